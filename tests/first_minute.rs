//! What five readers stumbled over in their first minute, each as a case of its kind.
#![cfg(not(target_arch = "wasm32"))]

use jiff::civil::date;
use rust_decimal::{Decimal, dec};
use tokenlock::market::named_move::named_moves;
use tokenlock::market::price_list;
use tokenlock::market::quantity::Quantity;
use tokenlock::show::key_figures::key_figures;
use tokenlock::simulate::preset::Preset;
use tokenlock::study::figures::Study;
use tokenlock::study::link;
use tokenlock::study::scenario::Scenario;
use tokenlock::text::language::Language;
use tokenlock::text::move_names::already_moved;
use tokenlock::text::vendor::model_name;
use tokenlock::text::{index_model, note};

fn of_link(link: &str) -> (Scenario, Study) {
    let scenario = link::read(link).scenario;
    let study = Study::run(&scenario).unwrap();
    (scenario, study)
}

/// The default bill stands at the prices after DeepSeek's rise of August, which a reader may apply once more.
#[test]
fn a_bill_at_the_price_after_a_move_is_told_so() {
    let scenario = Scenario::default();
    let moves: Vec<_> = named_moves().collect();
    let told = |scenario: &Scenario, language| {
        moves.iter().filter(|named| !already_moved(scenario, named, language).is_empty()).count()
    };
    let mut other = scenario.clone();
    other.lines[0].prices.input = tokenlock::market::quantity::Price::new(dec!(0.123457)).unwrap();
    for language in Language::ALL {
        assert!(told(&scenario, language) >= 1);
        assert_eq!(told(&other, language), 0, "{language:?}");
    }
}

/// A tick of 0.01 on an index of 0.076 is 13 % of it: a move of 5 % and its mirror of 4.8 % are no longer alike.
#[test]
fn a_coarse_tick_is_told_and_a_fine_one_is_not() {
    let cheap = "v=1&move.change=0.05&line.1.prices.input=0.1&line.1.prices.cached=0.01&line.1.prices.output=0.3";
    let (scenario, study) = of_link(cheap);
    let said = note::tick(&scenario, &study, Language::English);
    assert!(said.contains("A tick of ¥0.01 is 13.1% of the index"), "{said}");
    let said = note::tick(&scenario, &study, Language::Chinese);
    assert!(said.starts_with("最小变动价位 ¥0.01 为指数的 13.1%"), "{said}");
    for fine in [format!("{cheap}&contract.tick=0.001"), "v=1".to_owned()] {
        let (scenario, study) = of_link(&fine);
        assert_eq!(note::tick(&scenario, &study, Language::English), "", "{fine}");
    }
}

/// A spike that is not back when the horizon ends equals a ramp there.
#[test]
fn a_way_back_beyond_the_horizon_is_told() {
    for (months, is_told) in [(6, false), (7, true), (12, true)] {
        let (scenario, _) = of_link(&format!("v=1&move.shape=spike&move.months={months}"));
        for language in Language::ALL {
            let said = note::way_back(&scenario, language);
            assert_eq!(!said.is_empty(), is_told, "{months} {said}");
            assert_eq!(said.contains(&(2 * months).to_string()), is_told, "{said}");
        }
    }
    let (ramp, _) = of_link("v=1&move.shape=ramp&move.months=12");
    assert_eq!(note::way_back(&ramp, Language::English), "");
}

/// Without fees, what the lock gains and what it saves are one row; with them, two. What is of neither case stands
/// apart.
#[test]
fn the_gain_and_what_is_saved_are_two_rows_only_with_fees() {
    for language in Language::ALL {
        let words = language.words();
        let names = |link: &str| {
            let (scenario, study) = of_link(link);
            key_figures(&scenario, &study, language)
                .map(|figures| figures.into_iter().map(|one| one.name).collect::<Vec<_>>())
        };
        let [free, shared] = names("v=1");
        let [with_fees, _] = names("v=1&contract.fee=1");
        assert_eq!(with_fees.len(), free.len() + 1, "{free:?} {with_fees:?}");
        for name in [words.lots_a_month, words.fees] {
            assert!(shared.iter().any(|one| one == name), "{shared:?}");
            assert!(!free.iter().any(|one| one == name), "{free:?}");
        }
    }
}

/// What an index model assumes can be read beside its name, all of its numbers, with the source.
#[test]
fn every_index_model_shows_its_numbers_and_their_source() {
    for model in Preset::ALL {
        let Some(process) = model.process() else { continue };
        for language in Language::ALL {
            let said = index_model::parameters(model, language);
            assert!(!index_model::source(model, language).is_empty(), "{model:?}");
            let percent = |fraction: f64| {
                let hundredths = (Decimal::try_from(fraction).unwrap() * dec!(100)).round_dp(1);
                hundredths.abs().normalize().to_string()
            };
            for shown in [process.drift, process.volatility, process.jump_mean, process.jump_sd] {
                assert!(said.contains(&percent(shown)), "{model:?} {said} lacks {shown}");
            }
            assert!(said.contains(&process.jump_rate.to_string()), "{model:?} {said}");
        }
    }
}

/// The list of models cuts long names where a window is narrow: beneath it they stand in full.
#[test]
fn the_note_on_a_listed_price_names_its_model_in_full() {
    for row in price_list::in_force(date(2026, 11, 22)) {
        for language in Language::ALL {
            let begins = model_name(row.model, language) + language.colon();
            for is_changed in [true, false] {
                let said = note::listed_price(&row, is_changed, date(2026, 11, 22), language);
                assert!(said.starts_with(&begins), "{said}");
            }
        }
    }
}

/// Below a listed price stands another that was announced, before its day and after.
#[test]
fn an_announced_price_is_told_in_both_languages_and_never_applied() {
    let row = price_list::of_model("Google/gemini-4-argon/USD", date(2026, 11, 22)).unwrap();
    let said = |today, language| note::listed_price(&row, false, today, language);
    for (today, language, expected) in [
        (date(2026, 11, 22), Language::English, " Announced for 1 December 2026: ×2."),
        (
            date(2026, 12, 1),
            Language::English,
            " Announced for 1 December 2026: ×2. Whether it came is not known here, so it is not applied.",
        ),
        (date(2026, 11, 22), Language::Chinese, "已宣布自2026年12月1日起：×2。"),
        (
            date(2026, 12, 1),
            Language::Chinese,
            "曾宣布自2026年12月1日起：×2。是否实施此处未知，因此未予采用。",
        ),
    ] {
        let said = said(today, language);
        assert!(said.contains(expected), "{said}");
    }
    let after = price_list::of_model("Google/gemini-4-argon/USD", date(2026, 12, 2)).unwrap();
    assert_eq!(after.prices, row.prices, "the clock changes no price");
}
