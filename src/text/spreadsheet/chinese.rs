//! The words of a spreadsheet, in Chinese.

use super::{Labels, Sentences};
use crate::market::quantity::Unit;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn an_hour(&self, code: &str) -> String {
        format!("{code}/GPU 小时")
    }

    fn unit(&self, unit: Unit, code: &str) -> String {
        match unit {
            Unit::Money => format!("{code}/百万词元"),
            Unit::Tokens => "词元".to_owned(),
            Unit::Percent => "小数（1 即 100%）".to_owned(),
            Unit::Months => "月".to_owned(),
            Unit::Number => "数".to_owned(),
            Unit::MillionTokens => "百万标准词元".to_owned(),
            Unit::YuanPerDollar => "CNY/USD".to_owned(),
        }
    }

    fn listed(&self, day: &str, source: &str) -> String {
        format!("{day}的标价：{source}")
    }

    fn quoted(&self, day: &str) -> String {
        format!("{day}的汇率")
    }
}

pub(super) const LABELS: Labels = Labels {
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
    bill_note: "费用是公式。调整系数是批处理、高峰时段、折扣等对标价的影响。数量和价格是本页的数字：“各月”表不随它们变动。",
    columns: ["键", "值", "单位", "来源", "含义（英文）"],
    entered: "输入",
    usual: "默认值",
    hours: "GPU 小时",
    revenue_today: "按今天价格的收入",
    month_columns: ["按今天价格的账单", "百万标准词元", "期货价格", "手数", "合约价值", "手续费"],
    case_columns: ["不锁价", "结算价", "锁价盈亏", "锁价"],
};
