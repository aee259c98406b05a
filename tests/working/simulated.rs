//! Simulated figures: formulas give their values, and paths, seeds and errors are the study's.

use rust_decimal::Decimal;
use tokenlock::market::exact::to_float;
use tokenlock::market::quantity::Quantity;
use tokenlock::simulate::fan::LEVELS;
use tokenlock::study::figures::Study;
use tokenlock::study::formula::Symbol;
use tokenlock::study::link;
use tokenlock::study::risk::assumptions::FuturesSource;
use tokenlock::study::risk::case::RiskCase;
use tokenlock::study::risk::explain::Simulated;
use tokenlock::study::risk::figures::{CashFigures, StrategyFigures};
use tokenlock::study::risk::study::RiskStudy;
use tokenlock::study::risk::summary::{CashSummary, Summary};
use tokenlock::study::risk::working::{HedgeSide, RiskMeaning, SimulatedFigure, SimulatedWorking};
use tokenlock::study::scenario::Scenario;
use tokenlock::study::working::{InputSource, Meaning, MonthOf};
use tokenlock::text::language::Language;
use tokenlock::text::working::simulated::{definition, figure_name, simulation_text};
use tokenlock::text::working::{input_name, source_name};

use crate::evaluate::{evaluate, symbols};
use crate::shown;

/// All that is simulated of a link.
struct Ran {
    scenario: Scenario,
    exact: Study,
    case: RiskCase,
    study: RiskStudy,
    summary: Summary,
    cash: Option<CashFigures>,
}

impl Ran {
    fn of(keys: &str) -> Self {
        let scenario = link::read(&format!("v=1&risk.paths=800&{keys}")).scenario;
        let exact = Study::run(&scenario).unwrap();
        let case = RiskCase::of(&scenario, &exact);
        let study = RiskStudy::new(&case, &[]).unwrap();
        let summary = Summary::new(&study, &case).unwrap();
        let cash = study.cash(&case).unwrap();
        Self { scenario, exact, case, study, summary, cash }
    }

    /// Passes the workings of all figures of a month on.
    fn with<T>(&self, ask: impl FnOnce(&Simulated<'_>) -> T) -> T {
        let months: Vec<_> = self.exact.months.iter().map(|month| month.calendar).collect();
        let cash = self.cash.as_ref().map(CashSummary::new);
        ask(&Simulated {
            case: &self.case,
            currency: self.scenario.currency,
            months: &months,
            summary: Some(&self.summary),
            cash: cash.as_ref(),
        })
    }

    fn working(&self, figure: SimulatedFigure) -> SimulatedWorking {
        let working = self.with(|simulated| simulated.working(figure));
        working.unwrap_or_else(|| panic!("no working of {figure:?}"))
    }

    fn margin(&self) -> SimulatedWorking {
        self.working(SimulatedFigure::InitialMargin(self.case.risk.futures))
    }
}

const SCENARIOS: [&str; 8] = [
    "horizon=6&risk.buffer=4000",
    "horizon=3&risk.budget=20000&risk.r_squared=0.5&risk.seed=7",
    "horizon=2&risk.r_squared=0&risk.own_vol=0.3",
    "horizon=4&risk.own_kappa=2&risk.own_jump_rate=0.5&risk.own_jump_sd=0.05&risk.own_jump_mean=-0.02",
    "horizon=3&risk.side=provider&risk.futures=expected&risk.buffer=1000",
    "horizon=5&risk.index=xing&move.pass_through=0.7&risk.usage_vol=0.2&risk.usage_correlation=0.3",
    "horizon=4&risk.index=gpu-hour&lock.curve=typed&lock.futures=3,3.5&currency=USD&growth=0.1",
    "horizon=2&risk.index=custom&risk.kappa=3&lock.share=1&contract.lot=7&risk.settlement=mean",
];

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-11 * one.abs().max(other.abs())
}

#[test]
fn formulas_of_simulated_figures_give_their_values() {
    for keys in SCENARIOS {
        let ran = Ran::of(keys);
        let figures = ran.with(|simulated| simulated.figures(0));
        let mut evaluated = 0;
        for figure in figures {
            let working = ran.working(figure);
            let Some(formula) = &working.formula else { continue };
            let result = to_float(evaluate(formula, &working.inputs).unwrap());
            let value = to_float(working.value.number);
            // A root magnifies what rounding leaves of a difference of variances.
            let is_root = figure == SimulatedFigure::OwnVolatility;
            let is_close = close(result, value) || (is_root && (result - value).abs() < 1e-9);
            assert!(is_close, "{keys}: {figure:?}: {result} {value}");
            let named = symbols(formula);
            assert!(named.iter().all(|symbol| working.inputs.iter().any(|i| i.symbol == *symbol)));
            shown::check(formula, &working.inputs).unwrap();
            evaluated += 1;
        }
        assert_eq!(evaluated, 4, "{keys}: budget, margin, own volatility, cut in volatility");
    }
}

/// The formulas are evaluated from inputs that the study could have got wrong; here the same numbers
/// come from the scenario and from the equation that the volatility has to solve.
#[test]
fn budget_and_own_volatility_are_what_the_scenario_asks_for() {
    let ran = Ran::of("horizon=6&growth=0.05");
    let bills: Decimal = ran.exact.months.iter().map(|month| month.unmoved).sum();
    let budget = ran.working(SimulatedFigure::Budget).value.number;
    assert!(close(to_float(budget), 1.1 * to_float(bills)));
    let provider = Ran::of("horizon=6&growth=0.05&risk.side=provider");
    let budget = provider.working(SimulatedFigure::Budget).value.number;
    assert!(close(to_float(budget), 0.9 * to_float(bills)));
    for keys in SCENARIOS {
        let ran = Ran::of(keys);
        let working = ran.working(SimulatedFigure::OwnVolatility);
        let of = |symbol| {
            let found = working.inputs.iter().find(|input| input.symbol == symbol);
            found.map(|input| to_float(input.value.number))
        };
        let Some(r_squared) = of(Symbol::RSquared) else { continue };
        let volatility = to_float(working.value.number);
        let explained = of(Symbol::Beta).unwrap().powi(2) * of(Symbol::IndexVariance).unwrap();
        let own = of(Symbol::JumpVariance).unwrap()
            + volatility * volatility * of(Symbol::UnitVariance).unwrap();
        assert!(close(r_squared, explained / (explained + own)), "{keys}");
        assert!(close(r_squared, to_float(ran.scenario.risk.r_squared.get())), "{keys}");
    }
}

/// One definition: on the lock's curve it is the exact study's margin, and on the model's expectations
/// it is called by another name.
#[test]
fn the_margin_on_entry_is_the_exact_one_or_has_another_name() {
    for keys in [
        "horizon=12",
        "horizon=5&growth=0.2&contract.lot=3&lock.curve=premium&lock.premium=0.2",
        "horizon=4&currency=USD&contract.currency=CNY",
    ] {
        let ran = Ran::of(keys);
        let margin = to_float(ran.margin().value.number);
        let exact = to_float(ran.exact.initial_margin);
        assert!((margin - exact).abs() <= 0.005 + 1e-9, "{keys}: {margin} {exact}");
    }
    let ran = Ran::of("risk.futures=expected");
    let margin = ran.margin();
    assert!((to_float(margin.value.number) - to_float(ran.exact.initial_margin)).abs() > 1.0);
    for language in Language::ALL {
        let name = |source| {
            let figure = SimulatedFigure::InitialMargin(source);
            figure_name(figure, ran.case.side(), language)
        };
        assert_ne!(name(FuturesSource::Expected), name(FuturesSource::Curve));
        let is_price =
            |meaning| meaning == Meaning::Risk(RiskMeaning::FuturesPrice(FuturesSource::Expected));
        let prices: Vec<_> = margin.inputs.iter().filter(|i| is_price(i.meaning)).collect();
        assert_eq!(prices.len(), 12);
        assert!(prices.iter().all(|price| matches!(price.source, InputSource::IndexModel(_))));
    }
}

#[test]
fn paths_seed_and_standard_errors_are_those_of_the_study() {
    for keys in SCENARIOS {
        let ran = Ran::of(keys);
        let both = ran.study.unhedged_and_strip(&ran.case).unwrap();
        let check = |figure, value: f64, error: Option<f64>, paths: usize| {
            let working = ran.working(figure);
            let simulation = working.simulation.expect("a simulation");
            assert!(close(to_float(working.value.number), value), "{keys}: {figure:?}");
            assert_eq!(simulation.standard_error, error, "{keys}: {figure:?}");
            assert_eq!((simulation.paths, simulation.seed), (paths, ran.case.seed()), "{keys}");
        };
        let position = |position, of: &StrategyFigures| {
            for (figure, estimate) in [
                (SimulatedFigure::OverBudget(position), of.overrun.chance),
                (SimulatedFigure::Mean(position), of.results.mean),
                (SimulatedFigure::Median(position), of.results.median),
                (SimulatedFigure::Low(position), of.results.low),
                (SimulatedFigure::High(position), of.results.high),
            ] {
                check(figure, estimate.value, Some(estimate.standard_error), 800);
            }
        };
        position(HedgeSide::Unhedged, &both.unhedged);
        position(HedgeSide::Locked, &both.locked);
        let regret = both.locked.results.regret.chance;
        check(SimulatedFigure::Regret, regret.value, Some(regret.standard_error), 800);
        let cut = both.locked.variance.volatility_cut().unwrap();
        check(SimulatedFigure::VolatilityCut, cut, None, 800);
        let fan = ran.study.locked_months(&ran.case).unwrap();
        for level in 0..LEVELS.len() {
            let month = MonthOf { number: 2, calendar: ran.exact.months[1].calendar };
            let estimate = fan.bands()[1][level];
            let figure = SimulatedFigure::MonthQuantile(HedgeSide::Locked, month, level);
            check(figure, estimate.value, Some(estimate.standard_error), 800);
        }
        let cash = ran.cash.as_ref().expect("cash");
        let bad = cash.bad;
        check(SimulatedFigure::WorstCash, bad.value, Some(bad.standard_error), 1_000);
        let Some(buffer) = &cash.buffer else { continue };
        let out = buffer.exhausted;
        check(SimulatedFigure::BufferExhausted, out.value, Some(out.standard_error), 1_000);
        let right = buffer.right_but_exhausted;
        check(SimulatedFigure::RightButExhausted, right.value, Some(right.standard_error), 1_000);
    }
}

#[test]
fn the_law_of_the_index_is_among_the_inputs_with_its_source() {
    for (keys, parameters) in [("horizon=2", 6), ("horizon=2&risk.index=xing", 7)] {
        let ran = Ran::of(keys);
        let working = ran.working(SimulatedFigure::OverBudget(HedgeSide::Locked));
        let of_model = |source| matches!(source, InputSource::IndexModel(_));
        let law: Vec<_> = working.inputs.iter().filter(|input| of_model(input.source)).collect();
        assert_eq!(law.len(), parameters, "{keys}: {law:?}");
        let [english, chinese] = Language::ALL.map(|language| source_name(law[0].source, language));
        assert!(!english.is_empty() && english != chinese);
        for meaning in [
            RiskMeaning::Budget,
            RiskMeaning::RSquared,
            RiskMeaning::Beta,
            RiskMeaning::OwnVolatility,
            RiskMeaning::UsageVolatility,
        ] {
            let has = |input: &&tokenlock::study::working::WorkingInput| {
                input.meaning == Meaning::Risk(meaning)
            };
            assert_eq!(working.inputs.iter().filter(has).count(), 1, "{meaning:?}");
        }
    }
}

#[test]
fn every_simulated_figure_is_told_in_both_languages() {
    for keys in SCENARIOS {
        let ran = Ran::of(keys);
        for figure in ran.with(|simulated| simulated.figures(1)) {
            let working = ran.working(figure);
            let told = Language::ALL.map(|language| {
                let mut all = vec![
                    figure_name(figure, working.side, language),
                    definition(figure, working.side, language).to_owned(),
                ];
                all.extend(simulation_text(&working, language));
                all.extend(
                    working
                        .inputs
                        .iter()
                        .map(|input| input_name(input, working.side, working.unit, language)),
                );
                all
            });
            let [english, chinese] = told;
            let has_letters = |text: &String| text.chars().any(|c| ('一'..='龥').contains(&c));
            assert!(!english.iter().any(has_letters), "{english:?}");
            assert!(chinese.iter().all(has_letters), "{chinese:?}");
        }
    }
    let ran = Ran::of("horizon=2");
    let working = ran.working(SimulatedFigure::OverBudget(HedgeSide::Unhedged));
    let english = simulation_text(&working, Language::English).unwrap();
    assert!(english.starts_with("800 simulated paths, seed 1, standard error "), "{english}");
    assert!(english.ends_with(" percentage points."), "{english}");
    assert_eq!(ran.with(|simulated| simulated.working(SimulatedFigure::BufferExhausted)), None);
}
