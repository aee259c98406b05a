//! What models were listed at, as histories: each price stands until the next one that was collected.
//!
//! A model that was renamed when its price changed is followed by the rows of the named move that says so; all others
//! by the rows of their one name. What is taken of a month is the price on its last day.

use jiff::civil::Date;

use super::history::MonthlyHistory;
use crate::market::calendar::CalendarMonth;
use crate::market::exact::to_float;
use crate::market::named_move::named_moves;
use crate::market::price_list::{self, ListedPrice, Role};
use crate::market::quantity::Quantity;
use crate::market::token::{PerKind, TokenKind};
use crate::study::scenario::Scenario;

/// The collected prices of a model, or of one and its successors.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedHistory {
    /// A named move's id, or a model's.
    pub id: String,
    /// The name of a named move; `None` for a model that kept its name.
    pub named_move: Option<&'static str>,
    /// The prices by date, the earliest first.
    pub rows: Vec<ListedPrice>,
}

impl ListedHistory {
    /// All whose price at the end of a month ever changed: first those under a named move, then models in the price
    /// list's order.
    pub fn all() -> Vec<Self> {
        let renamed = named_moves().filter_map(|named| {
            let rows: Vec<ListedPrice> = std::iter::once(named.before).chain(named.after).collect();
            let is_renamed = rows.iter().any(|row| row.id() != named.before.id());
            is_renamed.then(|| Self { id: named.id.to_owned(), named_move: Some(named.id), rows })
        });
        let charged: Vec<ListedPrice> =
            price_list::rows().filter(|row| row.role != Role::Announced).collect();
        let kept = charged.chunk_by(|row, next| row.id() == next.id());
        let kept = kept.filter_map(|rows| {
            let id = rows.first()?.id();
            Some(Self { id, named_move: None, rows: rows.to_vec() })
        });
        renamed.chain(kept).filter(Self::moves).collect()
    }

    /// The one with this id, or else the first of all.
    pub fn find(id: &str) -> Option<Self> {
        let mut all = Self::all();
        let place = all.iter().position(|one| one.id == id).unwrap_or(0);
        (place < all.len()).then(|| all.swap_remove(place))
    }

    /// What a scenario's tokens cost at these prices, at the ends of all months until the list was collected, or until
    /// the day that the scenario is seen from. `None` with fewer than three months.
    pub fn monthly(&self, scenario: &Scenario) -> Option<MonthlyHistory> {
        let last = price_list::collected_on().min(scenario.as_of);
        MonthlyHistory::listed(self.ends(last, tokens(scenario)), self.id.clone())
    }

    /// The cost of tokens at the end of each month; months without a complete price are left out.
    fn ends(&self, last: Date, tokens: PerKind<f64>) -> Vec<(CalendarMonth, f64)> {
        let Some(first) = self.rows.first() else { return Vec::new() };
        let first = CalendarMonth::of(first.date);
        let count = CalendarMonth::of(last).months_since(first);
        let end = |month: i32| {
            let month = first.plus(month);
            let known =
                |row: &&ListedPrice| row.date <= last && CalendarMonth::of(row.date) <= month;
            let (prices, _) = self.rows.iter().rev().find(known)?.complete()?;
            let cost = |kind| tokens.get(kind) * to_float(prices.get(kind).get());
            let cost: f64 = TokenKind::ALL.into_iter().map(cost).sum();
            (cost > 0.0).then_some((month, cost))
        };
        (0..=count).filter_map(end).collect()
    }

    /// Whether the price of any kind at the end of a month differs from another's.
    fn moves(&self) -> bool {
        let ends = self.ends(price_list::collected_on(), PerKind::all(1.0));
        // OK because equal prices come to equal sums, digit by digit.
        ends.len() > 2
            && ends.iter().any(|(_, cost)| Some(*cost) != ends.first().map(|first| first.1))
    }
}

/// All tokens of a bill; one of each kind where it has none.
fn tokens(scenario: &Scenario) -> PerKind<f64> {
    let mut all = PerKind::all(0.0);
    for line in &scenario.lines {
        for kind in TokenKind::ALL {
            *all.get_mut(kind) += to_float(line.tokens.get(kind).get());
        }
    }
    let has_any = TokenKind::ALL.into_iter().any(|kind| all.get(kind) > 0.0);
    if has_any { all } else { PerKind::all(1.0) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn every_history_has_an_id_of_its_own_and_rows_in_order() {
        let all = ListedHistory::all();
        assert!(all.len() > 20, "{}", all.len());
        for (place, one) in all.iter().enumerate() {
            assert_eq!(ListedHistory::find(&one.id).as_ref(), Some(one));
            assert!(all.iter().skip(place + 1).all(|other| other.id != one.id), "{}", one.id);
            assert!(one.rows.is_sorted_by_key(|row| row.date), "{}", one.id);
            assert!(one.monthly(&Scenario::default()).is_some(), "{}", one.id);
        }
        assert_eq!(ListedHistory::find("no such model").as_ref(), all.first());
    }

    /// 5 / 0.5 / 30 from July, 4 / 0.4 / 20 on 21 August, 2 / 0.1 / 10 on 29 September 2026; the default bill has 240, 560
    /// and 120 million tokens.
    #[test]
    fn a_price_stands_until_the_next_one() {
        let sol = ListedHistory::find("openai-sol-2026-09").unwrap();
        let history = sol.monthly(&Scenario::default()).unwrap();
        let cost =
            |input: f64, cached: f64, output: f64| 240e6 * input + 560e6 * cached + 120e6 * output;
        let expected = [cost(5.0, 0.5, 30.0), cost(4.0, 0.4, 20.0), cost(2.0, 0.1, 10.0)];
        assert_eq!(history.own[..3], expected);
        assert_eq!(history.own[3..], [expected[2]; 2]);
        assert_eq!((history.month(0).text(), history.last), ("2026-07".to_owned(), (2026, 11)));
        let seen = Scenario { as_of: date(2026, 9, 28), ..Scenario::default() };
        let history = sol.monthly(&seen).unwrap();
        // GPT-6 Sol of 22 September had the cached price of its successor twice.
        assert_eq!((history.own[2], history.last), (cost(2.0, 0.2, 10.0), (2026, 9)));
    }
}
