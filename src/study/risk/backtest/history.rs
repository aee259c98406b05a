//! Monthly prices of the past: a buyer's own beside an index.

use serde::{Deserialize, Serialize};

use crate::hedge::history::PriceHistory;
use crate::market::calendar::CalendarMonth;
use crate::study::index_choice::weeks;

/// Most months that are kept of a history.
pub const MOST_MONTHS: usize = 240;

/// Prices at the ends of months in a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MonthlyHistory {
    /// Year and month of the last prices.
    pub last: (i16, i8),
    /// The own price.
    pub own: Vec<f64>,
    /// The index, as many as own prices; empty where there is none.
    pub index: Vec<f64>,
    /// Whose prices they are.
    pub whose: Whose,
}

/// Whose prices a history has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whose {
    /// A reader's, from a file.
    Brought,
    /// A bill over three open models beside an index of open models.
    Bundled,
    /// A model's list prices, by [id](super::listed::ListedHistory::id).
    Listed(String),
}

impl MonthlyHistory {
    /// Of a reader's own price and an index, if there is one: the latest months in a row that both have. `None` with fewer
    /// than three.
    pub fn brought(own: &PriceHistory, index: Option<&PriceHistory>) -> Option<Self> {
        let own = ends(own);
        let Some(index) = index else {
            return Self::of(alone(own), Whose::Brought, false);
        };
        let index = ends(index);
        let paired = own.into_iter().filter_map(|(month, own)| {
            let (_, index) = index.iter().find(|(known, _)| *known == month)?;
            Some((month, [own, *index]))
        });
        Self::of(paired, Whose::Brought, true)
    }

    /// A bill over three open models beside the index of open models; `None` where the data cannot be read.
    pub fn bundled() -> Option<Self> {
        let mut months: Vec<(CalendarMonth, [f64; 2])> = Vec::new();
        for (day, index, own) in weeks().filter_map(|(day, index, own)| Some((day, index, own?))) {
            let month = CalendarMonth::of(day);
            match months.last_mut() {
                Some((known, last)) if *known == month => *last = [own, index],
                _ => months.push((month, [own, index])),
            }
        }
        Self::of(months.into_iter(), Whose::Bundled, true)
    }

    /// Of the list prices of a model, one for each month in a row; the contract settles at them.
    pub fn listed(prices: Vec<(CalendarMonth, f64)>, id: String) -> Option<Self> {
        Self::of(alone(prices), Whose::Listed(id), false)
    }

    /// The latest months in a row.
    fn of(
        months: impl Iterator<Item = (CalendarMonth, [f64; 2])>,
        whose: Whose,
        has_index: bool,
    ) -> Option<Self> {
        let mut run: Vec<(CalendarMonth, [f64; 2])> = Vec::new();
        for (month, prices) in months {
            if run.last().is_some_and(|(before, _)| month.months_since(*before) != 1) {
                // A month without a price breaks the row.
                run.clear();
            }
            run.push((month, prices));
        }
        let run = run.get(run.len().saturating_sub(MOST_MONTHS)..)?;
        let (last, _) = *run.last()?;
        let side = |place: usize| run.iter().filter_map(move |(_, both)| both.get(place).copied());
        let index = if has_index { side(1).collect() } else { Vec::new() };
        let history = Self { last: (last.year, last.month), own: side(0).collect(), index, whose };
        (history.own.len() > 2).then_some(history)
    }

    /// Changes from month to month.
    pub fn changes(&self) -> usize {
        self.own.len().saturating_sub(1)
    }

    /// Whether it has an index beside the own price.
    pub fn has_index(&self) -> bool {
        !self.index.is_empty()
    }

    /// What the contract settles against: the index, or the own price where there is none.
    pub fn settled(&self) -> &[f64] {
        if self.has_index() { &self.index } else { &self.own }
    }

    /// The month of a place.
    pub fn month(&self, place: usize) -> CalendarMonth {
        let (year, month) = self.last;
        // OK because a history has at most 240 months.
        let before = self.changes().saturating_sub(place) as i32;
        CalendarMonth { year, month }.plus(-before)
    }
}

/// Own prices without an index.
fn alone(prices: Vec<(CalendarMonth, f64)>) -> impl Iterator<Item = (CalendarMonth, [f64; 2])> {
    prices.into_iter().map(|(month, own)| (month, [own, own]))
}

/// The last price of each month that has one.
fn ends(history: &PriceHistory) -> Vec<(CalendarMonth, f64)> {
    let mut ends: Vec<(CalendarMonth, f64)> = Vec::new();
    for (date, price) in history.dates().iter().zip(history.prices()) {
        let month = CalendarMonth::of(*date);
        match ends.last_mut() {
            Some((known, last)) if *known == month => *last = *price,
            _ => ends.push((month, *price)),
        }
    }
    ends
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn history(days: &[(i16, i8, i8)], prices: &[f64]) -> PriceHistory {
        let days = days.iter().map(|(year, month, day)| date(*year, *month, *day)).collect();
        PriceHistory::new("price".to_owned(), days, prices.to_vec()).unwrap()
    }

    #[test]
    fn the_latest_months_that_both_have_are_kept() {
        let days = [(2025, 9, 3), (2025, 11, 2), (2025, 11, 28), (2025, 12, 5), (2026, 1, 9)];
        let own = history(&days, &[9.0, 2.0, 3.0, 4.0, 5.0]);
        let index =
            history(&[(2025, 11, 1), (2025, 12, 31), (2026, 1, 1), (2026, 2, 1)], &[1.0; 4]);
        let found = MonthlyHistory::brought(&own, Some(&index)).unwrap();
        assert_eq!((found.own.as_slice(), found.last), ([3.0, 4.0, 5.0].as_slice(), (2026, 1)));
        assert_eq!((found.settled(), found.has_index()), ([1.0; 3].as_slice(), true));
        assert_eq!(found.month(0).text(), "2025-11");
        let alone = MonthlyHistory::brought(&own, None).unwrap();
        assert_eq!((alone.settled(), alone.has_index()), (alone.own.as_slice(), false));
        let short = history(&[(2026, 1, 1), (2026, 2, 1)], &[1.0; 2]);
        assert_eq!(MonthlyHistory::brought(&short, None), None);
    }

    /// The first week in which both were measured is in December 2024, the last in August 2026.
    #[test]
    fn the_bundled_weeks_are_21_months() {
        let found = MonthlyHistory::bundled().unwrap();
        assert_eq!((found.own.len(), found.last), (21, (2026, 8)));
        assert_eq!(found.whose, Whose::Bundled);
        assert_eq!(found.month(0).text(), "2024-12");
        assert_eq!((found.own.last(), found.index.last()), (Some(&157.18), Some(&87.40)));
    }
}
