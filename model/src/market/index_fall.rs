//! An index of what is spent on tokens, which halved while list prices hardly moved.
//!
//! It follows money to cheaper models, so it falls although no model gets cheaper. That is no move of
//! a bill: a lock that settles against such an index loses while the bill stands.

use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};

use super::arithmetic::Exact;
use super::calendar::parse_date;
use super::quantity::{PriceChange, Quantity};

const LEVELS: &str = include_str!("../../../data/index_levels.csv");

/// A level of the index.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndexLevel {
    /// The day; that of the high is uncertain, as its source says.
    pub date: Date,
    /// Dollars per million tokens.
    pub level: Decimal,
    /// Where it was read.
    pub source: &'static str,
}

/// A fall from one level to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndexFall {
    /// The index's name.
    pub index: &'static str,
    /// Where it began.
    pub high: IndexLevel,
    /// The newest level.
    pub low: IndexLevel,
}

impl IndexFall {
    /// The fall in the data: its first level and its last.
    ///
    /// `None` where there are no two levels.
    pub fn from_data() -> Option<Self> {
        let mut rows = LEVELS.lines().filter_map(row);
        let (index, high) = rows.next()?;
        let (_, low) = rows.next_back()?;
        Some(Self { index, high, low })
    }

    /// How far it fell, to a tenth of a percent: a slider's move of the index.
    pub fn change(&self) -> Option<PriceChange> {
        let change = self.low.level.over(self.high.level)? - Decimal::ONE;
        PriceChange::new(change.round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero))
            .ok()
    }
}

/// One line of the data: the index's name, and its level.
fn row(line: &'static str) -> Option<(&'static str, IndexLevel)> {
    let mut columns = line.splitn(4, ',');
    let index = columns.next()?;
    let date = parse_date(columns.next()?)?;
    let level = Decimal::from_str_exact(columns.next()?).ok()?;
    let source = columns.next()?.trim_matches('"');
    Some((index, IndexLevel { date, level, source }))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn the_fall_is_that_of_the_dated_levels() {
        let fall = IndexFall::from_data().unwrap();
        assert_eq!(fall.change().unwrap().get(), dec!(-0.532));
        assert_eq!((fall.high.level, fall.low.level), (dec!(2.05), dec!(0.96)));
        assert_eq!(fall.low.date, date(2026, 10, 4));
        assert!(fall.index.starts_with("Silicon Data"));
        assert!(fall.high.source.contains("Bloomberg") && !fall.high.source.contains('"'));
    }
}
