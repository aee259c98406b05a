//! Small moves of huge volumes, in Chinese.

use rust_decimal::Decimal;

use super::{Labels, Sentences};
use crate::market::currency::Currency;
use crate::text::language::Language;
use crate::text::number::count_short;
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn finding(&self, change: &str, day: &str, year: &str, own: String) -> Vec<Piece> {
        sentence![
            format!(
                "每百万词元的价格变动 {change}，放到全国，一天就是 {day}，一年 {year}；放到您的账单上，一年是 "
            ),
            Piece::Strong(own),
            "。",
        ]
    }

    fn demand(&self, tokens: Decimal, seen: &str) -> Vec<Piece> {
        sentence![
            format!("据国家数据局数据，{seen}全国日均词元调用量超过 "),
            Piece::Strong(count_short(tokens, Language::Chinese)),
            "。",
        ]
    }

    fn smallest(&self, currency: Currency) -> &'static str {
        match currency {
            Currency::Cny => "一分钱",
            Currency::Usd => "一美分",
        }
    }
}

pub(super) const LABELS: Labels =
    Labels {
        change: "每百万词元的价格变动", a_year: "您的账单一年合计", here: "这里"
    };
