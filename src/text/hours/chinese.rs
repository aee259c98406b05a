//! The words for GPU-hours, in Chinese.

use super::Counted;
use crate::text::words::Words;

/// A side's words, where hours are bought or sold.
const fn in_hours(words: Words, question: &'static str) -> Words {
    Words {
        question,
        disclaimer: "锁价，就是今天把以后的价格定下来。未见 GPU 小时期货上市，这里的合约只是假设；不构成投资建议。",
        i_buy: "我购买 GPU 小时",
        i_sell: "我出售 GPU 小时",
        effective_standard: "锁价后每 GPU 小时的价格",
        exposure: "敞口（GPU 小时）",
        tokens_of_line: "GPU 小时",
        usage_volatility: "小时数的年波动率",
        typed_index_note: "留空则采用您自己的每 GPU 小时价格。",
        contract_note: "条款以输入为准。NYMEX 申报的 GPU1 与 GPU2 每手 730 小时，最小变动价位 0.01 美元；上市情况见“合约值多少”。",
        lot_size: "每手（GPU 小时）",
        ..words
    }
}

/// What a buyer reads.
pub(super) const BOUGHT: Words = in_hours(crate::text::chinese::WORDS, "GPU 小时涨价怎么办？");

/// What a provider reads.
pub(super) const SOLD: Words =
    in_hours(crate::text::provider::chinese::WORDS, "GPU 小时降价怎么办？");

/// What a price of tokens is for.
pub(super) const OF_TOKENS: &str = "每百万标准词元";

/// What a price of hours is for.
pub(super) const OF_HOURS: &str = "每 GPU 小时";

/// What a bill of tokens counts.
pub(super) const TOKENS: Counted =
    Counted {
        named: "AI 词元", goods: "词元", unit: "百万标准词元", prices: "词元价格"
    };

/// What a bill of hours counts.
pub(super) const HOURS: Counted = Counted {
    named: " GPU 小时",
    goods: " GPU 小时",
    unit: "个 GPU 小时",
    prices: " GPU 小时的价格",
};
