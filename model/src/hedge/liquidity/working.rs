//! How the cost of an order came about.

use super::{Impact, MonthOrder};
use crate::market::calendar::TRADING_DAYS;
use crate::pricing::error::PricingError;
use crate::pricing::working::{StepUnit, Working};

const SOURCE: &str = "Almgren, Thum, Hauptmann and Li, Direct Estimation of Equity Market Impact (Risk, July 2005): temporary impact, here of what is beyond the depth of the quotes";

impl MonthOrder {
    /// The working of what it costs to trade all lots in a number of days.
    ///
    /// # Errors
    /// As [`trade`](Self::trade).
    pub fn working(&self, days: usize, impact: Impact) -> Result<Working, PricingError> {
        let cost = self.trade(days, impact)?;
        // OK because days are few.
        let count = days as f64;
        let lots = self.lots.abs();
        let daily = self.volatility / f64::from(TRADING_DAYS).sqrt();
        let moved = impact.coefficient * daily * libm::pow(cost.participation, impact.exponent);
        let beyond = (lots / count - self.depth).max(0.0) * count;
        Ok(Working::from_source(SOURCE)
            .input("n", lots, StepUnit::Number)
            .input("N", count, StepUnit::Number)
            .input("F", self.price, StepUnit::Price)
            .input("L", self.lot_value, StepUnit::Quantity)
            .input("s", self.relative_spread, StepUnit::Number)
            .input("D", self.depth, StepUnit::Number)
            .input("V", self.daily_volume, StepUnit::Number)
            .input("σ", self.volatility, StepUnit::PerYear)
            .input("η", impact.coefficient, StepUnit::Number)
            .input("β", impact.exponent, StepUnit::Number)
            .step("x", "n / N", lots / count, StepUnit::Number)
            .step("m", "η (σ / √252) (x / V)^β", moved, StepUnit::Number)
            .step("b", "N max(x - D, 0)", beyond, StepUnit::Number)
            .step("S", "n L F s / 2", cost.half_spread, StepUnit::Money)
            .step("M", "b L F m", cost.impact, StepUnit::Money)
            .step("C", "S + M", cost.total(), StepUnit::Money))
    }
}
