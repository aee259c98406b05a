//! Prices of the past as paths: every start of a history, or the one of a move.

use super::history::MonthlyHistory;
use crate::market::calendar::CalendarMonth;
use crate::market::exact::to_float;
use crate::pricing::error::PricingError;
use crate::simulate::path_matrix::PathMatrix;
use crate::study::figures::{Case as PriceCase, Study};
use crate::study::risk::case::RiskCase;
use crate::study::scenario::Scenario;

/// Prices on paths, a row each, and when they were.
pub(super) struct PricePaths {
    pub(super) own: PathMatrix,
    pub(super) index: PathMatrix,
    pub(super) starts: Vec<CalendarMonth>,
}

impl PricePaths {
    /// Every start of a history that leaves room for the case's months.
    pub(super) fn of_history(
        history: &MonthlyHistory,
        case: &RiskCase,
    ) -> Result<Self, PricingError> {
        let months = case.months();
        let starts = (history.changes() + 1).saturating_sub(months);
        let own_today = own_prices(case);
        let ratio = |prices: &[f64], start: usize, month: usize| {
            let at = |place: usize| prices.get(place).copied().unwrap_or(f64::NAN);
            at(start + month + 1) / at(start)
        };
        // OK because a history has at most 240 months.
        let [own, index] = PathMatrix::by_rows(0..starts as u64, months, |path, [own, index]| {
            let start = path as usize;
            for (month, ((own, index), today)) in
                own.iter_mut().zip(index).zip(&own_today).enumerate()
            {
                *own = today * ratio(&history.own, start, month);
                *index = case.index_today * ratio(history.settled(), start, month);
            }
        })?;
        let starts = (0..starts).map(|place| history.month(place)).collect();
        Ok(Self { own, index, starts })
    }

    /// The scenario's move, month by month, as the exact study settles it.
    pub(super) fn of_move(
        scenario: &Scenario,
        study: &Study,
        case: &RiskCase,
    ) -> Result<Self, PricingError> {
        // What a unit of the contract's currency is in the bill's, as the case took it.
        let today = to_float(study.index_today);
        let rate = if today > 0.0 { case.index_today / today } else { 1.0 };
        let [own, index] = PathMatrix::by_rows(0..1, case.months(), |_, [own, index]| {
            for ((own, index), month) in own.iter_mut().zip(index).zip(&study.months) {
                let of = month.cases.get(PriceCase::Chosen);
                let used = to_float(month.exposure);
                *own = if used > 0.0 { to_float(of.unhedged) / used } else { 0.0 };
                *index = rate * to_float(of.settlement);
            }
        })?;
        Ok(Self { own, index, starts: vec![CalendarMonth::of(scenario.as_of)] })
    }
}

/// The own price of each month at today's prices.
pub(super) fn own_prices(case: &RiskCase) -> Vec<f64> {
    let months = case.bills.iter().zip(&case.exposure);
    months.map(|(bill, used)| if *used > 0.0 { bill / used } else { 0.0 }).collect()
}
