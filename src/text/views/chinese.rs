//! What the views are called in Chinese.

use super::ViewNames;

pub(super) const NAMES: ViewNames = ViewNames {
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
};
