//! How numbers are written in Chinese.

use super::Forms;
use super::estimate::Chance;
use super::short::Magnitudes;
use crate::market::currency::Currency;

pub(super) struct Chinese;

impl Forms for Chinese {
    fn money_a_month(&self, currency: Currency) -> &'static str {
        match currency {
            Currency::Cny => "元/月",
            Currency::Usd => "美元/月",
        }
    }

    fn currency_name(&self, currency: Currency) -> &'static str {
        match currency {
            Currency::Cny => "人民币（¥）",
            Currency::Usd => "美元（$）",
        }
    }

    fn date(&self, year: i16, month: i8, day: i8) -> String {
        format!("{year}年{month}月{day}日")
    }

    fn month(&self, year: i16, month: i8) -> String {
        format!("{year}年{month}月")
    }

    fn month_in_full(&self, year: i16, month: i8) -> String {
        self.month(year, month)
    }

    fn nth_month(&self, number: u32) -> String {
        format!("第{number}个月")
    }

    fn of_hundred(&self, chance: Chance) -> String {
        match chance {
            Chance::None => "没有一个".to_owned(),
            Chance::BelowOne => "不到 1 个".to_owned(),
            Chance::Of(count) => format!("{count} 个"),
            Chance::Above99 => "超过 99 个".to_owned(),
        }
    }

    fn magnitudes(&self) -> Magnitudes {
        &[(12, "万亿"), (8, "亿"), (4, "万")]
    }
}
