//! The settlement price of a day: the volume-weighted average of the trades that a reader lists, on the tick. It is
//! what Shanghai's exchanges count limits, margin and daily gains from.

use rust_decimal::Decimal;
use tokenlock_model::quantities;

use crate::market::arithmetic::total;
use crate::market::quantity::{IndexPrice, Quantity};
use crate::market::settlement_price::{Trade, settlement_price, volume_weighted_average};
use crate::study::keys::key;
use crate::study::keys::value::{Value, ValueForm, number_text, read_as_number};
use crate::study::refusal::{Reason, Refusal, Refusals};
use crate::study::scenario::Scenario;

quantities! {
    /// Lots of a trade.
    TradeLots = "lots", Number, 1 ..= 1_000_000_000 step 1 places 0 default 1;
}

read_as_number!(TradeLots);

/// Most trades that are listed.
pub const MOST_TRADES: usize = 200;

/// Lots traded at a price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayTrade {
    /// Money per million standard tokens, in the contract's currency.
    pub price: IndexPrice,
    /// How many lots.
    pub lots: TradeLots,
}

/// As `3.25:100,3.3:50`: prices with their lots.
impl Value for Vec<DayTrade> {
    const FORM: ValueForm = ValueForm::Trades(IndexPrice::SPEC);

    fn text(&self) -> Option<String> {
        let text =
            |trade: &DayTrade| format!("{}:{}", number_text(trade.price), number_text(trade.lots));
        Some(self.iter().map(text).collect::<Vec<_>>().join(","))
    }

    fn read(text: &str) -> Result<Self, Reason> {
        let read = |entry: &str| {
            let (price, lots) = entry.split_once(':').ok_or(Reason::Unreadable)?;
            Ok(DayTrade { price: IndexPrice::read(price)?, lots: TradeLots::read(lots)? })
        };
        let entries = text.split(',').filter(|_| !text.is_empty());
        let trades: Self = entries.map(read).collect::<Result<_, Reason>>()?;
        if trades.len() > MOST_TRADES { Err(Reason::Unreadable) } else { Ok(trades) }
    }
}

/// A day's settlement price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DaySettlement {
    /// The average, not rounded.
    pub average: Decimal,
    /// The settlement price, on the tick.
    pub price: Decimal,
    /// All lots.
    pub lots: Decimal,
    /// How many trades.
    pub trades: usize,
}

impl DaySettlement {
    /// That of the scenario's trades; none without a trade.
    ///
    /// # Errors
    /// A refusal of the trades if their sum overflows 28 digits.
    pub fn of(scenario: &Scenario) -> Result<Option<Self>, Refusals> {
        let listed = &scenario.curve.trades;
        if listed.is_empty() {
            return Ok(None);
        }
        let trade = |trade: &DayTrade| Trade { price: trade.price.get(), lots: trade.lots.get() };
        let trades: Vec<Trade> = listed.iter().map(trade).collect();
        let worked_out = || {
            Some(Self {
                average: volume_weighted_average(&trades).ok()?,
                price: settlement_price(&trades, scenario.contract.tick.get()).ok()?,
                lots: total(trades.iter().map(|trade| Some(trade.lots)))?,
                trades: trades.len(),
            })
        };
        let refuse = || {
            let text = listed.text().unwrap_or_default();
            Refusal::new(key!("contract.trades").name, text, Reason::ResultNotFinite)
        };
        worked_out().map(Some).ok_or_else(|| refuse().into())
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::study::link;

    #[test]
    fn a_day_settles_at_the_average_by_volume() {
        let scenario = link::read("v=1&contract.trades=3.25%3A100%2C3.3%3A50").scenario;
        let settled = DaySettlement::of(&scenario).unwrap().unwrap();
        assert_eq!((settled.price, settled.lots, settled.trades), (dec!(3.27), dec!(150), 2));
        assert_eq!(settled.average.round_dp(6), dec!(3.266667));
        assert_eq!(DaySettlement::of(&Scenario::default()), Ok(None));
    }

    #[test]
    fn trades_are_read_as_they_are_written() {
        for text in ["", "3.25:100", "3.25:100,3.3:50,3.25:1"] {
            assert_eq!(Vec::<DayTrade>::read(text).unwrap().text().as_deref(), Some(text));
        }
        for text in ["3.25", "3.25:", "x:1", "1:1,"] {
            assert!(Vec::<DayTrade>::read(text).is_err(), "{text}");
        }
        let fraction = Vec::<DayTrade>::read("3:0.5");
        assert!(fraction.is_err_and(|reason| reason.name() == "out_of_range"));
        let many = vec!["1:1"; MOST_TRADES + 1].join(",");
        assert_eq!(Vec::<DayTrade>::read(&many), Err(Reason::Unreadable));
        assert!(SPECS.iter().zip(defaults()).all(|(spec, default)| spec.check(default).is_ok()));
    }
}
