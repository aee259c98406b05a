//! Exact figures: the formula's result is the figure to the last digit.

use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use tokenlock::hedge::adjustment::{Adjustment, Adjustments};
use tokenlock::market::currency::Currency;
use tokenlock::market::named_move::NamedMove;
use tokenlock::market::quantity::{
    AdjustedShare, BatchShare, CurvePremium, Fee, IndexPrice, IndexResponse, LotSize, MarginRate,
    MonthlyGrowth, MoveMonths, PassThrough, Price, PriceChange, PriceRatio, Quantity, Tick, Tokens,
};
use tokenlock::market::token::PerKind;
use tokenlock::market::token_prices::TokenPrices;
use tokenlock::market::unit::StandardUnit;
use tokenlock::study::figures::{Case, Study};
use tokenlock::study::formula::{Formula, Symbol};
use tokenlock::study::link;
use tokenlock::study::price_move::{MoveKind, Shape};
use tokenlock::study::risk::assumptions::LockingSide;
use tokenlock::study::scenario::{Curve, Scenario};
use tokenlock::study::working::{Figure, FigureWorking, InputSource};

use crate::evaluate::{evaluate, symbols};
use crate::shown;

const BOTH: [Case; 2] = [Case::Chosen, Case::Mirror];

/// Every working of a scenario: the horizon's, and those of some months.
fn workings(scenario: &Scenario, months: &[u32]) -> Vec<FigureWorking> {
    let study = Study::run(scenario).unwrap();
    let of = |figure, month| study.working(scenario, figure, month);
    let cases = BOTH.into_iter();
    let of_months = cases.clone().flat_map(Figure::of_month);
    let of_months =
        of_months.flat_map(|figure| months.iter().filter_map(move |month| of(figure, *month)));
    let of_horizon = cases.flat_map(Figure::of_horizon).filter_map(|figure| of(figure, 1));
    of_months.chain(of_horizon).collect()
}

/// The formula gives the figure to its last digit, from inputs that it names, and none is idle.
fn check(working: &FigureWorking) -> Result<(), String> {
    let FigureWorking { formula, inputs, value, .. } = working;
    let result = evaluate(formula, inputs)?;
    if result != value.number {
        return Err(format!("gives {result} for {}", value.number));
    }
    let named = symbols(formula);
    match inputs.iter().find(|input| !named.contains(&input.symbol)) {
        Some(idle) => Err(format!("{:?} is an input of no use", idle.symbol)),
        None => shown::check(formula, inputs),
    }
}

fn check_all(scenario: &Scenario, months: &[u32]) {
    let workings = workings(scenario, months);
    assert!(workings.len() >= 26, "{}", workings.len());
    for working in workings {
        check(&working).unwrap_or_else(|problem| panic!("{problem}: {working:?}"));
    }
}

prop_compose! {
    fn a_move()(is_named: bool, change in -90..=300_i64, through in 0..=30_i64,
        shape in prop::sample::select(Shape::ALL.to_vec()), months in 1..=12_i64,
        response in 0..=10_i64, steps in 1..=2_usize) -> Scenario {
        let mut scenario = Scenario::default();
        let price_move = &mut scenario.price_move;
        price_move.change = PriceChange::new(Decimal::new(change, 2)).unwrap();
        price_move.pass_through = PassThrough::new(Decimal::new(through, 1)).unwrap();
        price_move.shape = shape;
        price_move.months = MoveMonths::new(months.into()).unwrap();
        price_move.market_response = IndexResponse::new(Decimal::new(10 - response, 1)).unwrap();
        price_move.index_response = IndexResponse::new(Decimal::new(response, 1)).unwrap();
        let all = ["0:1.5:6:2.25", "3:2:0.4:1.75"].map(|step| step.parse().unwrap());
        price_move.steps = all[..steps].to_vec();
        price_move.kind = if is_named { MoveKind::Named } else { MoveKind::Slider };
        scenario
    }
}

prop_compose! {
    fn a_lock()(curve in prop::sample::select(Curve::ALL.to_vec()),
        premium in -50..=100_i64, typed in prop::collection::vec(1..500_i64, 1..4),
        index in prop::option::of(1..900_i64), unit in prop::sample::select(StandardUnit::ALL.to_vec()),
        lot in 1..=50_i64, tick in 1..=25_i64, fee in 0..=200_i64, margin in 0..=50_i64,
        contract in prop::option::of(prop::sample::select(Currency::ALL.to_vec())),
        side in prop::sample::select(LockingSide::ALL.to_vec()))
        (mut scenario in a_move(), curve in Just(curve), premium in Just(premium), typed in Just(typed),
        index in Just(index), unit in Just(unit), lot in Just(lot), tick in Just(tick), fee in Just(fee),
        margin in Just(margin), contract in Just(contract), side in Just(side)) -> Scenario {
        let hundredths = |value| Decimal::new(value, 2);
        scenario.side = side;
        scenario.lock.curve = curve;
        scenario.lock.premium = CurvePremium::new(hundredths(premium)).unwrap();
        scenario.lock.futures = typed.iter().map(|value| IndexPrice::new(hundredths(*value)).unwrap()).collect();
        scenario.lock.index = index.map(|value| IndexPrice::new(hundredths(value)).unwrap());
        scenario.unit = unit;
        scenario.contract.lot = LotSize::new(Decimal::new(lot, 1)).unwrap();
        scenario.contract.tick = Tick::new(Decimal::new(tick, 3)).unwrap();
        scenario.contract.fee = Fee::new(hundredths(fee)).unwrap();
        scenario.contract.margin_rate = MarginRate::new(hundredths(margin)).unwrap();
        scenario.contract.currency = contract;
        scenario
    }
}

fn ratio() -> impl Strategy<Value = PriceRatio> {
    (0..=60_i64).prop_map(|tenths| PriceRatio::new(Decimal::new(tenths, 1)).unwrap())
}

prop_compose! {
    fn adjustment()(share in 0..=40_i64, ratio in ratio(), cached in prop::option::of(ratio()),
        output in prop::option::of(ratio())) -> Adjustment {
        let share = AdjustedShare::new(Decimal::new(share, 2)).unwrap();
        Adjustment { share, ratio, cached_ratio: cached, output_ratio: output }
    }
}

prop_compose! {
    fn some_adjustments()(batch in prop::option::of(ratio()), flex in adjustment(), long in adjustment(),
        output_share in prop::option::of(0..=100_i64), peak in adjustment(), discount in adjustment(),
        is_alike: bool, uses_flex: bool) -> Adjustments {
        let alike = |found: Adjustment| {
            if is_alike { Adjustment { cached_ratio: None, output_ratio: None, ..found } } else { found }
        };
        let unused = Adjustments::default();
        Adjustments {
            batch_cached_ratio: batch.filter(|_| !is_alike),
            flex: if uses_flex { alike(flex) } else { unused.flex },
            long: alike(long),
            long_output_share: output_share.filter(|_| !is_alike)
                .map(|share| AdjustedShare::new(Decimal::new(share, 2)).unwrap()),
            peak: alike(peak),
            discount: alike(discount),
            ..unused
        }
    }
}

fn adjustments() -> impl Strategy<Value = Option<Adjustments>> {
    prop::option::of(some_adjustments())
}

prop_compose! {
    fn a_scenario()(mut scenario in a_lock(),
        currency in prop::sample::select(Currency::ALL.to_vec()), growth in -20..=30_i64,
        lines in prop::collection::vec((0..=100_i64, 0..2_000_000_000_u32, 1..900_i64,
            prop::sample::select(Currency::ALL.to_vec())), 0..3), adjusted in adjustments()) -> Scenario {
        scenario.currency = currency;
        scenario.growth = MonthlyGrowth::new(Decimal::new(growth, 2)).unwrap();
        for (batch, tokens, price, currency) in lines {
            let mut line = scenario.lines[0].clone();
            (line.currency, line.model) = (currency, String::new());
            line.tokens = PerKind::all(Tokens::from_whole(tokens));
            line.prices.output = Price::new(Decimal::new(price, 2)).unwrap();
            line.batch_share = BatchShare::new(Decimal::new(batch, 2)).unwrap();
            line.prices.write = Some(Price::new(Decimal::new(price + 7, 2)).unwrap());
            scenario.lines.push(line);
        }
        if let (Some(line), Some(adjusted)) = (scenario.lines.last_mut(), adjusted) {
            line.adjustments = adjusted;
        }
        scenario
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn every_formula_gives_its_figure_to_the_last_digit(scenario in a_scenario(), month in 1..=12_u32) {
        prop_assume!(Study::run(&scenario).is_ok());
        for working in workings(&scenario, &[month]) {
            let checked = check(&working);
            prop_assert!(checked.is_ok(), "{checked:?}: {working:?}");
        }
    }
}

#[test]
fn the_default_scenario_and_the_worked_example_follow_from_their_formulas() {
    let months: Vec<u32> = (1..=12).collect();
    check_all(&Scenario::default(), &months);
    let mut example = Scenario::default();
    let price = |value| Price::new(value).unwrap();
    example.lines[0].prices =
        TokenPrices::listed(price(dec!(3)), price(dec!(0.025)), price(dec!(6)));
    let id = "deepseek-v4-pro-off-peak-2026-08";
    example.price_move.kind = MoveKind::Named;
    example.price_move.name = id.to_owned();
    example.price_move.steps = NamedMove::find(id).unwrap().steps;
    check_all(&example, &months);
    let study = Study::run(&example).unwrap();
    let locked = study.working(&example, Figure::Locked(Case::Chosen), 1).unwrap();
    assert_eq!(evaluate(&locked.formula, &locked.inputs), Ok(dec!(1720.70)));
}

#[test]
fn a_wrong_formula_is_noticed() {
    let mut scenario = Scenario::default();
    scenario.contract.fee = Fee::new(dec!(0.5)).unwrap();
    let study = Study::run(&scenario).unwrap();
    let right = study.working(&scenario, Figure::Locked(Case::Chosen), 1).unwrap();
    assert_eq!(check(&right), Ok(()));
    let wrong =
        |term| FigureWorking { formula: Formula::new(Symbol::Locked, term), ..right.clone() };
    assert!(check(&wrong(Symbol::Unhedged + Symbol::Gain + Symbol::Fees)).is_err());
    assert!(check(&wrong(Symbol::Unhedged - Symbol::Gain - Symbol::Fees)).is_err());
    assert!(check(&wrong(Symbol::Unhedged - Symbol::Gain)).is_err(), "an idle input");
    assert!(check(&wrong(Symbol::Unhedged - Symbol::Gain + Symbol::Margin)).is_err());
}

#[test]
fn a_listed_price_names_its_source_and_a_changed_one_the_reader() {
    let source = |scenario: &Scenario| {
        let study = Study::run(scenario).unwrap();
        let working = study.working(scenario, Figure::Unmoved, 1).unwrap();
        working.inputs.iter().find(|input| input.symbol == Symbol::Price).unwrap().source
    };
    let mut scenario = Scenario::default();
    assert!(
        matches!(source(&scenario), InputSource::PriceList(text, _) if text.contains("JavaGuide"))
    );
    scenario.lines[0].prices.input = Price::new(dec!(5)).unwrap();
    assert_eq!(source(&scenario), InputSource::Reader);
}

#[test]
fn a_month_outside_the_horizon_has_no_working() {
    let scenario = Scenario::default();
    let study = Study::run(&scenario).unwrap();
    assert_eq!(study.working(&scenario, Figure::Lots, 0), None);
    assert_eq!(study.working(&scenario, Figure::Lots, 13), None);
}

#[test]
fn a_bill_in_gpu_hours_is_worked_out_by_the_hour_on_both_sides() {
    let hours = "line=2&line.1.unit=gpu_hours&line.1.hours=40646&line.1.hour_price=2.63&line.2.unit=gpu_hours\
        &line.2.hours=1200.5&line.2.hour_price=5.69&line.2.currency=USD&contract.lot=730&contract.fee=5.5";
    let named = "&move.kind=named&move.name=drawn&move.steps=0:0.8:1:1,3:1.2:1:1";
    for side in ["", "&side=provider"] {
        for rest in ["", "&currency=USD&line.1.currency=USD&growth=0.02", named] {
            let reading = link::read(&format!("v=1&{hours}{rest}{side}"));
            assert_eq!(reading.warnings, []);
            check_all(&reading.scenario, &[1, 7, 12]);
        }
    }
}
