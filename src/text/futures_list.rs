//! Futures prices typed month by month, in one field.

use rust_decimal::Decimal;

use super::language::Language;
use super::message::sentences;
use super::number;
use super::refusal::beside;
use crate::market::currency::Currency;
use crate::market::quantity::{Horizon, IndexPrice, OutOfRange, Quantity, Unit};
use crate::parse::parse;
use crate::study::keys::key;
use crate::study::refusal::Refusal;

/// A number as a futures price, where it is in range.
pub fn price(value: Decimal) -> Option<IndexPrice> {
    IndexPrice::new(value).ok()
}

/// Prices as a reader would type them: `1.7 1.75 1.8`.
pub fn write(prices: &[IndexPrice]) -> String {
    let texts: Vec<_> = prices
        .iter()
        .map(|price| number::input(price.get(), Unit::Money, Language::default()))
        .collect();
    texts.join(" ")
}

/// A number that is no futures price.
fn refused(entry: &str, error: OutOfRange) -> Refusal {
    Refusal::new(key!("lock.futures").name, entry, error.into())
}

/// Reads prices separated by spaces, semicolons or line breaks.
///
/// # Errors
/// What is wrong with the first invalid price, or with the number of prices, in words.
pub fn read(text: &str, currency: Currency, language: Language) -> Result<Vec<IndexPrice>, String> {
    let entries = text.split([' ', ';', '；', '\n', '\t', '\u{3000}']);
    let read_one = |entry: &str| {
        let value = parse(entry, Unit::Money, Some(currency))
            .map_err(|error| format!("{entry}: {}", error.message(language, Unit::Money)))?;
        IndexPrice::new(value)
            .map_err(|error| beside(&refused(entry, error), language, Some(currency)))
    };
    let prices: Vec<_> =
        entries.filter(|entry| !entry.is_empty()).map(read_one).collect::<Result<_, _>>()?;
    let most = Horizon::SPEC.max;
    if prices.is_empty() {
        return Err(sentences(language).no_price().to_owned());
    }
    if Decimal::from(prices.len()) > most {
        return Err(sentences(language).too_many_prices(most));
    }
    Ok(prices)
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    fn numbers(text: &str) -> Result<Vec<Decimal>, String> {
        let prices = read(text, Currency::Cny, Language::English)?;
        Ok(prices.into_iter().map(Quantity::get).collect())
    }

    #[test]
    fn prices_are_read_one_by_one() {
        assert_eq!(numbers("1.7 ¥1.75;  1,8"), Ok(vec![dec!(1.7), dec!(1.75), dec!(1.8)]));
        assert!(numbers(" ").unwrap_err().contains("at least one"));
        assert!(numbers("1.7 x").unwrap_err().starts_with("x: "));
        assert!(numbers(&"1 ".repeat(37)).unwrap_err().contains("36"));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let prices = [dec!(0), dec!(0.0005), dec!(1454.125), dec!(999999)];
        let prices = prices.map(|value| price(value).unwrap());
        assert_eq!(read(&write(&prices), Currency::Usd, Language::Chinese), Ok(prices.to_vec()));
    }
}
