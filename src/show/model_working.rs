//! The working of a model as it is shown: its steps as text.

use crate::market::currency::Currency;
use crate::pricing::working::Working;
use crate::text::language::Language;
use crate::text::option::working;

/// A working as text.
pub struct ShownWorking {
    /// What it is of; empty where that is plain.
    pub heading: String,
    /// Each step: symbol, formula, number.
    pub steps: Vec<[String; 3]>,
    /// Where the formula is from, in English.
    pub source: &'static str,
}

impl ShownWorking {
    /// A working with its heading; money is in `currency`.
    pub fn of(of: &Working, heading: String, currency: Currency, language: Language) -> Self {
        let steps = of.steps.iter().map(|step| {
            [
                working::formula(step.symbol, language),
                working::formula(step.formula, language),
                working::value(step, currency, language),
            ]
        });
        Self { heading, steps: steps.collect(), source: of.source }
    }
}
