//! Ways that the index may move: their names, and where their numbers come from.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use super::language::Language;
use super::number::{percent, percent_signed};
use crate::market::exact::from_float;
use crate::simulate::preset::Preset;
use crate::simulate::process::Process;
use crate::study::risk::assumptions::IndexModel;

/// The numbers of a process, all of them a year.
struct ProcessNumbers {
    drift: String,
    /// Between jumps.
    volatility: String,
    /// Speed of return to its line, where it returns.
    reversion: Option<String>,
    jump_rate: String,
    jump_mean: String,
    jump_deviation: String,
}

/// The sentences, each written by both languages.
trait Sentences {
    /// What a model is called in a list.
    fn name(&self, model: IndexModel) -> &'static str;
    /// Where a model's numbers come from, and how uncertain they are; empty for custom numbers.
    fn source(&self, model: Preset) -> &'static str;
    /// A model's numbers, in the terms of the simulation.
    fn parameters(&self, numbers: &ProcessNumbers) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// What a model is called in a list.
pub fn name(model: IndexModel, language: Language) -> &'static str {
    sentences(language).name(model)
}

/// Where a model's numbers come from, and how uncertain they are; empty for custom numbers.
pub fn source(model: Preset, language: Language) -> &'static str {
    sentences(language).source(model)
}

/// A number of the simulation; all of them are far from the ends of decimals.
fn exact(value: f64) -> Decimal {
    from_float(value).unwrap_or_default()
}

/// A model's numbers, in the terms of the simulation; empty for custom numbers, which a link holds.
pub fn parameters(model: Preset, language: Language) -> String {
    let Some(process) = model.process() else { return String::new() };
    let part = |fraction: f64| percent_signed(exact(fraction).round_dp(3), language);
    let Process { drift, kappa, volatility, jump_rate, jump_mean, jump_sd } = process;
    let number = |value: f64| exact(value).round_dp(3).normalize().to_string();
    let size = |value: f64| percent(exact(value).round_dp(3), language);
    sentences(language).parameters(&ProcessNumbers {
        drift: part(drift),
        volatility: size(volatility),
        reversion: (kappa != 0.0).then(|| number(kappa)),
        jump_rate: number(jump_rate),
        jump_mean: part(jump_mean),
        jump_deviation: size(jump_sd),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_model_has_a_name_in_both_languages() {
        for model in IndexModel::ALL {
            let [english, chinese] = Language::ALL.map(|language| name(*model, language));
            assert!(english != chinese && !english.is_empty(), "{english}");
        }
    }

    #[test]
    fn both_languages_give_the_same_numbers_of_a_source() {
        let digits = |text: &str| {
            let words = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
            // The month of a date is 09 in one language and 9 in the other.
            let number = |word: &str| word.trim_matches('.').trim_start_matches('0').to_owned();
            let mut numbers: Vec<_> = words.map(number).collect();
            numbers.retain(|number| !number.is_empty());
            numbers.sort();
            numbers
        };
        for model in Preset::ALL {
            let [english, chinese] = Language::ALL.map(|language| source(model, language));
            assert!(!digits(chinese).is_empty() && english.contains("Caution"), "{chinese}");
            assert_eq!(digits(english), digits(chinese));
        }
    }
}
