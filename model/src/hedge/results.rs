//! What a lock leaves: total cost over the horizon, its risk, its regret and its own cost.
//!
//! Figures are on the reader's side: of a buyer's total cost, where the upper tail is bad, or of a
//! provider's total revenue, where the lower tail is bad. An [`Outcome`] is kept so that another
//! budget or tolerance needs no new pass over the months.

use serde::{Deserialize, Serialize};

use super::strategy::comparison::Comparison;
use super::strategy::costs::Costs;
use super::strategy::lock::{LARGEST_MONEY, SizedStrategy};
use crate::pricing::error::PricingError;
use crate::pricing::input::Input;
use crate::simulate::sample::{Estimate, Sample};

/// The budget: most that is to be paid, or least that is to come in.
pub const BUDGET: Input = Input {
    name: "budget",
    min: -LARGEST_MONEY,
    max: LARGEST_MONEY,
    meaning: "most total cost over the horizon, or least revenue, money",
};
/// How many paths an outcome needs so that its figures have errors.
pub const PATHS: Input =
    Input { name: "paths", min: 2.0, max: 1e9, meaning: "simulated paths, or pairs of such" };

/// The part of the mean cost from which a lock's disadvantage counts: what is below is rounding,
/// such as where a collar that costs nothing ends between its strikes.
const LEAST_REGRET: f64 = 1e-9;
/// The share of outcomes in a tail.
const TAIL: f64 = 0.05;

/// The total of each path at one locked share.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Total cost; for the provider, revenue with its sign turned.
    cost: Sample,
    /// What the lock added to the cost.
    added: Sample,
    costs: Costs<Estimate>,
    sign: f64,
}

/// What an outcome says.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// The mean.
    pub mean: Estimate,
    /// The standard deviation.
    pub standard_deviation: Estimate,
    /// The 5 % quantile.
    pub low: Estimate,
    /// The median.
    pub median: Estimate,
    /// The 95 % quantile.
    pub high: Estimate,
    /// How far the bad 5 % begin from the mean: of cost, the 95 % quantile less the mean; of
    /// revenue, the mean less the 5 % quantile. Its error takes the two as independent, which they
    /// are not: it is rather too large.
    pub cash_flow_at_risk: Estimate,
    /// The mean of the bad 5 %.
    pub expected_shortfall: Estimate,
    /// What certainty costs on average: how much more is paid, or less comes in, than without the
    /// lock. Negative where futures are below what is expected of the index.
    pub cost_of_certainty: Estimate,
    /// How often the lock left its owner worse off than without, and by how much.
    pub regret: Exceedance,
    /// The lock's own costs. Those that are the same in every path have no error.
    pub costs: Costs<Estimate>,
}

/// How often a level is passed on the bad side, and by how much.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exceedance {
    /// The chance of it.
    pub chance: Estimate,
    /// The mean of what is beyond the level where something is; `None` if nothing ever is.
    pub size: Option<Estimate>,
}

impl Outcome {
    /// What a lock makes of every path at a locked share.
    ///
    /// # Errors
    /// Fewer than two paths or pairs of such; a share out of range; a cost beyond floating-point
    /// numbers.
    pub fn new(
        comparison: &Comparison,
        lock: &SizedStrategy,
        share: f64,
    ) -> Result<Self, PricingError> {
        let setting = comparison.setting();
        // OK because paths are counted in memory.
        let paths = setting.paths() as f64;
        PATHS.check(if setting.simulated.antithetic { 0.5 * paths } else { paths })?;
        let added = lock.added(share)?;
        let total = comparison.unhedged().iter().zip(&added).map(|(cost, added)| cost + added);
        // No amount is beyond `LARGEST_MONEY`, nor is there no path.
        let sample = |outcomes| Sample::new(outcomes, setting.simulated.antithetic);
        let cost = sample(total.collect())?;
        let added = sample(added)?;
        let known = lock.costs(share)?.map(|value| Estimate { value, standard_error: 0.0 });
        let shortfall = match lock.shortfall(share)? {
            Some(paid) => sample(paid)?.mean(),
            None => known.shortfall,
        };
        let costs = Costs { shortfall, ..known };
        Ok(Self { cost, added, costs, sign: setting.side.sign() })
    }

    /// The figures that need no budget.
    ///
    /// # Errors
    /// None is to be expected: the shares of the tails are in range.
    pub fn results(&self) -> Result<Results, PricingError> {
        let [good, median, bad] = self.cost.quantiles([TAIL, 0.5, 1.0 - TAIL])?;
        let mean = self.cost.mean();
        let (low, high) = if self.sign > 0.0 { (good, bad) } else { (bad, good) };
        Ok(Results {
            mean: self.turned(mean),
            standard_deviation: self.cost.standard_deviation(),
            low: self.turned(low),
            median: self.turned(median),
            high: self.turned(high),
            cash_flow_at_risk: Estimate {
                value: bad.value - mean.value,
                standard_error: libm::hypot(bad.standard_error, mean.standard_error),
            },
            expected_shortfall: self.turned(self.cost.expected_shortfall(TAIL)?),
            cost_of_certainty: self.added.mean(),
            regret: self.regret(LEAST_REGRET * libm::fabs(mean.value)),
            costs: self.costs,
        })
    }

    /// How often the lock added more than a level to the cost, and how much then: not beyond the
    /// level, but in all.
    fn regret(&self, level: f64) -> Exceedance {
        let regret = exceedance(&self.added, level);
        let whole = |size: Estimate| Estimate { value: size.value + level, ..size };
        Exceedance { size: regret.size.map(whole), ..regret }
    }

    /// The value below which a share of the outcomes lies: costs, or revenues.
    ///
    /// # Errors
    /// A probability out of range.
    pub fn quantile(&self, probability: f64) -> Result<Estimate, PricingError> {
        let probability = if self.sign > 0.0 { probability } else { 1.0 - probability };
        Ok(self.turned(self.cost.quantile(probability)?))
    }

    /// How often and by how much cost is over a budget, or revenue falls short of it.
    ///
    /// # Errors
    /// A budget out of range.
    pub fn overrun(&self, budget: f64) -> Result<Exceedance, PricingError> {
        Ok(exceedance(&self.cost, self.sign * BUDGET.check(budget)?))
    }

    /// How much more often the budget is broken than without the lock: negative where it is broken less
    /// often.
    ///
    /// Both are outcomes of the same paths and move together, so that the error is that of the difference
    /// path by path: far smaller than if the two chances had been simulated apart.
    ///
    /// # Errors
    /// A budget out of range; an outcome of other paths.
    pub fn overrun_change(&self, without: &Self, budget: f64) -> Result<Estimate, PricingError> {
        let level = self.sign * BUDGET.check(budget)?;
        self.cost.exceedance_change(&without.cost, level)
    }

    /// +1 where totals are a cost, -1 where they are a provider's revenue.
    pub(super) const fn sign(&self) -> f64 {
        self.sign
    }

    /// Each path's total cost; for the provider, revenue with its sign turned.
    pub fn cost(&self) -> &Sample {
        &self.cost
    }

    /// What the lock added to each path's cost.
    pub fn added(&self) -> &Sample {
        &self.added
    }

    fn turned(&self, cost: Estimate) -> Estimate {
        Estimate { value: self.sign * cost.value, ..cost }
    }
}

/// The chance of more than a level, and the mean of what is above it where something is.
pub fn exceedance(sample: &Sample, level: f64) -> Exceedance {
    let chance = sample.exceedance(level);
    if chance.value == 0.0 {
        return Exceedance { chance, size: None };
    }
    let value = sample.mean_excess(level).value / chance.value;
    // The error of a ratio of means, by the delta method.
    let rest = |outcome: f64| if outcome > level { outcome - level - value } else { 0.0 };
    let error = sample.mean_of(rest).standard_error / chance.value;
    Exceedance { chance, size: Some(Estimate { value, standard_error: error }) }
}
