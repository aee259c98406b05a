//! In Chinese.

use super::{ViewName, ViewNames};

pub(super) const VIEWS: ViewNames = ViewNames {
    views: "栏目",
    answer: "答案",
    calculator: "计算器",
    desk: "深入分析",
    paper: "论文",
    risk: ViewName { short: "有多确定", title: "结果有多确定？" },
    strategies: ViewName { short: "怎样锁价", title: "用哪一种锁价方式？" },
    cash: ViewName { short: "占用现金", title: "其间要占用多少现金？" },
    contract: ViewName { short: "合约", title: "这份合约值多少钱？" },
    options: ViewName { short: "期权", title: "期权要花多少钱？" },
    index_fit: ViewName { short: "价格与指数", title: "我的价格就是指数吗？" },
    backtest: ViewName { short: "假如当时", title: "假如当时锁了价？" },
    liquidity: ViewName { short: "成交", title: "这么大的量做得成吗？" },
    brief: ViewName { short: "简报", title: "简报：锁定价格会怎样" },
    memo: ViewName { short: "套期文件", title: "套期文件" },
    compare: ViewName { short: "对比", title: "方案对比" },
};
