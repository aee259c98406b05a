//! What the lock does in the simulated futures with about the answer's cost.

use super::is_clear;
use super::sentences::{Gain, sentences};
use crate::hedge::at_cost::AtCost;
use crate::hedge::strategy::setting::Side;
use crate::market::currency::Currency;
use crate::text::language::Language;
use crate::text::number::{money_about, percent_about};
use crate::text::sentence::Piece;

/// The sentence, of a buyer's cost or a provider's revenue; `found` is `None` if too few futures have about that cost.
pub fn at_cost(
    r_squared: f64,
    cost: f64,
    found: Option<AtCost>,
    (side, of): (Side, Currency),
    language: Language,
) -> Vec<Piece> {
    let write = sentences(language);
    let (r_squared, cost) = (percent_about(r_squared, language), money_about(cost, of));
    match found {
        Some(found) => write.at_cost(side, &r_squared, cost, gain(&found, of), found.losing.value),
        None => write.none_at_cost(side, &r_squared, cost),
    }
}

/// A sentence about as long as the one that is awaited, to keep its place free.
pub fn awaited(
    r_squared: f64,
    cost: f64,
    (side, of): (Side, Currency),
    language: Language,
) -> Vec<Piece> {
    let (r_squared, cost) = (percent_about(r_squared, language), money_about(cost, of));
    sentences(language).at_cost(side, &r_squared, cost.clone(), Gain::Back(cost), 0.5)
}

/// The lock's gain alone, for a mark of a ruler: `≈ ¥5,900`, `≈ −¥700`; a dash where nothing can be said.
pub fn gain_at(found: Option<AtCost>, of: Currency) -> String {
    let Some(found) = found else { return "–".to_owned() };
    if is_clear(found.gain) {
        format!("≈\u{a0}{}", money_about(found.gain.value, of))
    } else {
        format!("≈\u{a0}{}", money_about(0.0, of))
    }
}

fn gain(found: &AtCost, of: Currency) -> Gain {
    let amount = money_about(libm::fabs(found.gain.value), of);
    if !is_clear(found.gain) {
        Gain::Unclear
    } else if found.gain.value > 0.0 {
        Gain::Back(amount)
    } else {
        Gain::Cost(amount)
    }
}
