//! The labels of the tables and the figure of what could happen, and the notes on its fields.

use super::sentences::sentences;
use crate::text::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    /// How the figure is read.
    pub fan_note: &'static str,
    /// Which fan is which.
    pub fan_key: &'static str,
    /// What R2 is, and what was measured of it.
    pub r_squared_note: &'static str,
    /// What the dash of a mark of R2 means, where nothing can be said of what the lock gives back.
    pub too_few_at_cost: &'static str,
    /// What a volatility of usage of zero means.
    pub usage_volatility_note: &'static str,
    /// What a cash buffer is for.
    pub buffer_note: &'static str,
    /// The heading of the totals.
    pub outcome: &'static str,
    /// The chance of costs over the budget.
    pub over_budget: &'static str,
    /// The chance of revenue below the budget.
    pub short_of_budget: &'static str,
    /// The mean.
    pub mean: &'static str,
    /// The median.
    pub median: &'static str,
    /// The 5 % quantile.
    pub quantile_low: &'static str,
    /// The 95 % quantile.
    pub quantile_high: &'static str,
    /// Nothing is locked.
    pub cash_none: &'static str,
    /// The line of the budget.
    pub budget_line: &'static str,
    /// Without the lock.
    pub unhedged: &'static str,
    /// With the lock.
    pub locked: &'static str,
    /// The table of months.
    pub months: &'static str,
    /// The column of months.
    pub month: &'static str,
}

/// The labels in a language.
pub fn labels(language: Language) -> &'static Labels {
    sentences(language).labels()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_says_too_is_called_the_same() {
        for language in Language::ALL {
            let (labels, words) = (labels(language), language.words());
            assert_eq!(labels.unhedged, words.unhedged);
            assert_eq!(labels.locked, words.locked);
            assert_eq!(labels.month, words.month);
        }
    }
}
