//! From a scenario to its figures.

use rust_decimal::Decimal;

use super::figures::{BothCases, Month, MonthCase, Study, Total, with_lock};
use super::keys::key;
use super::price_move::MoveKind;
use super::refusal::{Reason, Refusal, Refusals};
use super::scenario::{Curve, MOST_LINES, Scenario};
use crate::hedge::bill::{BillLine, Factor, month_cost, to_cent};
use crate::hedge::exposure::{ExposureError, month_exposure, weights};
use crate::hedge::lock::{Futures, is_below_one_lot, nearest_lots};
use crate::market::arithmetic::{Exact, total};
use crate::market::billed_unit::BilledUnit;
use crate::market::calendar::CalendarMonth;
use crate::market::power::power;
use crate::market::quantity::Quantity;
use crate::market::token::PerKind;
use crate::market::unit::Weights;

impl Study {
    /// Every figure of a scenario.
    ///
    /// # Errors
    /// All refusals of the scenario's keys.
    pub fn run(scenario: &Scenario) -> Result<Self, Refusals> {
        let refusals = refusals(scenario);
        if !refusals.is_empty() {
            return Err(Refusals(refusals));
        }
        // OK because what else has no weights has no unit price, and was refused above.
        let weights = weights(&scenario.lines, scenario.unit, scenario.exchange)
            .map_err(|_| too_large(scenario))?;
        let months = || {
            let market = Market::today(scenario, weights)?;
            let months = (1..=scenario.months()).map(|number| market.month(number));
            let months = months.collect::<Option<Vec<_>>>()?;
            market.study(months)
        };
        months().ok_or_else(|| too_large(scenario))
    }
}

/// What keeps a scenario from having figures, before any is worked out.
fn refusals(scenario: &Scenario) -> Vec<Refusal> {
    let (lines, lock) = (&scenario.lines, &scenario.lock);
    let mut refusals = Vec::new();
    let mut refuse = |key: &str, value: &str, reason: Reason| {
        refusals.push(Refusal::new(key, value, reason));
    };
    if lines.len() > MOST_LINES {
        // OK because a bill has few lines at most.
        let reason = Reason::TooManyLines { most: MOST_LINES as u32 };
        refuse(key!("line").name, &lines.len().to_string(), reason);
    }
    let weights = weights(lines, scenario.unit, scenario.exchange);
    let is_nothing = match &weights {
        Ok(weights) => month_exposure(lines, weights, scenario.growth, 1) == Some(Decimal::ZERO),
        Err(_) => lines.iter().all(BillLine::is_empty),
    };
    if is_nothing {
        match scenario.billed_unit() {
            BilledUnit::Tokens => refuse("line.1.tokens", "", Reason::NoTokens),
            BilledUnit::GpuHours => refuse("line.1.hours", "0", Reason::NoHours),
        }
    }
    if weights == Err(ExposureError::NoUnitPrice) {
        refuse("line.1.prices.input", "0", Reason::NoUnitPrice);
    }
    if weights == Err(ExposureError::TwoUnits) {
        let is_other = |line: &BillLine| line.unit != scenario.billed_unit();
        // OK because two units are those of two lines.
        let line = lines.iter().position(is_other).unwrap_or_default() + 1;
        refuse(&format!("line.{line}.unit"), "", Reason::TwoUnits);
    }
    for (number, line) in (1..).zip(lines) {
        let shares = line.tier_shares();
        if shares > Decimal::ONE {
            let key = format!("line.{number}.batch_share");
            refuse(&key, &shares.normalize().to_string(), Reason::TierSharesAboveOne);
        }
    }
    if lock.curve == Curve::Typed && lock.futures.is_empty() {
        refuse(key!("lock.futures").name, "", Reason::NoFuturesPrice);
    }
    refusals
}

/// An amount that would not be exact: growth is what makes it so within a horizon.
fn too_large(scenario: &Scenario) -> Refusals {
    let growth = scenario.growth.get().to_string();
    Refusal::new(key!("growth").name, growth, Reason::AmountTooLarge).into()
}

/// A scenario and what is known of it before any month is looked at.
struct Market<'a> {
    scenario: &'a Scenario,
    weights: Vec<Weights>,
    index_today: Decimal,
    basis_today: Decimal,
}

impl<'a> Market<'a> {
    fn today(scenario: &'a Scenario, weights: Vec<Weights>) -> Option<Self> {
        let nothing_known = Decimal::ZERO;
        let mut market =
            Self { scenario, weights, index_today: nothing_known, basis_today: nothing_known };
        let exposure = market.exposure(1)?;
        let cost = market.cost(1, PerKind::all(Factor::UNMOVED))?;
        let cost =
            scenario.exchange.convert(cost, scenario.currency, scenario.contract_currency())?;
        let own_price = cost.over(exposure)?;
        market.index_today = scenario.lock.index.map_or(own_price, Quantity::get);
        market.basis_today = own_price - market.index_today;
        Some(market)
    }

    fn cost(&self, month: u32, factors: PerKind<Factor>) -> Option<Decimal> {
        let Scenario { lines, growth, currency, exchange, .. } = self.scenario;
        month_cost(lines, *growth, month, factors, *currency, *exchange)
    }

    fn exposure(&self, month: u32) -> Option<Decimal> {
        month_exposure(&self.scenario.lines, &self.weights, self.scenario.growth, month)
    }

    /// F_m before it is rounded to the tick.
    fn futures_price(&self, month: u32) -> Option<Decimal> {
        let lock = &self.scenario.lock;
        match lock.curve {
            Curve::Flat => Some(self.index_today),
            Curve::Premium => {
                let years = Decimal::from(month) / Decimal::from(12);
                let growth = power(Decimal::ONE + lock.premium.get(), years)?;
                self.index_today.times(growth)
            }
            Curve::Typed => {
                // OK because a month's number fits a usize.
                let typed = lock.futures.get(month as usize - 1).or(lock.futures.last());
                typed.copied().map(Quantity::get)
            }
        }
    }

    fn month(&self, number: u32) -> Option<Month> {
        let scenario = self.scenario;
        let exposure = self.exposure(number)?;
        let futures = Futures {
            contract: &scenario.contract,
            currency: scenario.contract_currency(),
            bill_currency: scenario.currency,
            quote: scenario.exchange,
            side: scenario.side(),
            lots: nearest_lots(scenario.lock.share, exposure, scenario.contract.lot)?,
        };
        let futures_price = scenario.contract.to_tick(self.futures_price(number)?)?;
        let fees = futures.fees()?;
        let still = scenario.contract.to_tick(self.index_today)?;
        let gain_unmoved = futures.gain(still, futures_price)?;
        let unmoved = self.cost(number, PerKind::all(Factor::UNMOVED))?;
        let own_factors = scenario.price_move.own_factors(number)?.map(Factor::Times);
        let case = |is_mirror: bool| {
            let turn = |factor: Factor| if is_mirror { factor.mirrored() } else { factor };
            let unhedged = self.cost(number, own_factors.map(turn))?;
            let index_factor = match scenario.price_move.kind {
                MoveKind::Slider => {
                    let factor = Factor::Times(scenario.price_move.slider_factor(number));
                    scenario.price_move.index_factor_of_slider(turn(factor).apply(Decimal::ONE)?)?
                }
                MoveKind::Named => {
                    scenario.price_move.index_factor_of(effect(unhedged, unmoved)?)?
                }
            };
            let moved = self.index_today.times(index_factor)?;
            let settlement = scenario.contract.to_tick(moved)?;
            let gain = futures.gain(settlement, futures_price)?;
            let locked = with_lock(scenario.side(), unhedged, gain, fees)?;
            Some(MonthCase { unhedged, index_factor, settlement, gain, locked })
        };
        let after_today = i32::try_from(number).ok()?;
        let plain = scenario.lines.iter().map(|line| line.plain_units(scenario.growth, number));
        Some(Month {
            number,
            calendar: CalendarMonth::of(scenario.as_of).plus(after_today),
            unmoved,
            exposure,
            plain_millions: total(plain)?,
            futures_price,
            lots: futures.lots,
            notional: futures.notional(futures_price)?,
            fees,
            gain_unmoved,
            cases: BothCases { chosen: case(false)?, mirror: case(true)? },
        })
    }

    fn study(self, months: Vec<Month>) -> Option<Study> {
        let scenario = self.scenario;
        let sum =
            |figure: fn(&Month) -> Decimal| total(months.iter().map(|month| Some(figure(month))));
        let exposure = sum(|month| month.exposure)?;
        let plain_millions = sum(|month| month.plain_millions)?;
        let unmoved = sum(|month| month.unmoved)?;
        let lots = sum(|month| month.lots)?;
        let locked_millions = lots.times(scenario.contract.lot.get())?;

        let fees = sum(|month| month.fees)?;
        let total = |case: fn(&Month) -> &MonthCase| {
            let unhedged = total(months.iter().map(|month| Some(case(month).unhedged)))?;
            let gain = total(months.iter().map(|month| Some(case(month).gain)))?;
            let locked = total(months.iter().map(|month| Some(case(month).locked)))?;
            Some(Total {
                unhedged,
                gain,
                locked,
                saved: gain.minus(fees)?,
                effective_plain: locked.over(plain_millions),
                effective_standard: locked.over(exposure),
                change: effect(unhedged, unmoved)? - Decimal::ONE,
            })
        };
        let mut chosen = total(|month| &month.cases.chosen)?;
        let mut mirror = total(|month| &month.cases.mirror)?;
        if scenario.price_move.kind == MoveKind::Slider {
            let change = scenario.price_move.change.get();
            // OK because the slider's range keeps 1 + x at 0.1 or more.
            let divided = Decimal::ONE / (Decimal::ONE + change);
            (chosen.change, mirror.change) = (change, divided - Decimal::ONE);
        }

        let margin = sum(|month| month.notional)?.times(scenario.contract.margin_rate.get())?;
        let margin =
            scenario.exchange.convert(margin, scenario.contract_currency(), scenario.currency)?;

        let is_below = |month: &&Month| is_below_one_lot(month.exposure, scenario.contract.lot);
        let months_below_one_lot = u32::try_from(months.iter().filter(is_below).count()).ok()?;
        Some(Study {
            as_of: scenario.as_of,
            side: scenario.side(),
            unit: scenario.billed_unit(),
            currency: scenario.currency,
            contract_currency: scenario.contract_currency(),
            weights: self.weights,
            index_today: self.index_today,
            basis_today: self.basis_today,
            unmoved,
            exposure,
            plain_millions,
            lots,
            covered: locked_millions.over(exposure)?,
            fees,
            gain_unmoved: sum(|month| month.gain_unmoved)?,
            initial_margin: to_cent(margin)?,
            months_below_one_lot,
            totals: BothCases { chosen, mirror },
            months,
        })
    }
}

/// R: the moved bill over the unmoved one; a bill of nothing does not move.
fn effect(moved: Decimal, unmoved: Decimal) -> Option<Decimal> {
    if unmoved.is_zero() { Some(Decimal::ONE) } else { moved.over(unmoved) }
}
