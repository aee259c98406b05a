//! Daily paths of the index, with the margin account that a strip keeps on each.
//!
//! The account's rules are those of the exact [account](super::margin_account), but without ticks,
//! cents and price limits: limits defer calls and never change the final gain, and the exact account
//! shows them on one path. The floor is taken of all lots together, which is at most what a floor
//! month by month asks. Interest runs on each day's need to the next day at the funding rate, and is
//! earned where more was paid out than in; money in the account earns nothing.

use std::ops::Range;

use super::cash_need::{CashNeed, CashOutcomes};
use super::daily_strip::{DAYS_A_MONTH, DailyStrip, is_bought};
use super::error::HedgeError;
use super::float_account::FloatAccount;
use super::margin_account::Excess;
use super::margin_terms::MarginTerms;
use super::remaining_value::RemainingValue;
use crate::market::calendar::TRADING_DAYS;
use crate::market::exact::to_float;
use crate::pricing::input::{Input, RATE, finite};
use crate::simulate::index_path::IndexSimulation;

/// What a price of 1 is worth on one lot.
pub const LOT_VALUE: Input = Input {
    name: "lot_value",
    min: 1e-12,
    max: 1e12,
    meaning: "money that a price of 1 is worth on one lot",
};
/// Interest on the cash that is tied up.
pub const FUNDING_RATE: Input = RATE.named("funding_rate");

/// Paths held at a time.
const CHUNK: u64 = 64;

/// What cash is asked about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CashTerms {
    /// Initial and maintenance margin.
    pub margin: MarginTerms,
    /// What a price of 1 is worth on one lot.
    pub lot_value: f64,
    /// What happens with a balance above the initial margin.
    pub excess: Excess,
    /// Interest on the cash need a year, continuously compounded.
    pub funding_rate: f64,
}

/// A strip, its margin and the paths of its index.
#[derive(Clone, Debug)]
pub struct CashSimulation<'a> {
    simulation: IndexSimulation,
    strip: &'a DailyStrip,
    value: RemainingValue<'a>,
    terms: CashTerms,
    /// Money for one share of a lot and a price of 1, negative for a seller.
    signed_value: f64,
    antithetic: bool,
    rate: f64,
    maintenance: f64,
    /// By day, the least margin of all lots still held.
    floors: Vec<f64>,
}

impl<'a> CashSimulation<'a> {
    /// Prepares paths by a seed; with `antithetic` they stand in mirrored pairs.
    ///
    /// # Errors
    /// Those of [`MarginTerms::check`], a number out of range.
    pub fn new(
        strip: &'a DailyStrip,
        terms: CashTerms,
        seed: u64,
        antithetic: bool,
    ) -> Result<Self, HedgeError> {
        terms.margin.check()?;
        LOT_VALUE.check(terms.lot_value)?;
        FUNDING_RATE.check(terms.funding_rate)?;
        let floor = to_float(terms.margin.floor);
        let held = |day: usize| {
            let open = strip.months().iter().filter(move |month| day < month.last);
            open.map(|month| month.lots.abs()).sum::<f64>() * floor
        };
        let side = if is_bought(strip.months()) { 1.0 } else { -1.0 };
        Ok(Self {
            simulation: IndexSimulation::new(*strip.model(), &strip.times(), seed, antithetic)?,
            value: RemainingValue::new(strip)?,
            strip,
            terms,
            signed_value: side * terms.lot_value,
            antithetic,
            rate: to_float(terms.margin.rate),
            maintenance: to_float(terms.margin.maintenance),
            floors: (0..=strip.last_day()).map(held).collect(),
        })
    }

    /// The cash need over the first `count` paths.
    ///
    /// # Errors
    /// Those of [`outcomes`](Self::outcomes) and of [`CashNeed::new`].
    pub fn need(&self, paths: u64) -> Result<CashNeed, HedgeError> {
        CashNeed::new(self.outcomes(0..paths)?, self.antithetic)
    }

    /// The outcomes of some paths, which do not depend on how paths are split into ranges.
    ///
    /// # Errors
    /// A path on which the need is beyond floating-point numbers.
    pub fn outcomes(&self, paths: Range<u64>) -> Result<CashOutcomes, HedgeError> {
        let mut outcomes = CashOutcomes::default();
        let mut start = paths.start;
        while start < paths.end {
            let end = paths.end.min(start.saturating_add(CHUNK));
            for row in self.simulation.log_changes(start..end)?.rows() {
                self.follow(row, &mut outcomes);
            }
            start = end;
        }
        let total = outcomes.worst.iter().chain(&outcomes.interest).chain(&outcomes.gain).sum();
        finite(total, &LOT_VALUE, self.terms.lot_value)?;
        Ok(outcomes)
    }

    /// ln(I / I_0) of one path on each day, for the exact account of it.
    ///
    /// # Errors
    /// None is to be expected: a single path is short.
    pub fn log_changes(&self, path: u64) -> Result<Vec<f64>, HedgeError> {
        let drawn = self.simulation.log_changes(path..path.saturating_add(1))?;
        Ok(drawn.rows().next().unwrap_or_default().to_vec())
    }

    /// Follows the account along a path of ln(I / I_0) for days 1 to the last.
    fn follow(&self, log_changes: &[f64], outcomes: &mut CashOutcomes) {
        let weights = self.value.weights();
        let log_spot = self.strip.log_spot();
        let entry = self.value.at(0, 0.0);
        // OK because every day to the last has a floor.
        let margin = |held: f64, day: usize| {
            larger(self.rate * self.terms.lot_value * held, self.floors[day])
        };
        let mut account = FloatAccount::open(margin(entry, 0), self.maintenance, self.terms.excess);
        let mut months = self.strip.months().iter().map(|month| month.last).peekable();
        let (mut fixed, mut settled, mut before) = (0.0, 0.0, entry);
        let mut worst = account.cash();
        let mut need_days = account.cash();
        outcomes.high_water.push(worst);
        let last = log_changes.len();
        for (index, log_change) in log_changes.iter().enumerate() {
            // OK because a path has an entry for each day from 1 to the last.
            let day = index + 1;
            if weights[day] != 0.0 {
                fixed += weights[day] * libm::exp(log_spot + log_change);
            }
            if months.next_if_eq(&day).is_some() {
                settled = fixed;
            }
            let remaining = self.value.at(day, log_change - self.strip.shift(day));
            let value = fixed + remaining;
            account.close(self.signed_value * (value - before), margin(value - settled, day));
            before = value;
            if day == last {
                account.empty();
            } else {
                need_days += account.cash();
            }
            worst = larger(worst, account.cash());
            if day % DAYS_A_MONTH == 0 || day == last {
                outcomes.high_water.push(worst);
            }
        }
        let a_day = libm::expm1(self.terms.funding_rate / f64::from(TRADING_DAYS));
        // `f64::max` ignores a NaN, which has to be noticed here.
        let is_number = account.cash().is_finite();
        outcomes.worst.push(if is_number { worst } else { f64::NAN });
        outcomes.interest.push(a_day * need_days);
        outcomes.gain.push(self.signed_value * (before - entry));
    }
}

/// The larger of two numbers: one comparison, where `f64::max` is a function's call in wasm.
fn larger(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}
