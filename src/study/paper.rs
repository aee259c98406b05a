//! What Xing (2026), "AI Token Futures Market: Commoditization of Compute and Derivatives Contract
//! Design" (arXiv:2603.21690v1, 23 March 2026), states, beside what its printed parameters give
//! here.
//!
//! The paper prints one set of parameters, in its Table 3, and neither code nor data. Each
//! [`Claim`] holds what is printed, the figure that this engine computes from that set (or, where
//! the claim is about real prices, from the bundled index), a verdict that follows from the two by
//! [a rule](claim), and what would have to be assumed for the claim to hold, with the numbers of
//! that assumption. Simulated figures come from one seed and a fixed number of paths, and carry their standard
//! errors.
//!
//! Left out is what no figure can speak to: the design of the index and of the listing, the supply
//! equation, the regulation and the timetable.

pub mod claim;
mod contract;
mod hedging;
mod measured;
pub mod paths;
mod prices;
pub mod row;
pub mod what;

use std::sync::OnceLock;

pub use self::claim::{Assumption, Claim, PaperReference, Subject, Topic, Verdict};
pub use self::row::{ClaimUnit, ComputedValue, Printed, Row};
pub use self::what::{Scenario, What};

use crate::pricing::mean_reverting_jump::MeanRevertingJump;
use crate::simulate::preset::Preset;

/// Where the paper can be read.
pub const ADDRESS: &str = "https://arxiv.org/abs/2603.21690v1";

/// The price in $ for a million tokens that the paper starts from.
pub const PRICE: f64 = 2.0;

/// Effectiveness that the paper prints: pessimistic, baseline and optimistic.
pub const EFFECTIVENESS: [(Scenario, f64); 3] =
    [(Scenario::Pessimistic, 0.78), (Scenario::Baseline, 0.87), (Scenario::Optimistic, 0.91)];

/// The cut in volatility, by standard deviation, that the paper prints.
const VOLATILITY_CUT: [f64; 2] = [0.62, 0.78];

/// Every claim, in the order in which a page shows them. They are computed once.
pub fn claims() -> &'static [Claim] {
    static CLAIMS: OnceLock<Vec<Claim>> = OnceLock::new();
    // OK because nothing in it comes from outside, so that it fails always or never; tests count
    // the claims.
    CLAIMS.get_or_init(|| compute().unwrap_or_default())
}

fn compute() -> Option<Vec<Claim>> {
    let model = Preset::Xing.model(PRICE).ok()?;
    let paths = paths::PathFigures::of(&model)?;
    let measured = measured::Measured::read()?;
    let mut claims = hedging::claims(&model, &paths)?;
    claims.extend(prices::claims(&model, &paths)?);
    claims.extend(measured.claims(&model)?);
    claims.extend(contract::claims(&model, &measured)?);
    Some(claims)
}

/// The ends of the first `count` months, in years.
fn months(count: u32) -> Vec<f64> {
    (1..=count).map(years).collect()
}

/// A month's end in years.
fn years(month: u32) -> f64 {
    f64::from(month) / 12.0
}

/// The least R2 with which the best hedge cuts the volatility by so much: 1 - (1 - cut)².
fn r_squared_for(volatility_cut: f64) -> f64 {
    1.0 - (1.0 - volatility_cut) * (1.0 - volatility_cut)
}

/// The model with another volatility between jumps.
fn with_volatility(model: &MeanRevertingJump, volatility: f64) -> MeanRevertingJump {
    MeanRevertingJump { volatility, ..*model }
}
