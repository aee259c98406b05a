//! Changes of a history over a horizon.
//!
//! A change over k days runs to the row nearest to k days later, the earlier of two, and counts
//! only if it is within a quarter of k of it; its time is the actual days. So weekly rows give
//! 28-day changes for 30 days, and none for 1 day. A change over k rows takes what days it takes.

use super::super::error::HedgeError;
use super::super::history::{DAYS_A_YEAR, PRICES, PriceHistory};
use crate::market::calendar::days_between;
use crate::pricing::error::PricingError;
use crate::pricing::input::Input;

/// A horizon, in days or in rows.
pub const HORIZON: Input =
    Input { name: "horizon", min: 1.0, max: 3_650.0, meaning: "days or rows of a change" };

/// How far a change reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Horizon {
    /// A number of days, matched to within a quarter of it.
    Days(u16),
    /// A number of rows.
    Rows(u16),
}

/// Whether changes may share days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// Each begins where the one before ended: independent changes, and fewer.
    Without,
    /// One from every row: more, but not independent, which their standard errors allow for.
    With,
}

/// A change of the log from one row to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The row that it starts from.
    pub from: usize,
    /// The row that it ends at.
    pub to: usize,
    /// ln(price at the end / price at the start).
    pub size: f64,
    /// Actual days over 365.
    pub years: f64,
}

/// All changes over a horizon, in order.
///
/// # Errors
/// `out_of_range` for the horizon, `too_short` if there are fewer than `fewest`.
pub fn changes(
    history: &PriceHistory,
    horizon: Horizon,
    overlap: Overlap,
    fewest: usize,
) -> Result<Vec<Change>, HedgeError> {
    let (Horizon::Days(reach) | Horizon::Rows(reach)) = horizon;
    HORIZON.check(f64::from(reach))?;
    let dates = history.dates();
    // OK because a history has a date, and a log for each.
    let days: Vec<i64> = dates.iter().map(|date| days_between(dates[0], *date)).collect();
    let logs = history.logs();
    let mut found = Vec::new();
    let mut from = 0;
    while from < days.len() {
        let to = match horizon {
            Horizon::Rows(rows) => Some(from + usize::from(rows)).filter(|to| *to < days.len()),
            Horizon::Days(reach) => nearest(&days, from, i64::from(reach)),
        };
        if let Some(to) = to {
            // OK because both rows are in the history, and every count of days between dates is
            // exact.
            let years = (days[to] - days[from]) as f64 / DAYS_A_YEAR;
            found.push(Change { from, to, size: logs[to] - logs[from], years });
        }
        from = match (overlap, to) {
            (Overlap::Without, Some(to)) => to,
            _ => from + 1,
        };
    }
    if found.len() < fewest {
        return Err(PricingError::too_short(PRICES.name, found.len(), fewest).into());
    }
    Ok(found)
}

/// The row nearest to `days` days after another, if it is near enough.
fn nearest(days: &[i64], from: usize, reach: i64) -> Option<usize> {
    // OK because `from` is a row, and the wanted day comes after it: `after` is above `from`.
    let wanted = days[from] + reach;
    let after = days.partition_point(|day| *day < wanted);
    let miss = |row: &usize| (days[*row] - wanted).abs();
    // The first of equals, which is the earlier.
    let candidates = [after - 1, after].into_iter().filter(|row| from < *row && *row < days.len());
    candidates.min_by_key(miss).filter(|row| 4 * miss(row) <= reach)
}

/// How many changes share a day with one change, on one side: 0 without overlap.
pub(super) fn shared(changes: &[Change]) -> usize {
    let mut most = 0;
    let mut last = 0;
    for (place, change) in changes.iter().enumerate() {
        // OK because it is asked first whether there is one.
        while last < changes.len() && changes[last].from < change.to {
            last += 1;
        }
        // OK because a change ends after it begins, so that it is not beyond `last` itself.
        most = most.max(last - place - 1);
    }
    most
}

/// The sum of squares with the products of neighbours up to a lag, weights falling to zero
/// (Newey and West, 1987): n times the long-run variance of numbers with mean zero.
pub(super) fn long_run_sum(values: &[f64], lag: usize) -> f64 {
    let product = |lag: usize| -> f64 {
        values.iter().zip(&values[lag.min(values.len())..]).map(|(one, other)| one * other).sum()
    };
    // OK because lags are short.
    let weight = |at: usize| 1.0 - at as f64 / (lag as f64 + 1.0);
    product(0) + (1..=lag).map(|at| 2.0 * weight(at) * product(at)).sum::<f64>()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn ends(days: &[i8], horizon: Horizon, overlap: Overlap) -> Vec<(usize, usize)> {
        let dates = days.iter().map(|day| date(2026, 3, *day)).collect();
        let history = PriceHistory::new(String::new(), dates, vec![1.0; days.len()]).unwrap();
        let found = changes(&history, horizon, overlap, 0).unwrap();
        found.iter().map(|change| (change.from, change.to)).collect()
    }

    #[test]
    fn changes_run_to_the_nearest_row() {
        use Horizon::{Days, Rows};
        use Overlap::{With, Without};
        let days = [1, 2, 5, 6, 8, 9, 13];
        assert_eq!(ends(&days, Days(1), With), [(0, 1), (2, 3), (4, 5)]);
        assert_eq!(ends(&days, Days(4), With), [(0, 2), (1, 3), (2, 5), (3, 5), (4, 6), (5, 6)]);
        assert_eq!(ends(&days, Days(4), Without), [(0, 2), (2, 5), (5, 6)]);
        assert_eq!(ends(&days, Rows(3), Without), [(0, 3), (3, 6)]);
        assert_eq!(ends(&days, Rows(7), With), []);
        assert_eq!(ends(&[1], Days(1), With), []);
    }

    #[test]
    fn overlap_is_counted() {
        let dates: Vec<_> = (1..=20).map(|day| date(2026, 3, day)).collect();
        let history = PriceHistory::new(String::new(), dates, vec![1.0; 20]).unwrap();
        let of =
            |rows, overlap| shared(&changes(&history, Horizon::Rows(rows), overlap, 0).unwrap());
        assert_eq!(
            (of(1, Overlap::With), of(5, Overlap::With), of(5, Overlap::Without)),
            (0, 4, 0)
        );
        assert_eq!(long_run_sum(&[1.0, -2.0, 3.0], 0), 14.0);
        assert_eq!(long_run_sum(&[1.0, -2.0, 3.0], 1), 14.0 - 8.0);
    }

    #[test]
    fn a_horizon_of_nothing_is_named() {
        let history = PriceHistory::new(String::new(), vec![date(2026, 3, 1)], vec![1.0]).unwrap();
        let name = |horizon| changes(&history, horizon, Overlap::With, 1).unwrap_err().name();
        assert_eq!(name(Horizon::Days(0)), "out_of_range");
        assert_eq!(name(Horizon::Rows(4_000)), "out_of_range");
        assert_eq!(name(Horizon::Rows(1)), "too_short");
    }
}
