//! What a reader chooses of a backtest.

use tokenlock_model::quantities;

use crate::market::quantity::Quantity;
use crate::study::choice::choices;
use crate::study::keys::value::read_as_number;

choices! {
    /// What a lock is tried on.
    BacktestPath {
        /// The bundled monthly prices, which were measured.
        History = "history",
        /// The reader's own, from a file, which is never in a link.
        Own = "own",
        /// The list prices of a model since they were first collected.
        Listed = "listed",
        /// The move of the scenario, month by month.
        Move = "move",
    }
}

quantities! {
    /// Months before the latest start.
    MonthsAgo = "ago", Months, 0 ..= 600 step 1 places 0 default 0;
}

read_as_number!(MonthsAgo);

/// What a lock is tried on, and from when.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BacktestInputs {
    /// What it is tried on.
    pub path: BacktestPath,
    /// Which list prices, by [id](super::listed::ListedHistory::id); any other text is the first.
    pub model: String,
    /// How many months before the latest possible start it begins.
    pub ago: MonthsAgo,
}

impl BacktestInputs {
    /// How many months before the latest possible start it begins.
    pub fn ago(&self) -> usize {
        // OK because it is a whole number from 0 to 600; 0 would stand for any other.
        usize::try_from(self.ago.get()).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_a_range_and_a_default_in_it() {
        for (spec, default) in SPECS.iter().zip(defaults()) {
            assert_eq!(spec.check(default), Ok(default), "{}", spec.name);
        }
    }
}
