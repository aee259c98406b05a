//! What the views of the page are called in its navigation.

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
pub const fn view_names(language: Language) -> ViewNames {
    match language {
        Language::English => ViewNames {
            views: "Views",
            answer: "The answer",
            calculator: "Calculator",
            desk: "In depth",
            risk: "How sure?",
            strategies: "Which lock?",
            cash: "Cash in between",
            contract: "The contract",
            options: "Options",
            index_fit: "Price and index",
            backtest: "What if I had?",
            liquidity: "Trading it",
            brief: "Brief",
            memo: "Hedge memo",
            compare: "Compare",
            paper: "The paper",
        },
        Language::Chinese => ViewNames {
            views: "栏目",
            answer: "答案",
            calculator: "计算器",
            desk: "深入分析",
            risk: "有多确定",
            strategies: "怎样锁价",
            cash: "占用现金",
            contract: "合约",
            options: "期权",
            index_fit: "价格与指数",
            backtest: "假如当时",
            liquidity: "成交",
            brief: "简报",
            memo: "套期文件",
            compare: "对比",
            paper: "论文",
        },
    }
}
