//! The working of a model's price as a reader sees it: its symbols set as in print, its few words in the reader's
//! language.

mod chinese;
mod english;

use self::chinese::Chinese;
use self::english::English;
use crate::market::currency::Currency;
use crate::market::exact::from_float;
use crate::pricing::working::{StepUnit, WorkingStep};
use crate::text::language::Language;
use crate::text::number::{count, price};

/// How a model writes what print sets otherwise; the longer ones first.
const SET: [(&str, &str); 18] = [
    ("A_known", "A₀"),
    ("sqrt(", "√("),
    ("exp(", "e^("),
    ("_ij", "ᵢⱼ"),
    ("F_A", "Fₐ"),
    ("V_E", "Vₑ"),
    ("F_n", "Fₙ"),
    ("s_n", "sₙ"),
    ("F_0", "F₀"),
    ("_i", "ᵢ"),
    ("_j", "ⱼ"),
    ("d1", "d₁"),
    ("d2", "d₂"),
    ("F1", "F₁"),
    ("F2", "F₂"),
    ("σ1", "σ₁"),
    ("σ2", "σ₂"),
    ("-", "−"),
];

/// What a language writes where a symbol or a formula of a model has words.
trait Sentences {
    /// The text as it is set, for a text of a model; none where it is a formula of symbols alone.
    fn words(&self, text: &str) -> Option<&'static str>;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// A symbol or a formula.
pub fn formula(text: &str, language: Language) -> String {
    let set = || SET.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    sentences(language).words(text).map_or_else(set, str::to_owned)
}

/// The number of a step, to seven significant digits; money in the contract's currency.
pub fn value(step: &WorkingStep, currency: Currency, language: Language) -> String {
    let exact = from_float(step.value).unwrap_or_default();
    let number = exact.round_sf(7).unwrap_or(exact).normalize();
    match step.unit {
        StepUnit::Price | StepUnit::Money => price(number, currency, language),
        StepUnit::PerYear => {
            let percent = (number * rust_decimal::Decimal::ONE_HUNDRED).normalize();
            format!("{}%", count(percent, language))
        }
        StepUnit::Years | StepUnit::Number | StepUnit::Quantity => count(number, language),
    }
}
