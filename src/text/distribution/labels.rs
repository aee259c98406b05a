//! The labels of the view of the distribution.

use super::{chinese, english};
use crate::text::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub dots: &'static str,
    pub dots_note: &'static str,
    pub inspect_dot: &'static str,
    pub histogram: &'static str,
    pub histogram_note: &'static str,
    pub inspect_bin: &'static str,
    pub total: &'static str,
    pub of_hundred: &'static str,
    pub budget: &'static str,

    pub figures: &'static str,
    pub figures_note: &'static str,
    pub median: &'static str,
    pub mean: &'static str,
    pub low: &'static str,
    pub high: &'static str,
    pub deviation: &'static str,
    pub at_risk: &'static str,
    pub shortfall: &'static str,
    pub over_budget: [&'static str; 2],
    pub overrun: &'static str,
    pub regret: &'static str,
    pub regret_size: &'static str,

    pub parts: &'static str,
    pub parts_note: &'static str,
    /// From the bill at unmoved prices to the lock's own costs, as in
    /// [`Parts`](crate::hedge::attribution::Parts), each of a buyer and of a provider.
    pub part_names: [[&'static str; 2]; 7],
    pub part_total: &'static str,
    pub on_average: &'static str,
    pub worst: &'static str,

    pub variance: &'static str,
    pub variance_note: &'static str,
    /// As in [`RemainingVariance`](crate::hedge::remaining_variance::RemainingVariance).
    pub variance_names: [&'static str; 6],
    pub variance_left: &'static str,
    pub variance_share: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
