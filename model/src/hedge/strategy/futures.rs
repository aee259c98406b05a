//! Futures and swaps: gains of one unit in every path and month, and what one unit costs.

use std::sync::Arc;

use super::LayerEntry;
use super::costs::Costs;
use super::gains::Gains;
use super::ladder::{Cover, Ladder};
use super::policy::Policy;
use super::setting::Setting;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::FORWARD;
use crate::simulate::path_matrix::PathMatrix;

/// The list of entries, as errors name it.
const ENTRIES: &str = "entries";

/// A row for each path of a setting, filled from its settlement prices.
fn kept_gains(setting: &Setting, fill: impl FnMut(&[f64], &mut [f64])) -> Gains {
    Gains::Kept(setting.simulated.settlement.from_rows(fill))
}

/// I_m - F_0(m).
pub(super) fn strip(setting: &Setting) -> Ladder {
    let years = setting.years.iter();
    let costs = setting.futures.iter().zip(years).map(|(f, t)| {
        let spread = setting.terms.spread / setting.terms.lot;
        Costs { spread, ..kept(setting, *f, *t) }
    });
    Ladder {
        weights: setting.exposure.to_vec(),
        lot: whole_lot(setting),
        gains: against(setting, setting.futures.to_vec()),
        costs: costs.collect(),
        cover: Cover::Own(vec![1.0; setting.months()]),
    }
}

/// I_m less the mean of the curve weighted by exposure and discount factor.
pub(super) fn swap(setting: &Setting, price: f64, markup: f64) -> Ladder {
    let months = setting.months();
    Ladder {
        weights: setting.exposure.to_vec(),
        lot: None,
        gains: against(setting, vec![price; months]),
        costs: vec![Costs { spread: markup, ..Costs::default() }; months],
        cover: Cover::Own(vec![1.0; months]),
    }
}

/// I_m - F_{m-1}(m) on the rest of the exposure, from month m on.
pub(super) fn stack_and_roll(
    setting: &Setting,
    next_forward: &PathMatrix,
) -> Result<Ladder, PricingError> {
    setting.check_matrix(&FORWARD.named("next_forward"), next_forward)?;
    let sign = setting.side.sign();
    let mut forwards = next_forward.rows();
    let gains = kept_gains(setting, |settlement, row| {
        let forwards = forwards.next().unwrap_or_default();
        for ((gain, price), forward) in row.iter_mut().zip(settlement).zip(forwards) {
            *gain = sign * (price - forward);
        }
    });
    let mut weights = setting.exposure.to_vec();
    let mut rest = 0.0;
    for weight in weights.iter_mut().rev() {
        rest += *weight;
        *weight = rest;
    }
    let before = [0.0].into_iter().chain(setting.years.iter().copied());
    let months = setting.futures.iter().zip(&setting.years).zip(before).enumerate();
    let costs = months.map(|(month, ((futures, years), before))| {
        let kept = kept(setting, *futures, years - before);
        let Setting { terms, .. } = setting;
        // The first month is entered, later ones are rolled into.
        if month == 0 {
            Costs { spread: terms.spread / terms.lot, ..kept }
        } else {
            Costs { roll: terms.roll / terms.lot, ..kept }
        }
    });
    let costs = costs.collect();
    Ok(Ladder { weights, lot: whole_lot(setting), gains, costs, cover: Cover::Rest })
}

/// The sum over entries e before m of I_m - F_e(m), for a part of the exposure.
pub(super) fn layered(
    setting: &Setting,
    entries: &[LayerEntry<'_>],
) -> Result<Ladder, PricingError> {
    if entries.is_empty() {
        return Err(PricingError::new(ENTRIES, 0.0, PricingReason::Empty));
    }
    let months = setting.months();
    let mut times = vec![0.0; months];
    let mut costs = vec![Costs::default(); months];
    for (index, entry) in entries.iter().enumerate() {
        let (from, entered) = match *entry {
            LayerEntry::Today => (0, 0.0),
            LayerEntry::Later { month, forwards } => {
                let reason = PricingReason::OutOfRange { min: 1.0, max: months as f64 };
                let years = month.checked_sub(1).and_then(|place| setting.years.get(place));
                let years = years.ok_or_else(|| {
                    PricingError::new(format!("{ENTRIES}[{index}].month"), month as f64, reason)
                })?;
                setting.check_matrix(&FORWARD.named("forwards"), forwards)?;
                (month, *years)
            }
        };
        for month in from..months {
            // OK because all lists of a setting have an entry for each month.
            let cost = kept(setting, setting.futures[month], setting.years[month] - entered);
            let spread = setting.terms.spread / setting.terms.lot;
            costs[month] = costs[month].plus(&Costs { spread, ..cost });
            times[month] += 1.0;
        }
    }
    let sign = setting.side.sign();
    let mut curves: Vec<_> = entries
        .iter()
        .map(|entry| match *entry {
            LayerEntry::Today => (0, None),
            LayerEntry::Later { month, forwards } => (month, Some(forwards.rows())),
        })
        .collect();
    let gains = kept_gains(setting, |settlement, row| {
        for (from, rows) in &mut curves {
            let curve = match rows {
                Some(rows) => rows.next().unwrap_or_default(),
                None => &setting.futures,
            };
            let months = row.iter_mut().zip(settlement).zip(curve).skip(*from);
            months.for_each(|((gain, price), forward)| *gain += sign * (price - forward));
        }
    });
    // OK because entries are few.
    let part = 1.0 / entries.len() as f64;
    let weights = setting.exposure.iter().map(|exposure| exposure * part).collect();
    Ok(Ladder { weights, lot: whole_lot(setting), gains, costs, cover: Cover::Own(times) })
}

/// I_m less the mean price at which the month was entered: so much of it at a time as the policy adds.
pub(super) fn policy(
    setting: &Setting,
    policy: &Policy,
    entry_price: &PathMatrix,
) -> Result<Ladder, PricingError> {
    policy.check()?;
    setting.check_matrix(&FORWARD.named("entry_price"), entry_price)?;
    let sign = setting.side.sign();
    let mut entered = entry_price.rows();
    let gains = kept_gains(setting, |settlement, row| {
        let entered = entered.next().unwrap_or_default();
        for ((gain, price), entered) in row.iter_mut().zip(settlement).zip(entered) {
            *gain = sign * (price - entered);
        }
    });
    let spread = setting.terms.spread / setting.terms.lot;
    let months = setting.futures.iter().zip(&setting.years).zip(1..);
    let costs = months.map(|((futures, settled), month)| {
        let before = [0.0].into_iter().chain(setting.years.iter().copied()).enumerate();
        let parts = before.take(month).map(|(end, years)| {
            let cost = Costs { spread, ..kept(setting, *futures, settled - years) };
            cost.times(policy.added(end, month))
        });
        parts.fold(Costs::default(), |sum, part| sum.plus(&part))
    });
    Ok(Ladder {
        weights: setting.exposure.to_vec(),
        lot: whole_lot(setting),
        gains,
        costs: costs.collect(),
        cover: Cover::Own(vec![1.0; setting.months()]),
    })
}

/// The settlement price of each month less a price.
fn against(setting: &Setting, prices: Vec<f64>) -> Gains {
    let settlement = Arc::clone(&setting.simulated.settlement);
    Gains::Fixed { settlement, sign: setting.side.sign(), prices }
}

fn whole_lot(setting: &Setting) -> Option<f64> {
    setting.terms.whole_lots.then_some(setting.terms.lot)
}

/// What a unit of futures at a price costs while it is held for some years: fees on entry and
/// settlement, and interest on margin.
fn kept(setting: &Setting, futures: f64, years: f64) -> Costs {
    let Setting { terms, rate, .. } = setting;
    Costs {
        fees: 2.0 * terms.fee / terms.lot,
        financing: terms.margin * futures * libm::expm1(rate * years),
        ..Costs::default()
    }
}
