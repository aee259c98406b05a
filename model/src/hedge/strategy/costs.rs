//! What a lock itself costs, by kind.

use serde::{Deserialize, Serialize};

/// Costs by kind, in money; what is received instead is negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Costs<N = f64> {
    /// Fees of the exchange.
    pub fees: N,
    /// The spread between middle price and price paid, with a dealer's markup.
    pub spread: N,
    /// Moving a position to the next month's contract.
    pub roll: N,
    /// Premiums as paid today.
    pub premium: N,
    /// Interest until settlement on what is paid today or lies as margin.
    pub financing: N,
    /// What is paid for tokens that were committed to and not used.
    pub shortfall: N,
}

impl Costs {
    /// All kinds together, without the shortfall: that is part of what a commitment's tokens cost,
    /// not something added to it.
    pub fn added(&self) -> f64 {
        self.fees + self.spread + self.roll + self.premium + self.financing
    }

    /// The costs scaled by a factor.
    #[must_use]
    pub fn times(&self, quantity: f64) -> Self {
        self.map(|cost| cost * quantity)
    }

    /// The costs together with others.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self {
            fees: self.fees + other.fees,
            spread: self.spread + other.spread,
            roll: self.roll + other.roll,
            premium: self.premium + other.premium,
            financing: self.financing + other.financing,
            shortfall: self.shortfall + other.shortfall,
        }
    }
}

impl<N: Copy> Costs<N> {
    /// Each kind by itself.
    pub fn map<M>(&self, function: impl Fn(N) -> M) -> Costs<M> {
        Costs {
            fees: function(self.fees),
            spread: function(self.spread),
            roll: function(self.roll),
            premium: function(self.premium),
            financing: function(self.financing),
            shortfall: function(self.shortfall),
        }
    }
}
