//! What a lock would have done, in words.

mod chinese;
mod english;
pub mod labels;

use self::chinese::Chinese;
use self::english::English;
use super::contract::{about, percent_of};
use super::language::Language;
use super::move_names::move_name;
use super::number::{money_about, month, of_hundred};
use super::sentence::{Piece, join, join_text};
use super::strategies::name;
use super::vendor::vendor_and_model;
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::market::calendar::CalendarMonth;
use crate::market::currency::Currency;
use crate::study::risk::backtest::history::{MonthlyHistory, Whose};
use crate::study::risk::backtest::listed::ListedHistory;
use crate::study::risk::backtest::{Backtest, BacktestMonth, Start};
use crate::study::risk::locks::StrategyKind;

pub use labels::{Labels, labels};

/// A difference that is shown as none.
const DUST: f64 = 0.005;

/// Whose prices a lock was tried on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Past {
    /// The reader's own price beside an index.
    Own,
    /// The reader's own price alone, against which the contract settles.
    OwnAlone,
    /// A bill over three open models beside an index of open models.
    Bundled,
    /// A model's list prices alone, against which the contract settles.
    Listed,
    /// The scenario's move.
    Move,
}

impl Past {
    /// Whose prices a history has; without one it is a move.
    pub fn of(history: Option<&MonthlyHistory>) -> Self {
        let Some(history) = history else { return Self::Move };
        match history.whose {
            Whose::Bundled => Self::Bundled,
            Whose::Listed(_) => Self::Listed,
            Whose::Brought if history.has_index() => Self::Own,
            Whose::Brought => Self::OwnAlone,
        }
    }
}

/// What the lock did over all months.
pub(super) struct Outcome {
    pub past: Past,
    pub side: Side,
    pub share: String,
    pub strategy: &'static str,
    pub start: String,
    pub months: usize,
    pub unhedged: String,
    pub hedged: String,
    /// `None` where the two are shown the same.
    pub helped: Option<bool>,
    pub size: String,
}

/// In how many months it helped, and the worst of them.
pub(super) struct Months {
    pub helped: usize,
    pub hurt: usize,
    pub worst: Option<(String, String)>,
}

/// What it did over all starts.
pub(super) struct Starts {
    pub count: usize,
    pub helped: usize,
    pub best: (String, String),
    pub worst: (String, String),
}

/// A month that is looked at.
pub(super) struct MonthWords {
    pub month: String,
    pub settlement: String,
    pub own_price: String,
    pub unhedged: String,
    pub hedged: Option<String>,
    pub gain: Option<String>,
}

/// The sentences, each written by both languages.
pub(super) trait Sentences {
    /// That nothing is locked.
    fn nothing(&self, unhedged: &str, months: usize) -> Vec<Piece>;
    /// What the lock did.
    fn outcome(&self, outcome: &Outcome) -> Vec<Piece>;
    /// In how many months it helped.
    fn months(&self, months: &Months) -> Vec<Piece>;
    /// What it did over all starts.
    fn starts(&self, starts: &Starts) -> Vec<Piece>;
    /// How many months of the bill the history is too short for.
    fn left_out(&self, months: usize) -> Vec<Piece>;
    /// A month that is looked at.
    fn month(&self, month: &MonthWords) -> String;
    /// Over how many resampled futures of how many months it helped.
    fn resampled(&self, helped: &str, months: usize) -> String;
    /// That measured prices are of tokens, where the bill is in hours.
    fn of_tokens(&self) -> &'static str;
    /// Whose prices these are; `model` is the name of listed ones.
    fn source(&self, past: Past, model: &str, months: Option<[String; 2]>) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// What the list prices of a model are called: as the named move that renamed it, or by vendor, model and currency.
pub fn listed_name(listed: &ListedHistory, language: Language) -> String {
    match (listed.named_move, listed.rows.first()) {
        (Some(id), _) => move_name(id, language),
        (None, Some(row)) => {
            let model = vendor_and_model(row.provider, row.model, language);
            format!("{model} {}", row.currency.sign())
        }
        (None, None) => String::new(),
    }
}

/// A month of the calendar.
pub fn calendar(of: CalendarMonth, language: Language) -> String {
    month(of.year, of.month, language)
}

/// A lock on the past with what it is said with.
#[derive(Clone, Copy)]
pub struct Tried<'a> {
    /// What it would have done.
    pub tested: &'a Backtest,
    /// The history; `None` for a move.
    pub history: Option<&'a MonthlyHistory>,
    /// The bill's currency.
    pub currency: Currency,
    /// What the bill counts.
    pub unit: BilledUnit,
    /// The locked share.
    pub share: f64,
}

impl Tried<'_> {
    fn money(&self, value: f64) -> String {
        money_about(if value.abs() < DUST { 0.0 } else { value }, self.currency)
    }

    /// Whether there is a lock at all.
    pub fn has_lock(&self) -> bool {
        self.tested.kind != StrategyKind::Unhedged && self.share > 0.0
    }

    /// The sentences that answer the view's title.
    pub fn answer(&self, language: Language) -> Vec<Piece> {
        let write = sentences(language);
        let tested = self.tested;
        let Some(start) = tested.start() else { return Vec::new() };
        let months = tested.months.len();
        let left_out = match tested.months_left_out {
            0 => Vec::new(),
            left_out => write.left_out(left_out),
        };
        if !self.has_lock() {
            let nothing = write.nothing(&self.money(start.unhedged), months);
            return join([nothing, left_out], language);
        }
        let gain = tested.gain(start);
        let outcome = Outcome {
            past: Past::of(self.history),
            side: tested.side,
            share: percent_of(self.share, language),
            strategy: name(tested.kind, tested.side, language),
            start: calendar(start.month, language),
            months,
            unhedged: self.money(start.unhedged),
            hedged: self.money(start.hedged),
            helped: (gain.abs() >= DUST).then_some(gain > 0.0),
            size: self.money(gain.abs()),
        };
        join(
            [
                write.outcome(&outcome),
                self.months(language).map(|months| write.months(&months)).unwrap_or_default(),
                self.starts(language).map(|starts| write.starts(&starts)).unwrap_or_default(),
                left_out,
            ],
            language,
        )
    }

    fn months(&self, language: Language) -> Option<Months> {
        let gains: Option<Vec<(&BacktestMonth, f64)>> = self
            .tested
            .months
            .iter()
            .map(|month| Some((month, self.tested.month_gain(month)?)))
            .collect();
        let gains = gains?;
        let worst = gains.iter().min_by(|(_, one), (_, other)| one.total_cmp(other));
        let worst = worst.filter(|(_, gain)| *gain <= -DUST);
        Some(Months {
            helped: gains.iter().filter(|(_, gain)| *gain >= DUST).count(),
            hurt: gains.iter().filter(|(_, gain)| *gain <= -DUST).count(),
            worst: worst
                .map(|(month, gain)| (calendar(month.calendar, language), self.money(-gain))),
        })
    }

    fn starts(&self, language: Language) -> Option<Starts> {
        let starts = &self.tested.starts;
        let gain = |start: &&Start| self.tested.gain(start);
        let by_gain = |one: &&Start, other: &&Start| gain(one).total_cmp(&gain(other));
        let (best, worst) = (starts.iter().max_by(by_gain)?, starts.iter().min_by(by_gain)?);
        let said =
            |start: &Start| (calendar(start.month, language), self.money(self.tested.gain(start)));
        (starts.len() > 1).then(|| Starts {
            count: starts.len(),
            helped: starts.iter().filter(|start| self.tested.gain(start) >= DUST).count(),
            best: said(best),
            worst: said(worst),
        })
    }

    /// A month that is looked at; empty where there is none.
    pub fn month(&self, place: usize, language: Language) -> String {
        let Some(month) = self.tested.months.get(place) else { return String::new() };
        let gain = self.tested.month_gain(month).filter(|_| self.has_lock());
        sentences(language).month(&MonthWords {
            month: calendar(month.calendar, language),
            settlement: about(month.settlement, self.currency, language),
            own_price: about(month.own_price, self.currency, language),
            unhedged: self.money(month.unhedged),
            hedged: month.hedged.filter(|_| self.has_lock()).map(|hedged| self.money(hedged)),
            gain: gain.map(|gain| self.money(gain)),
        })
    }

    /// What resampled futures say; `None` where there are none.
    pub fn resampled(&self, language: Language) -> Option<String> {
        let resampled = self.tested.resampled?;
        let helped = of_hundred(resampled.helped, language);
        Some(sentences(language).resampled(&helped, self.tested.months.len()))
    }

    /// Whose prices these are, and from when.
    pub fn source(&self, language: Language) -> String {
        let months = self.history.map(|history| {
            [0, history.changes()].map(|place| calendar(history.month(place), language))
        });
        let model = match self.history.map(|history| &history.whose) {
            Some(Whose::Listed(id)) => ListedHistory::find(id),
            _ => None,
        };
        let model = model.map(|listed| listed_name(&listed, language)).unwrap_or_default();
        let (write, past) = (sentences(language), Past::of(self.history));
        let is_of_tokens = self.unit == BilledUnit::GpuHours && past == Past::Bundled;
        let of_tokens = if is_of_tokens { write.of_tokens() } else { "" };
        join_text(&[&write.source(past, &model, months), of_tokens], language)
    }
}
