//! The labels of the view of strategies.

use super::{chinese, english};
use crate::text::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub choose: &'static str,
    pub picture: &'static str,
    pub inspect: &'static str,
    pub table: &'static str,
    pub table_note: &'static str,
    pub strategy: &'static str,
    pub mean: &'static str,
    pub median: &'static str,
    /// Of a buyer's cost, and of a provider's revenue.
    pub bad_end: [&'static str; 2],
    pub at_risk: &'static str,
    pub shortfall: &'static str,
    pub over_budget: [&'static str; 2],
    pub regret: &'static str,
    pub regret_size: &'static str,
    pub own_costs: &'static str,

    pub finder: &'static str,
    pub finder_note: &'static str,
    pub most_over_budget: &'static str,
    pub most_over_budget_note: &'static str,
    pub most_over_loss: &'static str,
    pub most_over_loss_note: &'static str,
    pub budget: &'static str,
    pub budget_note: &'static str,
    pub loss: &'static str,
    pub loss_note: &'static str,
    pub scan: &'static str,
    pub scan_share: &'static str,
    pub scan_chance: &'static str,
    pub scan_budget: &'static str,
    pub scan_loss: &'static str,
    pub inspect_share: &'static str,

    pub terms: &'static str,
    pub terms_note: &'static str,
    pub cap_distance: &'static str,
    pub cap_distance_note: &'static str,
    pub kept_share: &'static str,
    pub kept_share_note: &'static str,
    pub entries: &'static str,
    pub entries_note: &'static str,
    pub discount: &'static str,
    pub discount_note: &'static str,
    pub payment: &'static str,
    pub payments: [&'static str; 2],
    pub markup: &'static str,
    pub markup_note: &'static str,
    pub loading: &'static str,
    pub loading_note: &'static str,
    pub funding: &'static str,
    pub funding_note: &'static str,
    pub spread: &'static str,
    pub spread_note: &'static str,
    pub roll: &'static str,
    pub roll_note: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
