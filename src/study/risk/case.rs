//! All that the risk study takes of a scenario and its exact figures, as floating-point numbers in
//! the bill's currency.
//!
//! The months' bills and exposures are those of the exact study, so that both speak of the same
//! bill: a month's own price is its bill at today's prices over its exposure.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::assumptions::IndexModel;
use super::inputs::RiskNumbers;
use crate::hedge::strategy::setting::{Side, StrategyTerms};
use crate::market::billed_unit::BilledUnit;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::simulate::preset::Preset;
use crate::simulate::process::Process;
use crate::study::figures::{Month, Study};
use crate::study::scenario::{Curve, Scenario};

/// What the study is of. Money is in the bill's currency, tokens in millions of standard tokens, hours in hours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RiskCase {
    /// What is assumed; costs of a lot are in the bill's currency.
    pub risk: RiskNumbers,
    /// What the bill counts: a unit is a million standard tokens, or a GPU-hour.
    pub unit: BilledUnit,
    /// I_0: today's index.
    pub index_today: f64,
    /// The premium a year of the lock's curve, simple annual compounding; zero where the curve has
    /// none.
    pub premium: f64,
    /// The own price's log change for one of the index.
    pub beta: f64,
    /// The locked share.
    pub share: f64,
    /// Millions of standard tokens in a lot.
    pub lot: f64,
    /// Smallest step of a futures price.
    pub tick: f64,
    /// Fee a lot and side.
    pub fee: f64,
    /// Initial margin over notional.
    pub margin_rate: f64,
    /// Each month's bill at today's prices.
    pub bills: Vec<f64>,
    /// Each month's expected use.
    pub exposure: Vec<f64>,
    /// F_0(m), to the tick.
    pub futures: Vec<f64>,
}

/// How far a budget that nobody named lies from the bill at today's prices.
pub(super) const BUDGET_DISTANCE: f64 = 0.1;
/// A loss that nobody named, as a part of the bill at today's prices.
const LOSS_SHARE: f64 = 0.05;

impl RiskCase {
    /// The case of a scenario whose exact figures are known.
    pub fn of(scenario: &Scenario, study: &Study) -> Self {
        let (from, to) = (scenario.contract_currency(), scenario.currency);
        // Falls back to 1 on overflow, which cannot happen: the exact study refuses it first.
        let rate = scenario.exchange.convert(Decimal::ONE, from, to).unwrap_or(Decimal::ONE);
        let rate = to_float(rate);
        let each = |figure: fn(&Month) -> Decimal| -> Vec<f64> {
            study.months.iter().map(|month| to_float(figure(month))).collect()
        };
        let mut risk = scenario.risk.numbers();
        risk.entry_spread *= rate;
        risk.roll_cost *= rate;
        risk.side = scenario.simulated_side();
        let premium = match scenario.lock.curve {
            Curve::Premium => to_float(scenario.lock.premium.get()),
            Curve::Flat | Curve::Typed => 0.0,
        };
        let contract = &scenario.contract;
        Self {
            risk,
            unit: study.unit,
            index_today: rate * to_float(study.index_today),
            premium,
            beta: to_float(scenario.price_move.pass_through.get()),
            share: to_float(scenario.lock.share.get()),
            lot: to_float(contract.lot.get()),
            tick: rate * to_float(contract.tick.get()),
            fee: rate * to_float(contract.fee.get()),
            margin_rate: to_float(contract.margin_rate.get()),
            bills: each(|month| month.unmoved),
            exposure: each(|month| month.exposure),
            futures: each(|month| month.futures_price)
                .into_iter()
                .map(|price| rate * price)
                .collect(),
        }
    }

    /// How many paths are simulated; zero for no risk study.
    pub fn paths(&self) -> u64 {
        whole(self.risk.paths)
    }

    /// How many daily paths of the margin account are simulated.
    pub fn cash_paths(&self) -> u64 {
        whole(self.risk.cash_paths)
    }

    /// The seed of the random numbers.
    pub fn seed(&self) -> u64 {
        whole(self.risk.seed)
    }

    /// How many months.
    pub fn months(&self) -> usize {
        self.bills.len()
    }

    /// Leaves out the months after the first `months`, and returns how many those were.
    pub(super) fn shorten(&mut self, months: usize) -> usize {
        let left_out = self.months().saturating_sub(months);
        for list in [&mut self.bills, &mut self.exposure, &mut self.futures] {
            list.truncate(months);
        }
        left_out
    }

    /// What trading the contract costs and ties up, in whole lots.
    pub(super) fn strategy_terms(&self) -> StrategyTerms {
        StrategyTerms {
            lot: self.lot,
            whole_lots: true,
            fee: self.fee,
            spread: self.risk.entry_spread,
            roll: self.risk.roll_cost,
            margin: self.margin_rate,
        }
    }

    /// Who locks.
    pub const fn side(&self) -> Side {
        self.risk.side.side()
    }

    /// The bill over the horizon at today's prices.
    pub fn bill_today(&self) -> f64 {
        self.bills.iter().sum()
    }

    /// Most total cost over the horizon, or least revenue.
    pub fn budget(&self) -> f64 {
        self.risk.budget.unwrap_or_else(|| self.usual_budget())
    }

    /// The budget where nobody names one: the bill at today's prices and a tenth more, or less for
    /// a provider.
    pub fn usual_budget(&self) -> f64 {
        (1.0 + self.side().sign() * BUDGET_DISTANCE) * self.bill_today()
    }

    /// The budget's part of each month, in proportion to the bills at today's prices.
    pub fn budget_by_month(&self) -> Vec<f64> {
        let part = self.budget() / self.bill_today();
        self.bills.iter().map(|bill| if part.is_finite() { part * bill } else { 0.0 }).collect()
    }

    /// Most that the lock may cost more than no lock.
    pub fn loss(&self) -> f64 {
        self.risk.loss.unwrap_or_else(|| LOSS_SHARE * self.bill_today())
    }

    /// How the index moves.
    pub fn index_model(&self) -> Preset {
        match self.risk.index {
            IndexModel::OpenWeightIndex => Preset::OpenWeightIndex,
            IndexModel::RisingOpenWeightIndex => Preset::RisingOpenWeightIndex,
            IndexModel::RoutedOpenModel => Preset::RoutedOpenModel,
            IndexModel::VendorListPrice => Preset::VendorListPrice,
            IndexModel::Flagship => Preset::Flagship,
            IndexModel::GpuHour => Preset::GpuHour,
            IndexModel::Xing => Preset::Xing,
            IndexModel::Custom => Preset::Custom(Process {
                drift: self.risk.drift,
                kappa: self.risk.kappa,
                volatility: self.risk.volatility,
                jump_rate: self.risk.jump_rate,
                jump_mean: self.risk.jump_mean,
                jump_sd: self.risk.jump_sd,
            }),
        }
    }

    /// What paths and strategies depend on: all but the share, the budget and the tolerances. Two cases
    /// that are equal in it are served by one simulation.
    #[must_use]
    pub fn simulated(&self) -> Self {
        let mut case = Self { share: 0.0, ..self.clone() };
        let risk = &mut case.risk;
        (risk.budget, risk.loss, risk.buffer, risk.price_limit) = (None, None, None, None);
        (risk.most_over_budget, risk.most_over_loss, risk.maintenance) = (0.0, 0.0, 0.0);
        (risk.cash_paths, risk.account_quantile) = (0.0, 0.0);
        case
    }
}

/// A number that counts something.
pub(super) fn whole(count: f64) -> u64 {
    // OK because counts are small and whole, and `as` makes zero of what is not a number.
    count as u64
}
