//! Trades of a day as a reader types them in one field: `3.25 x 100; 3.30 x 50`.

use super::language::Language;
use super::message::sentences;
use super::number;
use super::refusal::beside;
use crate::market::currency::Currency;
use crate::market::quantity::{IndexPrice, OutOfRange, Quantity, Unit};
use crate::parse::parse;
use crate::study::contract::settled::{DayTrade, MOST_TRADES, TradeLots};
use crate::study::keys::key;
use crate::study::refusal::Refusal;

/// Trades as a reader would type them.
pub fn write(trades: &[DayTrade]) -> String {
    let input = |value| number::input(value, Unit::Money, Language::default());
    let text =
        |trade: &DayTrade| format!("{} x {}", input(trade.price.get()), input(trade.lots.get()));
    trades.iter().map(text).collect::<Vec<_>>().join("; ")
}

/// Reads trades with semicolons or line breaks between, each a price and its lots.
///
/// # Errors
/// What is wrong with the first invalid trade, in words.
pub fn read(text: &str, currency: Currency, language: Language) -> Result<Vec<DayTrade>, String> {
    let entries = text.split([';', '；', '\n']).map(str::trim);
    let read = |entry: &str| -> Result<DayTrade, String> {
        let (price, lots) = entry
            .split_once(['x', 'X', '×', '*', '@'])
            .ok_or_else(|| sentences(language).shape_of_trade().to_owned())?;
        let price = quantity::<IndexPrice>(price.trim(), Unit::Money, Some(currency), language)?;
        let lots = quantity::<TradeLots>(lots.trim(), Unit::Number, None, language)?;
        Ok(DayTrade { price, lots })
    };
    let trades: Vec<DayTrade> =
        entries.filter(|entry| !entry.is_empty()).map(read).collect::<Result<_, _>>()?;
    if trades.len() > MOST_TRADES {
        return Err(sentences(language).too_many_trades(MOST_TRADES));
    }
    Ok(trades)
}

fn quantity<Q: Quantity>(
    entry: &str,
    unit: Unit,
    currency: Option<Currency>,
    language: Language,
) -> Result<Q, String> {
    let value = parse(entry, unit, currency)
        .map_err(|error| format!("{entry}{}{}", language.colon(), error.message(language, unit)))?;
    let refused = |error: OutOfRange| {
        let refusal = Refusal::new(key!("contract.trades").name, entry, error.into());
        format!("{entry}{}{}", language.colon(), beside(&refusal, language, None))
    };
    Q::new(value).map_err(refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_written_again() {
        let yuan = Currency::Cny;
        let read_one = |text: &str| read(text, yuan, Language::English);
        let trades = read_one("3.25 x 100; ¥3.30×50；3.3 X 1,000").unwrap();
        assert_eq!(write(&trades), "3.25 x 100; 3.3 x 50; 3.3 x 1000");
        assert_eq!(read_one(" ; "), Ok(Vec::new()));
        assert_eq!(read_one(&"1 x 1;".repeat(201)), Err("At most 200 trades".to_owned()));
        for (text, said) in [
            ("3.25", "price x lots"),
            ("cheap x 1", "cheap: "),
            ("3 x 0.5", "0.5: "),
            ("-1 x 3", "-1: Between 0 and"),
        ] {
            let error = read_one(text).unwrap_err();
            assert!(error.contains(said), "{error}");
            let chinese = read(text, yuan, Language::Chinese).unwrap_err();
            assert!(!chinese.contains("Between"), "{chinese}");
        }
    }
}
