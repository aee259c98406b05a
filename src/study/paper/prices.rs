//! Claims about how prices move under the printed parameters.

use std::f64::consts::LN_2;

use super::claim::{Assumption, Claim, PaperReference, Subject, Topic};
use super::paths::PathFigures;
use super::row::{ClaimUnit, Printed, Row};
use super::what::What;
use super::{months, with_volatility, years};
use crate::pricing::implied_volatility::ImpliedVolatility;
use crate::pricing::mean_reverting_jump::MeanRevertingJump;
use crate::pricing::normal;
use crate::pricing::option_type::OptionType;
use crate::pricing::root;

/// The last month of the paper's paths.
const LAST: u32 = 36;
/// The standard deviation of an unhedged year's cost, $ for a million tokens.
const DEVIATION: f64 = 1.80;
/// The band of 90 % at the last month, $ for a million tokens.
const BAND: [f64; 2] = [0.3, 5.6];

/// The claims, on the model and on its paths.
pub(super) fn claims(model: &MeanRevertingJump, paths: &PathFigures) -> Option<Vec<Claim>> {
    Some(vec![
        half_life(model),
        procurement_cost(model, paths)?,
        mean_path(model)?,
        band(model)?,
        doubling(paths),
        fivefold_swing(paths),
        implied_volatility(model)?,
        demand_bound(),
        forward_formula(model)?,
    ])
}

fn at(subject: Subject, place: PaperReference) -> (Subject, Topic, PaperReference) {
    (subject, Topic::Prices, place)
}

fn half_life(model: &MeanRevertingJump) -> Claim {
    let (half_life, printed) = (|kappa: f64| 12.0 * LN_2 / kappa, 2.8);
    let number = Printed::Number { value: printed, tolerance: 0.05 };
    let kappa = model.trend.kappa();
    Claim::new(
        at(Subject::HalfLife, PaperReference::Section("8.1")),
        vec![Row::beside(What::HalfLife, ClaimUnit::Months, number, half_life(kappa))],
        Assumption::Speed,
        // The speed and the half-life are each 12 ln 2 over the other.
        vec![Row::alone(What::Speed, ClaimUnit::PerYear, half_life(printed))],
    )
}

fn procurement_cost(model: &MeanRevertingJump, paths: &PathFigures) -> Option<Claim> {
    let year = months(12);
    let of_average = |model: &MeanRevertingJump| Some(model.average(&year).ok()?.1);
    let average = of_average(model)?;
    let printed = Printed::Number { value: DEVIATION, tolerance: 0.005 };
    let volatility = root::bracketed(model.volatility, 10.0, 1e-12, |volatility| {
        let found = of_average(&with_volatility(model, volatility));
        found.map_or(f64::NAN, |found| found - DEVIATION)
    })?;
    let dollars = ClaimUnit::DollarsPerMillion;
    Some(Claim::new(
        at(Subject::ProcurementCost, PaperReference::Section("8.2")),
        vec![
            Row::beside(What::DeviationOfAverage, dollars, printed, average),
            Row::alone(What::DeviationOfAverageSimulated, dollars, paths.deviation_of_average),
            Row::alone(What::DeviationOfPrice, dollars, model.standard_deviation(1.0).ok()?),
        ],
        Assumption::HigherPriceOrVolatility,
        vec![
            // All prices of the model are in proportion to today's.
            Row::alone(What::PriceToday, dollars, model.spot * DEVIATION / average),
            Row::alone(What::Diffusion, ClaimUnit::Percent, volatility),
        ],
    ))
}

fn mean_path(model: &MeanRevertingJump) -> Option<Claim> {
    let mean = |month: u32| model.forward(years(month)).ok();
    let means: Vec<f64> = (1..=LAST).map(mean).collect::<Option<_>>()?;
    let lowest = means.iter().copied().fold(model.spot, f64::min);
    let highest = (1..).zip(&means).max_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(month, _)| month);
    let dollars = ClaimUnit::DollarsPerMillion;
    let alone = |month| Some(Row::alone(What::Mean(month), dollars, mean(month)?));
    let rise = mean(LAST)? - lowest;
    Some(Claim::new(
        at(Subject::MeanPath, PaperReference::Figure("6")),
        vec![
            Row::beside(What::RiseFromLowest, dollars, Printed::Above(0.0), rise),
            alone(highest?)?,
            alone(12)?,
            alone(LAST)?,
        ],
        Assumption::TurningLevel,
        Vec::new(),
    ))
}

fn band(model: &MeanRevertingJump) -> Option<Claim> {
    let mut law = model.law(years(LAST)).ok()?;
    let mut quantile = |percent: u32| law.quantile(f64::from(percent) / 100.0).ok();
    let (what, dollars) =
        (|percent| What::Quantile { percent, month: LAST }, ClaimUnit::DollarsPerMillion);
    let printed = BAND.map(|value| Printed::Number { value, tolerance: 0.05 });
    let rows = vec![
        Row::beside(what(5), dollars, printed[0], quantile(5)?),
        Row::beside(what(95), dollars, printed[1], quantile(95)?),
        Row::alone(what(50), dollars, quantile(50)?),
        Row::alone(
            What::DeviationOfLog,
            ClaimUnit::Number,
            model.variance_of_log(years(LAST)).ok()?.sqrt(),
        ),
    ];
    let [low, high] = BAND;
    let wider = libm::log(high / low) / (2.0 * normal::quantile(0.95));
    Some(Claim::new(
        at(Subject::BandAtMonth36, PaperReference::Figure("6")),
        rows,
        Assumption::WiderSpread,
        vec![Row::alone(What::DeviationOfLogOfBand, ClaimUnit::Number, wider)],
    ))
}

fn doubling(paths: &PathFigures) -> Claim {
    let printed = Printed::Number { value: 0.15, tolerance: 0.005 };
    Claim::new(
        at(Subject::Doubling, PaperReference::Section("8.2")),
        vec![
            Row::beside(
                What::DoubledOnAnyDay,
                ClaimUnit::Percent,
                printed,
                paths.doubled_on_any_day,
            ),
            Row::alone(What::DoubledAtMonthEnds, ClaimUnit::Percent, paths.doubled_at_month_ends),
            Row::alone(What::DoubledFromLow, ClaimUnit::Percent, paths.doubled_from_low),
        ],
        Assumption::FromToday,
        Vec::new(),
    )
}

fn fivefold_swing(paths: &PathFigures) -> Claim {
    let printed = Printed::Number { value: 0.03, tolerance: 0.005 };
    let (either, fall) = (paths.fivefold_around_trend, paths.fivefold_fall_around_trend);
    Claim::new(
        at(Subject::FivefoldSwing, PaperReference::Section("8.2")),
        vec![Row::beside(What::Fivefold, ClaimUnit::Percent, printed, paths.fivefold)],
        Assumption::AroundTrend,
        vec![
            Row::alone(What::FivefoldAroundTrend, ClaimUnit::Percent, either),
            Row::alone(What::FivefoldFallAroundTrend, ClaimUnit::Percent, fall),
        ],
    )
}

fn implied_volatility(model: &MeanRevertingJump) -> Option<Claim> {
    let number = |value| Printed::Number { value, tolerance: 0.005 };
    let middle = Printed::Range { low: 0.50, high: 0.60, tolerance: 0.005 };
    let nodes =
        [(1, number(0.35)), (3, number(0.35)), (6, middle), (12, middle), (24, number(0.40))];
    let compared = nodes.into_iter().chain([(LAST, number(0.40))]).map(|(month, printed)| {
        let found = model.volatility_to(years(month)).ok()?;
        Some(Row::beside(What::VolatilityTo(month), ClaimUnit::Percent, printed, found))
    });
    let implied = [1, 12, LAST].into_iter().map(|month| {
        let forward = model.forward(years(month)).ok()?;
        let value = model.option(OptionType::Call, forward, years(month)).ok()?;
        let option = ImpliedVolatility {
            option_type: OptionType::Call,
            forward,
            strike: forward,
            years: years(month),
            rate: 0.0,
            present_value: value,
        };
        let found = option.value().ok()?;
        Some(Row::alone(What::ImpliedVolatility(month), ClaimUnit::Percent, found))
    });
    Some(Claim::new(
        at(Subject::ImpliedVolatility, PaperReference::Section("8.2")),
        compared.chain(implied).collect::<Option<_>>()?,
        Assumption::VolatilityByMonth,
        Vec::new(),
    ))
}

fn demand_bound() -> Claim {
    let printed = Printed::Number { value: 15.0, tolerance: 0.5 };
    let what = What::Quantile { percent: 95, month: LAST };
    Claim::new(
        at(Subject::DemandBound, PaperReference::Section("8.2")),
        vec![Row::unfounded(what, ClaimUnit::DollarsPerMillion, printed)],
        Assumption::ScenarioParameters,
        Vec::new(),
    )
}

fn forward_formula(model: &MeanRevertingJump) -> Option<Claim> {
    let row = |month| {
        let forward = model.forward(years(month)).ok()?;
        Some(Row::alone(What::Mean(month), ClaimUnit::DollarsPerMillion, forward))
    };
    Some(Claim::new(
        at(Subject::ForwardFormula, PaperReference::Section("8.1")),
        [1, 6, 12, 24].into_iter().map(row).collect::<Option<_>>()?,
        Assumption::NoPremium,
        Vec::new(),
    ))
}
