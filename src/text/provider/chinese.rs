//! The words that a provider reads, in Chinese.

use crate::text::words::Words;

/// What reads otherwise than for a buyer.
pub(in crate::text) const WORDS: Words = Words {
    question: "AI 词元（token）降价怎么办？",
    promise: "收入、价格变动与锁价效果均在您的浏览器中计算。您输入的内容不会离开本页。",
    only_this_vendor: "仅您自家的价格",
    figure_title: "逐月收入：不锁价与锁价",
    gap_saved: "锁价多收",
    gap_given_up: "锁价少收",
    total_unhedged: "不锁价的收入",
    total_locked: "锁价后的收入",
    saved: "锁价多收（负数为少收）",
    effective_plain: "实际售价（每百万词元）",
    effective_standard: "实际售价（每百万标准词元）",
    initial_margin: "初始保证金（占用现金，不从收入中扣除）",
    gives_back: "若收入达到上述金额，锁价平均补回多少。滑块上方的数字假设整个市场一起变动；R² 只影响模拟结果，例如：",
    mark_vendor: "仅您的价格",
    budget: "整个期间的最低收入",
    usage_volatility: "销量的年波动率",
    skip_to_bill: "跳到销售内容",
    fan_title: "模拟情景下的每月收入",
    edit_bill: "修改销售内容",
    bill: "您的销售内容",
    tokens_of_line: "每月售出的词元数",
    amount: "每月收入",
    billed: "实际开票金额",
    billed_note: "由实际开票金额反推高峰时段的占比。",
    currency: "收入货币",
    currency_of_bill: "与收入相同",
    assumption_list: &[
        "第 1\u{a0}个月是起算日之后的那个日历月。每月收入四舍五入到 0.01，合计为各月之和。",
        "每月一份期货合约，今日卖出开仓，按当月指数现金结算。价格取整到最小变动价位，手数取整。",
        "锁价的效果取决于指数与您自身价格的吻合程度。按公开价格测算，单一模型与宽基指数的共同波动很小。",
        "镜像情形以除代乘：+100% 对应 −50%。",
        "保证金是占用的现金。每日追加保证金、利息以及市场清淡的代价不从收入中扣除。",
    ],
    ..crate::text::chinese::WORDS
};
