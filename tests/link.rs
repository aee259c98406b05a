//! Links and files: round trips over random scenarios, and what is left of damaged ones.
#![cfg(not(target_arch = "wasm32"))]

use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use tokenlock::hedge::adjustment::{Adjustment, Adjustments};
use tokenlock::hedge::bill::BillLine;
use tokenlock::market::billed_unit::BilledUnit;
use tokenlock::market::contract::Contract;
use tokenlock::market::currency::{Currency, ExchangeQuote};
use tokenlock::market::move_step::MoveStep;
use tokenlock::market::quantity::{Horizon, PriceChange, Quantity};
use tokenlock::market::token::PerKind;
use tokenlock::market::token_prices::TokenPrices;
use tokenlock::market::unit::StandardUnit;
use tokenlock::study::choice::Choice;
use tokenlock::study::figures::Study;
use tokenlock::study::price_move::{MoveKind, PriceMove, Shape};
use tokenlock::study::refusal::Reason;
use tokenlock::study::risk::inputs::Risk;
use tokenlock::study::scenario::{Curve, LockChoice, MOST_LINES, Scenario};
use tokenlock::study::{file, keys, link};

/// Any value of a quantity, at any of its decimal places.
fn any<Q: Quantity + std::fmt::Debug>() -> impl Strategy<Value = Q> {
    let spec = Q::SPEC;
    (0..=1_000_000_i64, 0..=spec.places).prop_map(move |(thousandths, places)| {
        let share = Decimal::new(thousandths, 6);
        Q::new(
            (spec.min + (spec.max - spec.min) * share).round_dp(places).clamp(spec.min, spec.max),
        )
        .unwrap()
    })
}

fn currency() -> impl Strategy<Value = Currency> {
    prop::sample::select(Currency::ALL.to_vec())
}

fn per_kind<Q: Quantity + std::fmt::Debug>() -> impl Strategy<Value = PerKind<Q>> {
    (any(), any(), any(), any(), any()).prop_map(|(input, cached, write, write_long, output)| {
        PerKind { input, cached, write, write_long, output }
    })
}

prop_compose! {
    fn prices()(input in any(), cached in any(), write in prop::option::of(any()),
        write_long in prop::option::of(any()), output in any()) -> TokenPrices {
        TokenPrices { input, cached, write, write_long, output }
    }
}

prop_compose! {
    fn adjustment()(share in any(), ratio in any(), cached_ratio in prop::option::of(any()),
        output_ratio in prop::option::of(any())) -> Adjustment {
        Adjustment { share, ratio, cached_ratio, output_ratio }
    }
}

prop_compose! {
    fn adjustments()(batch in (prop::option::of(any()), prop::option::of(any())), flex in adjustment(),
        priority in adjustment(), fast in adjustment(), long in adjustment(),
        long_output_share in prop::option::of(any()), peak in adjustment(),
        residency in adjustment(), discount in adjustment()) -> Adjustments {
        let (batch_cached_ratio, batch_output_ratio) = batch;
        Adjustments {
            batch_cached_ratio, batch_output_ratio, flex, priority, fast, long, long_output_share,
            peak, residency, discount,
        }
    }
}

prop_compose! {
    fn line()(model in "\\PC{0,30}", unit in prop::sample::select(BilledUnit::ALL.to_vec()), hours in any(),
        hour_price in any(), currency in currency(), prices in prices(),
        tokens in per_kind(), batch_share in any(), batch_price_ratio in any(),
        adjustments in adjustments()) -> BillLine {
        BillLine {
            model, unit, hours, hour_price, currency, prices, tokens, batch_share, batch_price_ratio,
            adjustments,
        }
    }
}

prop_compose! {
    fn step()(after_months in 0..40_u8, input in any(), cached in any(), output in any()) -> MoveStep {
        MoveStep { after_months, ratio: PerKind::listed(input, cached, output) }
    }
}

prop_compose! {
    fn price_move()(is_named: bool, change in any(), pass_through in any(),
        shape in prop::sample::select(Shape::ALL.to_vec()), months in any(), name in "[a-z0-9&=#%.-]{0,20}",
        steps in vec(step(), 0..4), index_response in any(), market_response in any()) -> PriceMove {
        let kind = if is_named { MoveKind::Named } else { MoveKind::Slider };
        PriceMove { kind, change, pass_through, market_response, shape, months, name, steps, index_response }
    }
}

/// Any choice and any of the numbers, those of the table in any order.
fn risk() -> impl Strategy<Value = Risk> {
    let numbers = keys::all().filter(|key| key.name.starts_with("risk."));
    let numbers: Vec<_> =
        numbers.filter_map(|key| Some((key.name.to_owned(), key.spec()?))).collect();
    assert!(numbers.len() > 30);
    let number = prop::sample::select(numbers);
    let number = (number, 0..=1_000_000_i64).prop_map(|((name, spec), millionths)| {
        let value = spec.min + (spec.max - spec.min) * Decimal::new(millionths, 6);
        let value = value.round_dp(spec.places).clamp(spec.min, spec.max).normalize();
        (name, value.to_string())
    });
    let choice = prop::sample::select(vec![
        ("index", "flagship"),
        ("index", "custom"),
        ("side", "provider"),
        ("settlement", "last-day"),
        ("futures", "expected"),
        ("usage_moves_with", "own-price"),
        ("commitment", "prepaid"),
    ]);
    let choice = choice.prop_map(|(key, name)| (format!("risk.{key}"), name.to_owned()));
    vec(prop_oneof![number, choice], 0..8).prop_map(|pairs| {
        let mut scenario = Scenario::default();
        for (name, text) in pairs {
            keys::find(&name).unwrap().put(&mut scenario, &text).unwrap();
        }
        scenario.risk
    })
}

/// Any text of some keys of the priced contract and of the option.
fn desk() -> impl Strategy<Value = Scenario> {
    let texts = prop::sample::select(vec![
        ("lock.strategy", "collar"),
        ("contract.preset", "gpu1"),
        ("contract.month", "7"),
        ("curve.method", "quotes"),
        ("curve.quotes", "3:1.65,12:1.5"),
        ("contract.trades", "3.25:100,3.3:50"),
        ("curve.rate", "-0.015"),
        ("curve.convenience", "0.25"),
        ("option.type", "collar"),
        ("trade.depth", "12.5"),
        ("backtest.path", "move"),
        ("backtest.model", "OpenAI/gpt-5.6-sol (<=272k)/USD"),
        ("backtest.ago", "7"),
        ("index.cap", "0.25"),
        ("index.reference_score", "87.5"),
        ("index.currency", "USD"),
        ("index.providers", "OpenAI gpt-6.2-sol (<=272k):4:60:120,智谱 50%+1:2.15:0:95.5"),
        ("trade.back_volume", "80"),
        ("trade.leave_after", "3"),
        ("trade.limit", "7500"),
        ("option.style", "jump"),
        ("option.strike", "3.5"),
        ("option.floor", "2.75"),
        ("option.quote", "0.21"),
        ("option.gpu_hours", "0.05"),
        ("option.correlation", "-0.3"),
    ]);
    vec(texts, 0..5).prop_map(|pairs| {
        let mut scenario = Scenario::default();
        for (name, text) in pairs {
            keys::find(name).unwrap().put(&mut scenario, text).unwrap();
        }
        scenario
    })
}

prop_compose! {
    fn scenario()(days in 0..20_000_i32, currency in currency(), rate in any(), horizon in any(),
        growth in any(), lines in vec(line(), 0..4),
        unit in prop::sample::select(StandardUnit::ALL.to_vec()), price_move in price_move(),
        lock in (any(), prop::sample::select(Curve::ALL.to_vec()), any(), vec(any(), 0..5), prop::option::of(any())),
        contract in (any(), any(), any(), any(), prop::option::of(currency())),
        desk in desk(), risk in risk()) -> Scenario {
        let day = date(2026, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        let (share, curve, premium, futures, index) = lock;
        let (lot, tick, margin_rate, fee, contract_currency) = contract;
        Scenario {
            as_of: day,
            currency,
            exchange: ExchangeQuote { rate, date: day },
            horizon,
            growth,
            lines,
            unit,
            price_move,
            lock: LockChoice { share, curve, premium, futures, index, strategy: desk.lock.strategy },
            contract: Contract { lot, tick, margin_rate, fee, currency: contract_currency },
            risk,
            ..desk
        }
    }
}

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
