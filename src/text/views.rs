//! What the views of the page are called in its navigation.

mod chinese;
mod english;

use super::language::Language;

/// The names of the views, and what their list is.
#[derive(Clone, Copy, Debug)]
pub struct ViewNames {
    /// The list itself, for those who cannot see it.
    pub views: &'static str,
    /// The answer with the story.
    pub answer: &'static str,
    /// The calculator with every entry.
    pub calculator: &'static str,
    /// The desk, whose views follow.
    pub desk: &'static str,
    /// How sure the total is.
    pub risk: &'static str,
    /// The strategies side by side.
    pub strategies: &'static str,
    /// The cash in between.
    pub cash: &'static str,
    /// The priced contract.
    pub contract: &'static str,
    /// The priced option.
    pub options: &'static str,
    /// The own price beside the index.
    pub index_fit: &'static str,
    /// The lock on the past.
    pub backtest: &'static str,
    /// The orders of the lock.
    pub liquidity: &'static str,
    /// The brief.
    pub brief: &'static str,
    /// The hedge memo.
    pub memo: &'static str,
    /// Scenarios side by side.
    pub compare: &'static str,
    /// The article.
    pub paper: &'static str,
}

/// The names in a language.
pub const fn view_names(language: Language) -> &'static ViewNames {
    language.choose(&english::NAMES, &chinese::NAMES)
}
