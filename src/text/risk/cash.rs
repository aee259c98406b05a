//! The cash that a lock takes, and what is said beside the fields of the study.

use crate::hedge::strategy::setting::Side;
use crate::market::currency::Currency;
use crate::study::risk::case::Case;
use crate::study::risk::summary::CashSummary;
use crate::text::language::Language;
use crate::text::number::{money_about, money_whole, of_hundred};
use crate::text::sentence::Piece;

/// The cash that the lock takes until it settles, and how far a stated buffer reaches.
pub fn cash(
    cash: &CashSummary,
    buffer: Option<f64>,
    currency: Currency,
    language: Language,
) -> Vec<Piece> {
    let plain = |text: &str| Piece::Plain(text.to_owned());
    let entry = money_whole(cash.initial_margin, currency);
    let bad = Piece::Strong(money_about(cash.bad, currency));
    let words = match language {
        Language::English => [
            "Until it settles, the lock ties up cash: ",
            " of margin on entry, and at the worst moment ",
            " or more in 5 of 100 futures.",
        ],
        Language::Chinese => {
            ["结算之前，锁价占用现金：开仓时保证金 ", "，100 种未来中有 5 种最多时占用 ", " 以上。"]
        }
    };
    let mut pieces =
        vec![plain(words[0]), Piece::Strong(entry), plain(words[1]), bad, plain(words[2])];
    if let (Some(buffer), Some(out), Some(right)) =
        (buffer, cash.exhausted, cash.right_but_exhausted)
    {
        let buffer = money_whole(buffer, currency);
        let words = match language {
            Language::English => [
                format!(" A buffer of {buffer} runs out in "),
                " futures; in ".to_owned(),
                " it runs out although the lock gains in the end.".to_owned(),
            ],
            Language::Chinese => [
                format!("备用现金 {buffer} 在 100 种未来中有 "),
                "会耗尽；其中锁价最终盈利、却在中途耗尽的有 ".to_owned(),
                "。".to_owned(),
            ],
        };
        let [before, between, after] = words.map(Piece::Plain);
        let [out, right] = [out, right].map(|chance| Piece::Strong(of_hundred(chance, language)));
        pieces.extend([before, out, between, right, after]);
    }
    pieces
}

/// What stands beneath the field of a budget: what an empty one means.
pub fn budget_note(case: &Case, currency: Currency, language: Language) -> String {
    let budget = money_whole(case.usual_budget(), currency);
    match (language, case.side()) {
        (Language::English, Side::Buyer) => {
            format!("Blank takes the bill at today’s prices and 10% more: {budget}.")
        }
        (Language::English, Side::Provider) => {
            format!("Blank takes revenue at today’s prices less 10%: {budget}.")
        }
        (Language::Chinese, Side::Buyer) => format!("留空则为现价账单加 10%：{budget}。"),
        (Language::Chinese, Side::Provider) => format!("留空则为现价收入减 10%：{budget}。"),
    }
}
