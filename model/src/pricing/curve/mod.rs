//! Forward curves: what is known of futures prices, by time.
//!
//! Two readings. Tokens cannot be stored, so nothing ties their futures to the spot price but what
//! people expect: F = E(I_T) e^{p(T) T}, with the index I that the contract settles against and a
//! [premium] p that buyers pay for certainty, or sellers where it is negative. That is the reading
//! to prefer, and the only one that says what a lock costs beyond what would have been paid anyway.
//! The cost of carry is an analogy from goods that can be bought and kept: its convenience yield
//! restates how far the curve lies off the spot price, and means something by itself only for goods
//! in store (Hull, Options, Futures, and Other Derivatives, sections 5.11 and 5.14).
//!
//! A curve is log-linear between the times at which it is known, and level before the first and
//! after the last: no trend is continued beyond what is quoted. One from
//! [carry](ForwardCurve::from_carry) is log-linear without end. Not valid for prices at or below
//! zero.

mod bootstrap;
pub mod premium;
pub mod quote;
pub mod shape;

use self::quote::Quote;
use super::carry::{self, CONVENIENCE, Carry, STORAGE};
use super::error::{PricingError, PricingReason};
use super::input::{FORWARD, Input, RATE, SPOT, YEARS, check_all, finite};

/// Futures prices by time.
#[derive(Clone, Debug, PartialEq)]
pub struct ForwardCurve {
    line: CurveSegment,
}

#[derive(Clone, Debug, PartialEq)]
enum CurveSegment {
    /// Rising in time; at least one.
    Nodes(Vec<Node>),
    /// A price that grows at a steady rate.
    Carried { spot: f64, rate: f64 },
}

/// A time with its price.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Node {
    years: f64,
    price: f64,
}

/// Years of a month.
const MONTH: f64 = 1.0 / 12.0;

impl ForwardCurve {
    /// The same price at every time.
    ///
    /// # Errors
    /// Where the price is out of range.
    pub fn flat(price: f64) -> Result<Self, PricingError> {
        let node = Node { years: 0.0, price: FORWARD.check(price)? };
        Ok(Self { line: CurveSegment::Nodes(vec![node]) })
    }

    /// Through quotes of single times or of averages, which it reproduces. Each quote has one node,
    /// at the mean of its fixings; quotes come in the order of time and do not overlap.
    ///
    /// # Errors
    /// No quote, too many, a number out of its range, quotes out of order; or averages so uneven
    /// that no such curve has them.
    pub fn from_quotes(quotes: &[Quote]) -> Result<Self, PricingError> {
        bootstrap::nodes(quotes).map(|nodes| Self { line: CurveSegment::Nodes(nodes) })
    }

    /// The spot price carried at interest and storage less convenience, all a year.
    ///
    /// # Errors
    /// Where a number is out of range.
    pub fn from_carry(
        spot: f64,
        rate: f64,
        storage: f64,
        convenience: f64,
    ) -> Result<Self, PricingError> {
        check_all(&[SPOT, RATE, STORAGE, CONVENIENCE], [spot, rate, storage, convenience])?;
        Ok(Self { line: CurveSegment::Carried { spot, rate: rate + storage - convenience } })
    }

    /// The futures price at a time.
    ///
    /// # Errors
    /// Where the time is out of range, or a carried price beyond floating-point numbers.
    pub fn price(&self, years: f64) -> Result<f64, PricingError> {
        YEARS.check(years)?;
        match &self.line {
            CurveSegment::Carried { spot, rate } => {
                let price = carry::forward(*spot, *rate, years);
                finite(if price > 0.0 { price } else { f64::NAN }, &YEARS, years)
            }
            CurveSegment::Nodes(nodes) => Ok(Bracket::around(nodes, years).price(nodes)),
        }
    }

    /// The futures price `months` months from today.
    ///
    /// # Errors
    /// Those of [`price`](Self::price).
    pub fn month(&self, month: u32) -> Result<f64, PricingError> {
        self.price(f64::from(month) / 12.0)
    }

    /// The mean of the prices at some times, which is the future on their average.
    ///
    /// # Errors
    /// No time, too many, or those of [`price`](Self::price).
    pub fn mean_at(&self, fixings: &[f64]) -> Result<f64, PricingError> {
        FIXINGS.check_each(fixings)?;
        let sum = fixings.iter().try_fold(0.0, |sum, years| Ok(sum + self.price(*years)?))?;
        finite(sum / fixings.len() as f64, &FIXINGS, fixings.len() as f64)
    }

    /// The mean of the prices between two times, counted without gaps.
    ///
    /// # Errors
    /// Where the times are out of range or in the wrong order, or a price beyond floating-point
    /// numbers.
    pub fn average(&self, from: f64, to: f64) -> Result<f64, PricingError> {
        YEARS.named("from").check(from)?;
        YEARS.named("to").check(to)?;
        if to < from {
            return Err(PricingError::new("to", to, PricingReason::Decreases));
        }
        if to == from {
            return self.price(from);
        }
        let mut times = vec![from];
        if let CurveSegment::Nodes(nodes) = &self.line {
            times.extend(nodes.iter().map(|node| node.years).filter(|t| *t > from && *t < to));
        }
        times.push(to);
        let mut sum = 0.0;
        for pair in times.windows(2) {
            // OK because windows have two entries.
            let (start, end) = (pair[0], pair[1]);
            sum += logarithmic_mean(self.price(start)?, self.price(end)?) * (end - start);
        }
        finite(sum / (to - from), &YEARS.named("to"), to)
    }

    /// The convenience yield a year that the price at a time implies with a spot price, interest
    /// and storage.
    ///
    /// # Errors
    /// A number out of range; no time, which leaves the yield open.
    pub fn implied_convenience(
        &self,
        spot: f64,
        rate: f64,
        storage: f64,
        years: f64,
    ) -> Result<f64, PricingError> {
        let carry = Carry { spot, rate, storage, convenience: 0.0, years };
        carry.implied_convenience(self.price(years)?)
    }
}

/// Times that are averaged.
const FIXINGS: Input = YEARS.named("fixings").meaning("years to a fixing");

/// The mean of what grows steadily from one price to another.
fn logarithmic_mean(start: f64, end: f64) -> f64 {
    let growth = libm::log(end / start);
    if growth == 0.0 { start } else { start * (libm::expm1(growth) / growth) }
}

/// Between which nodes a time lies, and how far along.
#[derive(Clone, Copy, Debug)]
struct Bracket {
    left: usize,
    right: usize,
    share: f64,
}

impl Bracket {
    fn around(nodes: &[Node], years: f64) -> Self {
        let right = nodes.partition_point(|node| node.years < years);
        let last = nodes.len().saturating_sub(1);
        if right == 0 || right > last {
            let end = right.min(last);
            return Self { left: end, right: end, share: 0.0 };
        }
        // OK because `right` is within and not the first.
        let (start, end) = (nodes[right - 1].years, nodes[right].years);
        Self { left: right - 1, right, share: (years - start) / (end - start) }
    }

    fn price(self, nodes: &[Node]) -> f64 {
        // OK because brackets are made for these nodes.
        let (left, right) = (nodes[self.left].price, nodes[self.right].price);
        if self.share == 1.0 {
            return right;
        }
        left * libm::exp(self.share * libm::log(right / left))
    }
}
