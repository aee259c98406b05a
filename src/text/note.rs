//! Short notes with numbers in them: beside a field, above the answer.

#[cfg(test)]
mod tests;

use jiff::civil::Date;
use rust_decimal::{Decimal, dec};

use super::answer::case_title;
use super::language::Language;
use super::number::{self, count, count_short, date, money, percent, price};
use crate::hedge::bill::MILLION;
use crate::market::price_list::ListedPrice;
use crate::market::quantity::Quantity;
use crate::market::token::TokenKind;
use crate::study::figures::{Case, Month, MonthCase, Study};
use crate::study::price_move::Shape;
use crate::study::scenario::Scenario;

/// From what part of the index on a tick is coarse.
const COARSE_TICK: Decimal = dec!(0.02);

/// A text that is no date.
pub fn not_a_date(language: Language) -> String {
    match language {
        Language::English => "Write the date as 2026-11-22".to_owned(),
        Language::Chinese => "请按 2026-11-22 的格式书写日期".to_owned(),
    }
}

/// That something was copied, and of which fields it holds the last good entry.
pub fn copied(what: &str, held: Vec<String>, language: Language) -> String {
    match language {
        _ if held.is_empty() => what.to_owned(),
        Language::English => {
            format!("{what}. It holds the last good entry of: {}.", held.join(", "))
        }
        Language::Chinese => format!("{what}，其中“{}”为上一次有效的输入。", held.join("”“")),
    }
}

/// When prices were collected, and how many days ago where that is long.
pub fn price_age(collected: Date, old: Option<i64>, language: Language) -> String {
    let collected = date(collected, language);
    match (language, old) {
        (Language::English, None) => format!("List prices collected up to {collected}."),
        (Language::English, Some(days)) => format!(
            "List prices collected up to {collected}, {days} days ago: check them before you rely on them."
        ),
        (Language::Chinese, None) => format!("价目收集截至{collected}。"),
        (Language::Chinese, Some(days)) => {
            format!("价目收集截至{collected}，已是 {days} 天前：使用前请核对。")
        }
    }
}

/// Where a listed price comes from, whether the reader changed it, and whether its promise is over.
pub fn listed_price(
    row: &ListedPrice,
    is_changed: bool,
    today: Date,
    language: Language,
) -> String {
    let day = date(row.date, language);
    let mut note = match (language, is_changed) {
        (Language::English, false) => format!("List price of {day}. Source: {}.", row.source),
        (Language::English, true) => {
            format!("Changed from the list price of {day}. Source of that: {}.", row.source)
        }
        (Language::Chinese, false) => format!("{day}价目。来源（原文）：{}。", row.source),
        (Language::Chinese, true) => {
            format!("已改动，原为{day}价目。来源（原文）：{}。", row.source)
        }
    };
    if let Some(next) = row.announced() {
        note.push_str(&announced(row, &next, today, language));
    }
    if let Some(until) = row.promised_until {
        let is_over = today > until;
        let until = date(until, language);
        note.push_str(&match (language, is_over) {
            (Language::English, true) => {
                format!(" An introductory or promotional price, promised until {until}: the present price is not known.")
            }
            (Language::English, false) => {
                format!(" An introductory or promotional price, promised until {until}.")
            }
            (Language::Chinese, true) => format!("此为促销价，承诺至{until}：现价未知。"),
            (Language::Chinese, false) => format!("此为促销价，承诺至{until}。"),
        });
    }
    note
}

/// A price that was announced to follow, and whether its day has passed: it is never applied here.
fn announced(row: &ListedPrice, next: &ListedPrice, today: Date, language: Language) -> String {
    let day = date(next.date, language);
    let change = match (row.common_ratio_to(next), next.complete()) {
        (Some(ratio), _) => format!("×{}", count(ratio.normalize(), language)),
        (None, Some((prices, _))) => TokenKind::LISTED
            .map(|kind| price(prices.get(kind).get(), next.currency, language))
            .join(" / "),
        (None, None) => return String::new(),
    };
    match (language, today >= next.date) {
        (Language::English, false) => format!(" Announced for {day}: {change}."),
        (Language::English, true) => format!(
            " Announced for {day}: {change}. Whether it came is not known here, so it is not applied."
        ),
        (Language::Chinese, false) => format!("已宣布自{day}起：{change}。"),
        (Language::Chinese, true) => {
            format!("曾宣布自{day}起：{change}。是否实施此处未知，因此未予采用。")
        }
    }
}

/// How many models a search leaves in the list.
pub fn models_found(found: usize, all: usize, language: Language) -> String {
    match language {
        Language::English => format!("{found} of {all} models in the list"),
        Language::Chinese => format!("列表中有 {found} 个模型，共 {all} 个"),
    }
}

/// A month's costs in both cases, as a reader inspects them.
pub fn month(month: &Month, study: &Study, language: Language) -> String {
    let words = language.words();
    let name = number::month(month.calendar.year, month.calendar.month, language);
    let amount = |value| money(value, study.currency, language);
    let [colon, comma, stop] = match language {
        Language::English => [": ", ", ", ". "],
        Language::Chinese => ["：", "，", "。"],
    };
    let of_case = |case: Case| {
        let MonthCase { unhedged, locked, .. } = *month.cases.get(case);
        let title = case_title(study.totals.get(case).change, case == Case::Mirror, language);
        let (without, with) = (words.series_unhedged, words.series_locked);
        format!("{title}{colon}{without} {}{comma}{with} {}", amount(unhedged), amount(locked))
    };
    let today = format!("{name}{colon}{} {}", words.series_today, amount(month.unmoved));
    [today, of_case(Case::Chosen), of_case(Case::Mirror)].join(stop) + stop.trim_end()
}

/// The basis today: none by assumption, or what a typed index leaves.
pub fn basis(study: &Study, is_index_typed: bool, language: Language) -> String {
    if !is_index_typed {
        return language.words().basis_zero.to_owned();
    }
    let basis = price(study.basis_today, study.contract_currency, language);
    match language {
        Language::English => {
            format!(
                "Basis today, your own price less the index: {basis} per million standard tokens."
            )
        }
        Language::Chinese => format!("今日基差（自身价格减指数）：每百万标准词元 {basis}。"),
    }
}

/// What the unit makes of the bill.
pub fn exposure(study: &Study, language: Language) -> String {
    let Some(first) = study.months.first() else { return String::new() };
    let [plain, standard] = [first.plain_millions, first.exposure].map(|millions| match language {
        Language::English => count(millions.round_dp(6), language) + "\u{a0}million",
        Language::Chinese => count_short(millions * MILLION, language),
    });
    let index = price(study.index_today, study.contract_currency, language);
    match language {
        Language::English => format!(
            "Month 1: {plain} plain tokens are {standard} standard tokens, at {index} each million today."
        ),
        Language::Chinese => {
            format!("第 1 个月：{plain}普通词元合 {standard}标准词元，今日每百万 {index}。")
        }
    }
}

/// What whole lots make of the share.
pub fn rounding(scenario: &Scenario, study: &Study, language: Language) -> String {
    let wanted = percent(scenario.lock.share.get(), language);
    let covered = percent(study.covered, language);
    let below = study.months_below_one_lot;
    match (language, below) {
        (Language::English, 0) => {
            format!("Whole lots cover {covered} of the exposure, for the {wanted} asked for.")
        }
        (Language::English, _) => format!(
            "Whole lots cover {covered} of the exposure, for the {wanted} asked for. In {below} of the months the exposure is half a lot or less, which locks nothing: choose a smaller lot."
        ),
        (Language::Chinese, 0) => format!("按整手计实际覆盖敞口的 {covered}（目标 {wanted}）。"),
        (Language::Chinese, _) => format!(
            "按整手计实际覆盖敞口的 {covered}（目标 {wanted}）。有 {below}\u{a0}个月的敞口不超过半手，无法锁定：请改用更小的手。"
        ),
    }
}

/// That a tick is coarse beside the index, so that small moves vanish in it; empty where it is not.
pub fn tick(scenario: &Scenario, study: &Study, language: Language) -> String {
    let tick = scenario.contract.tick.get();
    let part = tick.checked_div(study.index_today).unwrap_or_default();
    if part < COARSE_TICK {
        return String::new();
    }
    let (tick, part) =
        (price(tick, study.contract_currency, language), percent(part.round_dp(3), language));
    match language {
        Language::English => {
            format!("A tick of {tick} is {part} of the index: smaller moves vanish in it.")
        }
        Language::Chinese => format!("最小变动价位 {tick} 为指数的 {part}：更小的变动无法体现。"),
    }
}

/// That a spike has not come back when the horizon ends; empty for every other shape.
pub fn way_back(scenario: &Scenario, language: Language) -> String {
    let price_move = &scenario.price_move;
    let peak = price_move.months.get();
    let is_beyond = peak + peak > Decimal::from(scenario.months());
    if price_move.shape != Shape::Spike || price_move.is_replay() || !is_beyond {
        return String::new();
    }
    match language {
        Language::English => format!(
            "The peak is in month {peak} and the way back ends in month {}, beyond the horizon.",
            peak + peak
        ),
        Language::Chinese => {
            format!("第 {peak} 个月到顶，第 {} 个月才回到原位，已超出期间。", peak + peak)
        }
    }
}

/// Fees over the horizon, or that none are published.
pub fn fees(scenario: &Scenario, study: &Study, language: Language) -> String {
    if scenario.contract.fee.get().is_zero() {
        return language.words().fees_none.to_owned();
    }
    money(study.fees, study.currency, language)
}
