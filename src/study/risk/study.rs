//! Strategies on the simulated months of a case, for any locked share and budget.

mod desk;
mod strategies;

use std::sync::Arc;

use super::case::RiskCase;
use super::cash::cash_figures;
use super::curve::FuturesCurve;
use super::error_keys::{by_prices, by_strategies};
use super::figures::{Both, CashFigures, Figures, StrategyFigures};
use super::locks::{Prepared, StrategyKind, Terms};
use super::path_months::{month_fan, path_months};
use super::paths::{OwnVariances, RiskLaws};
use crate::hedge::at_cost::AtCost;
use crate::hedge::find_lock::{FoundLock, LockScan};
use crate::hedge::remaining_variance::{KnownVariances, RemainingVariance};
use crate::hedge::results::{Outcome, Results};
use crate::hedge::strategy::comparison::Comparison;
use crate::hedge::strategy::premium::PremiumSource;
use crate::hedge::strategy::setting::Setting;
use crate::pricing::error::PricingError;
use crate::simulate::fan::Fan;
use crate::simulate::path_matrix::PathMatrix;
use crate::simulate::process::Lead;
use crate::simulate::sample::Estimate;
use crate::study::refusal::Refusals;

/// A case with its paths and its strategies, whose size is still open.
#[derive(Clone, Debug)]
pub struct RiskStudy {
    laws: RiskLaws,
    lead: Lead,
    curve: FuturesCurve,
    comparison: Comparison,
    /// The index at the end of each month, from which later futures prices follow.
    month_ends: Arc<PathMatrix>,
    nothing: Prepared,
    unhedged: Result<Unhedged, PricingError>,
    unhedged_months: Fan,
    strip: Prepared,
    others: Vec<Result<Prepared, (StrategyKind, Refusals)>>,
}

/// The result without a lock, which no share changes.
#[derive(Clone, Debug)]
struct Unhedged {
    outcome: Outcome,
    results: Results,
    variance: RemainingVariance,
}

impl Unhedged {
    fn new(comparison: &Comparison, prepared: &Prepared) -> Result<Self, PricingError> {
        let lock = &prepared.lock;
        let outcome = Outcome::new(comparison, lock, 0.0)?;
        let known = &mut KnownVariances::default();
        let hedged = outcome.cost().variance();
        let variance = RemainingVariance::of(comparison, lock, 0.0, hedged, known)?;
        Ok(Self { results: outcome.results()?, outcome, variance })
    }
}

impl RiskStudy {
    /// Simulates a case, with the strip and the other strategies in `kinds`.
    ///
    /// # Errors
    /// All refusals of the scenario's keys.
    pub fn new(case: &RiskCase, kinds: &[StrategyKind]) -> Result<Self, Refusals> {
        let laws = RiskLaws::new(case)?;
        let curve = FuturesCurve::new(case, laws.model()).map_err(by_prices)?;
        let drawn = laws.draw(case, case.paths())?;
        let loading = case.risk.loading;
        let premiums = match case.risk.option_vol {
            Some(volatility) => PremiumSource::Volatility { volatility, loading },
            None => PremiumSource::Simulated { loading },
        };
        let comparison = Comparison::new(Setting {
            simulated: drawn.months,
            side: case.side(),
            exposure: case.exposure.clone(),
            futures: curve.prices().to_vec(),
            years: curve.years().to_vec(),
            rate: case.risk.funding_rate,
            terms: case.strategy_terms(),
            premiums,
        })
        .map_err(by_strategies)?;
        let month_ends = drawn.month_ends;
        let prepare = |kind| {
            let prepared = Prepared::new(kind, case, &curve, &month_ends, &comparison);
            prepared.map_err(by_strategies)
        };
        let (nothing, strip) = (prepare(StrategyKind::Unhedged)?, prepare(StrategyKind::Strip)?);
        let mut study = Self {
            lead: laws.lead(case).map_err(by_prices)?,
            laws,
            unhedged: Unhedged::new(&comparison, &nothing),
            unhedged_months: month_fan(&comparison, &nothing, 0.0)?,
            nothing,
            strip,
            others: Vec::new(),
            curve,
            comparison,
            month_ends,
        };
        study.prepare(case, kinds);
        Ok(study)
    }

    /// The own volatility a year between own jumps, as solved from R2.
    pub fn own_volatility(&self) -> f64 {
        self.laws.own().volatility()
    }

    /// What the own volatility was solved from.
    ///
    /// # Errors
    /// None is to be expected: the laws of the study have such variances.
    pub fn own_variances(&self) -> Result<OwnVariances, Refusals> {
        self.laws.own_variances().map_err(by_prices)
    }

    /// Whether the mean or the median speaks for the outcomes.
    pub const fn lead(&self) -> Lead {
        self.lead
    }

    /// Today's futures price of each month.
    pub fn futures(&self) -> &[f64] {
        self.curve.prices()
    }

    /// Simulated paths.
    pub fn paths(&self) -> usize {
        self.comparison.setting().paths()
    }

    /// Cost or revenue of each month without a lock.
    pub const fn unhedged_months(&self) -> &Fan {
        &self.unhedged_months
    }

    /// Cost or revenue of each month with the strip at the case's share.
    ///
    /// # Errors
    /// A share out of range, or an amount beyond floating-point numbers.
    pub fn locked_months(&self, case: &RiskCase) -> Result<Fan, Refusals> {
        month_fan(&self.comparison, &self.strip, case.share)
    }

    /// No lock and the strip at the case's share and budget.
    ///
    /// # Errors
    /// A share or budget out of range, or an amount beyond floating-point numbers.
    pub fn unhedged_and_strip(&self, case: &RiskCase) -> Result<Both<StrategyFigures>, Refusals> {
        Ok(Both {
            unhedged: self.unhedged(case).map_err(by_strategies)?,
            locked: self
                .strategy(&self.strip, case, &mut KnownVariances::default())
                .map_err(by_strategies)?,
        })
    }

    /// What no lock and the strip at the case's share make of every path.
    ///
    /// # Errors
    /// A share out of range, or an amount beyond floating-point numbers.
    pub(super) fn outcomes(&self, case: &RiskCase) -> Result<Both<Outcome>, Refusals> {
        let unhedged = self.unhedged.as_ref().map_err(|error| by_strategies(error.clone()))?;
        let locked = Outcome::new(&self.comparison, &self.strip.lock, case.share);
        let locked = locked.map_err(by_strategies)?;
        Ok(Both { unhedged: unhedged.outcome.clone(), locked })
    }

    /// Cost or revenue of each month of every path without a lock, and with the strip at the case's share.
    ///
    /// # Errors
    /// A share out of range, or an amount beyond floating-point numbers.
    pub(super) fn months_of_paths(&self, case: &RiskCase) -> Result<Both<PathMatrix>, Refusals> {
        let months = |share| path_months(&self.comparison, &self.strip, share);
        Ok(Both { unhedged: months(0.0)?, locked: months(case.share)? })
    }

    /// What the strip at the case's share gives back where the total without it is about `cost`, which is a provider's
    /// revenue; `None` where that lies outside of what was simulated.
    ///
    /// # Errors
    /// A share out of range, or an amount beyond floating-point numbers.
    pub fn at_cost(&self, case: &RiskCase, cost: f64) -> Result<Option<AtCost>, Refusals> {
        let outcome = Outcome::new(&self.comparison, &self.strip.lock, case.share);
        Ok(outcome.map_err(by_strategies)?.at_cost(cost))
    }

    /// No lock: all but the budget is known.
    fn unhedged(&self, case: &RiskCase) -> Result<StrategyFigures, PricingError> {
        let Unhedged { outcome, results, variance, .. } =
            self.unhedged.as_ref().map_err(Clone::clone)?;
        Ok(StrategyFigures {
            kind: StrategyKind::Unhedged,
            terms: Terms::default(),
            results: *results,
            overrun: outcome.overrun(case.budget())?,
            overrun_change: Estimate { value: 0.0, standard_error: 0.0 },
            variance: *variance,
        })
    }

    fn strategy(
        &self,
        prepared: &Prepared,
        case: &RiskCase,
        known: &mut KnownVariances,
    ) -> Result<StrategyFigures, PricingError> {
        let (comparison, lock) = (&self.comparison, &prepared.lock);
        let unhedged = self.unhedged.as_ref().map_err(Clone::clone)?;
        let outcome = Outcome::new(comparison, lock, case.share)?;
        let hedged = outcome.cost().variance();
        Ok(StrategyFigures {
            kind: prepared.kind,
            terms: prepared.terms,
            results: outcome.results()?,
            overrun: outcome.overrun(case.budget())?,
            overrun_change: outcome.overrun_change(&unhedged.outcome, case.budget())?,
            variance: RemainingVariance::of(comparison, lock, case.share, hedged, known)?,
        })
    }

    /// Which shares of the strip keep the case's chances small enough.
    ///
    /// # Errors
    /// A budget, loss or chance out of range.
    pub fn found(&self, case: &RiskCase) -> Result<FoundLock, Refusals> {
        let scan = LockScan::new(&self.comparison, &self.strip.lock, case.budget(), case.loss());
        let found =
            scan.and_then(|scan| scan.find(case.risk.most_over_budget, case.risk.most_over_loss));
        found.map_err(by_strategies)
    }

    /// The cash that the strip's margin takes at the case's share; `None` where no paths are asked
    /// for or nothing is held.
    ///
    /// # Errors
    /// Fewer than 1,000 paths; margin terms out of range; a need beyond floating-point numbers.
    pub fn cash(&self, case: &RiskCase) -> Result<Option<CashFigures>, Refusals> {
        self.cash_with(case, &[])
    }

    fn cash_with(
        &self,
        case: &RiskCase,
        quantiles: &[f64],
    ) -> Result<Option<CashFigures>, Refusals> {
        let covered = self.strip.lock.covered(case.share, true).map_err(by_strategies)?;
        cash_figures(case, &self.curve, self.laws.model(), &covered, quantiles)
    }

    /// Everything at the case's share and budget.
    ///
    /// # Errors
    /// All refusals of the scenario's keys.
    pub fn figures(&self, case: &RiskCase) -> Result<Figures, Refusals> {
        Ok(Figures {
            paths: self.paths(),
            lead: self.lead,
            budget: case.budget(),
            loss: case.loss(),
            futures: self.futures().to_vec(),
            own_volatility: self.own_volatility(),
            months: Both {
                unhedged: self.unhedged_months.clone(),
                locked: self.locked_months(case)?,
            },
            strategies: self.strategies(case),
            found: self.found(case)?,
            cash: self.cash_with(case, &[case.risk.account_quantile]),
        })
    }
}
