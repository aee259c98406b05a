//! The choice of an index, in Chinese.

use super::{Labels, OnIndexWords, Sentences};
use crate::hedge::strategy::setting::Side;
use crate::market::currency::Currency;
use crate::study::index_choice::IndexChoice;
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn name(&self, choice: IndexChoice, currency: Currency) -> &'static str {
        match choice {
            IndexChoice::SameModels => "同一批模型",
            IndexChoice::Spending => "买家的实际花费",
            IndexChoice::OneVendor => match currency {
                Currency::Cny => "DeepSeek 标价",
                Currency::Usd => "OpenAI 标价",
            },
        }
    }

    fn result(&self, on: OnIndexWords) -> Vec<Piece> {
        let OnIndexWords { side, what, days, change, share, bill, paid } = on;
        let days = days.map(|[from, to]| format!("，{from}至{to}")).unwrap_or_default();
        let [of, becomes] = match side {
            Side::Buyer => ["账单", "，实际支出 "],
            Side::Provider => ["收入", "，实际到手 "],
        };
        sentence![
            format!("{what}{days}："),
            Piece::Strong(change),
            format!("。锁定 {share} 时，{of} "),
            Piece::Unhedged(bill),
            becomes,
            Piece::Locked(paid),
            "。",
        ]
    }

    fn asked(&self, side: Side, share: &str, bill: String) -> Vec<Piece> {
        let [of, what] = match side {
            Side::Buyer => ["您的账单 ", "实际支出多少"],
            Side::Provider => ["您的收入 ", "实际到手多少"],
        };
        sentence![
            of,
            Piece::Unhedged(bill),
            format!(" 没有动。锁定 {share} 以后{what}，要看合约对照的是哪个指数。"),
        ]
    }

    fn reply(&self, is_right: bool, name: &str, change: &str) -> String {
        let begin = if is_right { "猜对了，是" } else { "其实是" };
        format!("{begin}“{name}”：{change}。")
    }

    fn week(&self, index: &str, bill: &str) -> String {
        format!("某一周：指数变动 {index}，账单变动 {bill}。")
    }

    fn left(&self, weeks: &str, chosen: &str, cut: String) -> Vec<Piece> {
        sentence![
            format!(
                "按周算，指数只能解释一份三模型账单起落的 {weeks}。滑块说的是一整年，也许会高一些，但还没有人量过。R² 为 {chosen} 时，全部锁定最多能把价格的起落减少 "
            ),
            Piece::Strong(cut),
            "。",
        ]
    }
}

pub(super) const LABELS: Labels = Labels {
    which: "合约看哪个指数？",
    bill: "账单",
    paid: "锁定后的实际支出",
    line_is_bill: "；虚线是账单 ",
    weeks: "真实的每一周：指数与账单",
    index_moved: "指数变动",
    bill_moved: "账单变动",
    r_squared: "指数能解释多少（R²）",
    look_at: "查看哪个指数或哪一周",
    sources: "每周水平由公开的调价记录计算（jvrck/openrouterlist，MIT 许可），2024年9月至2026年8月；Silicon Data 指数为转引；其余来自厂商标价。",
    question: "您猜，这三个指数里哪个跌得最多？",
    show: "直接看结果",
};

pub(super) const PROVIDER_LABELS: Labels = Labels {
    bill: "您的收入",
    paid: "锁定后的实际到手",
    line_is_bill: "；虚线是您的收入 ",
    ..LABELS
};
