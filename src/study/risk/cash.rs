//! The cash that a strip's margin takes, over daily paths of the index.

use super::assumptions::Settlement;
use super::case::Case;
use super::curve::FuturesCurve;
use super::error::RiskError;
use super::figures::CashFigures;
use super::number::Number;
use crate::hedge::cash_need::FEWEST_PATHS;
use crate::hedge::cash_simulation::{CashSimulation, CashTerms};
use crate::hedge::daily_strip::{DailyStrip, HeldMonth};
use crate::hedge::error::HedgeError;
use crate::hedge::margin_account::Excess;
use crate::hedge::margin_terms::MarginTerms;
use crate::market::exact::from_float;
use crate::pricing::input::Input;
use crate::pricing::mean_reverting_jump::MeanRevertingJump;

const PATHS: Input = Input {
    name: "cash_paths",
    min: FEWEST_PATHS as f64,
    max: 1e9,
    meaning: "daily paths for the cash that margin takes",
};

/// The cash need of futures that cover so many units of each month.
///
/// # Errors
/// Fewer than 1,000 paths; margin terms out of range; a need beyond floating-point numbers.
pub fn cash_figures(
    case: &Case,
    curve: &FuturesCurve,
    model: &MeanRevertingJump,
    covered: &[f64],
) -> Result<Option<CashFigures>, RiskError> {
    let paths = case.count(Number::CashPaths);
    if paths == 0 || covered.iter().all(|units| *units == 0.0) {
        return Ok(None);
    }
    PATHS.check(case.number(Number::CashPaths))?;
    let side = case.side().sign();
    let held = covered.iter().enumerate().map(|(index, units)| {
        let lots = side * units / case.lot;
        match case.choices.settlement {
            Settlement::Mean => HeldMonth::mean(lots, index + 1),
            Settlement::Monthly | Settlement::LastDay => HeldMonth::single(lots, index + 1),
        }
    });
    let strip = DailyStrip::new(model, curve.premium(), held.collect())?;
    let exact = |value, field| from_float(value).ok_or(HedgeError::NoRoom(field));
    let margin = MarginTerms::of_rate(
        exact(case.margin_rate, "rate")?,
        exact(case.number(Number::Maintenance), "maintenance")?,
    )?;
    let terms = CashTerms {
        margin,
        lot_value: case.lot,
        excess: Excess::Withdrawn,
        funding_rate: case.number(Number::FundingRate),
    };
    let simulation = CashSimulation::new(&strip, terms, case.count(Number::Seed), true)?;
    let need = simulation.need(paths)?;
    let buffer = case.chosen(Number::Buffer).map(|buffer| need.buffer(buffer)).transpose()?;
    let notional: f64 =
        covered.iter().zip(curve.prices()).map(|(units, price)| units * price).sum();
    Ok(Some(CashFigures {
        paths: need.worst().count(),
        initial_margin: case.margin_rate * notional,
        median: need.at_risk(0.5)?,
        bad: need.at_risk(0.95)?,
        very_bad: need.at_risk(0.99)?,
        interest: need.interest().mean(),
        buffer,
    }))
}
