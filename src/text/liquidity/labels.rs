//! The labels of the view in which the lock is traded.

use super::{chinese, english};
use crate::text::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub standing: &'static str,

    pub inputs: &'static str,
    pub share: &'static str,
    pub front_spread: &'static str,
    pub front_spread_note: &'static str,
    pub back_spread: &'static str,
    pub back_spread_note: &'static str,
    pub depth: &'static str,
    pub depth_note: &'static str,
    pub volume: &'static str,
    pub volume_note: &'static str,
    pub back_volume: &'static str,
    pub back_volume_note: &'static str,
    pub participation: &'static str,
    pub participation_note: &'static str,
    pub leave_days: &'static str,
    pub leave_days_note: &'static str,
    pub leave_after: &'static str,
    pub leave_after_note: &'static str,
    pub limit: &'static str,
    pub limit_note: &'static str,
    pub impact: &'static str,
    pub impact_note: &'static str,
    pub exponent: &'static str,
    pub exponent_note: &'static str,
    pub volatility: &'static str,
    pub volatility_note: &'static str,

    pub haste: &'static str,
    pub haste_note: &'static str,
    pub inspect: &'static str,
    pub days_axis: &'static str,
    pub cost_axis: &'static str,

    pub ways: &'static str,
    pub ways_note: &'static str,
    pub cost: &'static str,
    pub enter: &'static str,
    pub leave: &'static str,
    pub lots: &'static str,
    pub value: &'static str,
    pub days: &'static str,
    pub half_spread: &'static str,
    pub price_impact: &'static str,
    pub fees: &'static str,
    pub total: &'static str,
    pub of_value: &'static str,
    pub of_bill: &'static str,

    pub months: &'static str,
    pub months_note: &'static str,
    pub month: &'static str,
    pub spread: &'static str,
    pub of_volume: &'static str,
    pub settled: &'static str,

    pub published: &'static str,
    pub published_note: &'static str,
    pub contract: &'static str,
    pub quoted_spread: &'static str,
    pub quoted_lots: &'static str,
    pub spot_limit: &'static str,
    pub block: &'static str,
    pub not_published: &'static str,

    pub working: &'static str,
    pub working_note: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
