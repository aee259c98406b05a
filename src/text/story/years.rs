//! The words of the section on fifty possible years.

use rust_decimal::Decimal;

use crate::hedge::strategy::setting::Side;
use crate::market::currency::Currency;
use crate::market::exact::from_float;
use crate::study::figures::Study;
use crate::study::risk::years::Years;
use crate::text::language::Language;
use crate::text::number::{money_about, money_said, percent};
use crate::text::sentence::{Piece, sentence};

/// The labels of the section.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub unhedged: &'static str,
    pub locked: &'static str,
    pub budget: &'static str,
    pub line: &'static str,
    pub a_year: &'static str,
    pub deal: &'static str,
    pub dealt: &'static str,
    pub look_at: &'static str,
    pub month: &'static str,
    pub waiting: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> Labels {
    match language {
        Language::English => Labels {
            unhedged: "without the lock",
            locked: "with the lock",
            budget: "Your budget",
            line: "The line is your budget,",
            a_year: "in all",
            deal: "Deal a year",
            dealt: "The dealt year, month by month",
            look_at: "Year to look at",
            month: "Month to look at",
            waiting: "The years are being drawn.",
        },
        Language::Chinese => Labels {
            unhedged: "没有锁",
            locked: "锁了",
            budget: "您的预算",
            line: "横线是您的预算：",
            a_year: "合计",
            deal: "抽一个年份",
            dealt: "抽到的年份，逐月花费",
            look_at: "查看哪一年",
            month: "查看哪个月",
            waiting: "正在推演各种年份。",
        },
    }
}

/// How many of the years break a budget, in each pile: cost more, or bring in less.
pub fn counted(years: &Years, budget: f64, side: Side) -> [usize; 2] {
    let breaks = |total: &&f64| side.sign() * (**total - budget) > 0.0;
    [&years.totals.unhedged, &years.totals.locked]
        .map(|totals| totals.iter().filter(breaks).count())
}

/// The dots over the line, counted.
pub fn finding(
    years: &Years,
    budget: f64,
    r_squared: f64,
    (side, currency): (Side, Currency),
    language: Language,
) -> Vec<Piece> {
    let of = years.totals.unhedged.len();
    let [unhedged, locked] = counted(years, budget, side);
    let budget = money_about(budget, currency);
    let r_squared = percent(from_float(r_squared).unwrap_or_default().round_dp(2), language);
    match language {
        Language::English => sentence![
            format!("With an index that explains {r_squared}, "),
            Piece::Unhedged(format!("{unhedged} of {of}")),
            match side {
                Side::Buyer => format!(" years cost more than {budget} without the lock, and "),
                Side::Provider => {
                    format!(" years bring in less than {budget} without the lock, and ")
                }
            },
            Piece::Locked(format!("{locked} of {of}")),
            " with it.",
        ],
        Language::Chinese => sentence![
            match side {
                Side::Buyer => format!("指数能解释 {r_squared} 时，花费超过 {budget} 的年份："),
                Side::Provider => {
                    format!("指数能解释 {r_squared} 时，收入低于 {budget} 的年份：")
                }
            },
            Piece::Unhedged(format!("不锁有 {unhedged} 个")),
            "，",
            Piece::Locked(format!("锁了有 {locked} 个")),
            format!("（各 {of} 个）。"),
        ],
    }
}

/// One dot of a pile, from 0.
pub fn dot(
    years: &Years,
    is_locked: bool,
    index: usize,
    currency: Currency,
    language: Language,
) -> String {
    let pile = if is_locked { &years.totals.locked } else { &years.totals.unhedged };
    let Some(total) = pile.get(index) else { return String::new() };
    let labels = labels(language);
    let name = if is_locked { labels.locked } else { labels.unhedged };
    let (place, of, total) = (index + 1, pile.len(), money_about(*total, currency));
    match language {
        Language::English => format!("Year {place} of {of}, {name}: {total}."),
        Language::Chinese => format!("{of} 年中从低到高第 {place} 年，{name}：{total}。"),
    }
}

/// The n-th dealt year, from 1, and in how many of those so far the lock did harm.
pub fn dealt(
    years: &Years,
    count: usize,
    (side, currency): (Side, Currency),
    language: Language,
) -> Vec<Piece> {
    let total = |pile: &[Vec<f64>], place: usize| -> f64 {
        pile.get(place).map(|months| months.iter().sum()).unwrap_or_default()
    };
    let Some(last) = count.checked_sub(1) else { return Vec::new() };
    let of = |place| [total(&years.dealt.unhedged, place), total(&years.dealt.locked, place)];
    let lost = (0..count).filter(|place| {
        let [unhedged, locked] = of(*place);
        side.sign() * (locked - unhedged) > 0.0
    });
    let lost = lost.count();
    let [unhedged, locked] = of(last).map(|value| {
        let value: Decimal = from_float(value).unwrap_or_default();
        money_said(value.round(), currency, language)
    });
    match language {
        Language::English => sentence![
            format!("Year {count}: "),
            Piece::Unhedged(unhedged),
            " without the lock, ",
            Piece::Locked(locked),
            " with it. So far the lock has lost in ",
            Piece::Strong(format!("{lost} of {count}")),
            if count == 1 { " year." } else { " years." },
        ],
        Language::Chinese => sentence![
            format!("第 {count} 年：不锁 "),
            Piece::Unhedged(unhedged),
            "，锁了 ",
            Piece::Locked(locked),
            format!("。抽了 {count} 年，锁价亏了 "),
            Piece::Strong(format!("{lost} 年")),
            "。",
        ],
    }
}

/// A month of a dealt year; both from 0.
pub fn dealt_month(
    study: &Study,
    years: &Years,
    [place, index]: [usize; 2],
    currency: Currency,
    language: Language,
) -> String {
    let month = |pile: &[Vec<f64>]| pile.get(place).and_then(|months| months.get(index)).copied();
    let both = month(&years.dealt.unhedged).zip(month(&years.dealt.locked));
    let Some((unhedged, locked)) = both else { return String::new() };
    let [unhedged, locked] = [unhedged, locked].map(|value| money_about(value, currency));
    let month = super::name(study, index, language);
    match language {
        Language::English => {
            format!("{month}: {unhedged} without the lock, {locked} with it.")
        }
        Language::Chinese => format!("{month}：不锁 {unhedged}，锁了 {locked}。"),
    }
}
