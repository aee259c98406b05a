//! An index by hand, which no other figure follows from.

use super::keys;
use super::row::Key;

pub(super) const KEYS: &[Key] = keys! {
    /// The largest weight of a provider in an index by hand, as a fraction. What is above goes to those below by volume.
    "index.cap" => scenario provider_index.cap;
    /// The capability score at which the index compares prices.
    "index.reference_score" => scenario provider_index.reference_score;
    /// What the providers' prices are in; none is the contract's currency.
    "index.currency" => scenario provider_index.currency;
    /// The providers of the index: name, price of a million tokens, volume and capability score. None are models of
    /// the price list, all of one volume and one score.
    "index.providers" => scenario provider_index.providers;
};
