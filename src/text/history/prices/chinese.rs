//! What a price history says, in Chinese.

use super::{Explained, Sentences};
use crate::history::prices::ReadAs;
use crate::parse::amount::DecimalMark;
use crate::parse::day::DayOrder;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn with_error(&self, value: &str, error: &str) -> String {
        format!("{value}（±{error}）")
    }

    fn found(&self, name: &str, rows: usize, first: &str, last: &str) -> String {
        format!("{name}：{first} 至 {last} 共 {rows} 个价格。")
    }

    fn volatility(&self, is_of_index: bool, volatility: &str, days: u16) -> String {
        let what = if is_of_index { "指数" } else { "价格" };
        format!("{what}的年波动率为 {volatility}，按 {days} 天的变化计算。")
    }

    fn no_volatility(&self) -> &'static str {
        "行数太少，无法得出波动率。"
    }

    fn jumps(&self, seen: usize, rate: &str, size: Option<&str>) -> String {
        match size {
            Some(size) => {
                format!("出现过 {seen} 次跳跃，每年 {rate} 次，对数幅度平均为 {size}。")
            }
            None => format!("出现过一次跳跃：每年 {rate} 次。仅凭一次无法得出通常幅度。"),
        }
    }

    fn no_jump(&self) -> &'static str {
        "未出现跳跃。"
    }

    fn drift(&self, drift: &str) -> String {
        format!("对数价格每年漂移 {drift}，这对未来几年说明不了多少。")
    }

    fn explained(&self, explained: &Explained) -> String {
        let Explained { r_squared, low, high, beta, changes, days } = explained;
        format!(
            "指数解释了您价格方差的 {r_squared}（R²，95% 区间为 {low} 至 {high}；贝塔 {beta}），共 {changes} 次 {days} 天的变化。"
        )
    }

    fn too_few_shared_days(&self) -> &'static str {
        "共同的日期太少，无法判断价格跟随指数的程度。"
    }

    fn one_price(&self) -> &'static str {
        "只有一个价格，无法判断它跟随指数的程度：请选择第二列，或再拖入一个文件。"
    }

    fn takes_over(&self, has_index: bool) -> &'static str {
        if has_index {
            "将设置指数的波动率、跳跃和 R²，并以贝塔作为价格变动的传导系数；漂移仍由您决定。"
        } else {
            "将设置指数的波动率和跳跃，视指数与该价格走势相同；R²、贝塔和漂移仍由您决定。"
        }
    }

    fn too_few_for_jumps(&self) -> &'static str {
        "行数太少，无法区分跳跃与通常的变化。"
    }

    fn too_few_for_drift(&self) -> &'static str {
        "行数太少，无法得出漂移。"
    }

    fn read_as(&self, way: &ReadAs) -> String {
        let mark = way.decimal_mark.map(|mark| match mark {
            DecimalMark::Point => "小数点为“.”",
            DecimalMark::Comma => "小数点为“,”",
        });
        let order = way.day_order.map(|order| match order {
            DayOrder::DayFirst => "日期中日在前",
            DayOrder::MonthFirst => "日期中月在前",
            DayOrder::YearFirst => "日期中年在前",
        });
        let found: Vec<&str> = [mark, order].into_iter().flatten().collect();
        match found.is_empty() {
            true => format!("按 {} 编码读取。", way.encoding),
            false => format!("按 {} 编码读取，{}。", way.encoding, found.join("，")),
        }
    }

    fn not_prices(&self, titles: &str) -> String {
        format!("未作为价格采用的列：{titles}。")
    }

    fn replayed(&self, horizon: u32) -> String {
        format!("您价格最近 {horizon} 个月的走势将成为未来各月的走势。")
    }

    fn replayed_in_part(&self, months: usize) -> String {
        format!("您价格的 {months} 个月走势将成为最初几个月的走势，此后价格不变。")
    }

    fn resampled(&self, low: &str, middle: &str, high: &str) -> String {
        format!(
            "若这些月份成段地以任意顺序重来，一年后价格变化的中位数为 {middle}，十个情景中有九个在 {low} 至 {high} 之间。这一结果不在链接中，需要文件。"
        )
    }
}
