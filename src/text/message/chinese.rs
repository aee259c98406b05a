//! What a refused entry is told, in Chinese.

use rust_decimal::Decimal;

use super::Sentences;
use crate::market::currency::Currency;
use crate::market::quantity::Unit;
use crate::parse::NotANumber;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn refused(&self, entry: &NotANumber, example: &str) -> String {
        let because: String = match entry {
            NotANumber::Empty => return format!("请输入数字，例如 {example}。"),
            NotANumber::BadGrouping => {
                return "请每三位一组，例如 1,234,567，或者不用逗号。".into();
            }
            NotANumber::BadCompound => {
                return "请从大到小书写，每一部分都带单位，例如 3亿5000万。".into();
            }
            NotANumber::Ambiguous { larger, smaller } => {
                return format!("请写成 {larger} 或 {smaller}。");
            }
            NotANumber::UnclearMagnitude => {
                return "“兆”有两种含义，请改写为“百万”或“万亿”。".into();
            }
            NotANumber::CountsMillions => {
                return "此处以百万为单位：2.4亿个词元请写 240 或 2.4亿个。".into();
            }
            NotANumber::WrongCurrency { expected: Currency::Cny } => "此处以人民币（¥）计。".into(),
            NotANumber::WrongCurrency { expected: Currency::Usd } => "此处以美元（$）计。".into(),
            NotANumber::TooLong => "输入内容过长。".into(),
            NotANumber::NoDigits => "此处需要数字。".into(),
            NotANumber::Unknown { part } => format!("此处无法识别“{part}”。"),
            NotANumber::NoMagnitude { part } => format!("此处不使用“{part}”。"),
            NotANumber::NotAPercentage => "此处不是百分比。".into(),
            NotANumber::NotMoney => "此处不是金额。".into(),
            NotANumber::WrongUnit { part } => format!("此处的单位不是“{part}”。"),
            NotANumber::TooLarge => "数字过大，无法保存。".into(),
            NotANumber::TooFine => "小数位过多，无法保存。".into(),
        };
        format!("{because}请输入数字，例如 {example}。")
    }

    fn example(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::Tokens => "2.4亿",
            Unit::Money => "4.50",
            Unit::Percent => "40%",
            Unit::Months => "12",
            Unit::Number => "1.5",
            Unit::MillionTokens => "240",
            Unit::YuanPerDollar => "7.2",
        }
    }

    fn no_price(&self) -> &'static str {
        "请至少输入一个价格，例如 1.70"
    }

    fn too_many_prices(&self, most: Decimal) -> String {
        format!("最多 {most} 个价格，每月一个")
    }

    fn shape_of_trade(&self) -> &'static str {
        "每笔成交请写成“价格 x 手数”，如 3.25 x 100"
    }

    fn too_many_trades(&self, most: usize) -> String {
        format!("最多 {most} 笔成交")
    }
}
