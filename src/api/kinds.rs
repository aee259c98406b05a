//! The table of kinds: what a request may ask for.
//!
//! Each file holds the kinds of one product: their fields, their answers, and how one becomes the
//! other.

mod carry;
mod exchange;
mod hedge_ratio;
mod schwartz;
mod schwartz_smith;

use super::kind::Kind;

/// All kinds, in the order in which they are documented.
pub const KINDS: [&Kind; 5] =
    [&exchange::KIND, &carry::KIND, &schwartz::KIND, &schwartz_smith::KIND, &hedge_ratio::KIND];

/// Kinds that are named already and not there yet.
pub const PLANNED: &[&str] = &[
    "european",
    "implied_vol",
    "american",
    "average",
    "geometric_average",
    "spread",
    "merton",
    "mean_reverting_jump",
    "listed_months",
    "index",
];
