//! Both languages say the same of the contract, well set.

use super::*;
use crate::market::specification::{PRESETS, Specification};
use crate::study::figures::Study;
use crate::study::link;
use crate::text::likeness::{assert_well_set, numbers};
use crate::text::sentence::plain_text;

fn contract(keys: &str) -> ContractStudy {
    let scenario = link::read(&format!("v=1&as_of=2026-11-22{keys}")).scenario;
    let study = Study::run(&scenario).unwrap_or_else(|error| panic!("{keys}: {error}"));
    ContractStudy::run(&scenario, &study).unwrap_or_else(|error| panic!("{keys}: {error}"))
}

#[test]
fn the_answer_names_the_price_the_index_and_the_expectation() {
    let [english, chinese] =
        Language::ALL.map(|language| plain_text(&answer(&contract(""), language)));
    assert_eq!(
        english,
        "A contract for Nov 2027 is worth ¥3.25 a million standard tokens, 0.1% above today’s index of ¥3.248 and 5.3% above the ¥3.087 that this model of the index expects by then. If the model is right, whoever buys it pays 5.3% a year for certainty. The curve is flat: every month costs the same."
    );
    assert_eq!(
        chinese,
        "2027年11月的合约，每百万标准词元价值 ¥3.25，比今日指数 ¥3.248 高 0.1%，比本指数模型届时的预期 ¥3.087 高 5.3%。若模型无误，买方每年为确定性多付 5.3%。曲线持平，各月价格相同。"
    );
}

#[test]
fn both_languages_have_the_same_numbers() {
    for keys in [
        "",
        "&curve.method=carry&curve.convenience=0.2&contract.month=5",
        "&curve.method=expected",
        "&curve.method=quotes&curve.quotes=2:3,5:4,9:2",
        "&curve.method=quotes&curve.quotes=2:3,5:2,9:4,10:1",
        "&lock.curve=premium&lock.premium=0.3&contract.currency=USD",
    ] {
        let contract = contract(keys);
        let both = Language::ALL.map(|language| {
            let mut texts = vec![plain_text(&answer(&contract, language))];
            texts.extend((0..12).map(|index| reading(&contract, index, language)));
            texts.iter().for_each(|text| assert_well_set(text, language));
            texts
        });
        for (english, chinese) in both[0].iter().zip(&both[1]) {
            // The number of a month is a word in English.
            let of = |text: &str| {
                let text = text.replacen("2026年", "2026 ", 1).replacen("2027年", "2027 ", 1);
                let mut found = numbers(&text);
                found.retain(|number| number.contains('%') || number.contains('.'));
                found
            };
            assert_eq!(of(english), of(chinese), "{english} {chinese}");
        }
    }
}

#[test]
fn a_day_settles_in_both_languages_with_the_same_numbers() {
    let scenario = link::read("v=1&contract.trades=3.25%3A100%2C3.3%3A50").scenario;
    let of = DaySettlement::of(&scenario).unwrap_or_else(|error| panic!("{error}"));
    let [english, chinese] =
        Language::ALL.map(|language| settled(of.as_ref(), Currency::Cny, language));
    assert_eq!(
        english,
        "The day settles at ¥3.27: the average of 2 trades over 150 lots is ¥3.26667."
    );
    assert_eq!(numbers(&english), numbers(&chinese));
    assert!(settled(None, Currency::Cny, Language::Chinese).contains("没有成交"));
}

#[test]
fn the_bundled_forwards_are_told_with_their_day() {
    // OK because the bundled file is read by a test of its own.
    let curve = ExampleCurve::bundled().unwrap();
    let [english, chinese] = Language::ALL.map(|language| example(&curve, language));
    for part in
        ["7 September 2026", "$2.63", "$2.14", "18.6% less", "backwardation", "20.6% a year"]
    {
        assert!(english.contains(part), "{english}");
    }
    for part in ["2026年9月7日", "$2.63", "$2.14", "低 18.6%", "期货贴水", "20.6%"] {
        assert!(chinese.contains(part), "{chinese}");
    }
}

#[test]
fn every_card_is_whole_and_no_chinese_card_has_english_words_but_names() {
    for name in PRESETS {
        // OK because the names are those of presets.
        let specification = Specification::named(name).unwrap();
        for language in Language::ALL {
            let card = specification::card(&specification, Currency::Cny, language);
            assert_eq!(card.terms.len(), 12);
            assert!(card.terms.iter().all(|[term, value]| !term.is_empty() && !value.is_empty()));
            assert!(!card.standing.is_empty() && !card.title.is_empty());
            if language == Language::Chinese {
                let all = card.terms.iter().map(|[_, value]| value.as_str());
                for text in all.chain([card.standing.as_str(), card.title.as_str()]) {
                    for english in ["lot", "month", "day", " of ", "member", "points", "least"] {
                        assert!(!text.contains(english), "{text}");
                    }
                }
            }
        }
    }
    // OK because the name is that of a preset.
    let gpu = Specification::named("gpu1").unwrap();
    let gpu = specification::card(&gpu, Currency::Cny, Language::English);
    for (term, value) in [
        ("Lot", "730 GPU-hours"),
        ("Tick", "$0.01, which is $7.30 a lot"),
        ("Margin", "not published"),
        ("Position limit", "7,500 lots in the spot month"),
    ] {
        assert!(gpu.terms.contains(&[term.to_owned(), value.to_owned()]), "{:?}", gpu.terms);
    }
}
