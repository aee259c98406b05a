//! The cash that a strip's margin takes, over daily paths of the index.

use rust_decimal::{Decimal, dec};

use super::assumptions::Settlement;
use super::case::RiskCase;
use super::curve::FuturesCurve;
use super::error_keys::by_cash;
use super::figures::{AccountFigures, CashFigures, MarginCall};
use super::inputs::CashPaths;
use crate::hedge::cash_need::{CashNeed, FEWEST_PATHS};
use crate::hedge::cash_simulation::{CashSimulation, CashTerms};
use crate::hedge::daily_strip::{DailyStrip, HeldMonth};
use crate::hedge::error::HedgeError;
use crate::hedge::margin_account::{Excess, MarginAccount};
use crate::hedge::margin_terms::MarginTerms;
use crate::market::exact::{from_float, to_float};
use crate::market::quantity::Quantity;
use crate::market::specification::DailyLimit;
use crate::pricing::mean_reverting_jump::MeanRevertingJump;
use crate::study::keys::key;
use crate::study::refusal::{Reason, Refusal, Refusals};

/// What a contract's price limit is widened by after a locked day, and how far its margin then lies
/// above it: Shanghai's conventions.
const WIDENING: [Decimal; 2] = [dec!(0.03), dec!(0.02)];
const ANTITHETIC: bool = true;

/// The cash need of futures that cover given units of each month; with the accounts of the paths whose need is at
/// some quantiles.
///
/// # Errors
/// Fewer than 1,000 paths, or more than may be typed; margin terms out of range; a need beyond floating-point numbers.
pub fn cash_figures(
    case: &RiskCase,
    curve: &FuturesCurve,
    model: &MeanRevertingJump,
    covered: &[f64],
    quantiles: &[f64],
) -> Result<Option<CashFigures>, Refusals> {
    let paths = case.cash_paths();
    if paths == 0 || covered.iter().all(|units| *units == 0.0) {
        return Ok(None);
    }
    // OK because so few paths count as a float.
    let fewest = FEWEST_PATHS as f64;
    let most = to_float(CashPaths::SPEC.max);
    if !(fewest..=most).contains(&case.risk.cash_paths) {
        let reason = Reason::OutOfRange { min: fewest, max: most };
        return Err(Refusal::new(key!("risk.cash_paths").name, paths.to_string(), reason).into());
    }
    simulated(case, curve, model, covered, quantiles).map(Some).map_err(by_cash)
}

/// The cash need of futures that are held, over the case's daily paths.
fn simulated(
    case: &RiskCase,
    curve: &FuturesCurve,
    model: &MeanRevertingJump,
    covered: &[f64],
    quantiles: &[f64],
) -> Result<CashFigures, HedgeError> {
    let side = case.side().sign();
    let held = covered.iter().enumerate().map(|(index, units)| {
        let lots = side * units / case.lot;
        match case.risk.settlement {
            Settlement::Mean => HeldMonth::mean(lots, index + 1),
            Settlement::Monthly | Settlement::LastDay => HeldMonth::single(lots, index + 1),
        }
    });
    let strip = DailyStrip::new(model, curve.premium(), held.collect())?;
    let margin = MarginTerms::of_rate(
        exact(case.margin_rate, "rate")?,
        exact(case.risk.maintenance, "maintenance")?,
    )?;
    let terms = CashTerms {
        margin,
        lot_value: case.lot,
        excess: Excess::Withdrawn,
        funding_rate: case.risk.funding_rate,
    };
    let simulation = CashSimulation::new(&strip, terms, case.seed(), ANTITHETIC)?;
    let outcomes = simulation.outcomes(0..case.cash_paths())?;
    let account = |quantile: &f64| {
        let path = path_at(outcomes.worst(), *quantile);
        account_of(case, &strip, &terms, path, &simulation.log_changes(path)?)
    };
    let accounts = quantiles.iter().map(account).collect::<Result<_, HedgeError>>()?;
    let need = CashNeed::new(outcomes, ANTITHETIC)?;
    let buffer = case.risk.buffer.map(|buffer| need.buffer(buffer)).transpose()?;
    let notional: f64 =
        covered.iter().zip(curve.prices()).map(|(units, price)| units * price).sum();
    Ok(CashFigures {
        paths: need.worst().count(),
        lots: covered.iter().map(|units| units / case.lot).collect(),
        futures: curve.prices().to_vec(),
        initial_margin: case.margin_rate * notional,
        median: need.at_risk(0.5)?,
        bad: need.at_risk(0.95)?,
        very_bad: need.at_risk(0.99)?,
        interest: need.interest().mean(),
        accounts,
        buffer,
    })
}

/// The path whose outcome is at a quantile.
fn path_at(outcomes: &[f64], quantile: f64) -> u64 {
    let mut order: Vec<usize> = (0..outcomes.len()).collect();
    // OK because every place is below the count.
    order.sort_by(|a, b| outcomes[*a].total_cmp(&outcomes[*b]));
    // OK because paths are few, and a place beyond the last is held at it.
    let place = (quantile * order.len() as f64) as usize;
    order.get(place.min(order.len().saturating_sub(1))).map_or(0, |path| *path as u64)
}

/// The account of a path of ln(I / I_0).
fn account_of(
    case: &RiskCase,
    strip: &DailyStrip,
    terms: &CashTerms,
    path: u64,
    log_changes: &[f64],
) -> Result<AccountFigures, HedgeError> {
    let limit = case.risk.price_limit.map(|limit| exact(limit, "price_limit"));
    let [widening, margin_above] = WIDENING;
    let limit = limit.transpose()?.map(|fraction| DailyLimit { fraction, widening, margin_above });
    let account = MarginAccount {
        terms: terms.margin,
        tick: exact(case.tick, "tick")?,
        limit,
        lot_value: exact(terms.lot_value, "lot")?,
        excess: terms.excess,
    };
    let history = account.run(&strip.holdings(log_changes)?)?;
    let cash = history.days.iter().map(|day| day.cash).collect();
    let calls = history.calls().map(|day| MarginCall { day: day.day, amount: day.call });
    Ok(AccountFigures {
        path,
        cash,
        calls: calls.collect(),
        locked_days: history.days.iter().filter(|day| day.locked > 0).count(),
        largest_need: history.worst().cash,
        gain: history.final_gain(),
    })
}

/// A number in exact decimals, for the account.
fn exact(value: f64, field: &'static str) -> Result<Decimal, HedgeError> {
    from_float(value).ok_or(HedgeError::NoRoom(field))
}
