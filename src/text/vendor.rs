//! Names of vendors and their models, as each language knows them.

mod chinese;
mod english;
mod model;

use self::chinese::Chinese;
use self::english::English;
use self::model::Parts;
use super::language::Language;

pub use self::model::model_name;

/// The sentences, each written by both languages.
trait Sentences {
    /// What a vendor is called.
    fn vendor(&self, provider: &'static str) -> &'static str;
    /// A model with what its price holds for.
    fn model(&self, parts: Parts<'_>) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// What a vendor of the price list is called.
pub fn vendor_name(provider: &'static str, language: Language) -> &'static str {
    sentences(language).vendor(provider)
}

/// A vendor with a model of theirs; the model alone where its name begins with the vendor's.
pub fn vendor_and_model(provider: &'static str, model: &str, language: Language) -> String {
    let name = model_name(model, language);
    match name.starts_with(provider) {
        true => name,
        false => format!("{} {name}", vendor_name(provider, language)),
    }
}

/// Whether what a reader types names a model: every word of it stands in the model's name or identifier, or in its
/// vendor's name, in either language and either case.
pub fn is_named_by(provider: &'static str, model: &str, typed: &str) -> bool {
    let names = Language::ALL.map(|language| {
        format!("{} {}", model_name(model, language), vendor_name(provider, language))
    });
    let names = format!("{provider} {model} {}", names.join(" ")).to_lowercase();
    typed.to_lowercase().split_whitespace().all(|word| names.contains(word))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::market::price_list;

    fn found(typed: &str) -> Vec<&'static str> {
        let offered = price_list::in_force(date(2026, 11, 22)).into_iter();
        offered
            .filter(|row| is_named_by(row.provider, row.model, typed))
            .map(|row| row.model)
            .collect()
    }

    #[test]
    fn the_hours_of_a_price_are_told_in_the_readers_language() {
        let whole = |provider, model| vendor_and_model(provider, model, Language::English);
        assert_eq!(whole("Mistral", "mistral-large-latest"), "Mistral Large Latest");
        assert_eq!(whole("OpenAI", "gpt-6-astra"), "OpenAI GPT-6 Astra");
        let listed = price_list::in_force(date(2026, 11, 22));
        let name = |model| model_name(model, Language::Chinese);
        assert!(listed.iter().all(|row| !name(row.model).contains("peak")));
    }

    #[test]
    fn a_few_letters_find_a_model_in_either_language() {
        assert_eq!(found("opus"), ["claude-opus-5.5", "claude-opus-5", "claude-opus-4.8"]);
        assert!(found("GLM").len() == 6 && found("GLM") == found("智谱"));
        assert_eq!(found(" sol  6.2 "), ["gpt-6.2-sol (<=272k)", "gpt-6.2-sol (>272k)"]);
        assert_eq!(found("gpt-6.2-sol"), found("GPT-6.2 Sol"));
        assert_eq!(found("千问"), found("qwen"));
        assert!(found("").len() > 80 && found("swan").is_empty());
    }
}
