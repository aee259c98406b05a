//! Both languages say the same of the option, well set, and a working in Chinese has no English words.

use super::*;
use crate::study::link;
use crate::text::likeness::{assert_well_set, numbers};
use crate::text::sentence::plain_text;

/// A scenario with its figures and its option.
fn priced(keys: &str) -> (Scenario, Study, OptionStudy) {
    let scenario = link::read(&format!("v=1&as_of=2026-11-22{keys}")).scenario;
    let study = Study::run(&scenario).unwrap_or_else(|error| panic!("{keys}: {error}"));
    let option =
        OptionStudy::run(&scenario, &study).unwrap_or_else(|error| panic!("{keys}: {error}"));
    (scenario, study, option)
}

const OPTIONS: [&str; 9] = [
    "",
    "&option.type=floor&option.style=european&option.quote=0.1",
    "&option.type=collar",
    "&option.type=collar&option.floor=3.5&option.style=american",
    "&option.type=cap&option.style=american",
    "&option.type=floor&option.style=jump&contract.month=2",
    "&option.type=spread&contract.currency=USD",
    "&lock.share=0",
    "&option.style=jump&risk.index=xing&move.change=-0.3",
];

#[test]
fn the_answer_names_unit_premium_and_bill() {
    let (scenario, study, option) = priced("");
    let of = PricedOption { scenario: &scenario, study: &study, option: &option };
    let english = plain_text(&of.answer(Language::English));
    for part in [
        "A cap at ¥3.58 for Nov 2027 costs ¥0.1",
        "of the futures price. Over 80% of the tokens of 12 months you pay ¥",
        "If prices rise (+50%), the bill is ¥50,112, with futures ¥",
        "If they fall by the same factor (−33.3%), the bill is ¥22,272, with futures ¥",
    ] {
        assert!(english.contains(part), "{english}");
    }
    let chinese = plain_text(&of.answer(Language::Chinese));
    for part in [
        "2027年11月、上限为 ¥3.58 的期权，今日价格为 ¥0.1",
        "按 12\u{a0}个月用量的 80% 计，今日共付 ¥",
    ] {
        assert!(chinese.contains(part), "{chinese}");
    }
}

#[test]
fn both_languages_have_the_same_numbers() {
    for keys in OPTIONS {
        let (scenario, study, option) = priced(keys);
        let of = PricedOption { scenario: &scenario, study: &study, option: &option };
        let texts = |language| {
            let mut texts = vec![plain_text(&of.answer(language)), of.implied(language)];
            texts.push(of.at_price(3.0, language));
            texts.push(of.at_volatility(3, language));
            texts.iter().for_each(|text| assert_well_set(text, language));
            texts
        };
        let [english, chinese] = Language::ALL.map(texts);
        for (english, chinese) in english.iter().zip(&chinese) {
            let of = |text: &str| {
                let mut found = numbers(text);
                // Years and months of the calendar are words in English.
                found.retain(|number| number.contains('%') || number.contains('.'));
                found
            };
            assert_eq!(of(english), of(chinese), "{english} {chinese}");
        }
    }
}

#[test]
fn a_working_is_in_the_readers_language() {
    for keys in OPTIONS {
        let (_, _, option) = priced(keys);
        for step in option.workings.iter().flat_map(|working| &working.steps) {
            for text in [step.symbol, step.formula] {
                let shown = formula(text, Language::Chinese);
                let words = shown.split(|letter: char| !letter.is_ascii_alphabetic());
                let long = words.filter(|word| word.len() > 3 && *word != "Black");
                assert_eq!(long.count(), 0, "{shown}");
                assert!(!formula(text, Language::English).contains('_'), "{text}");
                assert!(!shown.contains(" - "), "{shown}");
            }
            assert!(!working::value(step, Currency::Cny, Language::English).is_empty());
        }
    }
}

fn formula(text: &str, language: Language) -> String {
    working::formula(text, language)
}
