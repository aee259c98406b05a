//! The strategies of a risk study: what each is made of in a case, ready for any locked share.

use serde::{Deserialize, Serialize};

use super::assumptions::CommitmentPayment;
use super::case::{RiskCase, whole};
use super::curve::FuturesCurve;
use super::policy::{entry_prices, policy_of};
use crate::hedge::strategy::comparison::Comparison;
use crate::hedge::strategy::lock::SizedStrategy;
use crate::hedge::strategy::{LayerEntry, Strategy};
use crate::pricing::error::PricingError;
use crate::simulate::path_matrix::PathMatrix;
use crate::study::choice::choices;

choices! {
    /// What is done about prices.
    StrategyKind {
        /// Nothing.
        Unhedged = "unhedged",
        /// Futures of every month, entered today.
        Strip = "strip",
        /// The whole rest of the exposure in futures of the next month, month after month.
        StackAndRoll = "stack-and-roll",
        /// One fixed price with a dealer.
        Swap = "swap",
        /// A cap on each month's price; for the provider, a floor.
        Cap = "cap",
        /// The cap, paid for by the floor that makes it free.
        Collar = "collar",
        /// Part of a favourable move is kept, at the strike that makes it free.
        Participating = "participating",
        /// Futures of every month, entered in equal parts, one a month.
        Layered = "layered",
        /// Futures of every month, more of them as the month comes nearer.
        Policy = "policy",
        /// A committed use at a discount.
        Commitment = "commitment",
    }
}

/// The name of the share that a participating lock keeps, in its errors.
const KEPT_SHARE: &str = "share";

/// A strategy in a case.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// What is done.
    pub kind: StrategyKind,
    /// The prices and shares that it is made of.
    pub terms: Terms,
    /// Its costs and gains for any share.
    pub lock: SizedStrategy,
}

/// The prices and shares that a strategy is made of; `None` where it has no such.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// The fixed price, money per million standard tokens.
    pub price: Option<f64>,
    /// The strike of what is bought, or of both.
    pub strike: Option<f64>,
    /// The strike of what is sold, where it is another.
    pub sold_strike: Option<f64>,
    /// The part of a favourable move that is kept.
    pub kept_share: Option<f64>,
}

impl Prepared {
    /// A strategy on the paths of a case.
    ///
    /// # Errors
    /// `no_solution`, where no strike or share makes a structure free; a number out of range.
    pub fn new(
        kind: StrategyKind,
        case: &RiskCase,
        curve: &FuturesCurve,
        month_ends: &PathMatrix,
        comparison: &Comparison,
    ) -> Result<Self, PricingError> {
        let ready = |strategy: &Strategy<'_>, terms: Terms| {
            Ok(Self { kind, terms, lock: comparison.lock(strategy)? })
        };
        let none = Terms::default();
        match kind {
            StrategyKind::Unhedged => ready(&Strategy::Unhedged, none),
            StrategyKind::Strip => ready(&Strategy::Strip, none),
            StrategyKind::StackAndRoll => {
                let next_forward = curve.next_month(month_ends)?;
                ready(&Strategy::StackAndRoll { next_forward: &next_forward }, none)
            }
            StrategyKind::Swap => {
                let price = comparison.swap_price()?;
                let markup = case.risk.swap_markup * price;
                let terms = Terms { price: Some(price + case.side().sign() * markup), ..none };
                ready(&Strategy::Swap { markup }, terms)
            }
            StrategyKind::Cap => {
                let strike = protection_strike(case, comparison)?;
                ready(&Strategy::Cap { strike }, Terms { strike: Some(strike), ..none })
            }
            StrategyKind::Collar => {
                let strike = protection_strike(case, comparison)?;
                let sold_strike = comparison.zero_cost_strike(strike)?;
                let (cap_strike, floor_strike) = match case.side().sign() > 0.0 {
                    true => (strike, sold_strike),
                    false => (sold_strike, strike),
                };
                let terms = Terms { strike: Some(strike), sold_strike: Some(sold_strike), ..none };
                ready(&Strategy::Collar { cap_strike, floor_strike }, terms)
            }
            StrategyKind::Participating => {
                let share = case.risk.kept_share;
                let strike = comparison.zero_cost_participating_strike(share).map_err(|error| {
                    // No strike is found for a share that is kept, so it is the share that has to change.
                    PricingError { field: KEPT_SHARE.into(), ..error }
                })?;
                let terms = Terms { strike: Some(strike), kept_share: Some(share), ..none };
                ready(&Strategy::Participating { strike, share }, terms)
            }
            StrategyKind::Layered => {
                // OK because there are at most twelve entries.
                let entries = whole(case.risk.entries) as usize;
                let later: Vec<(usize, PathMatrix)> = (1..entries.min(case.months()))
                    .map(|end| Ok((end, curve.at_month_end(month_ends, end)?)))
                    .collect::<Result<_, PricingError>>()?;
                let later = later
                    .iter()
                    .map(|(month, forwards)| LayerEntry::Later { month: *month, forwards });
                let entries: Vec<LayerEntry<'_>> =
                    [LayerEntry::Today].into_iter().chain(later).collect();
                ready(&Strategy::Layered { entries: &entries }, none)
            }
            StrategyKind::Policy => {
                let policy = policy_of(case);
                let entry_price = entry_prices(&policy, curve, month_ends)?;
                ready(&Strategy::Policy { policy, entry_price: &entry_price }, none)
            }
            StrategyKind::Commitment => {
                let price = own_price_today(case);
                let discount = case.risk.discount;
                let prepaid = case.risk.commitment == CommitmentPayment::Prepaid;
                let terms = Terms { price: Some(price * (1.0 - discount)), ..none };
                ready(&Strategy::Commitment { price, discount, prepaid }, terms)
            }
        }
    }
}

/// The strike of a cap above the swap price, or of a provider's floor below it.
fn protection_strike(case: &RiskCase, comparison: &Comparison) -> Result<f64, PricingError> {
    let distance = case.side().sign() * case.risk.cap_distance;
    Ok(comparison.swap_price()? * (1.0 + distance))
}

/// The bill at today's prices over the use that is expected.
fn own_price_today(case: &RiskCase) -> f64 {
    let exposure: f64 = case.exposure.iter().sum();
    if exposure > 0.0 { case.bill_today() / exposure } else { 0.0 }
}
