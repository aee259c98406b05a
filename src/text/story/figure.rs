//! What the story's figures are called where they stand alone, and the words of their tables.

use crate::study::section::Section;
use crate::text::language::Language;

/// What the figure of a section shows: its title in an embed, in the list of figures and on its own page.
pub const fn title(section: Section, language: Language) -> &'static str {
    match language {
        Language::English => english(section),
        Language::Chinese => chinese(section),
    }
}

const fn english(section: Section) -> &'static str {
    match section {
        Section::Tokens => "Five prices of one model, $ a million tokens",
        Section::Moves => "Real price moves of 2026, on one bill",
        Section::Scale => "What a small price move comes to in a year",
        Section::Draw => "A drawn price, and the bill that follows",
        Section::Lock => "Bill, contract’s gain, and what you pay",
        Section::Mirror => "A path and its mirror, without and with the lock",
        Section::Cash => "The margin account day by day, and the cash behind it",
        Section::Index => "One lock on three indexes",
        Section::Years => "Fifty possible years, without and with the lock",
        Section::Sellers => "What it costs to get into a lock and out again",
        Section::Fit => "Exposure in lots, month by month",
    }
}

const fn chinese(section: Section) -> &'static str {
    match section {
        Section::Tokens => "同一个模型的五种价格（美元/百万词元）",
        Section::Moves => "2026 年真实的调价，落到一份账单上",
        Section::Scale => "价格动一点，一年差多少钱",
        Section::Draw => "画出来的价格，和随之变动的账单",
        Section::Lock => "账单、合约盈亏与实际支出",
        Section::Mirror => "一条走势和它的反面，不锁与锁",
        Section::Cash => "逐日的保证金账户，和背后要垫的钱",
        Section::Index => "同一份锁价，三个指数",
        Section::Years => "五十种可能的年景，不锁与锁",
        Section::Sellers => "锁价进出一次要花多少钱",
        Section::Fit => "每个月的敞口合多少手",
    }
}

/// The words of the tables behind the figures.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct TableLabels {
    /// The fold that holds the table.
    pub numbers: &'static str,
    pub month: &'static str,
    pub token: &'static str,
    pub price: &'static str,
    pub price_move: &'static str,
    pub on_bill: &'static str,
    pub index: &'static str,
    pub year: &'static str,
    pub lots: &'static str,
    pub cost: &'static str,
}

/// The words in a language.
pub const fn table_labels(language: Language) -> TableLabels {
    match language {
        Language::English => TableLabels {
            numbers: "The numbers of this figure",
            month: "Month",
            token: "Token",
            price: "Price",
            price_move: "Move",
            on_bill: "On this bill",
            index: "Index",
            year: "Year, from the cheapest",
            lots: "Lots",
            cost: "Cost",
        },
        Language::Chinese => TableLabels {
            numbers: "这张图里的数字",
            month: "月份",
            token: "词元",
            price: "价格",
            price_move: "调价",
            on_bill: "按这份账单",
            index: "指数",
            year: "年份（从便宜到贵）",
            lots: "手数",
            cost: "花费",
        },
    }
}
