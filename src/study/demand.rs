//! What a small move of the price means for a whole country, and for the reader.

use jiff::civil::Date;
use rust_decimal::{Decimal, dec};

use super::figures::Study;
use crate::market::arithmetic::Exact;
use crate::market::calendar::parse_date;

const ROWS: &str = include_str!("../../data/demand.csv");

/// The largest move that is looked at, in money a million tokens.
pub const LARGEST: Decimal = dec!(1);

/// A fen, or a cent.
pub const SMALLEST: Decimal = dec!(0.01);

const DAYS_A_YEAR: Decimal = dec!(365);
const MILLION: Decimal = dec!(1_000_000);

/// The tokens that a country uses in a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Demand {
    /// The day, or the last of the month that was meant.
    pub day: Date,
    /// Tokens a day.
    pub tokens: Decimal,
    /// Who said so, and when.
    pub source: &'static str,
}

impl Demand {
    /// The newest figure for China.
    pub fn newest() -> Option<Self> {
        ROWS.lines().rev().find_map(|line| {
            let mut columns = line.splitn(3, ',');
            let day = parse_date(columns.next()?)?;
            let tokens = Decimal::from_str_exact(columns.next()?).ok()?;
            Some(Self { day, tokens, source: columns.next()?.trim_matches('"') })
        })
    }

    /// Cost of a move of the price of a million tokens in a day and in a year; `None` past 28 digits.
    pub fn cost(&self, change: Decimal) -> Option<[Decimal; 2]> {
        let day = self.tokens.over(MILLION)?.times(change)?;
        Some([day, day.times(DAYS_A_YEAR)?])
    }
}

/// Cost of such a move for a bill in a year; `None` past 28 digits, or for a bill without months.
pub fn cost_of_bill(study: &Study, change: Decimal) -> Option<Decimal> {
    let months = Decimal::from(study.months.len());
    study.plain_millions.times(change)?.times(dec!(12))?.over(months)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::link;

    #[test]
    fn a_fen_is_half_a_billion_yuan_a_year() {
        let newest = Demand::newest().unwrap();
        assert_eq!(newest.cost(SMALLEST), Some([dec!(1_400_000), dec!(511_000_000)]));
        let study = Study::run(&link::read("v=1&horizon=6").scenario).unwrap();
        let month = study.months[0].plain_millions;
        assert_eq!(cost_of_bill(&study, dec!(0.5)), Some(month * dec!(6)));
    }
}
