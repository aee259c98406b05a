//! What figures of the story are called, in Chinese.

use super::{Sentences, TableLabels};
use crate::hedge::strategy::setting::Side;
use crate::study::section::Section;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn title(&self, section: Section, side: Side) -> &'static str {
        match (section, side) {
            (Section::Tokens, _) => "同一个模型的五种价格（美元/百万词元）",
            (Section::Moves, _) => "2026年真实的调价，落到一份账单上",
            (Section::Scale, _) => "价格动一点，一年差多少钱",
            (Section::Draw, Side::Provider) => "画出来的价格，和随之变动的收入",
            (Section::Draw, _) => "画出来的价格，和随之变动的账单",
            (Section::Lock, Side::Provider) => "收入、合约盈亏与实际到手",
            (Section::Lock, _) => "账单、合约盈亏与实际支出",
            (Section::Mirror, _) => "一条走势和翻过来的走势：不锁价与锁价",
            (Section::Cash, _) => "逐日的保证金账户，和背后要垫的钱",
            (Section::Index, _) => "同一份锁价，三个指数",
            (Section::Years, _) => "五十种可能的年景：不锁价与锁价",
            (Section::Sellers, _) => "锁价进出一次要花多少钱",
            (Section::Fit, _) => "每个月的敞口合多少手",
        }
    }
}

pub(super) const TABLE_LABELS: TableLabels = TableLabels {
    numbers: "这张图里的数字",
    month: "月份",
    token: "词元种类",
    price: "价格",
    price_move: "调价",
    on_bill: "按这份账单",
    index: "指数",
    year: "年份（从便宜到贵）",
    lots: "手数",
    cost: "花费",
};
