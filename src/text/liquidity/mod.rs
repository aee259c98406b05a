//! Whether the lock can be traded in its size, in words.

mod chinese;
mod english;
pub mod labels;

use self::chinese::Chinese;
use self::english::English;
use super::contract::percent_of;
use super::language::Language;
use super::number::{count, money_about, month};
use super::sentence::{Piece, join};
use crate::market::currency::Currency;
use crate::study::liquidity::trade::{LiquidityStudy, Way};

pub use labels::{Labels, labels};

/// One way of the trade as text.
pub(super) struct Trade {
    pub lots: String,
    pub days: String,
    pub cost: String,
    pub share: String,
    pub half_spread: String,
    pub impact: String,
    pub fees: String,
    pub months_beyond: usize,
}

/// A month above the limit, as text.
pub(super) struct Breach {
    pub month: String,
    pub lots: String,
    pub limit: String,
    pub others: usize,
}

/// The sentences, each written by both languages.
pub(super) trait Sentences {
    /// That there is nothing to trade.
    fn nothing(&self) -> Vec<Piece>;
    /// Entering the lock.
    fn enter(&self, trade: &Trade, months: usize, participation: &str) -> Vec<Piece>;
    /// Leaving it after a number of months; `None` where all of it has settled by then.
    fn leave(&self, trade: Option<&Trade>, after: u32) -> Vec<Piece>;
    /// Where months settle before their order can be done: how many, of how many.
    fn late(&self, late: usize, months: usize) -> Vec<Piece>;
    /// Where more is traded than a day's volume.
    fn beyond(&self, months: usize) -> Vec<Piece>;
    /// The limit that no month is above.
    fn within(&self, limit: &str) -> Vec<Piece>;
    /// The limit that a month is above.
    fn over(&self, breach: &Breach) -> Vec<Piece>;
    /// Leaving in a number of days, as a reader looks at it.
    fn haste(&self, trade: &Trade) -> String;
    /// What the working is of.
    fn working_of(&self, is_entry: bool, month: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// A lock's orders with what they are said with.
#[derive(Clone, Copy)]
pub struct Trading<'a> {
    /// The orders.
    pub study: &'a LiquidityStudy,
    /// The currency of the bill.
    pub currency: Currency,
    /// Months that have settled when the lock is left.
    pub after: u32,
    /// The largest share of a day's volume.
    pub participation: f64,
}

impl Trading<'_> {
    fn trade(&self, way: &Way, language: Language) -> Trade {
        let money = |value: f64| money_about(value, self.currency);
        Trade {
            lots: count(way.lots.normalize(), language),
            days: count(way.days.into(), language),
            cost: money(way.total()),
            share: percent_of(way.share(), language),
            half_spread: money(way.half_spread),
            impact: money(way.impact),
            fees: if way.fees > 0.0 { money(way.fees) } else { String::new() },
            months_beyond: way.months_beyond,
        }
    }

    /// The sentences that answer the view's title.
    pub fn answer(&self, language: Language) -> Vec<Piece> {
        let (study, write) = (self.study, sentences(language));
        if study.months.is_empty() {
            return write.nothing();
        }
        let enter = self.trade(&study.enter, language);
        let leave = self.trade(&study.leave, language);
        let leave = (!study.leave.lots.is_zero()).then_some(&leave);
        let participation = percent_of(self.participation, language);
        let beyond = leave.map_or(0, |leave| leave.months_beyond);
        let late = match study.months_late() {
            0 => Vec::new(),
            late => write.late(late, study.months.len()),
        };
        let limit = match (study.limit, study.over_limit.as_slice()) {
            (None, _) => Vec::new(),
            (Some(limit), []) => write.within(&count(limit.into(), language)),
            (Some(limit), [first, others @ ..]) => {
                let of = study.month_of(first);
                write.over(&Breach {
                    month: of
                        .map(|of| month(of.calendar.year, of.calendar.month, language))
                        .unwrap_or_default(),
                    lots: of.map(|of| count(of.lots.normalize(), language)).unwrap_or_default(),
                    limit: count(limit.into(), language),
                    others: others.len(),
                })
            }
        };
        join(
            [
                write.enter(&enter, study.months.len(), &participation),
                late,
                write.leave(leave, self.after),
                if beyond > 0 { write.beyond(beyond) } else { Vec::new() },
                limit,
            ],
            language,
        )
    }

    /// Leaving in one of the looked-at numbers of days; empty where there is none.
    pub fn haste(&self, place: usize, language: Language) -> String {
        let way = self.study.by_days.get(place);
        way.map(|way| sentences(language).haste(&self.trade(way, language))).unwrap_or_default()
    }

    /// What the working of entering the first month, or of leaving the first that has not settled, is of.
    pub fn working_of(&self, is_entry: bool, language: Language) -> String {
        let mut months = self.study.months.iter();
        let of = months.find(|month| is_entry || month.leave.is_some());
        let name = of.map(|of| month(of.calendar.year, of.calendar.month, language));
        sentences(language).working_of(is_entry, &name.unwrap_or_default())
    }
}
