//! The risk study that natively and in wasm is timed, and its figures as a list of numbers.

use tokenlock::simulate::sample::Estimate;
use tokenlock::study::figures::Study;
use tokenlock::study::link;
use tokenlock::study::risk::case::RiskCase;
use tokenlock::study::risk::figures::StrategyFigures;
use tokenlock::study::risk::locks::StrategyKind;
use tokenlock::study::risk::study::RiskStudy;
use tokenlock::study::risk::summary::Summary;

/// 10,000 paths of 36 months: the broad index with its jumps, an own price that it explains by
/// 12 %, uncertain use, lots of a standard token, interest.
pub const LINK: &str = "v=1&as_of=2026-11-22&horizon=36&risk.usage_vol=0.2&risk.funding_rate=0.04";
/// The same with so few paths that the answer comes within a frame.
const PREVIEW: &str =
    "v=1&as_of=2026-11-22&horizon=36&risk.usage_vol=0.2&risk.funding_rate=0.04&risk.paths=1000";

/// The strategies that the programs in JavaScript and NumPy know too. The policy, which came later, is not among them,
/// so that all do the same work, and the same as in earlier measurements.
const STRATEGIES: [StrategyKind; 9] = [
    StrategyKind::Unhedged,
    StrategyKind::Strip,
    StrategyKind::StackAndRoll,
    StrategyKind::Swap,
    StrategyKind::Cap,
    StrategyKind::Collar,
    StrategyKind::Participating,
    StrategyKind::Layered,
    StrategyKind::Commitment,
];

/// What is timed.
pub struct Work {
    pub case: RiskCase,
    preview: RiskCase,
    kept: Option<RiskStudy>,
}

impl Work {
    /// Reads the scenario.
    pub fn new() -> Self {
        Self { case: case(LINK), preview: case(PREVIEW), kept: None }
    }

    /// Everything from the first random number to the last figure: nine strategies and two fans.
    ///
    /// Each figure stands before its standard error.
    pub fn full(&mut self) -> Vec<f64> {
        // What was there before is gone before the new is made, as where a page asks anew.
        self.kept = None;
        let study = RiskStudy::new(&self.case, &STRATEGIES).expect("a study");
        let mut figures = Vec::new();
        for strategy in study.strategies(&self.case) {
            put(&mut figures, &strategy.expect("a strategy"));
        }
        let locked = study.locked_months(&self.case).expect("a fan");
        for fan in [study.unhedged_months(), &locked] {
            fan.bands().iter().flatten().for_each(|estimate| push(&mut figures, estimate));
        }
        self.kept = Some(study);
        figures
    }

    /// What a page shows after another share was chosen.
    pub fn recombine(&mut self, share: f64) -> f64 {
        let mut case = self.case.clone();
        case.share = share;
        let study = self.kept.get_or_insert_with(|| RiskStudy::new(&case, &[]).expect("a study"));
        Summary::new(study, &case).expect("a summary").totals.locked.mean
    }

    /// What a page shows at once of another scenario.
    pub fn preview(&self) -> f64 {
        let study = RiskStudy::new(&self.preview, &[]).expect("a study");
        Summary::new(&study, &self.preview).expect("a summary").totals.locked.mean
    }

    /// Shares within both tolerances.
    pub fn found(&mut self) -> f64 {
        let study = self.kept.as_ref().expect("a study");
        let found = study.found(&self.case).expect("shares");
        found.within_loss.largest().unwrap_or(f64::NAN)
    }

    /// The cash that the lock takes, from 1,000 daily paths.
    pub fn cash(&mut self) -> f64 {
        let study = self.kept.as_ref().expect("a study");
        study.cash(&self.case).expect("cash").map_or(f64::NAN, |cash| cash.bad.value)
    }
}

fn case(link: &str) -> RiskCase {
    let reading = link::read(link);
    let study = Study::run(&reading.scenario).expect("a good scenario");
    RiskCase::of(&reading.scenario, &study)
}

fn push(to: &mut Vec<f64>, estimate: &Estimate) {
    to.extend([estimate.value, estimate.standard_error]);
}

fn put(to: &mut Vec<f64>, strategy: &StrategyFigures) {
    let StrategyFigures { results, overrun, variance, .. } = strategy;
    let none = Estimate { value: 0.0, standard_error: 0.0 };
    for estimate in [
        results.mean,
        results.standard_deviation,
        results.low,
        results.median,
        results.high,
        results.expected_shortfall,
        results.regret.chance,
        results.regret.size.unwrap_or(none),
        overrun.chance,
        overrun.size.unwrap_or(none),
    ] {
        push(to, &estimate);
    }
    // A variance is as uncertain as the deviation of the whole, twice as a fraction.
    let deviation = results.standard_deviation;
    let error = 2.0 * deviation.standard_error * deviation.value;
    let error = error.max(2.0 * error_of_unhedged(variance.unhedged));
    for part in variance.parts() {
        to.extend([part, error]);
    }
}

/// What a normal variance of 10,000 paths in pairs is off by at least.
fn error_of_unhedged(variance: f64) -> f64 {
    variance * (2.0f64 / 5_000.0).sqrt()
}
