//! The sentences of what could happen: what each language has to write.

use super::chinese::Chinese;
use super::english::English;
use super::{Effect, Labels};
use crate::hedge::strategy::setting::Side;
use crate::simulate::fan::LEVELS;
use crate::text::language::Language;
use crate::text::sentence::Piece;

/// The total in the middle of the futures, and where the bad twentieth begins.
pub(super) struct Ends {
    pub middle: String,
    pub bad: String,
}

/// How often a budget is broken.
#[derive(Clone)]
pub(super) struct Budget {
    pub side: Side,
    pub amount: String,
    /// The chance without the lock.
    pub unhedged: f64,
    /// The chance with it.
    pub locked: f64,
    pub effect: Effect,
}

/// What the lock does to a volatility.
#[derive(Clone, Copy)]
pub(super) enum Turn {
    Same,
    Cut,
    Added,
}

/// Why the lock costs or saves on average.
#[derive(Clone, Copy)]
pub(super) enum Cause {
    /// Fees, spread and interest.
    OwnCosts,
    /// Futures are taken at today's price, and the index tends to fall, or to rise.
    IndexTends { is_fall: bool },
    /// Futures stand above what is expected of the index, or below it.
    FuturesStand { is_above: bool },
}

/// The chances if the index explained all of the own price.
pub(super) struct FullRSquared {
    pub side: Side,
    /// The chance without the lock.
    pub unhedged: f64,
    /// The chance with it.
    pub locked: f64,
    /// By how much the lock cuts the volatility then.
    pub cut: Option<String>,
}

/// What a lock does on average.
#[derive(Clone)]
pub(super) enum Gain {
    /// Nothing that can be told from nothing.
    Unclear,
    /// It gives back so much.
    Back(String),
    /// It costs so much.
    Cost(String),
}

/// The sentences, each written by both languages. Money and percentages come as text, chances as fractions.
pub(super) trait Sentences {
    fn labels(&self) -> &'static Labels;
    /// The totals of half of the futures, and of the bad twentieth.
    fn middle_and_bad_end(&self, side: Side, unhedged: Ends, locked: Option<Ends>) -> Vec<Piece>;
    /// How often the budget is broken, without and with the lock.
    fn budget_broken(&self, budget: Budget) -> Vec<Piece>;
    /// A month's budget and its quantiles.
    fn month(
        &self,
        name: &str,
        budget: &str,
        unhedged: &[String; LEVELS.len()],
        locked: &[String; LEVELS.len()],
    ) -> String;
    /// The move that the answer is of has no part in the futures.
    fn move_has_no_part(&self) -> String;
    /// Why the mean and the volatility are left out.
    fn means_mislead(&self) -> String;
    /// What the lock does to the volatility of the total.
    fn volatility(&self, share: &str, turn: Turn, size: &str) -> String;
    /// How much of the own price the index explains.
    fn explained(&self, r_squared: &str) -> String;
    /// How often the lock is regretted.
    fn regret(&self, side: Side, chance: f64) -> String;
    /// What the lock costs or saves on average, and why.
    fn mean_cost(&self, side: Side, is_cost: bool, amount: &str, cause: Cause) -> String;
    /// The same lock if the index explained all.
    fn at_full_r_squared(&self, chances: FullRSquared) -> String;
    /// What the lock does in the futures with about that cost or revenue.
    fn at_cost(
        &self,
        side: Side,
        r_squared: &str,
        cost: String,
        gain: Gain,
        losing: f64,
    ) -> Vec<Piece>;
    /// No future has about that cost.
    fn none_at_cost(&self, side: Side, r_squared: &str, cost: String) -> Vec<Piece>;
    /// The cash that the lock takes on entry, and in the bad twentieth at its worst moment.
    fn cash(&self, entry: String, bad: String) -> Vec<Piece>;
    /// How often a buffer runs out, and how often although the lock gains in the end.
    fn buffer(&self, buffer: &str, out: f64, right: f64) -> Vec<Piece>;
    /// The meaning of an empty budget.
    fn usual_budget(&self, side: Side, budget: &str) -> String;
}

pub(super) fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}
