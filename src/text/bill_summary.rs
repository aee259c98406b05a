//! The bill in one line: whose models, and what a month of it costs.

mod chinese;
mod english;

use self::chinese::Chinese;
use self::english::English;
use super::language::Language;
use super::number::money_said;
use super::vendor::model_name;
use crate::study::figures::Study;
use crate::study::scenario::Scenario;

/// The sentences, each written by both languages.
trait Sentences {
    /// The first model, and how many lines there are, of two or more.
    fn and_others(&self, first: &str, lines: usize) -> String;
    /// What a month costs.
    fn a_month(&self, cost: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// `DeepSeek V4-Pro off-peak and 2 more`: the models of the bill, a line at its own prices among them.
pub fn models(scenario: &Scenario, language: Language) -> String {
    let first = scenario.lines.first().map(|line| line.model.split('/').nth(1).unwrap_or_default());
    let first = match first.filter(|model| !model.is_empty()) {
        Some(model) => model_name(model, language),
        None => language.words().own_prices.to_owned(),
    };
    match scenario.lines.len() {
        0 | 1 => first,
        lines => sentences(language).and_others(&first, lines),
    }
}

/// `¥2,784 a month`: what the first month costs at today's prices.
pub fn a_month(study: &Study, language: Language) -> String {
    let cost = study.months.first().map(|month| month.unmoved).unwrap_or_default();
    let cost = money_said(cost, study.currency, language);
    sentences(language).a_month(&cost)
}

/// `Claude Opus 5.5 · $9,885 a month`: the whole of it.
pub fn in_brief(scenario: &Scenario, study: &Study, language: Language) -> String {
    format!("{} · {}", models(scenario, language), a_month(study, language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::link;

    #[test]
    fn a_bill_of_one_line_and_of_three_in_both_languages() {
        let scenario = Scenario::default();
        let study = Study::run(&scenario).unwrap();
        assert_eq!(models(&scenario, Language::English), "DeepSeek V4-Pro off-peak");
        assert_eq!(models(&scenario, Language::Chinese), "DeepSeek V4-Pro（非高峰时段）");
        assert_eq!(a_month(&study, Language::English), "¥2,784 a month");
        assert_eq!(a_month(&study, Language::Chinese), "每月 ¥2,784");

        let line = |number: u8| format!("line.{number}.model=&line.{number}.tokens.input=1000000");
        let scenario = link::read(&[1, 2, 3].map(line).join("&")).scenario;
        assert_eq!(scenario.lines.len(), 3);
        assert_eq!(models(&scenario, Language::English), "Own prices and 2 more");
        assert_eq!(models(&scenario, Language::Chinese), "自定义价格等\u{a0}3\u{a0}项");
    }
}
