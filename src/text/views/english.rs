//! What the views are called in English.

use super::ViewNames;

pub(super) const NAMES: ViewNames = ViewNames {
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
};
