//! The working of a model's price as a reader sees it: its symbols set as in print, its few words in the reader's
//! language.

use crate::market::currency::Currency;
use crate::market::exact::from_float;
use crate::pricing::working::{StepUnit, WorkingStep};
use crate::text::language::Language;
use crate::text::number::{count, price};

/// How a model writes what print sets otherwise; the longer ones first.
const SET: [(&str, &str); 19] = [
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
    ("discount undiscounted", "discount · undiscounted"),
    ("-", "−"),
];

/// The words of a working in Chinese; the longer ones first.
const WORDS: [(&str, &str); 13] = [
    ("(Σ of past and known fixings) / N", "已知定价之和 / N"),
    ("(Σ Fᵢ of fixings to come) / N", "未来各定价日 Fᵢ 之和 / N"),
    (" where F(s) is beyond B(T − s)", "；F(s) 越过 B(T − s) 时"),
    ("where ∂V/∂F = ±1, at T to expiry", "到期前 T 年处 ∂V/∂F = ±1 的价格"),
    (" by convolution", "，由卷积求得"),
    ("bound on what is left out", "余项的上界"),
    ("terms summed", "求和项数"),
    ("moment match", "矩匹配"),
    ("undiscounted", "未折现值"),
    ("discount", "折现因子"),
    ("time value", "时间价值"),
    ("Call(", "看涨("),
    ("Put(", "看跌("),
];

/// A symbol or a formula.
pub fn formula(text: &str, language: Language) -> String {
    let replaced = |text: String, pairs: &[(&str, &str)]| {
        pairs.iter().fold(text, |text, (from, to)| text.replace(from, to))
    };
    let set = replaced(text.to_owned(), &SET);
    match language {
        Language::English => set,
        Language::Chinese => replaced(set, &WORDS),
    }
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
