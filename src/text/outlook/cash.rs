//! The cash that a lock takes, and the note beside the field of the budget.

use rust_decimal::Decimal;

use super::sentences::sentences;
use crate::market::currency::Currency;
use crate::market::exact::to_float;
use crate::study::risk::case::RiskCase;
use crate::study::risk::summary::CashSummary;
use crate::text::language::Language;
use crate::text::number::{money_about, money_whole};
use crate::text::sentence::{Piece, join};

/// The cash that the lock takes until it settles, and how far a stated buffer reaches. `exact_margin` replaces the
/// simulation's margin on entry where the study has it to the cent.
pub fn cash(
    cash: &CashSummary,
    exact_margin: Option<Decimal>,
    buffer: Option<f64>,
    currency: Currency,
    language: Language,
) -> Vec<Piece> {
    let write = sentences(language);
    let margin = exact_margin.map_or(cash.initial_margin, to_float);
    let taken = write.cash(money_whole(margin, currency), money_about(cash.bad, currency));
    let reach = match (buffer, cash.exhausted, cash.right_but_exhausted) {
        (Some(buffer), Some(out), Some(right)) => {
            write.buffer(&money_whole(buffer, currency), out, right)
        }
        _ => Vec::new(),
    };
    join([taken, reach], language)
}

/// What stands beneath the field of a budget: what an empty one means.
pub fn budget_note(case: &RiskCase, currency: Currency, language: Language) -> String {
    let budget = money_whole(case.usual_budget(), currency);
    sentences(language).usual_budget(case.side(), &budget)
}
