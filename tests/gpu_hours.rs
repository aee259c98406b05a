//! Bills in GPU-hours: an hour counts one, and a contract of hours locks it.
#![cfg(not(target_arch = "wasm32"))]

use jiff::civil::date;
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use tokenlock::market::billed_unit::BilledUnit;
use tokenlock::show::csv;
use tokenlock::show::key_figures::key_figures;
use tokenlock::study::figures::Study;
use tokenlock::study::refusal::{Reason, Refusals};
use tokenlock::study::scenario::Scenario;
use tokenlock::study::starting_point::StartingPoint;
use tokenlock::study::{file, link};
use tokenlock::text::answer::answer;
use tokenlock::text::language::Language;
use tokenlock::text::note;
use tokenlock::text::refusal::beside;
use tokenlock::text::sentence::plain_text;
use tokenlock::text::take_away::answer_with_link;

const HOURS: &str = "line.1.unit=gpu_hours&line.1.hours=730&line.1.hour_price=2.63&contract.lot=73";

fn scenario(keys: &str) -> Scenario {
    let reading = link::read(&format!("v=1&{keys}"));
    assert_eq!(reading.warnings, [], "{keys}");
    reading.scenario
}

fn refused(keys: &str) -> Vec<(String, Reason)> {
    let Err(Refusals(refusals)) = Study::run(&scenario(keys)) else { panic!("{keys}") };
    refusals.into_iter().map(|refusal| (refusal.key, refusal.reason)).collect()
}

#[test]
fn an_hour_counts_one_and_its_price_is_the_index() {
    let study = Study::run(&scenario(&format!("{HOURS}&lock.share=1&move.change=1"))).unwrap();
    assert_eq!((study.unit, study.index_today), (BilledUnit::GpuHours, dec!(2.63)));
    for month in &study.months {
        assert_eq!((month.exposure, month.plain_millions), (dec!(730), dec!(730)));
        assert_eq!((month.unmoved, month.lots), (dec!(1919.90), dec!(10)));
        // All of it is locked at 2.63, so that nothing moves.
        assert_eq!(
            (month.cases.chosen.unhedged, month.cases.chosen.locked),
            (dec!(3839.80), dec!(1919.90))
        );
    }
    assert_eq!(study.totals.chosen.effective_standard, Some(dec!(2.63)));
}

#[test]
fn tokens_that_are_kept_in_the_line_count_for_nothing() {
    let with_tokens = Study::run(&scenario(HOURS)).unwrap();
    let without = "line.1.tokens.input=0&line.1.tokens.cached=0&line.1.tokens.output=0&unit=plain&line.1.batch_share=0.5";
    let without = Study::run(&scenario(&format!("{HOURS}&{without}"))).unwrap();
    assert_eq!((with_tokens.unmoved, with_tokens.months), (without.unmoved, without.months));
    // The same line in tokens is the bill that it was.
    let tokens = Study::run(&scenario("line.1.hours=730&line.1.hour_price=2.63")).unwrap();
    assert_eq!(
        tokens,
        Study::run(&Scenario { as_of: tokens.as_of, ..Scenario::default() }).unwrap()
    );
}

#[test]
fn both_units_in_one_bill_and_no_hours_at_all_are_refused_by_name() {
    let both = format!("line=2&{HOURS}&line.2.tokens.input=1000000&line.2.prices.input=1");
    assert_eq!(refused(&both), [("line.2.unit".to_owned(), Reason::TwoUnits)]);
    assert_eq!(refused("line.1.unit=gpu_hours"), [("line.1.hours".to_owned(), Reason::NoHours)]);
    let Err(Refusals(refusals)) = Study::run(&scenario(&both)) else { panic!() };
    let said = |language| beside(&refusals[0], language, None);
    assert!(said(Language::English).contains("two bills"));
    assert!(said(Language::Chinese).contains("两份账单"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn hours_are_exact_and_survive_link_and_file(
        hours in 1..=100_000_000_i64, cents in 1..=10_000_i64, months in 1..=36_u32,
    ) {
        let (hours, price) = (Decimal::new(hours, 3), Decimal::new(cents, 2));
        let keys = format!(
            "line.1.unit=gpu_hours&line.1.hours={hours}&line.1.hour_price={price}&horizon={months}&contract.lot=730"
        );
        let scenario = scenario(&keys);
        prop_assert_eq!(&link::read(&link::write(&scenario)).scenario, &scenario);
        prop_assert_eq!(&file::read(&file::write(&scenario)).unwrap().scenario, &scenario);
        let study = Study::run(&scenario).unwrap();
        let bill = (hours * price).round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        prop_assert_eq!(study.unmoved, bill * Decimal::from(months));
        prop_assert_eq!(study.exposure, hours * Decimal::from(months));
    }
}

#[test]
fn words_and_files_speak_of_hours() {
    let provider = StartingPoint::GpuProvider.scenario(date(2026, 11, 22));
    let study = Study::run(&provider).unwrap();
    let said = plain_text(&answer(&provider, &study, Language::English)).replace('\u{a0}', " ");
    assert!(said.starts_with("If the whole market falls 18.6% and your price with it, "), "{said}");
    assert!(said.contains("the next 12 months bring in $1.04M instead of $1.28M."), "{said}");
    let text =
        |language| answer_with_link(&provider, &study, "https://host.example/#v=1", language);
    assert!(
        text(Language::English)
            .starts_with("What if the price of GPU-hours falls?\nH100 · $106,899 a month")
    );
    assert!(text(Language::Chinese).starts_with("GPU 小时降价怎么办？\nH100"));
    for (language, hours) in [(Language::English, "GPU-hour"), (Language::Chinese, "GPU 小时")] {
        assert!(csv::months(&study, language).lines().next().unwrap().contains(hours));
        assert!(csv::assumptions(&provider, language).contains(hours));
        assert!(note::exposure(&study, language).contains(hours));
        let [of_cases, shared] = key_figures(&provider, &study, language);
        let all: Vec<_> = of_cases.iter().chain(&shared).collect();
        assert!(all.iter().any(|figure| figure.name.contains(hours)));
        assert!(
            all.iter()
                .all(|figure| !figure.name.contains("token") && !figure.name.contains("词元"))
        );
    }
}
