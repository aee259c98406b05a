//! The working shown is the working done: each figure again, from nothing but its named inputs.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::field_reassign_with_default,
    reason = "a scenario reads best as what differs from the default"
)]

use proptest::prelude::*;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy, dec};
use tokenlock::market::currency::Currency;
use tokenlock::market::quantity::{
    BatchShare, CurvePremium, Fee, MonthlyGrowth, PriceChange, Quantity, Tokens,
};
use tokenlock::market::token::PerKind;
use tokenlock::study::figures::{Case, Study};
use tokenlock::study::price_move::MoveKind;
use tokenlock::study::scenario::{Curve, Scenario};
use tokenlock::study::working::{Figure, Input, Source, Working};

const BOTH: [Case; 2] = [Case::Chosen, Case::Mirror];

fn half_away(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

/// The value of the input with this symbol, or of its absence.
fn symbol(inputs: &[Input], symbol: &str, absent: Decimal) -> Decimal {
    let found = inputs.iter().find(|input| input.symbol == symbol);
    found.map_or(absent, |input| input.value.number)
}

/// A sum over lines and kinds, each kind beginning with its q.
fn over_lines(inputs: &[Input], weight: &str, batch: &str, mirror: bool) -> Decimal {
    let lines = inputs.iter().filter_map(|input| input.line).max().unwrap_or(0);
    let mut sum = dec!(0);
    for line in 1..=lines {
        let inputs: Vec<_> =
            inputs.iter().filter(|input| input.line == Some(line)).copied().collect();
        let share = symbol(&inputs, "b", dec!(0));
        let factor = dec!(1) - share + share * symbol(&inputs, batch, dec!(0));
        let rate = symbol(&inputs, "FX", dec!(1));
        let starts = inputs.iter().enumerate().filter(|(_, input)| input.symbol == "q");
        for (start, tokens) in starts {
            let rest = &inputs[start..];
            let moved = symbol(&rest[..rest.len().min(3)], "k", dec!(1));
            let plain = tokens.value.number / dec!(1_000_000) * symbol(rest, weight, dec!(0));
            sum += if mirror { plain / moved } else { plain * moved } * factor * rate;
        }
    }
    sum
}

fn again(working: &Working) -> Decimal {
    let inputs = &working.inputs[..];
    let of = |name| symbol(inputs, name, dec!(1));
    let to_tick = |price: Decimal| half_away(price / of("tick"), 0) * of("tick");
    match working.figure {
        Figure::Unmoved => half_away(over_lines(inputs, "price", "d", false), 2),
        Figure::Unhedged(case) => {
            half_away(over_lines(inputs, "price", "d", case == Case::Mirror), 2)
        }
        Figure::Exposure => over_lines(inputs, "w", "w_batch", false),
        Figure::IndexToday => of("C₁") * of("FX") / of("Q₁"),
        Figure::FuturesPrice => {
            let years = of("m") / dec!(12);
            let growth = (1.0 + symbol(inputs, "p", dec!(0)).to_f64().unwrap())
                .powf(years.to_f64().unwrap());
            to_tick(of("I₀") * Decimal::from_f64_retain(growth).unwrap().round_dp(14))
        }
        Figure::Settlement(_) => to_tick(of("I₀") * of("k")),
        Figure::Lots => (of("h") * of("Q") / of("L"))
            .round_dp_with_strategy(0, RoundingStrategy::MidpointTowardZero),
        Figure::Gain(_) => half_away(of("n") * of("L") * (of("I") - of("F")) * of("FX"), 2),
        Figure::Fees => half_away(of("n") * of("fee") * dec!(2) * of("FX"), 2),
        Figure::Locked(_) => of("C") - of("G") + of("fees"),
        Figure::TotalUnhedged(_) | Figure::TotalGain(_) => {
            inputs.iter().map(|input| input.value.number).sum()
        }
        Figure::TotalLocked(_) => of("ΣC") - of("ΣG") + of("Σfees"),
        Figure::Saved(_) => of("ΣC") - of("ΣH"),
        Figure::EffectivePlain(_) => of("ΣH") / of("Σq"),
        Figure::EffectiveStandard(_) => of("ΣH") / of("ΣQ"),
        Figure::Covered => of("Σn") * of("L") / of("ΣQ"),
        Figure::InitialMargin => half_away(of("rate") * of("Σ n·L·F") * of("FX"), 2),
    }
}

prop_compose! {
    fn scenario()(currency in prop::sample::select(Currency::ALL.to_vec()), is_named: bool,
        contract in prop::option::of(prop::sample::select(Currency::ALL.to_vec())),
        change in -90..=300_i64, growth in -20..=30_i64, batch in 0..=100_i64, fee in 0..=200_i64,
        tokens in 1..2_000_000_000_u32, curve in prop::sample::select(vec![Curve::Flat, Curve::Premium]))
        -> Scenario {
        let mut scenario = Scenario::default();
        scenario.currency = currency;
        scenario.contract.currency = contract;
        scenario.contract.fee = Fee::new(Decimal::new(fee, 2)).unwrap();
        let mut second = scenario.lines[0].clone();
        second.currency = Currency::Usd;
        second.model = String::new();
        second.tokens = PerKind::all(Tokens::from_whole(tokens));
        second.batch_share = BatchShare::new(Decimal::new(batch, 2)).unwrap();
        scenario.lines.push(second);
        scenario.growth = MonthlyGrowth::new(Decimal::new(growth, 2)).unwrap();
        scenario.price_move.change = PriceChange::new(Decimal::new(change, 2)).unwrap();
        scenario.price_move.steps = vec!["0:1.5:6:2.25".parse().unwrap()];
        if is_named {
            scenario.price_move.kind = MoveKind::Named;
        }
        scenario.lock.curve = curve;
        scenario.lock.premium = CurvePremium::new(dec!(0.07)).unwrap();
        scenario
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn every_figure_follows_from_its_named_inputs(scenario in scenario(), number in 1..=12_u32) {
        let study = Study::run(&scenario).unwrap();
        for case in BOTH {
            let figures = Figure::of_month(case).into_iter().chain(Figure::of_horizon(case));
            for figure in figures {
                let working = study.working(&scenario, figure, number).unwrap();
                let difference = (again(&working) - working.value.number).abs();
                // Quotients that do not end differ in their last digit, which a cent may magnify.
                prop_assert!(difference <= dec!(0.000000001), "{working:?} gave {}", again(&working));
                prop_assert!(!working.formula.is_empty());
            }
        }
    }
}

#[test]
fn a_listed_price_names_its_source_and_a_changed_one_the_reader() {
    let source = |scenario: &Scenario| {
        let study = Study::run(scenario).unwrap();
        let working = study.working(scenario, Figure::Unmoved, 1).unwrap();
        working.inputs.iter().find(|input| input.symbol == "price").unwrap().source
    };
    let mut scenario = Scenario::default();
    assert!(matches!(source(&scenario), Source::PriceList(text, _) if text.contains("JavaGuide")));
    scenario.lines[0].prices.input = tokenlock::market::quantity::Price::new(dec!(5)).unwrap();
    assert_eq!(source(&scenario), Source::Reader);
}

#[test]
fn a_month_outside_the_horizon_has_no_working() {
    let scenario = Scenario::default();
    let study = Study::run(&scenario).unwrap();
    assert_eq!(study.working(&scenario, Figure::Lots, 0), None);
    assert_eq!(study.working(&scenario, Figure::Lots, 13), None);
}
