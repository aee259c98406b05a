//! Whether the own price is the index: a sample of changes, what it says of the hedge, and how many lots follow.
//!
//! Changes are of logs, so a hedge is described by what it moves for each percent of the own price: the locked share
//! times futures price over own price. The ratio h* is futures for one unit of the own price (Hull), the slope of own on
//! index changes times own price over futures price. The sample is a reader's own history where they brought one, else
//! weeks of a bill over three open models.

use rust_decimal::Decimal;

use super::figures::{Month, Study};
use super::index_choice::MeasuredWeeks;
use super::price_report::Likeness;
use super::risk::case::RiskCase;
use super::scenario::Scenario;
use crate::hedge::effectiveness::verdict::{Ifrs9, UsGaap};
use crate::hedge::effectiveness::{Effectiveness, EffectivenessValue};
use crate::hedge::sizing::over_hedge::{OverHedge, UncertainUsage};
use crate::hedge::sizing::{LotRule, MinimumVariance, WholeLots, tail_factor, whole_lots};
use crate::market::billed_unit::BilledUnit;
use crate::market::exact::to_float;

/// Days of a week, after which the bundled sample was measured.
const WEEK: u16 = 7;
const DAYS_A_YEAR: f64 = 365.0;
/// Months of a year.
const MONTHS_A_YEAR: f64 = 12.0;

/// Changes of two prices over the same days.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeSample {
    /// Whether a reader brought it.
    pub is_own: bool,
    /// Days of each change.
    pub days: u16,
    /// Log changes of index and own price.
    pub changes: Vec<[f64; 2]>,
}

impl ChangeSample {
    /// The weeks in which an index and a bill were measured; `None` where the data cannot be read.
    pub fn bundled() -> Option<Self> {
        let weeks = MeasuredWeeks::read()?;
        let logs = |change: [f64; 2]| change.map(libm::log1p);
        let changes = weeks.changes.into_iter().map(logs).collect();
        Some(Self { is_own: false, days: WEEK, changes })
    }

    /// What a reader's history has; `None` for one without changes.
    pub fn brought(likeness: &Likeness) -> Option<Self> {
        let changes: Vec<[f64; 2]> =
            likeness.points.iter().map(|(index, own)| [*index, *own]).collect();
        (!changes.is_empty()).then_some(Self { is_own: true, days: likeness.days, changes })
    }

    /// Log changes of the index.
    pub fn index_changes(&self) -> Vec<f64> {
        self.changes.iter().map(|[index, _]| *index).collect()
    }

    /// Log changes of the own price.
    pub fn own_changes(&self) -> Vec<f64> {
        self.changes.iter().map(|[_, own]| *own).collect()
    }

    /// The volatility a year of log changes, each over the sample's days.
    fn volatility(&self, changes: &[f64]) -> f64 {
        let count = changes.len() as f64; // OK because lists are short
        let mean = changes.iter().sum::<f64>() / count;
        let squares: f64 = changes.iter().map(|change| (change - mean) * (change - mean)).sum();
        libm::sqrt(squares / (count - 1.0) * DAYS_A_YEAR / f64::from(self.days))
    }
}

/// The lots of a month at the best ratio.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SizedMonth {
    /// The month, from 1.
    pub number: u32,
    /// Expected use: millions of standard tokens, or GPU-hours.
    pub exposure: Decimal,
    /// h*: futures for one unit of the own price.
    pub ratio: f64,
    /// Whole lots by each rule: the nearest, never more, never less.
    pub lots: [WholeLots; 3],
    /// The exact lots less what daily gains earn until the month is paid.
    pub tailed: f64,
}

/// What the sample says of a scenario's lock.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexFit {
    /// What the bill counts.
    pub unit: BilledUnit,
    /// The sample.
    pub sample: ChangeSample,
    /// Its regressions at the ratio of the lock, in logs.
    pub value: EffectivenessValue,
    /// The tests of US GAAP practice.
    pub us_gaap: UsGaap,
    /// The points of IFRS 9.
    pub ifrs9: Ifrs9,
    /// Own price and futures price of the first month with use, in the bill's currency.
    pub prices: [f64; 2],
    /// The months with use.
    pub months: Vec<SizedMonth>,
    /// What the locked quantity means for the use of the last of them, which is not known.
    pub usage: OverHedge,
}

impl IndexFit {
    /// What a sample says of a scenario with its figures; `None` where it has too few changes, or one of the prices never
    /// moved.
    pub fn of(scenario: &Scenario, study: &Study, sample: ChangeSample) -> Option<Self> {
        let case = RiskCase::of(scenario, study);
        let with_use = || {
            let priced = study.months.iter().enumerate();
            priced.filter(|(_, month)| !month.exposure.is_zero())
        };
        let own_price = |month: usize| Some(case.bills.get(month)? / case.exposure.get(month)?);
        let (first, _) = with_use().next()?;
        let prices = [own_price(first)?, *case.futures.get(first)?];
        let [own, futures] = prices;
        let effectiveness = Effectiveness {
            spot_changes: sample.own_changes(),
            futures_changes: sample.index_changes(),
            ratio: case.share * futures / own,
        };
        let value = effectiveness.value().ok()?;
        let (own_volatility, index_volatility) =
            (sample.volatility(&sample.own_changes()), sample.volatility(&sample.index_changes()));
        let sized = |(place, month): (usize, &Month)| {
            let ratio = MinimumVariance {
                correlation: value.correlation,
                spot: own_price(place)?,
                spot_volatility: own_volatility,
                futures: *case.futures.get(place)?,
                futures_volatility: index_volatility,
            };
            let ratio = ratio.value().ok()?;
            let lots = |rule| whole_lots(ratio, month.exposure, scenario.contract.lot, rule).ok();
            let nearest = lots(LotRule::Nearest)?;
            let years = f64::from(month.number) / MONTHS_A_YEAR;
            let tail = tail_factor(case.risk.funding_rate, years).ok()?;
            Some(SizedMonth {
                number: month.number,
                exposure: month.exposure,
                ratio,
                lots: [nearest, lots(LotRule::Down)?, lots(LotRule::Up)?],
                tailed: tail * to_float(nearest.exact),
            })
        };
        let months: Option<Vec<SizedMonth>> = with_use().map(sized).collect();
        let (_, last) = with_use().next_back()?;
        let expected = to_float(last.exposure);
        let usage = UncertainUsage {
            expected,
            volatility: case.risk.usage_vol,
            price_volatility: index_volatility,
            correlation: case.risk.usage_correlation,
            years: f64::from(last.number) / MONTHS_A_YEAR,
            locked: case.share * expected,
        };
        Some(Self {
            unit: study.unit,
            us_gaap: value.us_gaap(),
            ifrs9: value.ifrs9(),
            prices,
            months: months?,
            usage: usage.value().ok()?,
            value,
            sample,
        })
    }

    /// Whether the sample is of prices of what the bill counts: a reader's own is, the bundled weeks are of tokens.
    pub const fn is_of_the_bill(&self) -> bool {
        self.sample.is_own || matches!(self.unit, BilledUnit::Tokens)
    }

    /// h* of the first month with use, in futures for one unit of the own price.
    pub fn best_ratio(&self) -> f64 {
        self.months.first().map_or(0.0, |month| month.ratio)
    }
}
