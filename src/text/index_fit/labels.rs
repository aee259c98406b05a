//! The labels of the view that compares the own price with the index.

use super::{chinese, english};
use crate::text::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub scatter: &'static str,
    pub scatter_note: &'static str,
    pub inspect: &'static str,
    pub index_change: &'static str,
    pub own_change: &'static str,
    pub one_to_one: &'static str,
    pub line: &'static str,

    pub inputs: &'static str,
    pub share: &'static str,
    pub funding: &'static str,
    pub funding_note: &'static str,
    pub usage: &'static str,
    pub usage_note: &'static str,
    pub correlation: &'static str,
    pub correlation_note: &'static str,
    pub assume_note: &'static str,

    pub regression: &'static str,
    pub regression_note: &'static str,
    pub figure: &'static str,
    pub value: &'static str,
    pub count: &'static str,
    pub r_squared: &'static str,
    pub slope: &'static str,
    pub slope_error: &'static str,
    pub best_ratio: &'static str,
    pub variance_cut: &'static str,
    pub volatility_cut: &'static str,
    pub best_volatility_cut: &'static str,

    pub us_gaap: &'static str,
    pub test: &'static str,
    pub least: &'static str,
    pub most: &'static str,
    pub verdict: &'static str,
    pub passes: &'static str,
    pub fails: &'static str,
    pub says_nothing: &'static str,
    pub hedge_slope: &'static str,
    pub hedge_slope_reversed: &'static str,
    pub p_value: &'static str,
    pub offset: &'static str,

    pub ifrs: &'static str,
    pub ifrs_note: &'static str,

    pub sizing: &'static str,
    pub sizing_note: &'static str,
    pub month: &'static str,
    pub exact: &'static str,
    pub nearest: &'static str,
    pub down: &'static str,
    pub up: &'static str,
    pub tailed: &'static str,

    pub over: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
