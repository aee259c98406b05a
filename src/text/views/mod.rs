//! What the views of the page are called: in its navigation, and over themselves.

mod chinese;
mod english;

use super::language::Language;

/// A view of the desk.
#[derive(Clone, Copy, Debug)]
pub struct ViewName {
    /// In the navigation.
    pub short: &'static str,
    /// Over the view and in the window's title: the question that it answers, or what it is.
    pub title: &'static str,
}

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
    /// The article.
    pub paper: &'static str,
    /// How sure the total is.
    pub risk: ViewName,
    /// The strategies side by side.
    pub strategies: ViewName,
    /// The cash in between.
    pub cash: ViewName,
    /// The priced contract.
    pub contract: ViewName,
    /// The priced option.
    pub options: ViewName,
    /// The own price beside the index.
    pub index_fit: ViewName,
    /// The lock on the past.
    pub backtest: ViewName,
    /// The orders of the lock.
    pub liquidity: ViewName,
    /// The brief.
    pub brief: ViewName,
    /// The hedge memo.
    pub memo: ViewName,
    /// Scenarios side by side.
    pub compare: ViewName,
}

/// The names in a language.
pub const fn view_names(language: Language) -> &'static ViewNames {
    language.choose(&english::VIEWS, &chinese::VIEWS)
}
