//! What the option does to the bill: bought for the locked share of every month's tokens at one strike.

use rust_decimal::Decimal;

use super::inputs::OptionStyle;
use super::market::{MonthMarket, UnitOption};
use super::structure::OptionContract;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input;
use crate::pricing::option_type::OptionType;
use crate::pricing::root;
use crate::pricing::strip::Strip;
use crate::pricing::strip::leg::Leg;
use crate::pricing::strip::structure::CAP_STRIKE;
use crate::pricing::unsolvable::Unsolvable;
use crate::study::figures::{Case, Month, Study};
use crate::study::scenario::Scenario;

/// The bill of the horizon, or a provider's revenue, in its currency, where prices go one way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Without anything.
    pub unhedged: f64,
    /// With the lock's futures.
    pub locked: f64,
    /// With the option in their place: the bill less what it pays, and its premium.
    pub with_option: f64,
}

/// What the option does to the bill, in the bill's currency.
#[derive(Clone, Debug, PartialEq)]
pub struct BillEffect {
    /// Each month's premium.
    pub premiums: Vec<f64>,
    /// All premiums, paid today; negative where the buyer is paid.
    pub premium: f64,
    /// Prices stay.
    pub unmoved: Outcome,
    /// Prices move as chosen.
    pub chosen: Outcome,
    /// Prices move as far the other way.
    pub mirror: Outcome,
}

impl BillEffect {
    /// The effect of a structure whose months' markets are known.
    ///
    /// # Errors
    /// A number out of its range, or a value beyond floating-point numbers.
    pub fn new(
        scenario: &Scenario,
        study: &Study,
        structure: &OptionContract,
        markets: &[MonthMarket],
    ) -> Result<Self, PricingError> {
        let covered = covered(scenario, study);
        let rate = rate(scenario);
        let premiums = markets.iter().zip(&covered);
        let premiums = premiums
            .map(|(market, covered)| Ok(rate * covered * structure.present_value(market)?))
            .collect::<Result<Vec<f64>, PricingError>>()?;
        let premium: f64 = premiums.iter().sum();
        let outcome = |unhedged: Decimal, locked: Decimal, settled: &dyn Fn(&Month) -> Decimal| {
            let payoffs = study.months.iter().zip(&covered).map(|(month, covered)| {
                rate * covered * structure.payoff(to_float(settled(month)))
            });
            // What the option pays less its premium takes off a cost, and adds to a revenue.
            let unhedged = to_float(unhedged);
            let with_option = unhedged - study.side.sign() * (payoffs.sum::<f64>() - premium);
            Outcome { unhedged, locked: to_float(locked), with_option }
        };
        let moved = |case: Case| {
            let total = study.totals.get(case);
            let settled = move |month: &Month| month.cases.get(case).settlement;
            outcome(total.unhedged, total.locked, &settled)
        };
        // The settlement is on the tick, as in the two cases.
        let index = study.index_today;
        let settled = scenario.contract.to_tick(index).unwrap_or(index);
        let locked = study.with_lock(study.unmoved, study.gain_unmoved, study.fees);
        // OK because the study, which has both totals, has room for this one.
        let locked = locked.unwrap_or(study.unmoved);
        Ok(Self {
            unmoved: outcome(study.unmoved, locked, &|_| settled),
            chosen: moved(Case::Chosen),
            mirror: moved(Case::Mirror),
            premium,
            premiums,
        })
    }

    /// The floor whose sale pays for caps at a strike over all months together.
    ///
    /// # Errors
    /// [`PricingReason::NoSolution`] under `cap_strike` where a cap below the futures prices is paid by no floor, or one that
    /// costs nothing has nothing to be paid; a number out of its range.
    pub(super) fn free_floor(
        scenario: &Scenario,
        study: &Study,
        markets: &[MonthMarket],
        cap_strike: f64,
    ) -> Result<f64, PricingError> {
        let (style, covered) = (scenario.option.style, weights(scenario, study));
        if matches!(style, OptionStyle::Average | OptionStyle::European) {
            let leg = |(market, quantity): (&MonthMarket, &f64)| Leg {
                quantity: *quantity,
                rate: market.rate,
                years: market.years,
                fixings: market.fixings(style),
            };
            let strip = Strip { legs: markets.iter().zip(&covered).map(leg).collect() };
            return strip.zero_cost_floor(cap_strike);
        }
        let total = |option_type: OptionType, strike: f64| -> Result<f64, PricingError> {
            let each = markets.iter().zip(&covered).map(|(market, covered)| {
                let option = UnitOption::new(market, style, option_type, strike);
                Ok(covered * option.present_value()?)
            });
            each.sum()
        };
        input::STRIKE.check(cap_strike)?;
        let cost = total(OptionType::Call, cap_strike)?;
        let none = || {
            let reason = PricingReason::NoSolution(Unsolvable::NoFreeFloor);
            PricingError::new(CAP_STRIKE.name, cap_strike, reason)
        };
        if cost <= 0.0 {
            return Err(none());
        }
        // An error cannot come from the strike, and NaN ends the search.
        let above = |strike: f64| total(OptionType::Put, strike).unwrap_or(f64::NAN) / cost - 1.0;
        root::bracketed(0.0, cap_strike, 0.0, above).ok_or_else(none)
    }
}

/// The locked share of each month's millions of standard tokens.
fn covered(scenario: &Scenario, study: &Study) -> Vec<f64> {
    let share = to_float(scenario.lock.share.get());
    study.months.iter().map(|month| share * to_float(month.exposure)).collect()
}

/// Relative token counts of the months; a locked share of 0 keeps them.
fn weights(scenario: &Scenario, study: &Study) -> Vec<f64> {
    if scenario.lock.share.get().is_zero() {
        return study.months.iter().map(|month| to_float(month.exposure)).collect();
    }
    covered(scenario, study)
}

/// The contract's money in the bill's.
fn rate(scenario: &Scenario) -> f64 {
    let (from, to) = (scenario.contract_currency(), scenario.currency);
    // OK because a rate cannot overflow; 1 is the fallback.
    let rate = scenario.exchange.convert(Decimal::ONE, from, to).unwrap_or(Decimal::ONE);
    to_float(rate)
}
