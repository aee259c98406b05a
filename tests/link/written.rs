//! Links and files that this program wrote: round trips over random scenarios, and what is left of damaged ones.

use proptest::prelude::*;
use rust_decimal::dec;
use tokenlock::hedge::bill::BillLine;
use tokenlock::market::currency::Currency;
use tokenlock::market::quantity::{Horizon, PriceChange, Quantity};
use tokenlock::market::unit::StandardUnit;
use tokenlock::study::choice::Choice;
use tokenlock::study::figures::Study;
use tokenlock::study::refusal::Reason;
use tokenlock::study::scenario::{Curve, MOST_LINES, Scenario};
use tokenlock::study::{file, keys, link};

use crate::any_scenario::scenario;

proptest! {
    #[test]
    fn a_link_brings_back_the_scenario(scenario in scenario()) {
        let link = link::write(&scenario);
        let reading = link::read(&link);
        prop_assert_eq!(&reading.warnings, &vec![], "{}", link);
        prop_assert_eq!(reading.scenario, scenario);
        prop_assert!(link.is_ascii() && !link.contains([' ', '"', '<', '>']));
    }

    #[test]
    fn a_file_brings_back_the_scenario(scenario in scenario()) {
        let reading = file::read(&file::write(&scenario)).unwrap();
        prop_assert_eq!(&reading.warnings, &vec![]);
        prop_assert_eq!(reading.scenario, scenario);
    }

    #[test]
    fn any_text_is_read_without_a_panic_and_answered(text in "\\PC{0,200}") {
        let reading = link::read(&text);
        let _ = Study::run(&reading.scenario);
        let _ = file::read(&text);
    }

    #[test]
    fn a_cut_link_keeps_what_is_left_of_it(scenario in scenario(), cut in 0.0..1.0_f64) {
        let link = link::write(&scenario);
        let end = (link.len() as f64 * cut) as usize;
        let reading = link::read(&link[..end]);
        prop_assert!(reading.warnings.len() <= 1, "{:?}", reading.warnings);
        let _ = Study::run(&reading.scenario);
    }

    #[test]
    fn any_scenario_has_figures_or_a_named_error(scenario in scenario()) {
        if let Err(error) = Study::run(&scenario) {
            for refusal in error.0 {
                let name = refusal.key.replace("line.1.tokens", "line.1.tokens.input");
                prop_assert!(keys::find(&name).is_some(), "{}", name);
            }
        }
    }
}

#[test]
fn defaults_are_left_out_but_the_date_is_not() {
    assert_eq!(link::write(&Scenario::default()), "v=1&as_of=2026-11-22");
    let mut scenario = Scenario::default();
    scenario.price_move.change = PriceChange::new(dec!(0.4)).unwrap();
    assert_eq!(link::write(&scenario), "v=1&as_of=2026-11-22&move.change=0.4");
}

/// Links are kept by people: this one has to mean the same in every later version.
#[test]
fn a_link_of_version_1_means_what_it_meant() {
    let text = "#v=1&as_of=2026-11-22&line=2&line.1.model=&line.1.prices.cached=0.025\
        &line.1.prices.input=3&line.1.prices.output=6&line.2.currency=USD&line.2.tokens.output=5\
        &lock.curve=typed&lock.futures=1.7,1.8&move.kind=named&move.steps=0:1.5:6:2.25&unit=plain";
    let Scenario { lines, lock, price_move, unit, .. } = link::read(text).scenario;
    assert_eq!(link::read(text).warnings, vec![]);
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0].prices.cached.get(), dec!(0.025));
    assert_eq!(lines[0].tokens.output.get(), dec!(120_000_000));
    assert_eq!(lines[1].currency, Currency::Usd);
    assert_eq!(
        lock.futures.iter().map(|price| price.get()).collect::<Vec<_>>(),
        [dec!(1.7), dec!(1.8)]
    );
    assert_eq!((lock.curve, unit), (Curve::Typed, StandardUnit::Plain));
    assert_eq!(price_move.steps[0].ratio.output.get(), dec!(2.25));
}

#[test]
fn damage_is_named_and_costs_nothing_else() {
    let reading = link::read(
        "v=1&horizon=99&growth=0.05&colour=red&line.1.tokens.input=many&rubbish&line.99.model=x\
         &as_of=yesterday&unit=bushel&line=1000&lock.share=0.5&lang=zh&move=x&contract.lot=0.0000001",
    );
    let named: Vec<_> = reading.warnings.iter().map(|warning| warning.key.as_str()).collect();
    assert_eq!(
        named,
        [
            "rubbish",
            "horizon",
            "colour",
            "line.1.tokens.input",
            "line.99.model",
            "as_of",
            "unit",
            "line",
            "move",
            "contract.lot"
        ]
    );
    assert_eq!(reading.warnings[0].reason, Reason::NotAPair);
    assert_eq!(reading.warnings[1].value, "99");
    assert_eq!(reading.warnings[1].reason, Reason::OutOfRange { min: 1.0, max: 36.0 });
    assert_eq!(reading.warnings[2].reason, Reason::UnknownKey);
    assert_eq!(reading.scenario.growth.get(), dec!(0.05));
    assert_eq!(reading.scenario.lock.share.get(), dec!(0.5));
    assert_eq!(reading.scenario.horizon, Horizon::default());
}

#[test]
fn a_later_version_is_said_and_read_as_far_as_it_goes() {
    let reading = link::read("v=2&growth=0.05&novelty=1");
    assert_eq!(reading.warnings.len(), 2);
    assert_eq!(reading.warnings[0].reason, Reason::UnknownVersion { known: 1 });
    assert_eq!(reading.scenario.growth.get(), dec!(0.05));
}

#[test]
fn another_programs_file_is_refused_and_an_older_scenario_is_not() {
    let foreign = r#"{"name": "x", "version": "1.0.0", "scripts": {"test": "y"}}"#;
    assert_eq!(file::read(foreign), Err(file::ScenarioFileError::NotAScenario));
    assert_eq!(file::read("{}"), Err(file::ScenarioFileError::NotAScenario));
    let plain = file::read(r#"{"v": 1}"#).unwrap();
    assert_eq!((plain.scenario, plain.warnings), (Scenario::default(), vec![]));
    let partial = file::read(r#"{"growth": 0.05, "name": "x"}"#).unwrap();
    assert_eq!(partial.scenario.growth.get(), dec!(0.05));
    assert_eq!(partial.warnings.len(), 1);
}

#[test]
fn a_hostile_link_or_file_ends_soon() {
    let long = "line.1.tokens.input=1&".repeat(100_000);
    assert_eq!(link::read(&long).warnings.len(), 1);
    assert_eq!(file::read(&"[".repeat(500_000)), Err(file::ScenarioFileError::NotAScenario));
    assert_eq!(file::read(&" ".repeat(2_000_000)), Err(file::ScenarioFileError::TooLarge));
    assert_eq!(file::read("[]"), Err(file::ScenarioFileError::NotAScenario));
    let many = BillLine::default();
    let scenario = Scenario { lines: vec![many; MOST_LINES + 1], ..Scenario::default() };
    let refusals = Study::run(&scenario).unwrap_err().0;
    assert_eq!(refusals[0].reason, Reason::TooManyLines { most: 20 });
    // Parts that mean nothing are counted, and what comes after them is read.
    let reading = link::read(&format!("{}lock.share=0.3", "x&".repeat(100_000)));
    assert_eq!(reading.warnings.len(), 101);
    assert_eq!(reading.warnings[100].reason, Reason::TooMany { more: 99_900 });
    assert_eq!(reading.scenario.lock.share.get(), dec!(0.3));
}

/// Each key is refused by its own range, and not by that of another key whose name ends like it.
#[test]
fn a_key_is_refused_by_its_own_range() {
    let reading = link::read("risk.index=5000000&risk.futures=-1&lock.index=5000000");
    let reasons: Vec<_> = reading.warnings.iter().map(|warning| &warning.reason).collect();
    let of_index = Reason::OutOfRange { min: 0.0, max: 1e6 };
    assert_eq!(reasons, [&Reason::Unreadable, &Reason::Unreadable, &of_index]);
    let reading =
        link::read("lock.futures=1.5,5000000&contract.tick=0.0000000001&growth=0.0000000000001");
    let reasons: Vec<_> = reading.warnings.iter().map(|warning| warning.reason.clone()).collect();
    let of_tick = Reason::OutOfRange { min: 1e-9, max: 1000.0 };
    assert_eq!(reasons, [of_index, of_tick, Reason::TooFine { places: 12 }]);
}

/// A full file has 20 lines of every key; a link of it comes back too.
#[test]
fn the_fullest_scenario_comes_back() {
    let mut scenario =
        Scenario { lines: vec![BillLine::default(); MOST_LINES], ..Scenario::default() };
    let places = keys::places(&scenario);
    assert!(places.len() > 250);
    for (number, place) in places.into_iter().enumerate() {
        let text = match place.key.form() {
            keys::value::ValueForm::Number(spec) => spec.max.to_string(),
            keys::value::ValueForm::Numbers(_) => format!("{number},1.5"),
            keys::value::ValueForm::Choice(names) => names[names.len() - 1].to_owned(),
            keys::value::ValueForm::Date => "2031-02-03".to_owned(),
            keys::value::ValueForm::Text => format!("text & {number}"),
            keys::value::ValueForm::Steps => "0:1.5:6:2.25,3:1:1:1".to_owned(),
            keys::value::ValueForm::Trades(_) => "3.25:100,3.3:50".to_owned(),
            keys::value::ValueForm::Quotes(_) => "3:1.65,12:1.5".to_owned(),
            keys::value::ValueForm::Providers(_) => "A:4:60:120".to_owned(),
            keys::value::ValueForm::Lines(most) => most.to_string(),
        };
        place.put(&mut scenario, &text).unwrap();
        assert_eq!(place.text(&scenario), Some(text));
    }
    for reading in
        [link::read(&link::write(&scenario)), file::read(&file::write(&scenario)).unwrap()]
    {
        assert_eq!(reading.warnings, []);
        assert_eq!(reading.scenario, scenario);
    }
}

/// A text that is refused leaves everything as it was, also the number of lines.
#[test]
fn what_is_refused_changes_nothing() {
    for place in
        keys::places(&Scenario::default()).into_iter().filter(|place| place.key.name != "move.name")
    {
        let mut scenario = Scenario::default();
        let is_text = place.key.form() == keys::value::ValueForm::Text;
        assert_eq!(place.put(&mut scenario, "\u{0}").is_ok(), is_text, "{}", place.name());
        assert_eq!(scenario == Scenario::default(), !is_text, "{}", place.name());
    }
    let mut scenario = Scenario::default();
    let next = keys::find("line.2.growth").is_none().then(|| keys::find("line.2.tokens.input"));
    assert!(next.flatten().unwrap().put(&mut scenario, "many").is_err());
    assert_eq!(scenario, Scenario::default());
    assert!(keys::find("line.3.tokens.input").unwrap().put(&mut scenario, "5").is_err());
    assert!(keys::find("line.2.tokens.input").unwrap().put(&mut scenario, "5").is_ok());
    assert_eq!(scenario.lines.len(), 2);
    for name in ["line.1", "line.0.model", "line.N.model", "move", "", "line.1.tokens", "share"] {
        assert!(keys::find(name).is_none(), "{name}");
    }
    assert_eq!(Curve::of_name(Curve::Typed.name()), Some(Curve::Typed));
}
