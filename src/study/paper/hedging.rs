//! Claims about how well futures hedge.

use super::claim::{Assumption, Claim, PaperReference, Subject, Topic};
use super::paths::PathFigures;
use super::row::{ClaimUnit, Printed, Row};
use super::what::{Scenario, What};
use super::{EFFECTIVENESS, VOLATILITY_CUT, r_squared_for};
use crate::hedge::effectiveness::volatility_cut;
use crate::pricing::mean_reverting_jump::MeanRevertingJump;
use crate::simulate::own_price::{OwnChance, OwnDrift, OwnPrice};

/// The correlation of the paper's example.
const CORRELATION: f64 = 0.85;
/// Standard deviations of the cost of 12 months, unhedged and hedged, $ for a million tokens.
const DEVIATIONS: [f64; 2] = [1.80, 0.65];
/// The best ratio of the baseline.
const RATIO: f64 = 0.85;

/// The claims, on paths of the model.
pub(super) fn claims(model: &MeanRevertingJump, paths: &PathFigures) -> Option<Vec<Claim>> {
    let mut claims = arithmetic();
    claims.extend([baseline_ratio(paths), baseline_effectiveness(model, paths)?]);
    claims.extend(without_parameters());
    Some(claims)
}

fn number(value: f64) -> Printed {
    Printed::Number { value, tolerance: 0.005 }
}

fn arithmetic() -> Vec<Claim> {
    let effectiveness = CORRELATION * CORRELATION;
    let exact = Printed::Number { value: 0.7225, tolerance: 0.000_05 };
    let wanted = 0.72;
    let [before, after] = DEVIATIONS;
    let left = after / before;
    let range =
        Printed::Range { low: VOLATILITY_CUT[0], high: VOLATILITY_CUT[1], tolerance: 0.005 };
    let cuts = EFFECTIVENESS.map(|(scenario, effectiveness)| {
        let cut = volatility_cut(effectiveness);
        Row::beside(What::VolatilityCutIn(scenario), ClaimUnit::Percent, range, cut)
    });
    let [least, most] = VOLATILITY_CUT.map(r_squared_for);
    let claim = |subject, section, rows, assumption, needed| {
        Claim::new(
            (subject, Topic::Hedging, PaperReference::Section(section)),
            rows,
            assumption,
            needed,
        )
    };
    vec![
        claim(
            Subject::CorrelationEffectiveness,
            "6.2",
            vec![Row::beside(What::VarianceCut, ClaimUnit::Percent, exact, effectiveness)],
            Assumption::Nothing,
            Vec::new(),
        ),
        claim(
            Subject::CorrelationVolatility,
            "6.2",
            vec![Row::beside(
                What::VolatilityCut,
                ClaimUnit::Percent,
                number(wanted),
                volatility_cut(effectiveness),
            )],
            Assumption::Correlation,
            vec![Row::alone(What::Correlation, ClaimUnit::Number, r_squared_for(wanted).sqrt())],
        ),
        claim(
            Subject::CostDeviation,
            "8.2",
            vec![
                Row::beside(What::VarianceCut, ClaimUnit::Percent, number(0.87), 1.0 - left * left),
                Row::alone(What::VolatilityCut, ClaimUnit::Percent, 1.0 - left),
            ],
            Assumption::Nothing,
            Vec::new(),
        ),
        claim(
            Subject::VolatilityCut,
            "8.2",
            cuts.to_vec(),
            Assumption::Effectiveness,
            vec![
                Row::alone(What::LeastEffectiveness, ClaimUnit::Number, least),
                Row::alone(What::MostEffectiveness, ClaimUnit::Number, most),
            ],
        ),
    ]
}

/// A ratio of 0.85 with an effectiveness of 0.87: rho = 0.93, so that the futures move more than
/// the spot price by rho / h*.
fn baseline_ratio(paths: &PathFigures) -> Claim {
    let [_, (_, effectiveness), _] = EFFECTIVENESS;
    let best = paths.held_to_expiry.best_ratio.value;
    Claim::new(
        (Subject::BaselineRatio, Topic::Hedging, PaperReference::Section("8.2")),
        vec![Row::beside(What::HedgeRatio, ClaimUnit::Number, number(RATIO), best)],
        Assumption::LivelierFutures,
        vec![Row::alone(What::VolatilityRatio, ClaimUnit::Number, effectiveness.sqrt() / RATIO)],
    )
}

fn baseline_effectiveness(model: &MeanRevertingJump, paths: &PathFigures) -> Option<Claim> {
    let own = |(scenario, r_squared)| {
        let (own, drift) = (OwnChance::default(), OwnDrift::None);
        let price = OwnPrice::new(model, 1.0, r_squared, own, drift).ok()?;
        Some(Row::alone(What::OwnVolatilityIn(scenario), ClaimUnit::Percent, price.volatility()))
    };
    let [_, (baseline, printed), _] = EFFECTIVENESS;
    let found = paths.held_to_expiry.r_squared;
    let what = What::EffectivenessIn(baseline);
    Some(Claim::new(
        (Subject::BaselineEffectiveness, Topic::Hedging, PaperReference::Section("8.2")),
        vec![
            Row::beside(what, ClaimUnit::Number, number(printed), found),
            Row::alone(What::EffectivenessOfLastDay, ClaimUnit::Number, paths.last_day),
        ],
        Assumption::OwnPrice,
        EFFECTIVENESS.into_iter().map(own).collect::<Option<_>>()?,
    ))
}

fn without_parameters() -> [Claim; 2] {
    let row = |(scenario, value)| {
        Row::unfounded(What::EffectivenessIn(scenario), ClaimUnit::Number, number(value))
    };
    let [pessimistic, _, optimistic] = EFFECTIVENESS;
    let sensitivity = Printed::Range { low: 0.80, high: 0.89, tolerance: 0.005 };
    let baseline = What::EffectivenessIn(Scenario::Baseline);
    let claim = |subject, rows| {
        let place = (subject, Topic::Hedging, PaperReference::Section("8.2"));
        Claim::new(place, rows, Assumption::ScenarioParameters, Vec::new())
    };
    [
        claim(Subject::OtherScenarios, vec![row(pessimistic), row(optimistic)]),
        claim(
            Subject::AlgorithmSensitivity,
            vec![Row::unfounded(baseline, ClaimUnit::Number, sensitivity)],
        ),
    ]
}
