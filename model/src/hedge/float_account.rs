//! A margin account in floating-point numbers, for many paths.
//!
//! The rules are those of the exact [account](super::margin_account), without its rounding.

use super::margin_account::Excess;

/// What a margin account asks and gives back, day by day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct FloatAccount {
    maintenance: f64,
    excess: Excess,
    balance: f64,
    cash: f64,
}

impl FloatAccount {
    /// An account into which the initial margin is paid.
    pub fn open(initial: f64, maintenance: f64, excess: Excess) -> Self {
        Self { maintenance, excess, balance: initial, cash: initial }
    }

    /// The close of a day with its gain and the initial margin of what is still held.
    pub fn close(&mut self, gain: f64, initial: f64) {
        self.balance += gain;
        let is_called = self.balance < self.maintenance * initial;
        let is_paid_out = self.excess == Excess::Withdrawn && self.balance > initial;
        if is_called || is_paid_out {
            self.cash += initial - self.balance;
            self.balance = initial;
        }
    }

    /// Pays out all that is left.
    pub fn empty(&mut self) {
        self.cash -= self.balance;
        self.balance = 0.0;
    }

    /// All that was paid in so far, less what was paid out.
    pub fn cash(&self) -> f64 {
        self.cash
    }
}
