//! What a price history says, in English.

use super::{Explained, Sentences};
use crate::history::prices::ReadAs;
use crate::parse::amount::DecimalMark;
use crate::parse::day::DayOrder;

pub(super) struct English;

impl Sentences for English {
    fn with_error(&self, value: &str, error: &str) -> String {
        format!("{value} (± {error})")
    }

    fn found(&self, name: &str, rows: usize, first: &str, last: &str) -> String {
        format!("{name}: {rows} prices from {first} to {last}.")
    }

    fn volatility(&self, is_of_index: bool, volatility: &str, days: u16) -> String {
        let what = if is_of_index { "The index" } else { "The price" };
        format!("{what} has a volatility of {volatility} a year, from changes over {days} days.")
    }

    fn no_volatility(&self) -> &'static str {
        "Too few rows to tell a volatility."
    }

    fn jumps(&self, seen: usize, rate: &str, size: Option<&str>) -> String {
        match size {
            Some(size) => {
                format!("{seen} jumps were seen, {rate} a year, of {size} in the log on average.")
            }
            None => {
                format!("One jump was seen: {rate} a year. Its usual size cannot be told from one.")
            }
        }
    }

    fn no_jump(&self) -> &'static str {
        "No jump was seen."
    }

    fn drift(&self, drift: &str) -> String {
        format!("Its log drifted by {drift} a year, which says little of the years to come.")
    }

    fn explained(&self, explained: &Explained) -> String {
        let Explained { r_squared, low, high, beta, changes, days } = explained;
        format!(
            "The index explains {r_squared} of your price’s variance (R², 95% interval {low} to {high}; beta {beta}), from {changes} changes over {days} days."
        )
    }

    fn too_few_shared_days(&self) -> &'static str {
        "Too few shared days to tell how far the price follows the index."
    }

    fn one_price(&self) -> &'static str {
        "How far your price follows an index cannot be told from one price: choose a second column, or drop a second file."
    }

    fn takes_over(&self, has_index: bool) -> &'static str {
        if has_index {
            "Sets volatility and jumps of the index, R², and beta as the pass-through of the move. The drift stays yours."
        } else {
            "Sets volatility and jumps of the index, as if the index moved like this price. R², beta and the drift stay yours."
        }
    }

    fn too_few_for_jumps(&self) -> &'static str {
        "Too few rows to tell jumps from usual changes."
    }

    fn too_few_for_drift(&self) -> &'static str {
        "Too few rows to tell a drift."
    }

    fn read_as(&self, way: &ReadAs) -> String {
        let mark = way.decimal_mark.map(|mark| match mark {
            DecimalMark::Point => "decimal points",
            DecimalMark::Comma => "decimal commas",
        });
        let order = way.day_order.map(|order| match order {
            DayOrder::DayFirst => "the day first in its dates",
            DayOrder::MonthFirst => "the month first in its dates",
            DayOrder::YearFirst => "the year first in its dates",
        });
        let found: Vec<&str> = [mark, order].into_iter().flatten().collect();
        match found.is_empty() {
            true => format!("Read as {}.", way.encoding),
            false => format!("Read as {}, with {}.", way.encoding, found.join(" and ")),
        }
    }

    fn not_prices(&self, titles: &str) -> String {
        format!("Not taken as prices: {titles}.")
    }

    fn replayed(&self, horizon: u32) -> String {
        format!("The last {horizon} months of your price become the coming ones.")
    }

    fn replayed_in_part(&self, months: usize) -> String {
        format!(
            "The {months} months of your price become the first ones to come; after them the price stays."
        )
    }

    fn resampled(&self, low: &str, middle: &str, high: &str) -> String {
        format!(
            "If blocks of its months came again in any order, the price would change by {middle} in a year at the middle, and by {low} to {high} in 9 of 10 futures. This is not in the link: it takes the file."
        )
    }
}
