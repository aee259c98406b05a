//! In English.

use super::{ViewName, ViewNames};

pub(super) const VIEWS: ViewNames = ViewNames {
    views: "Views",
    answer: "The answer",
    calculator: "Calculator",
    desk: "In depth",
    paper: "The paper",
    risk: ViewName { short: "How sure?", title: "How sure is that?" },
    strategies: ViewName { short: "Which lock?", title: "Which lock?" },
    cash: ViewName { short: "Cash in between", title: "How much cash in between?" },
    contract: ViewName { short: "The contract", title: "What is the contract worth?" },
    options: ViewName { short: "Options", title: "What would an option cost?" },
    index_fit: ViewName { short: "Price and index", title: "Is my price the index?" },
    backtest: ViewName { short: "What if I had?", title: "What if I had?" },
    liquidity: ViewName { short: "Trading it", title: "Can I trade that size?" },
    brief: ViewName { short: "Brief", title: "Brief: what locking prices would do" },
    memo: ViewName { short: "Hedge memo", title: "Hedge memo" },
    compare: ViewName { short: "Compare", title: "Scenarios side by side" },
};
