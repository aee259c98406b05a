//! What a treasury's policy holds today of each month, beside its bands and beside a lock of the same share throughout.

use rust_decimal::Decimal;

use super::case::{RiskCase, whole};
use super::curve::{FuturesCurve, LaterPrice};
use crate::hedge::lock::nearest_lots;
use crate::hedge::strategy::policy::Policy;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::pricing::error::PricingError;
use crate::simulate::path_matrix::PathMatrix;
use crate::study::figures::{Month, Study};
use crate::study::scenario::Scenario;

/// Where a share stands to a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Less than the policy allows.
    Below,
    /// Within it.
    Within,
    /// More than it allows.
    Above,
}

/// One month under the policy. Shares are of the month's expected use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PolicyMonth {
    /// How many months ahead it is, from 1.
    pub ahead: u32,
    /// What the policy asks for.
    pub target: f64,
    /// The least and the most that it allows.
    pub band: [f64; 2],
    /// What whole lots come nearest to the target, as a share.
    pub held: f64,
    /// What the same locked share throughout holds today, in whole lots.
    pub strip: f64,
    /// Where that stands.
    pub strip_standing: Standing,
}

/// The policy of a case.
pub fn policy_of(case: &RiskCase) -> Policy {
    let risk = &case.risk;
    // OK because months of a policy are at most 36.
    let [near, far] = [risk.policy_near, risk.policy_far].map(|months| whole(months) as usize);
    Policy { near, far, part: risk.policy_part }
}

/// A part of a month's futures that is added at the end of an earlier month (from 1).
struct Addition {
    end: usize,
    part: f64,
    price: LaterPrice,
}

/// The mean of the futures prices at which the policy enters each month, on every path.
///
/// # Errors
/// A model whose expectation is beyond floating-point numbers.
pub(super) fn entry_prices(
    policy: &Policy,
    curve: &FuturesCurve,
    month_ends: &PathMatrix,
) -> Result<PathMatrix, PricingError> {
    let additions = |month: usize| {
        let parts = (1..month).map(|end| (end, policy.added(end, month)));
        let parts = parts.filter(|(_, part)| *part > 0.0);
        let of = |(end, part)| Ok(Addition { end, part, price: curve.later_price(end, month)? });
        parts.map(of).collect::<Result<Vec<_>, PricingError>>()
    };
    let months: Vec<Vec<Addition>> =
        (1..=curve.prices().len()).map(additions).collect::<Result<_, _>>()?;
    let today: Vec<f64> = curve
        .prices()
        .iter()
        .zip(1..)
        .map(|(price, month)| policy.added(0, month) * price)
        .collect();
    Ok(month_ends.from_rows(|ends, row| {
        for ((place, today), additions) in row.iter_mut().zip(&today).zip(&months) {
            // OK because an end is that of a month before one of the case's.
            let later = additions.iter().map(|of| of.part * of.price.at(ends[of.end - 1]));
            *place = today + later.sum::<f64>();
        }
    }))
}

/// Every month with use under the policy of a scenario.
pub fn policy_months(scenario: &Scenario, study: &Study) -> Vec<PolicyMonth> {
    let case = RiskCase::of(scenario, study);
    let policy = policy_of(&case);
    let share = scenario.lock.share;
    let lot = scenario.contract.lot;
    let months = study.months.iter().filter(|month| !month.exposure.is_zero());
    let of = |month: &Month| {
        let used = to_float(month.exposure);
        // OK because a month's number fits a usize.
        let target = case.share * policy.held(month.number as usize);
        let band = [target - case.risk.policy_band, target + case.risk.policy_band];
        let band = band.map(|edge| edge.clamp(0.0, 1.0_f64.max(case.share)));
        let as_share = |lots: Decimal| to_float(lots) * to_float(lot.get()) / used;
        let strip = as_share(nearest_lots(share, month.exposure, lot)?);
        let wanted = target * used / to_float(lot.get());
        let held = libm::round(wanted) * to_float(lot.get()) / used;
        let strip_standing = if strip < band[0] {
            Standing::Below
        } else if strip > band[1] {
            Standing::Above
        } else {
            Standing::Within
        };
        Some(PolicyMonth { ahead: month.number, target, band, held, strip, strip_standing })
    };
    months.filter_map(of).collect()
}
