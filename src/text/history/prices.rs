//! What a price history says, in sentences.

use rust_decimal::Decimal;

use super::usage::names;
use crate::market::exact::from_float;
use crate::parse::amount::DecimalMark;
use crate::parse::day::DayOrder;
use crate::simulate::sample::Estimate;
use crate::study::price_report::{PriceReport, ReadAs};
use crate::text::language::Language;
use crate::text::number::{count, percent_about};

/// A number to two decimals.
fn number(value: f64, language: Language) -> String {
    let value: Decimal = from_float(value).unwrap_or_default();
    count(value.round_dp(2).normalize(), language)
}

/// `43% (± 5%)`; nothing of the error where the sample is too small to tell it.
fn share(estimate: Estimate, language: Language) -> String {
    let value = percent_about(estimate.value, language);
    if !estimate.standard_error.is_finite() {
        return value;
    }
    let error = percent_about(estimate.standard_error, language);
    match language {
        Language::English => format!("{value} (± {error})"),
        Language::Chinese => format!("{value}（±{error}）"),
    }
}

fn amount(estimate: Estimate, language: Language) -> String {
    let value = number(estimate.value, language);
    if !estimate.standard_error.is_finite() {
        return value;
    }
    let error = number(estimate.standard_error, language);
    match language {
        Language::English => format!("{value} (± {error})"),
        Language::Chinese => format!("{value}（±{error}）"),
    }
}

/// What the history says, each with one standard error, and what so few rows cannot tell.
pub fn price_findings(report: &PriceReport, language: Language) -> Vec<String> {
    let english = language == Language::English;
    let mut said = Vec::new();
    let (first, last) = (&report.days.0, &report.days.1);
    let name = report.columns.get(report.own).map_or("", |(name, _)| name.as_str());
    let rows = report.count;
    said.push(if english {
        format!("{name}: {rows} prices from {first} to {last}.")
    } else {
        format!("{name}：{first} 至 {last} 共 {rows} 个价格。")
    });
    let what = match (report.index.is_some(), english) {
        (true, true) => "The index",
        (false, true) => "The price",
        (true, false) => "指数",
        (false, false) => "价格",
    };
    match report.volatility {
        Some((days, volatility)) => {
            let volatility = share(volatility, language);
            said.push(if english {
                format!(
                    "{what} has a volatility of {volatility} a year, from changes over {days} days."
                )
            } else {
                format!("{what}的年波动率为 {volatility}，按 {days} 天的变化计算。")
            });
        }
        None if english => said.push("Too few rows to tell a volatility.".to_owned()),
        None => said.push("行数太少，无法得出波动率。".to_owned()),
    }
    match report.jumps {
        Some(jumps) if jumps.count > 0 => {
            let (seen, rate) = (jumps.count, amount(jumps.per_year, language));
            let size = jumps.mean.map(|mean| share(mean, language)).unwrap_or_default();
            said.push(match (english, size.is_empty()) {
                (true, true) => {
                    format!(
                        "One jump was seen: {rate} a year. Its usual size cannot be told from one."
                    )
                }
                (true, false) => {
                    format!(
                        "{seen} jumps were seen, {rate} a year, of {size} in the log on average."
                    )
                }
                (false, true) => {
                    format!("出现过一次跳跃：每年 {rate} 次。仅凭一次无法得出通常幅度。")
                }
                (false, false) => {
                    format!("出现过 {seen} 次跳跃，每年 {rate} 次，对数幅度平均为 {size}。")
                }
            });
        }
        Some(_) if english => said.push("No jump was seen.".to_owned()),
        Some(_) => said.push("未出现跳跃。".to_owned()),
        None if english => said.push("Too few rows to tell jumps from usual changes.".to_owned()),
        None => said.push("行数太少，无法区分跳跃与通常的变化。".to_owned()),
    }
    match report.drift {
        Some(drift) => {
            let drift = share(drift, language);
            said.push(if english {
                format!(
                    "Its log drifted by {drift} a year, which says little of the years to come."
                )
            } else {
                format!("对数价格每年漂移 {drift}，这对未来几年说明不了多少。")
            });
        }
        None if english => said.push("Too few rows to tell a drift.".to_owned()),
        None => said.push("行数太少，无法得出漂移。".to_owned()),
    }
    match (&report.likeness, report.index) {
        (Some(likeness), _) => {
            let (low, high) = likeness.interval;
            let [r_squared, low, high] =
                [likeness.r_squared, low, high].map(|part| percent_about(part, language));
            let (beta, rows, days) =
                (amount(likeness.beta, language), likeness.count, likeness.days);
            said.push(if english {
                format!("The index explains {r_squared} of your price’s variance (R², 95% interval {low} to {high}; beta {beta}), from {rows} changes over {days} days.")
            } else {
                format!("指数解释了您价格方差的 {r_squared}（R²，95% 区间为 {low} 至 {high}；贝塔 {beta}），共 {rows} 次 {days} 天的变化。")
            });
        }
        (None, Some(_)) if english => {
            said.push("Too few shared days to tell how far the price follows the index.".to_owned());
        }
        (None, Some(_)) => said.push("共同的日期太少，无法判断价格跟随指数的程度。".to_owned()),
        (None, None) if english => said.push(
            "How far your price follows an index cannot be told from one price: choose a second column, or drop a second file.".to_owned(),
        ),
        (None, None) => said.push(
            "只有一个价格，无法判断它跟随指数的程度：请选择第二列，或再拖入一个文件。".to_owned(),
        ),
    }
    said
}

/// How the files were read, and which columns were not taken as prices.
pub fn how_read(report: &PriceReport, language: Language) -> Vec<String> {
    let mut said: Vec<String> = report.read_as.iter().map(|way| read_as(way, language)).collect();
    if !report.ignored_columns.is_empty() {
        let titles = names(&report.ignored_columns, language);
        said.push(match language {
            Language::English => format!("Not taken as prices: {titles}."),
            Language::Chinese => format!("未作为价格采用的列：{titles}。"),
        });
    }
    said
}

fn read_as(way: &ReadAs, language: Language) -> String {
    let english = language == Language::English;
    let encoding = &way.encoding;
    let mark = way.decimal_mark.map(|mark| match (mark, english) {
        (DecimalMark::Point, true) => "decimal points",
        (DecimalMark::Comma, true) => "decimal commas",
        (DecimalMark::Point, false) => "小数点为“.”",
        (DecimalMark::Comma, false) => "小数点为“,”",
    });
    let order = way.day_order.map(|order| match (order, english) {
        (DayOrder::DayFirst, true) => "the day first in its dates",
        (DayOrder::MonthFirst, true) => "the month first in its dates",
        (DayOrder::YearFirst, true) => "the year first in its dates",
        (DayOrder::DayFirst, false) => "日期中日在前",
        (DayOrder::MonthFirst, false) => "日期中月在前",
        (DayOrder::YearFirst, false) => "日期中年在前",
    });
    let found: Vec<&str> = [mark, order].into_iter().flatten().collect();
    match (english, found.is_empty()) {
        (true, true) => format!("Read as {encoding}."),
        (true, false) => format!("Read as {encoding}, with {}.", found.join(" and ")),
        (false, true) => format!("按 {encoding} 编码读取。"),
        (false, false) => format!("按 {encoding} 编码读取，{}。", found.join("，")),
    }
}

/// What the simulation would take over.
pub fn takes_over(report: &PriceReport, language: Language) -> String {
    match (report.likeness.is_some(), language) {
        (true, Language::English) => {
            "Sets volatility and jumps of the index, R², and beta as the pass-through of the move. The drift stays yours.".to_owned()
        }
        (true, Language::Chinese) => "将设置指数的波动率、跳跃和 R²，并以贝塔作为价格变动的传导系数；漂移仍由您决定。".to_owned(),
        (false, Language::English) => {
            "Sets volatility and jumps of the index, as if the index moved like this price. R², beta and the drift stay yours."
                .to_owned()
        }
        (false, Language::Chinese) => {
            "将设置指数的波动率和跳跃，视指数与该价格走势相同；R²、贝塔和漂移仍由您决定。".to_owned()
        }
    }
}

/// How many months can be replayed.
pub fn replayed(months: usize, horizon: u32, language: Language) -> String {
    let shorter = months < horizon as usize;
    match (language, shorter) {
        (Language::English, false) => {
            format!("The last {horizon} months of your price become the coming ones.")
        }
        (Language::English, true) => {
            format!(
                "The {months} months of your price become the first ones to come; after them the price stays."
            )
        }
        (Language::Chinese, false) => {
            format!("您价格最近 {horizon} 个月的走势将成为未来各月的走势。")
        }
        (Language::Chinese, true) => {
            format!("您价格的 {months} 个月走势将成为最初几个月的走势，此后价格不变。")
        }
    }
}

/// Where a price may stand in a year if its months come again in another order.
pub fn resampled(ends: [f64; 3], language: Language) -> String {
    let [low, middle, high] = ends.map(|end| percent_about(end - 1.0, language));
    match language {
        Language::English => format!(
            "If blocks of its months came again in any order, the price would change by {middle} in a year at the middle, and by {low} to {high} in 9 of 10 futures. This is not in the link: it takes the file."
        ),
        Language::Chinese => format!(
            "若这些月份成段地以任意顺序重来，一年后价格变化的中位数为 {middle}，十个情景中有九个在 {low} 至 {high} 之间。这一结果不在链接中，需要文件。"
        ),
    }
}
