//! The answer in sentences, with its numbers marked for what they are.

use rust_decimal::Decimal;

use super::language::Language;
use super::moves::move_name;
use super::number::{money, percent, percent_signed};
use crate::market::quantity::Quantity;
use crate::study::figures::Study;
use crate::study::price_move::MoveKind;
use crate::study::scenario::Scenario;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Plain(String),
    /// An amount without the lock.
    Unhedged(String),
    /// An amount with the lock.
    Locked(String),
    /// Another amount or percentage that matters.
    Strong(String),
}

impl Piece {
    /// The piece's text.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Unhedged(text) | Self::Locked(text) | Self::Strong(text) => {
                text
            }
        }
    }
}

/// The text of pieces, without their marks.
pub fn plain_text(pieces: &[Piece]) -> String {
    pieces.iter().map(Piece::text).collect()
}

/// What happens under the chosen move: the cost without the lock, the cost with it, the difference.
pub fn answer(scenario: &Scenario, study: &Study, language: Language) -> Vec<Piece> {
    let total = study.totals.chosen;
    let amount = |value| money(value, study.currency, language);
    let share = percent(scenario.lock.share.get(), language);
    let saved = total.saved();
    let unhedged = Piece::Unhedged(amount(total.unhedged));
    let unmoved = amount(study.unmoved);
    let (opening, before, instead, locking, holds, by) = match language {
        Language::English => (
            if_prices_move(scenario, total.change, language),
            format!(", {} ", span(scenario.months(), language)),
            format!(" instead of {unmoved}. "),
            format!("Locking {share} makes it "),
            format!("Locking {share} leaves it at "),
            [": ", " less.", " more.", "."],
        ),
        Language::Chinese => (
            if_prices_move(scenario, total.change, language),
            format!("，{}", span(scenario.months(), language)),
            format!("，现价下为 {unmoved}。"),
            format!("锁定 {share} 后为 "),
            format!("锁定 {share} 后仍为 "),
            ["，少付 ", "。", "。", "。"],
        ),
    };
    let mut pieces = vec![Piece::Plain(opening + &before), unhedged, Piece::Plain(instead)];
    let locked = Piece::Locked(amount(total.locked));
    if scenario.lock.share.get().is_zero() {
        let nothing = match language {
            Language::English => "Nothing is locked.",
            Language::Chinese => "没有锁定任何份额。",
        };
        pieces.push(Piece::Plain(nothing.to_owned()));
    } else if saved.is_zero() {
        pieces.extend([Piece::Plain(holds), locked, Piece::Plain(by[3].to_owned())]);
    } else {
        let is_more = saved.is_sign_negative();
        let link = if is_more && language == Language::Chinese { "，多付 " } else { by[0] };
        pieces.extend([
            Piece::Plain(locking),
            locked,
            Piece::Plain(link.to_owned()),
            Piece::Strong(amount(saved.abs())),
            Piece::Plain(by[if is_more { 2 } else { 1 }].to_owned()),
        ]);
    }
    pieces
}

/// What the lock costs or saves if prices go as far the other way.
pub fn mirror(scenario: &Scenario, study: &Study, language: Language) -> Vec<Piece> {
    let total = study.totals.mirror;
    let saved = total.saved();
    let change = percent_signed(total.change, language);
    let is_fall = total.change < Decimal::ZERO;
    let opening = match (language, is_fall) {
        (Language::English, true) => format!("If they fall as much instead ({change}), "),
        (Language::English, false) => format!("If they rise as much instead ({change}), "),
        (Language::Chinese, true) => format!("若反向下跌（{change}），"),
        (Language::Chinese, false) => format!("若反向上涨（{change}），"),
    };
    let words = match language {
        Language::English => [
            "locking makes no difference.",
            "locking costs ",
            " more than not locking.",
            "locking saves ",
            ".",
        ],
        Language::Chinese => ["锁价没有差别。", "锁价比不锁多付 ", "。", "锁价节省 ", "。"],
    };
    let plain = |text: &str| Piece::Plain(text.to_owned());
    let amount = Piece::Strong(money(saved.abs(), scenario.currency, language));
    let mut pieces = vec![Piece::Plain(opening)];
    if saved.is_zero() {
        pieces.push(plain(words[0]));
    } else if saved.is_sign_negative() {
        pieces.extend([plain(words[1]), amount, plain(words[2])]);
    } else {
        pieces.extend([plain(words[3]), amount, plain(words[4])]);
    }
    pieces
}

/// The heading of a panel or column: which way prices go, and how far.
pub fn case_title(change: Decimal, is_mirror: bool, language: Language) -> String {
    let far = percent_signed(change, language);
    match (language, is_mirror, change < Decimal::ZERO) {
        (Language::English, false, false) => format!("If prices rise ({far})"),
        (Language::English, false, true) => format!("If prices fall ({far})"),
        (Language::English, true, false) => format!("If they rise as much instead ({far})"),
        (Language::English, true, true) => format!("If they fall as much instead ({far})"),
        (Language::Chinese, false, false) => format!("若价格上涨（{far}）"),
        (Language::Chinese, false, true) => format!("若价格下跌（{far}）"),
        (Language::Chinese, true, false) => format!("若反向上涨（{far}）"),
        (Language::Chinese, true, true) => format!("若反向下跌（{far}）"),
    }
}

fn if_prices_move(scenario: &Scenario, change: Decimal, language: Language) -> String {
    let far = percent(change.abs(), language);
    let price_move = &scenario.price_move;
    if price_move.kind == MoveKind::Named {
        let name = move_name(&price_move.name, language);
        let signed = percent_signed(change, language);
        return match language {
            Language::English => {
                format!("If prices move as they did for {name} ({signed} on your bill)")
            }
            Language::Chinese => format!("若重演 {name}（账单 {signed}）"),
        };
    }
    match (language, change.is_zero(), change.is_sign_negative()) {
        (Language::English, true, _) => "If token prices stay as they are".to_owned(),
        (Language::English, _, false) => format!("If token prices rise {far}"),
        (Language::English, _, true) => format!("If token prices fall {far}"),
        (Language::Chinese, true, _) => "若词元价格不变".to_owned(),
        (Language::Chinese, _, false) => format!("若词元价格上涨 {far}"),
        (Language::Chinese, _, true) => format!("若词元价格下跌 {far}"),
    }
}

fn span(months: u32, language: Language) -> String {
    match (language, months) {
        (Language::English, 1) => "the next month costs".to_owned(),
        (Language::English, _) => format!("the next {months} months cost"),
        (Language::Chinese, _) => format!("未来 {months} 个月的费用为 "),
    }
}
