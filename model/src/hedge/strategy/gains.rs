//! Gain of one unit of each month's contract on every path, from the view of the hedger.
//!
//! What follows from the settlement price alone is worked out when it is asked for, a path at a time: that takes less
//! time, and a tenth of the memory of a study, than to keep a matrix of it for each strategy.

use std::sync::Arc;

use crate::pricing::option_type::OptionType;
use crate::simulate::path_matrix::PathMatrix;

/// Where gains come from.
#[derive(Clone, Debug)]
pub(super) enum Gains {
    /// The settlement price less a price that is fixed today for each month, or the other way round.
    Fixed {
        /// X_m on every path.
        settlement: Arc<PathMatrix>,
        /// +1 for a buyer, -1 for a provider.
        sign: f64,
        /// The price of each month.
        prices: Vec<f64>,
    },
    /// What options on the settlement price pay.
    Options {
        /// X_m on every path.
        settlement: Arc<PathMatrix>,
        /// What is held of each month.
        holdings: Vec<Holding>,
    },
    /// Gains that depend on prices of other times.
    Kept(PathMatrix),
}

/// A number of options of one kind, negative for sold ones.
#[derive(Clone, Copy, Debug)]
pub(super) struct Holding {
    pub(super) option_type: OptionType,
    pub(super) strike: f64,
    pub(super) number: f64,
}

impl Gains {
    /// How many paths.
    pub fn paths(&self) -> usize {
        match self {
            Self::Fixed { settlement, .. } | Self::Options { settlement, .. } => settlement.paths(),
            Self::Kept(gains) => gains.paths(),
        }
    }

    /// The gains of a path. `row`, an entry for each month, is where they are worked out.
    pub fn of_path<'a>(&'a self, path: usize, row: &'a mut [f64]) -> &'a [f64] {
        match self {
            Self::Fixed { settlement, sign, prices } => {
                let settled = settlement.row(path).iter().zip(prices);
                for (gain, (price, fixed)) in row.iter_mut().zip(settled) {
                    *gain = sign * (price - fixed);
                }
                row
            }
            Self::Options { settlement, holdings } => {
                row.fill(0.0);
                for Holding { option_type, strike, number } in holdings {
                    for (gain, price) in row.iter_mut().zip(settlement.row(path)) {
                        *gain += number * option_type.payoff(*price, *strike);
                    }
                }
                row
            }
            Self::Kept(gains) => gains.row(path),
        }
    }
}
