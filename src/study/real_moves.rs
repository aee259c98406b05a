//! Moves of list prices that really happened, on the reader's own mix; and how far the same ability and the same models
//! fall by the year.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::index_choice::{LEVELS, effect};
use super::scenario::Scenario;
use crate::hedge::history::DAYS_A_YEAR;
use crate::market::calendar::{days_between, parse_date};
use crate::market::named_move::NamedMove;

const DECLINES: &str = include_str!("../../data/declines.csv");

/// The moves that are shown, from the largest rise to the falls.
const SHOWN: [&str; 5] = [
    "deepseek-v4-pro-off-peak-2026-08",
    "openai-sol-2026-09",
    "claude-sonnet-5.5-2026-10",
    "openai-astra-2026-11",
    "anthropic-fable-2026-11",
];

/// A move of a list price.
#[derive(Clone, Debug, PartialEq)]
pub struct RealMove {
    /// The id of the named move.
    pub id: &'static str,
    /// The day of its last price.
    pub day: Date,
    /// How far it takes the reader's whole bill, as a fraction.
    pub effect: Decimal,
}

impl RealMove {
    /// All that are shown, on a scenario's mix; one without figures is left out.
    pub fn all(scenario: &Scenario) -> Vec<Self> {
        let real = |id: &'static str| {
            let named = NamedMove::find(id)?;
            Some(Self { id, day: named.after.last()?.date, effect: effect(scenario, &named)? })
        };
        SHOWN.into_iter().filter_map(real).collect()
    }
}

/// How many times cheaper the same ability gets in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decline {
    /// Who measured it.
    pub who: &'static str,
    /// When they said so.
    pub day: Date,
    /// The least and the most, by task.
    pub times: [u32; 2],
    /// Where it was read.
    pub source: &'static str,
}

impl Decline {
    /// The one in the data.
    pub fn from_data() -> Option<Self> {
        DECLINES.lines().find_map(|line| {
            let mut columns = line.splitn(5, ',');
            let (who, day) = (columns.next()?, parse_date(columns.next()?)?);
            let times = [columns.next()?.parse().ok()?, columns.next()?.parse().ok()?];
            Some(Self { who, day, times, source: columns.next()?.trim_matches('"') })
        })
    }
}

/// How far the prices of one and the same models went in a year, over all weeks measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SameModels {
    /// The first and the last day.
    pub days: [Date; 2],
    /// The change a year of closed models, as a fraction.
    pub closed: f64,
    /// The same of open models.
    pub open: f64,
}

impl SameModels {
    /// The average over the models of each kind; `None` where the data cannot be read.
    pub fn measured() -> Option<Self> {
        let mut rows = LEVELS.lines().filter_map(|line| {
            let mut columns = line.split(',');
            let day = parse_date(columns.next()?)?;
            let mut level = || columns.next()?.parse::<f64>().ok();
            Some((day, level()?, level()?))
        });
        let (first, open_before, closed_before) = rows.next()?;
        let (last, open_after, closed_after) = rows.next_back()?;
        // OK because every count of days between dates is exact.
        let years = days_between(first, last) as f64 / DAYS_A_YEAR;
        let a_year = |before: f64, after: f64| libm::pow(after / before, years.recip()) - 1.0;
        let (closed, open) = (a_year(closed_before, closed_after), a_year(open_before, open_after));
        Some(Self { days: [first, last], closed, open })
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::study::starting_point::StartingPoint;

    #[test]
    fn a_cached_price_alone_moves_a_bill_of_cached_tokens() {
        let day = jiff::civil::date(2026, 11, 22);
        let moves = RealMove::all(&StartingPoint::CodingAgents.scenario(day));
        assert_eq!(moves.len(), 5);
        assert!(moves[0].effect > Decimal::ONE, "DeepSeek: {moves:?}");
        assert!(moves[1].effect < dec!(-0.5), "Sol: {moves:?}");
        // A quarter of this bill is reads from the cache, whose price was halved.
        assert!(moves[2].effect < dec!(-0.1) && moves[2].effect > dec!(-0.15), "{moves:?}");
        let plain = Scenario::default();
        assert!(RealMove::all(&plain)[2].effect > moves[2].effect);
        assert_eq!(Decline::from_data().unwrap().times, [9, 900]);
    }

    #[test]
    fn the_same_models_fall_far_less_than_the_same_ability() {
        let measured = SameModels::measured().unwrap();
        assert_eq!(measured.days.map(|day| day.to_string()), ["2024-09-21", "2026-08-22"]);
        // From 100 to 90.40 and to 87.40 in 700 days.
        assert!((measured.closed + 0.0513).abs() < 5e-5, "{measured:?}");
        assert!((measured.open + 0.0678).abs() < 5e-5, "{measured:?}");
    }
}
