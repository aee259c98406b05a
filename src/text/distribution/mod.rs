//! How sure the total is, in words.

mod chinese;
mod english;
pub mod labels;

use self::chinese::Chinese;
use self::english::English;
use super::language::Language;
use super::number::{money_about, of_hundred};
use super::sentence::{Piece, join};
use super::strategies;
use crate::hedge::strategy::setting::Side;
use crate::market::currency::Currency;
use crate::study::risk::case::RiskCase;
use crate::study::risk::desk::{DOTS, Distribution};
use crate::study::risk::figures::StrategyFigures;
use crate::study::risk::locks::StrategyKind;

pub use labels::{Labels, labels};

/// The sentences, each written by both languages. Numbers come as text.
trait Sentences {
    /// Ranges of the total, without and with the strategy.
    fn range(&self, name: &str, months: usize, unhedged: Ends, locked: Option<Ends>) -> Vec<Piece>;
    /// How often the strategy is regretted, and its mean cost then.
    fn regret(&self, chance: &str, size: Option<&str>) -> Vec<Piece>;
    /// One dot: its rank among `of` outcomes and its amount.
    fn dot(&self, rank: usize, of: usize, amount: &str, is_locked: bool) -> String;
    /// One step of the histogram.
    fn bin(&self, bin: &Bin) -> String;
    /// Counts of dots over the budget, out of `of`.
    fn over_budget(&self, unhedged: usize, locked: usize, of: usize, side: Side) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// The 5 % and the 95 % quantile in words.
pub(super) struct Ends {
    pub low: String,
    pub high: String,
}

/// A step of the histogram in words.
pub(super) struct Bin {
    pub from: String,
    pub to: String,
    pub unhedged: String,
    pub locked: String,
}

/// A distribution with the case that it is of.
#[derive(Clone, Copy, Debug)]
pub struct Spread<'a> {
    /// The case.
    pub case: &'a RiskCase,
    /// The bill's currency.
    pub currency: Currency,
    /// The distribution.
    pub distribution: &'a Distribution,
}

impl Spread<'_> {
    /// Who locks.
    pub const fn side(&self) -> Side {
        self.case.side()
    }

    /// Whether a lock is looked at.
    pub fn has_lock(&self) -> bool {
        self.distribution.kind != StrategyKind::Unhedged
    }

    /// An amount as it is shown.
    pub fn money(&self, value: f64) -> String {
        money_about(value, self.currency)
    }

    /// What the strategy is called.
    pub fn name(&self, language: Language) -> &'static str {
        strategies::name(self.distribution.kind, self.side(), language)
    }

    /// The sentences that answer the view's title.
    pub fn answer(&self, language: Language) -> Vec<Piece> {
        let figures = &self.distribution.figures;
        let ends = |figures: &StrategyFigures| Ends {
            low: self.money(figures.results.low.value),
            high: self.money(figures.results.high.value),
        };
        let locked = self.has_lock().then(|| ends(&figures.locked));
        let (name, months) = (self.name(language), self.case.months());
        let unhedged = ends(&figures.unhedged);
        let range = sentences(language).range(name, months, unhedged, locked);
        let regret = &figures.locked.results.regret;
        let chance = of_hundred(regret.chance.value, language);
        let size = regret.size.map(|size| self.money(size.value));
        let regret = match self.has_lock() {
            true => sentences(language).regret(&chance, size.as_deref()),
            false => Vec::new(),
        };
        join([range, regret], language)
    }

    /// How many of the dots break the budget, without and with the lock.
    pub fn over_budget(&self, language: Language) -> String {
        let sign = self.side().sign();
        let budget = self.case.budget();
        let over = |dots: &[f64]| dots.iter().filter(|dot| sign * **dot > sign * budget).count();
        let dots = &self.distribution.dots;
        let (unhedged, locked) = (over(&dots.unhedged), over(&dots.locked));
        sentences(language).over_budget(unhedged, locked, DOTS, self.side())
    }

    /// One dot in words; empty past the last dot.
    pub fn dot(&self, is_locked: bool, index: usize, language: Language) -> String {
        let dots = &self.distribution.dots;
        let is_locked = is_locked && self.has_lock();
        let dots = if is_locked { &dots.locked } else { &dots.unhedged };
        let Some(amount) = dots.get(index).map(|amount| self.money(*amount)) else {
            return String::new();
        };
        sentences(language).dot(index + 1, DOTS, &amount, is_locked)
    }

    /// One step of the histogram in words; empty past the last step.
    pub fn bin(&self, bin: usize, language: Language) -> String {
        let histogram = &self.distribution.histogram;
        let counts = (histogram.counts.unhedged.get(bin), histogram.counts.locked.get(bin));
        let (Some(unhedged), Some(locked)) = counts else { return String::new() };
        // OK because paths are counted in memory.
        let share = |count: &usize| *count as f64 / self.distribution.paths as f64;
        let [from, to] = histogram.edges(bin).map(|edge| self.money(edge));
        let [unhedged, locked] = [unhedged, locked].map(|count| of_hundred(share(count), language));
        let of = Bin { from, to, unhedged, locked };
        sentences(language).bin(&of)
    }
}
