//! What the views of the page are called in its navigation.

use super::language::Language;

/// The names of the views: the answer, the contract, options, the paper; and what the list is.
#[derive(Clone, Copy, Debug)]
pub struct ViewNames {
    /// The list itself, for those who cannot see it.
    pub views: &'static str,
    /// The calculator with its answer.
    pub answer: &'static str,
    /// The priced contract.
    pub contract: &'static str,
    /// The priced option.
    pub options: &'static str,
    /// The article.
    pub paper: &'static str,
}

/// The names in a language.
pub const fn view_names(language: Language) -> ViewNames {
    match language {
        Language::English => ViewNames {
            views: "Views",
            answer: "The answer",
            contract: "The contract",
            options: "Options",
            paper: "The paper",
        },
        Language::Chinese => ViewNames {
            views: "栏目",
            answer: "答案",
            contract: "合约",
            options: "期权",
            paper: "论文",
        },
    }
}
