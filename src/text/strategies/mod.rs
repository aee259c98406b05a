//! Which lock, in words.

mod chinese;
mod english;
pub mod labels;
mod tolerated;

use self::chinese::Chinese;
use self::english::English;
use self::tolerated::Tolerated;
use super::contract::{about, percent_of};
use super::hours::priced_for;
use super::language::Language;
use super::number::{money_about, money_whole, of_hundred};
use super::refusal::beside;
use super::sentence::{Piece, join};
use crate::hedge::find_lock::FoundLock;
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::simulate::process::Lead;
use crate::study::refusal::Refusals;
use crate::study::risk::case::RiskCase;
use crate::study::risk::desk::Strategies;
use crate::study::risk::figures::StrategyFigures;
use crate::study::risk::locks::{StrategyKind, Terms};

pub use labels::{Labels, labels};

/// The sentences, each written by both languages. Numbers come as text.
trait Sentences {
    /// The name of a strategy on a side.
    fn name(&self, kind: StrategyKind, side: Side) -> &'static str;
    /// What a strategy does.
    fn note(&self, kind: StrategyKind) -> &'static str;
    /// The bad end without and with the chosen strategy.
    fn bad_end(&self, of: &Compared) -> Vec<Piece>;
    /// Mean cost of the strategy; `more` is `None` if it cannot be told from zero.
    fn mean_cost(&self, more: Option<bool>, amount: &str, side: Side) -> Vec<Piece>;
    /// The strategy with the mildest bad end, if it is another.
    fn mildest(&self, best: Option<(&str, String)>) -> Vec<Piece>;
    /// Shares of the strip within both tolerances.
    fn found(&self, of: &Found, tolerances: &Tolerances) -> Vec<Piece>;
    /// The button that locks a share.
    fn lock_share(&self, share: &str) -> String;
    /// The two chances at a share.
    fn at_share(&self, share: &str, budget: &str, loss: &str, side: Side) -> String;
    /// One strategy of the picture.
    fn at_dot(&self, name: &str, mean: &str, bad: &str, is_median: bool) -> String;
    /// Terms of a strategy: price, strikes, kept share.
    fn terms(
        &self,
        price: Option<[String; 2]>,
        strikes: [Option<&str>; 2],
        kept: Option<&str>,
    ) -> String;
    /// An unavailable strategy and its reason.
    fn refused(&self, name: &str, reason: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// How many standard errors a difference must have to be told.
const CLEAR: f64 = 2.0;

/// Strategies of a case, of which one is chosen.
#[derive(Clone, Copy, Debug)]
pub struct Choosing<'a> {
    /// The case.
    pub case: &'a RiskCase,
    /// The bill's currency.
    pub currency: Currency,
    /// All strategies.
    pub strategies: &'a Strategies,
    /// The one that is looked at.
    pub chosen: StrategyKind,
}

/// A strategy beside no lock, in words.
pub(super) struct Compared {
    pub side: Side,
    pub months: usize,
    pub name: &'static str,
    pub unhedged: String,
    /// `None` where no lock is what is chosen.
    pub locked: Option<String>,
}

/// What a reader tolerates, in words.
pub(super) struct Tolerances {
    pub side: Side,
    pub budget: String,
    /// In how many outcomes; `None` where no outcome at all may.
    pub over_budget: Option<Tolerated>,
    pub loss: String,
    pub over_loss: Option<Tolerated>,
}

/// Shares within both tolerances, in words.
pub(super) enum Found {
    Between { from: String, to: String, has_gaps: bool },
    None { least: Option<String>, most: Option<String> },
}

/// What a strategy is called on a side.
pub fn name(kind: StrategyKind, side: Side, language: Language) -> &'static str {
    sentences(language).name(kind, side)
}

/// What a strategy does.
pub fn note(kind: StrategyKind, language: Language) -> &'static str {
    sentences(language).note(kind)
}

impl Choosing<'_> {
    /// Who locks.
    pub const fn side(&self) -> Side {
        self.case.side()
    }

    /// What is paid, or comes in, at the bad end.
    pub fn bad_end(&self, figures: &StrategyFigures) -> f64 {
        match self.side() {
            Side::Buyer => figures.results.high.value,
            Side::Provider => figures.results.low.value,
        }
    }

    /// The figure that speaks for all outcomes: the mean, or the median where few paths carry the mean.
    pub fn middle(&self, figures: &StrategyFigures) -> f64 {
        match self.strategies.lead {
            Lead::Mean => figures.results.mean.value,
            Lead::Median => figures.results.median.value,
        }
    }

    fn money(&self, value: f64) -> String {
        money_about(value, self.currency)
    }

    /// The sentences that answer the view's title.
    pub fn answer(&self, language: Language) -> Vec<Piece> {
        let Some(unhedged) = self.strategies.of(StrategyKind::Unhedged) else { return Vec::new() };
        let chosen = self.strategies.of(self.chosen);
        let locked = chosen.filter(|_| self.chosen != StrategyKind::Unhedged);
        let compared = Compared {
            side: self.side(),
            months: self.case.months(),
            name: name(self.chosen, self.side(), language),
            unhedged: self.money(self.bad_end(unhedged)),
            locked: locked.map(|locked| self.money(self.bad_end(locked))),
        };
        let bad_end = sentences(language).bad_end(&compared);
        let mean = locked.filter(|_| self.strategies.lead == Lead::Mean).map(|locked| {
            let cost = locked.results.cost_of_certainty;
            let is_clear = libm::fabs(cost.value) > CLEAR * cost.standard_error;
            let more = is_clear.then_some(cost.value > 0.0);
            let amount = self.money(libm::fabs(cost.value));
            sentences(language).mean_cost(more, &amount, self.side())
        });
        join([bad_end, mean.unwrap_or_default(), self.mildest(language)], language)
    }

    fn mildest(&self, language: Language) -> Vec<Piece> {
        let sign = self.side().sign();
        let bad = |figures: &&StrategyFigures| sign * self.bad_end(figures);
        let all = self.strategies.strategies.iter().flatten();
        let Some(best) = all.min_by(|one, other| bad(one).total_cmp(&bad(other))) else {
            return Vec::new();
        };
        // What is shown the same is not told apart.
        let own = self.strategies.of(self.chosen).map(|own| self.money(self.bad_end(own)));
        let end = self.money(self.bad_end(best));
        let best = (best.kind != self.chosen && own.as_ref() != Some(&end))
            .then(|| (name(best.kind, self.side(), language), end));
        sentences(language).mildest(best)
    }

    /// Which shares of the strip are likely enough.
    pub fn found(&self, language: Language) -> Vec<Piece> {
        let percent = |share: f64| percent_of(share, language);
        let FoundLock { within_budget, within_loss, within_both } = &self.strategies.found;
        let found = match (within_both.smallest(), within_both.largest()) {
            (Some(from), Some(to)) => Found::Between {
                from: percent(from),
                to: percent(to),
                has_gaps: within_both.has_gaps(),
            },
            _ => Found::None {
                least: within_budget.smallest().map(percent),
                most: within_loss.largest().map(percent),
            },
        };
        let risk = &self.case.risk;
        let tolerances = Tolerances {
            side: self.side(),
            budget: money_whole(self.case.budget(), self.currency),
            over_budget: Tolerated::of(risk.most_over_budget, language),
            loss: money_whole(self.case.loss(), self.currency),
            over_loss: Tolerated::of(risk.most_over_loss, language),
        };
        sentences(language).found(&found, &tolerances)
    }

    /// The two chances at a share of the scan; empty past its end.
    pub fn at_share(&self, index: usize, language: Language) -> String {
        let Some(point) = self.strategies.scan.get(index) else { return String::new() };
        let share = percent_of(point.share, language);
        let [budget, loss] =
            [point.over_budget, point.over_loss].map(|chance| of_hundred(chance, language));
        sentences(language).at_share(&share, &budget, &loss, self.side())
    }

    /// A strategy of the picture in words.
    pub fn at_dot(&self, kind: StrategyKind, language: Language) -> String {
        let Some(figures) = self.strategies.of(kind) else { return String::new() };
        let name = name(kind, self.side(), language);
        let [middle, bad] =
            [self.middle(figures), self.bad_end(figures)].map(|value| self.money(value));
        let is_median = self.strategies.lead == Lead::Median;
        sentences(language).at_dot(name, &middle, &bad, is_median)
    }

    /// What the chosen strategy does, and its terms here.
    pub fn chosen_note(&self, language: Language) -> String {
        let of = self.strategies.of(self.chosen);
        let terms = of
            .map(|of| terms(&of.terms, self.case.unit, self.currency, language))
            .unwrap_or_default();
        super::sentence::join_text(&[note(self.chosen, language), &terms], language)
    }

    /// The unavailable strategies, each with its reason.
    pub fn refused(&self, language: Language) -> Vec<String> {
        let refused = self.strategies.strategies.iter().filter_map(|one| one.as_ref().err());
        let said = |(kind, Refusals(refusals)): &(StrategyKind, Refusals)| {
            let name = name(*kind, self.side(), language);
            let reason = refusals.first().map(|first| beside(first, language, None));
            let reason = reason.unwrap_or_default();
            sentences(language).refused(name, &reason)
        };
        refused.map(said).collect()
    }
}

/// A button that locks a share.
pub fn lock_share(share: f64, language: Language) -> String {
    let share = percent_of(share, language);
    sentences(language).lock_share(&share)
}

fn terms(terms: &Terms, unit: BilledUnit, currency: Currency, language: Language) -> String {
    let money = |value: Option<f64>| value.map(|value| about(value, currency, language));
    let [price, strike, sold] = [terms.price, terms.strike, terms.sold_strike].map(money);
    let kept = terms.kept_share.map(|share| percent_of(share, language));
    let price = price.map(|price| [price, priced_for(unit, language).to_owned()]);
    let strikes = [strike.as_deref(), sold.as_deref()];
    sentences(language).terms(price, strikes, kept.as_deref())
}
