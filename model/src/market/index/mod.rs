//! A reference price over providers: Xing's token price index (2026, equations 4-6), a median and a
//! trimmed mean.
//!
//! TPI = sum w_i P_i, with P_i = raw price x reference score / score (equation 6) and w_i the
//! provider's share of volume (equation 5), at most the cap. The paper leaves open where the weight
//! above the cap goes; [`capped_shares`](cap::capped_shares) states the rule here.
//!
//! The numbers are f64 and not decimals: weights are quotients that do not end, nobody is billed by
//! them, and the API gives f64. A settlement price is rounded to the contract's tick afterwards.
//! Results do not depend on the order of the providers, to the last bit: sums run in the order of
//! volume and price.

pub mod cap;
mod median;
mod trimmed;

pub use self::median::median;
pub use self::trimmed::trimmed;

use super::error::{MarketError, MarketReason};
use super::range::Range;

/// Why an index cannot be computed; its fields are named `providers[2].score` and so on.
pub type IndexError = MarketError;

/// What one provider charges and serves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Provider {
    /// Raw price, money per million tokens.
    pub price: f64,
    /// Volume served, in any unit that is the same for all providers.
    pub volume: f64,
    /// Capability score, on the scale of the reference score.
    pub score: f64,
}

/// An index with what each provider counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Index {
    /// The index: money per million standard tokens.
    pub value: f64,
    /// What each provider's adjusted price counts in the value, in the order given; sums to 1.
    pub weights: Vec<f64>,
}

/// Xing's index: each provider's volume share, at most `cap`, times its price at the reference
/// score.
///
/// The cap is a fraction in (0, 1]; 1 leaves the shares as they are.
///
/// # Errors
/// `out_of_range` or `not_finite` with the field; `empty` and `too_long` for the list; `no_volume`
/// where nobody served anything; `too_few_providers` where fewer than 1 / cap providers, rounded
/// up, have volume.
pub fn volume_weighted(
    providers: &[Provider],
    cap: f64,
    reference_score: f64,
) -> Result<Index, IndexError> {
    let ranked = Ranked::new(providers, cap, reference_score)?;
    Ok(ranked.index(&ranked.shares))
}

/// Most providers of one index.
pub const MOST_PROVIDERS: usize = 5_000;

const PRICE: Range = Range { min: 0.0, max: 1e100 };
const VOLUME: Range = Range { min: 0.0, max: 1e100 };
const SCORE: Range = Range { min: 1e-100, max: 1e100 };
const CAP: Range = Range { min: 1e-6, max: 1.0 };

/// Providers that were checked, by falling volume and then by price.
struct Ranked {
    /// Where each stood in the list given.
    places: Vec<usize>,
    /// Adjusted prices.
    prices: Vec<f64>,
    /// Capped shares of volume, which sum to 1.
    shares: Vec<f64>,
}

impl Ranked {
    fn new(providers: &[Provider], cap: f64, reference_score: f64) -> Result<Self, IndexError> {
        check(providers, cap, reference_score)?;
        let adjusted = |provider: &Provider| provider.price * (reference_score / provider.score);
        let mut ranked: Vec<_> = providers
            .iter()
            .enumerate()
            .map(|(place, provider)| (provider.volume, adjusted(provider), place))
            .collect();
        ranked.sort_by(|one, other| {
            other.0.total_cmp(&one.0).then(one.1.total_cmp(&other.1)).then(one.2.cmp(&other.2))
        });
        let volumes: Vec<_> = ranked.iter().map(|(volume, _, _)| *volume).collect();
        Ok(Self {
            places: ranked.iter().map(|(_, _, place)| *place).collect(),
            prices: ranked.iter().map(|(_, price, _)| *price).collect(),
            shares: cap::capped_shares(&volumes, cap)?,
        })
    }

    /// The index with these weights, which are in the order of rank.
    fn index(&self, weights: &[f64]) -> Index {
        let value = weights.iter().zip(&self.prices).map(|(weight, price)| weight * price).sum();
        let mut in_order = vec![0.0; self.places.len()];
        for (place, weight) in self.places.iter().zip(weights) {
            // OK because the places are those of a list of this length.
            in_order[*place] = *weight;
        }
        Index { value, weights: in_order }
    }

    /// Ranks by rising price.
    fn by_price(&self) -> Vec<usize> {
        let mut ranks: Vec<_> = (0..self.prices.len()).collect();
        // OK because the ranks are those of the prices; the sort is stable.
        ranks.sort_by(|one, other| self.prices[*one].total_cmp(&self.prices[*other]));
        ranks
    }
}

fn check(providers: &[Provider], cap: f64, reference_score: f64) -> Result<(), IndexError> {
    if providers.is_empty() {
        return Err(IndexError::new("providers", 0.0, MarketReason::Empty));
    }
    if providers.len() > MOST_PROVIDERS {
        let reason = MarketReason::TooLong { most: MOST_PROVIDERS };
        return Err(IndexError::new("providers", providers.len() as f64, reason));
    }
    for (place, provider) in providers.iter().enumerate() {
        let name = |field: &str| format!("providers[{place}].{field}");
        PRICE.check(|| name("price"), provider.price)?;
        VOLUME.check(|| name("volume"), provider.volume)?;
        SCORE.check(|| name("score"), provider.score)?;
    }
    CAP.check(|| "cap", cap)?;
    SCORE.check(|| "reference_score", reference_score)
}
