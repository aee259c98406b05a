//! Which keys the exact answer follows from.

/// What begins the names of keys from which the answer does not follow: those of the simulation, and of the desk.
const NOT_OF_ANSWER: [&str; 9] = [
    "risk.",
    "curve.",
    "option.",
    "trade.",
    "backtest.",
    "contract.preset",
    "contract.month",
    "contract.trades",
    "lock.strategy",
];

/// Whether the answer follows from a key.
pub fn is_of_answer(key: impl AsRef<str>) -> bool {
    !NOT_OF_ANSWER.iter().any(|start| key.as_ref().starts_with(start))
}
