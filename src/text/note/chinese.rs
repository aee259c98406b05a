//! Short notes with numbers in them, in Chinese.

use rust_decimal::Decimal;

use super::Sentences;
use crate::hedge::bill::MILLION;
use crate::market::billed_unit::BilledUnit;
use crate::text::language::Language;
use crate::text::number::{count, count_short};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn not_a_date(&self) -> &'static str {
        "请按 2026-11-22 的格式书写日期"
    }

    fn copied(&self, what: &str, held: &[String]) -> String {
        format!("{what}，其中“{}”为上一次有效的输入。", held.join("”“"))
    }

    fn price_age(&self, collected: &str, old: Option<i64>) -> String {
        match old {
            None => format!("价目收集截至{collected}。"),
            Some(days) => format!("价目收集截至{collected}，已是 {days} 天前：使用前请核对。"),
        }
    }

    fn listed_price(&self, model: &str, day: &str, source: &str, is_changed: bool) -> String {
        if is_changed {
            format!("{model}：已改动，原为{day}价目。来源（原文）：{source}。")
        } else {
            format!("{model}：{day}价目。来源（原文）：{source}。")
        }
    }

    fn promised(&self, until: &str, is_over: bool) -> String {
        if is_over {
            format!("此为促销价，承诺至{until}：现价未知。")
        } else {
            format!("此为促销价，承诺至{until}。")
        }
    }

    fn announced(&self, day: &str, change: &str, has_passed: bool) -> String {
        if has_passed {
            format!("曾宣布自{day}起：{change}。是否实施此处未知，因此未予采用。")
        } else {
            format!("已宣布自{day}起：{change}。")
        }
    }

    fn models_found(&self, found: usize, all: usize) -> String {
        format!("列表中有 {found} 个模型，共 {all} 个")
    }

    fn basis(&self, basis: &str, unit: BilledUnit) -> String {
        let per = match unit {
            BilledUnit::Tokens => "每百万标准词元",
            BilledUnit::GpuHours => "每 GPU 小时",
        };
        format!("今日基差（自身价格减指数）：{per} {basis}。")
    }

    fn hours(&self, hours: Decimal, index: &str) -> String {
        let hours = count(hours.normalize(), Language::Chinese);
        format!("第 1 个月：{hours} GPU 小时，每小时计为一，今日每小时 {index}。")
    }

    fn exposure(&self, plain: Decimal, standard: Decimal, index: &str) -> String {
        let [plain, standard] =
            [plain, standard].map(|millions| count_short(millions * MILLION, Language::Chinese));
        format!("第 1 个月：{plain}普通词元合 {standard}标准词元，今日每百万 {index}。")
    }

    fn rounding(&self, covered: &str, wanted: &str, below: u32) -> String {
        match below {
            0 => format!("按整手计实际覆盖敞口的 {covered}（目标 {wanted}）。"),
            _ => format!(
                "按整手计实际覆盖敞口的 {covered}（目标 {wanted}）。有 {below}\u{a0}个月的敞口不超过半手，无法锁定：请改用更小的手。"
            ),
        }
    }

    fn tick(&self, tick: &str, part: &str) -> String {
        format!("最小变动价位 {tick} 为指数的 {part}：更小的变动无法体现。")
    }

    fn way_back(&self, peak: Decimal, end: Decimal) -> String {
        format!("第 {peak} 个月到顶，第 {end} 个月才回到原位，已超出期间。")
    }
}
