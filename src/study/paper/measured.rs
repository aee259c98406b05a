//! The paper's assumptions beside prices that were really asked.
//!
//! The bundled file holds, week by week from September 2024 to August 2026, a chained index of
//! open-weight models and the bill of a buyer of three models. Both come from public prices.

use super::claim::{Assumption, Claim, PaperReference, Subject, Topic};
use super::row::{ClaimUnit, ComputedValue, Printed, Row};
use super::what::What;
use super::{VOLATILITY_CUT, r_squared_for};
use crate::hedge::calibration::beta::Beta;
use crate::hedge::calibration::horizon::{Horizon, Overlap};
use crate::hedge::calibration::volatility::HorizonVolatility;
use crate::hedge::effectiveness::volatility_cut;
use crate::history::options::Options;
use crate::history::prices;
use crate::pricing::mean_reverting_jump::MeanRevertingJump;
use crate::simulate::sample::Estimate;

const PRICES: &str = include_str!("../../../data/index_weekly.csv");
/// Median R2 of one open model against an index of the others: 95 models by week, and 57 major ones
/// over 30 days of 2026. Measured from the same public prices, day by day, which are not bundled.
const ONE_MODEL: [f64; 2] = [0.03, 0.14];
const WEEK: Horizon = Horizon::Days(7);

/// What the bundled prices say.
#[derive(Clone, Debug)]
pub(super) struct Measured {
    /// Volatility a year of the index.
    pub(super) volatility: Estimate,
    /// R2 of the bill against the index.
    r_squared: Estimate,
}

impl Measured {
    /// Reads the bundled prices.
    pub(super) fn read() -> Option<Self> {
        let read = prices::read_text(PRICES, Options::default()).ok()?;
        let [index, _, bill] = &read.histories[..] else { return None };
        let (index, bill) = (&index.history, &bill.history);
        let volatility = HorizonVolatility::of(index, WEEK, Overlap::Without).ok()?.volatility;
        let beta = Beta::of(bill, index, WEEK, Overlap::Without).ok()?;
        // By the delta method from the correlation's.
        let Estimate { value, standard_error } = beta.correlation;
        let standard_error = 2.0 * value.abs() * standard_error;
        Some(Self { volatility, r_squared: Estimate { value: beta.r_squared, standard_error } })
    }

    /// The claims.
    pub(super) fn claims(&self, model: &MeanRevertingJump) -> Option<Vec<Claim>> {
        Some(vec![self.total_volatility(model)?, self.cost_is_the_index()])
    }

    fn total_volatility(&self, model: &MeanRevertingJump) -> Option<Claim> {
        // Table 3 prints its parts.
        let total = model.futures_volatility(0.0).ok()?;
        let printed = Printed::Number { value: total, tolerance: 0.0 };
        let rows =
            vec![Row::beside(What::IndexVolatility, ClaimUnit::Percent, printed, self.volatility)];
        let place = (Subject::TotalVolatility, Topic::Measured, PaperReference::Table("3"));
        Some(Claim::new(place, rows, Assumption::OneModel, Vec::new()))
    }

    fn cost_is_the_index(&self) -> Claim {
        let [low, high] = VOLATILITY_CUT;
        let range = |low, high| Printed::Range { low, high, tolerance: 0.005 };
        let open = 1.0 - self.r_squared.value;
        let cut = ComputedValue {
            value: volatility_cut(self.r_squared.value),
            // By the delta method: the cut's slope is 1 / (2 sqrt(1 - R2)).
            standard_error: Some(self.r_squared.standard_error / (2.0 * open.sqrt())),
        };
        let [least, most] = [low, high].map(r_squared_for);
        Claim::new(
            (Subject::CostIsTheIndex, Topic::Measured, PaperReference::Section("8.2")),
            vec![
                Row::beside(What::BillVolatilityCut, ClaimUnit::Percent, range(low, high), cut),
                Row::alone(What::BillRSquared, ClaimUnit::Number, self.r_squared),
                Row::alone(What::ModelRSquared, ClaimUnit::Number, ONE_MODEL[0]),
                Row::alone(What::MajorModelRSquared, ClaimUnit::Number, ONE_MODEL[1]),
            ],
            Assumption::FollowingBill,
            vec![
                Row::alone(What::LeastEffectiveness, ClaimUnit::Number, least),
                Row::alone(What::MostEffectiveness, ClaimUnit::Number, most),
            ],
        )
    }
}
