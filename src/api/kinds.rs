//! The table of kinds: what a request may ask for.
//!
//! Each file holds the kinds of one product: their fields, their answers, and how one becomes the
//! other.

mod american;
mod average;
mod carry;
mod european;
mod exchange;
mod hedge_ratio;
mod implied_volatility;
mod index;
mod listed_months;
mod mean_reverting_jump;
mod merton;
mod schwartz;
mod schwartz_smith;
mod spread;

use super::kind::Kind;

/// All kinds, in the order in which they are documented.
pub const KINDS: [&Kind; 15] = [
    &european::KIND,
    &implied_volatility::KIND,
    &american::KIND,
    &average::ARITHMETIC,
    &average::GEOMETRIC,
    &spread::KIND,
    &exchange::KIND,
    &merton::KIND,
    &carry::KIND,
    &schwartz::KIND,
    &schwartz_smith::KIND,
    &mean_reverting_jump::KIND,
    &hedge_ratio::KIND,
    &listed_months::KIND,
    &index::KIND,
];
