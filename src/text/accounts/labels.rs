//! The labels of the view of the cash in between.

use super::{chinese, english};
use crate::text::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub picture: &'static str,
    pub picture_note: &'static str,
    pub inspect: &'static str,
    pub day_axis: &'static str,
    pub cash_axis: &'static str,
    pub middle: &'static str,
    pub bad: &'static str,
    pub chosen: &'static str,
    pub buffer_line: &'static str,

    pub inputs: &'static str,
    pub buffer: &'static str,
    pub buffer_note: &'static str,
    pub quantile: &'static str,
    pub quantile_note: &'static str,
    pub limit: &'static str,
    pub limit_note: &'static str,
    pub maintenance: &'static str,
    pub maintenance_note: &'static str,
    pub margin_rate: &'static str,
    pub margin_rate_note: &'static str,
    pub funding: &'static str,
    pub funding_note: &'static str,
    pub paths: &'static str,
    pub paths_note: &'static str,

    pub need: &'static str,
    pub need_note: &'static str,
    pub entry: &'static str,
    pub median_need: &'static str,
    pub bad_need: &'static str,
    pub very_bad_need: &'static str,
    pub interest: &'static str,
    pub amount: &'static str,
    pub of_value: &'static str,

    pub paths_table: &'static str,
    pub paths_table_note: &'static str,
    pub calls: &'static str,
    pub largest: &'static str,
    pub locked_days: &'static str,
    pub gain: &'static str,
    pub path: &'static str,

    pub calls_table: &'static str,
    pub calls_note: &'static str,
    pub day: &'static str,
    pub called: &'static str,
    pub cash: &'static str,
    pub no_calls: &'static str,

    pub buffer_table: &'static str,
    pub buffer_table_note: &'static str,
    pub month: &'static str,
    pub on_entry: &'static str,
    pub runs_out: &'static str,

    pub by_volatility: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
