//! What the desk asks of a simulated study.

use super::RiskStudy;
use crate::hedge::attribution::Attribution;
use crate::hedge::find_lock::LockScan;
use crate::hedge::remaining_variance::KnownVariances;
use crate::hedge::results::Outcome;
use crate::market::calendar::TRADING_DAYS;
use crate::market::exact::to_float;
use crate::market::margin::VolatilityMargin;
use crate::pricing::error::PricingError;
use crate::study::refusal::Refusals;
use crate::study::risk::case::RiskCase;
use crate::study::risk::desk::{
    Account, Accounts, BINS, ByVolatility, DOTS, DeskAnswer, DeskQuestion, Distribution, Histogram,
    QUANTILES, ScanPoint, Strategies,
};
use crate::study::risk::error_keys::{by_prices, by_strategies};
use crate::study::risk::figures::{AccountFigures, Both};
use crate::study::risk::locks::{Prepared, StrategyKind};
use crate::study::risk::paths::own_price;

/// Steps between the shares of a scan that are shown.
const SHOWN_STEPS: usize = 100;
/// Standard deviations that Xing's margin covers.
const ALPHA: f64 = 3.0;
/// What lies beyond these quantiles is counted in the first and the last bin.
const EDGES: [f64; 2] = [0.005, 0.995];

impl RiskStudy {
    /// Answers a question of the desk.
    ///
    /// # Errors
    /// All refusals of the scenario's keys.
    pub fn answer(
        &mut self,
        case: &RiskCase,
        question: DeskQuestion,
    ) -> Result<DeskAnswer, Refusals> {
        match question {
            DeskQuestion::Strategies => {
                self.prepare(case, StrategyKind::ALL);
                let strategies = self.all_strategies(case).map_err(by_strategies)?;
                Ok(DeskAnswer::Strategies(Box::new(strategies)))
            }
            DeskQuestion::Distribution(kind) => {
                self.prepare(case, &[kind]);
                let distribution = self.distribution(self.prepared(kind)?, case);
                Ok(DeskAnswer::Distribution(Box::new(distribution.map_err(by_strategies)?)))
            }
            DeskQuestion::Accounts => Ok(DeskAnswer::Accounts(self.accounts(case)?.map(Box::new))),
        }
    }

    fn all_strategies(&self, case: &RiskCase) -> Result<Strategies, PricingError> {
        let scan = LockScan::new(&self.comparison, &self.strip.lock, case.budget(), case.loss())?;
        let found = scan.find(case.risk.most_over_budget, case.risk.most_over_loss)?;
        let points = scan.shares().iter().zip(scan.over_budget()).zip(scan.over_loss());
        let point = |((share, over_budget), over_loss): ((&f64, &f64), &f64)| ScanPoint {
            share: *share,
            over_budget: *over_budget,
            over_loss: *over_loss,
        };
        let points: Vec<ScanPoint> = points.map(point).collect();
        let last = points.len().saturating_sub(1);
        let step = last.div_ceil(SHOWN_STEPS).max(1);
        let shown =
            points.iter().enumerate().filter(|(place, _)| place % step == 0 || *place == last);
        Ok(Strategies {
            paths: self.paths(),
            lead: self.lead,
            strategies: self.strategies(case),
            found,
            scan: shown.map(|(_, point)| *point).collect(),
        })
    }

    fn distribution(
        &self,
        chosen: &Prepared,
        case: &RiskCase,
    ) -> Result<Distribution, PricingError> {
        let (comparison, share) = (&self.comparison, case.share);
        let unhedged = &self.unhedged.as_ref().map_err(Clone::clone)?.outcome;
        let locked = Outcome::new(comparison, &chosen.lock, share)?;
        let dots = |outcome: &Outcome| -> Result<Vec<f64>, PricingError> {
            // OK because dots are few.
            let level = |dot: usize| (dot as f64 + 0.5) / DOTS as f64;
            (0..DOTS).map(|dot| Ok(outcome.quantile(level(dot))?.value)).collect()
        };
        let today: Vec<f64> = case.bills.iter().zip(&case.exposure).map(own_price).collect();
        let parts = |prepared: &Prepared| {
            Attribution::new(comparison, &prepared.lock, share, &today, case.index_today)
        };
        Ok(Distribution {
            kind: chosen.kind,
            paths: self.paths(),
            lead: self.lead,
            dots: Both { unhedged: dots(unhedged)?, locked: dots(&locked)? },
            histogram: histogram(unhedged, &locked, case.side().sign())?,
            figures: Both {
                unhedged: self.unhedged(case)?,
                locked: self.strategy(chosen, case, &mut KnownVariances::default())?,
            },
            parts: Both { unhedged: parts(&self.nothing)?, locked: parts(chosen)? },
        })
    }

    fn accounts(&self, case: &RiskCase) -> Result<Option<Accounts>, Refusals> {
        let [middle, bad] = QUANTILES;
        let quantiles = [middle, bad, case.risk.account_quantile];
        let Some(cash) = self.cash_with(case, &quantiles)? else { return Ok(None) };
        let held = cash.lots.iter().zip(&cash.futures);
        let notional = held.map(|(lots, price)| lots * case.lot * price).sum();
        let accounts = quantiles.iter().zip(&cash.accounts);
        Ok(Some(Accounts {
            paths: cash.paths,
            initial_margin: cash.initial_margin,
            notional,
            median: cash.median,
            bad: cash.bad,
            very_bad: cash.very_bad,
            interest: cash.interest,
            accounts: accounts.map(|(quantile, account)| sent(*quantile, account)).collect(),
            buffer: cash.buffer,
            by_volatility: self.by_volatility(notional).map_err(by_prices)?,
        }))
    }

    fn by_volatility(&self, notional: f64) -> Result<ByVolatility, PricingError> {
        let a_month = 1.0 / 12.0;
        let volatility = libm::sqrt(self.laws.model().variance_of_log(a_month)? / a_month);
        let margin = VolatilityMargin {
            alpha: ALPHA,
            sigma: volatility,
            holding_years: 1.0 / f64::from(TRADING_DAYS),
            value: 1.0,
            floor: 0.0,
        };
        let rate = margin.rate().unwrap_or(f64::NAN);
        Ok(ByVolatility { volatility, rate, amount: rate * notional })
    }
}

/// Totals of both, counted on the reader's side.
fn histogram(unhedged: &Outcome, locked: &Outcome, sign: f64) -> Result<Histogram, PricingError> {
    let [low, high] = EDGES;
    let low = unhedged.quantile(low)?.value.min(locked.quantile(low)?.value);
    let high = unhedged.quantile(high)?.value.max(locked.quantile(high)?.value);
    let counted = |outcome: &Outcome| {
        if sign > 0.0 {
            return outcome.cost().histogram(low, high, BINS);
        }
        // A provider's revenue is a negative cost, so that its bins run the other way.
        let mut bins = outcome.cost().histogram(-high, -low, BINS);
        bins.reverse();
        bins
    };
    let counts = Both { unhedged: counted(unhedged), locked: counted(locked) };
    Ok(Histogram { low, high, counts })
}

/// An account as it is sent: cents are exact in a float.
fn sent(quantile: f64, account: &AccountFigures) -> Account {
    Account {
        quantile,
        cash: account.cash.iter().map(|cash| to_float(*cash)).collect(),
        calls: account.calls.iter().map(|call| (call.day, to_float(call.amount))).collect(),
        locked_days: account.locked_days,
        largest_need: to_float(account.largest_need),
        gain: to_float(account.gain),
    }
}
