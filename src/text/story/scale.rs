//! The words of the section on small moves of huge volumes.

use rust_decimal::Decimal;

use crate::market::currency::Currency;
use crate::study::demand::{Demand, cost_of_bill};
use crate::study::figures::Study;
use crate::text::language::Language;
use crate::text::number::{count_short, money_said, month, price};
use crate::text::sentence::{Piece, sentence};

/// The labels of the section.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub change: &'static str,
    pub a_year: &'static str,
    pub here: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> Labels {
    match language {
        Language::English => Labels {
            change: "Move of the price, a million tokens",
            a_year: "What it comes to for you in a year",
            here: "here",
        },
        Language::Chinese => {
            Labels {
                change: "每百万词元的价格变动", a_year: "对您来说，一年合计", here: "这里"
            }
        }
    }
}

/// The cost of a price move for China and for the reader.
pub fn finding(study: &Study, change: Decimal, language: Language) -> Vec<Piece> {
    let Some(demand) = Demand::newest() else { return Vec::new() };
    let currency = study.currency;
    let said = |value: Option<Decimal>| money_said(value.unwrap_or_default(), currency, language);
    let [day, year] =
        demand.cost(change).map(|[day, year]| [Some(day), Some(year)]).unwrap_or_default();
    let (day, year, own) = (said(day), said(year), said(cost_of_bill(study, change)));
    let change = price(change, currency, language);
    match language {
        Language::English => sentence![
            format!(
                "A move of {change} a million tokens comes to {day} a day for China, or {year} a year. For you it is "
            ),
            Piece::Strong(own),
            " a year.",
        ],
        Language::Chinese => sentence![
            format!("每百万词元变动 {change}，全国一天就是 {day}，一年 {year}。对您来说，一年是 "),
            Piece::Strong(own),
            "。",
        ],
    }
}

/// China's tokens a day, with the source.
pub fn demand(language: Language) -> Vec<Piece> {
    let Some(demand) = Demand::newest() else { return Vec::new() };
    let tokens = count_short(demand.tokens, language);
    let seen = month(demand.day.year(), demand.day.month(), language);
    match language {
        Language::English => sentence![
            "China used more than ",
            Piece::Strong(format!("{tokens} tokens a day")),
            format!(" in {seen}, says its National Data Administration."),
        ],
        Language::Chinese => sentence![
            format!("据国家数据局数据，{seen}全国每天消耗的词元超过 "),
            Piece::Strong(tokens),
            "。",
        ],
    }
}

/// What the smallest move is called: of the slider's first step.
pub const fn smallest(currency: Currency, language: Language) -> &'static str {
    match (currency, language) {
        (Currency::Cny, Language::English) => "one fen",
        (Currency::Usd, Language::English) => "one cent",
        (Currency::Cny, Language::Chinese) => "一分钱",
        (Currency::Usd, Language::Chinese) => "一美分",
    }
}
