//! The words of a spreadsheet, and of the file of all entries.

use jiff::civil::Date;

use super::language::Language;
use super::number::date;
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::quantity::Unit;

/// The words in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a word is named after what it says")]
pub struct Labels {
    pub button: &'static str,
    pub failed: &'static str,
    pub bill: &'static str,
    pub months: &'static str,
    pub assumptions: &'static str,
    /// Number of the line, model, kind, tokens, price, adjustment, currency, cost, cost in the bill's currency.
    pub bill_columns: [&'static str; 9],
    /// The same of a bill in GPU-hours.
    pub hour_columns: [&'static str; 9],
    pub total: &'static str,
    pub month_total: &'static str,
    pub margin: &'static str,
    pub months_note: &'static str,
    pub bill_note: &'static str,
    /// Key, value, unit, source, meaning.
    pub columns: [&'static str; 5],
    pub entered: &'static str,
    pub usual: &'static str,
}

/// The words in a language.
pub const fn labels(language: Language) -> &'static Labels {
    match language {
        Language::English => &ENGLISH,
        Language::Chinese => &CHINESE,
    }
}

const ENGLISH: Labels = Labels {
    button: "Spreadsheet (.xlsx)",
    failed: "The spreadsheet could not be made. Try again, or take the CSV files.",
    bill: "Bill",
    months: "Months",
    assumptions: "Assumptions",
    bill_columns: [
        "Line",
        "Model",
        "Kind of token",
        "Tokens a month",
        "Price a million",
        "Adjustment factor",
        "Currency",
        "Cost",
        "Cost in the bill’s currency",
    ],
    hour_columns: [
        "Line",
        "Accelerator",
        "What is counted",
        "Hours a month",
        "Price an hour",
        "Adjustment factor",
        "Currency",
        "Amount",
        "Amount in the bill’s currency",
    ],
    total: "Total",
    month_total: "Bill of the first month",
    margin: "Initial margin, all months",
    months_note: "Lots, notional, fees, gains, costs with the lock and totals are formulas: they follow the locked share, lot, fee, margin and exchange rate on the sheet of assumptions. Bills without the lock, exposures and prices are the page’s figures.",
    bill_note: "Costs are formulas. The adjustment factor is what batch, peak hours, discounts and the like make of the list price. Tokens and prices are the page’s figures: the sheet of months does not follow them.",
    columns: ["Key", "Value", "Unit", "Source", "Meaning"],
    entered: "entered",
    usual: "default",
};

const CHINESE: Labels = Labels {
    button: "电子表格（.xlsx）",
    failed: "电子表格没有生成。请再试一次，或改用 CSV 文件。",
    bill: "账单",
    months: "各月",
    assumptions: "假设",
    bill_columns: [
        "行",
        "模型",
        "词元种类",
        "每月词元数",
        "每百万价格",
        "调整系数",
        "币种",
        "费用",
        "以账单币种计的费用",
    ],
    hour_columns: [
        "行",
        "加速卡",
        "计量",
        "每月小时数",
        "每小时价格",
        "调整系数",
        "币种",
        "金额",
        "以账单币种计的金额",
    ],
    total: "合计",
    month_total: "第一个月的账单",
    margin: "初始保证金（全部月份）",
    months_note: "手数、合约价值、手续费、盈亏、锁价后的费用和合计都是公式，随“假设”表中的锁定比例、每手数量、手续费、保证金率和汇率变动。不锁价的账单、敞口和价格是本页的数字。",
    bill_note: "费用是公式。调整系数是批处理、高峰时段、折扣等对标价的影响。词元数和价格是本页的数字：“各月”表不随它们变动。",
    columns: ["键", "值", "单位", "来源", "含义（英文）"],
    entered: "输入",
    usual: "默认值",
};

/// What a count of hours is in.
pub const fn hours(language: Language) -> &'static str {
    match language {
        Language::English => "GPU-hours",
        Language::Chinese => "GPU 小时",
    }
}

/// What a number counts. A price is money for a million tokens, or for an hour.
pub fn unit_name(
    unit: Unit,
    currency: Currency,
    priced: Option<BilledUnit>,
    language: Language,
) -> String {
    let code = currency.code();
    match (unit, language) {
        (Unit::Money, _) => match (priced, language) {
            (None, _) => code.to_owned(),
            (Some(BilledUnit::Tokens), Language::English) => format!("{code} per million tokens"),
            (Some(BilledUnit::Tokens), Language::Chinese) => format!("{code}/百万词元"),
            (Some(BilledUnit::GpuHours), Language::English) => format!("{code} per GPU-hour"),
            (Some(BilledUnit::GpuHours), Language::Chinese) => format!("{code}/GPU 小时"),
        },
        (Unit::Tokens, Language::English) => "tokens".to_owned(),
        (Unit::Tokens, Language::Chinese) => "词元".to_owned(),
        (Unit::Percent, Language::English) => "fraction (1 is 100%)".to_owned(),
        (Unit::Percent, Language::Chinese) => "小数（1 即 100%）".to_owned(),
        (Unit::Months, Language::English) => "months".to_owned(),
        (Unit::Months, Language::Chinese) => "月".to_owned(),
        (Unit::Number, Language::English) => "number".to_owned(),
        (Unit::Number, Language::Chinese) => "数".to_owned(),
        (Unit::MillionTokens, Language::English) => "million standard tokens".to_owned(),
        (Unit::MillionTokens, Language::Chinese) => "百万标准词元".to_owned(),
        (Unit::YuanPerDollar, _) => "CNY/USD".to_owned(),
    }
}

/// That a price is the list's, of which day and who says so.
pub fn listed(source: &str, day: Date, language: Language) -> String {
    let day = date(day, language);
    match language {
        Language::English => format!("list price of {day}: {source}"),
        Language::Chinese => format!("{day}的标价：{source}"),
    }
}

/// That a rate is of a day.
pub fn quoted(day: Date, language: Language) -> String {
    let day = date(day, language);
    match language {
        Language::English => format!("rate of {day}"),
        Language::Chinese => format!("{day}的汇率"),
    }
}
