//! A month of a usage or cost export as tables: its models, and what each kind of token cost beside the list price.

use rust_decimal::Decimal;

use super::table::{Cell, Row, Table};
use crate::hedge::adjustment::AdjustmentKind;
use crate::market::token::TokenKind;
use crate::study::packed_decimal::PackedDecimal;
use crate::study::usage_report::{ReportedLine, ReportedMonth};
use crate::text::adjustment::adjustment_name;
use crate::text::history::{exact_cost, kind_name, labels, paid_price};
use crate::text::language::Language;
use crate::text::number::{count, count_short, percent};

/// What stands where the file tells nothing.
const UNTOLD: &str = "–";

fn cell(text: Option<String>) -> Cell {
    Cell::plain(text.unwrap_or_else(|| UNTOLD.to_owned()))
}

fn code(line: &ReportedLine) -> &str {
    line.currency.as_deref().unwrap_or_default()
}

/// The models of a month: tokens, cost, share of the cost.
pub fn models(month: &ReportedMonth, language: Language) -> Table {
    let words = labels(language);
    let row = |line: &ReportedLine| {
        let counts: Vec<Decimal> = line.tokens.iter().flatten().map(|count| count.0).collect();
        let tokens = counts.iter().fold(Decimal::ZERO, |sum, next| sum.saturating_add(*next));
        let tokens = (!counts.is_empty()).then(|| count_short(tokens, language));
        let cost = line.cost.map(|cost| exact_cost(cost.0, code(line), language));
        let share = line.share.map(|share| percent(share.0, language));
        let served = served(line, language);
        Row {
            name: line.model.clone(),
            cells: vec![cell(tokens), cell(cost), cell(share), cell(served)],
        }
    };
    Table {
        caption: words.models.to_owned(),
        corner: words.model.to_owned(),
        groups: Vec::new(),
        columns: [words.tokens, words.cost, words.share, words.served].map(str::to_owned).to_vec(),
        rows: month.lines.iter().map(row).collect(),
    }
}

/// The shares of tokens that were served at a price of their own, where the file tells of any.
fn served(line: &ReportedLine, language: Language) -> Option<String> {
    let share = |(place, share): &(usize, PackedDecimal)| {
        let kind = AdjustmentKind::ALL.get(*place)?;
        Some(format!("{} {}", adjustment_name(*kind, language), percent(share.0, language)))
    };
    let shares: Vec<String> = line.adjusted.iter().filter_map(share).collect();
    (!shares.is_empty()).then(|| shares.join(language.comma()))
}

/// What each kind of token cost, beside the list price of the month's last day.
pub fn prices(month: &ReportedMonth, language: Language) -> Table {
    let words = labels(language);
    let mut rows = Vec::new();
    for line in &month.lines {
        let is_used = |place: usize| {
            let count = line.tokens.get(place).copied().flatten();
            count.is_some_and(|count| !count.0.is_zero())
        };
        for (place, kind) in TokenKind::ALL.into_iter().enumerate() {
            let number = |kinds: &[Option<PackedDecimal>; 5]| {
                kinds.get(place).copied().flatten().map(|number| number.0)
            };
            let (paid, listed) = (number(&line.prices), number(&line.listed));
            if !is_used(place) && paid.is_none() {
                continue;
            }
            let ratio = paid.zip(listed).and_then(|(paid, listed)| paid.checked_div(listed));
            let price = |amount| paid_price(amount, code(line), language);
            rows.push(Row {
                name: format!("{}{}{}", line.model, language.comma(), kind_name(kind, language)),
                cells: vec![
                    cell(number(&line.tokens).map(|tokens| count_short(tokens, language))),
                    cell(paid.map(price)),
                    cell(listed.map(price)),
                    cell(ratio.map(|ratio| {
                        format!("×{}", count(ratio.round_dp(2).normalize(), language))
                    })),
                ],
            });
        }
    }
    Table {
        caption: words.prices.to_owned(),
        corner: words.kind.to_owned(),
        groups: Vec::new(),
        columns: [words.tokens, words.paid, words.listed, words.ratio].map(str::to_owned).to_vec(),
        rows,
    }
}
