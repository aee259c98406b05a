//! The words in formulas, in Chinese.

use super::Words;

pub(super) const WORDS: Words = Words {
    to_cent: "，四舍五入至 0.01",
    to_tick: "，四舍五入至最小变动价位",
    to_whole_lots: "，取最接近的整数手，恰为一半时舍去",
    fees: "手续费",
    total_fees: "Σ手续费",
    saved: "节省",
    effective_price: "实际均价",
    covered: "覆盖比例",
    margin: "保证金",
    price: "价格",
    exchange_rate: "汇率",
    entered: "填入值",
    tick: "最小变动价位",
    fee: "每手费用",
    margin_rate: "保证金率",
    budget: "预算",
    volatility_cut: "降幅",
};
