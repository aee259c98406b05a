//! Jumps: changes from row to row that are too large for the rest.
//!
//! A change counts as a jump where |r| is above `threshold` times the standard deviation of all
//! changes (of its length in time). Jumps below that are not seen, and their variance stays with
//! the volatility; the size of a jump holds what else happened on its day. With `repeated`, the
//! deviation is taken again without the jumps until no more are found: that sees smaller ones, and
//! more false positives, some 0.3 % of all changes at a threshold of 3.

use jiff::civil::Date;

use super::horizon::{self, Change, Horizon, Overlap};
use super::volatility::{FEWEST, standardised, volatility};
use crate::hedge::error::HedgeError;
use crate::hedge::history::PriceHistory;
use crate::pricing::input::Input;
use crate::simulate::sample::Estimate;

/// Standard deviations above which a change is a jump.
pub const JUMP_THRESHOLD: Input = Input {
    name: "jump_threshold",
    min: 1.0,
    max: 100.0,
    meaning: "standard deviations above which a change counts as a jump",
};

/// What counts as a jump.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JumpRule {
    /// Standard deviations above which a change is a jump.
    pub threshold: f64,
    /// Whether the deviation is taken again without the jumps.
    pub repeated: bool,
}

impl Default for JumpRule {
    fn default() -> Self {
        Self { threshold: 3.0, repeated: false }
    }
}

/// A jump.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Jump {
    /// The day of the row that it led to.
    pub date: Date,
    /// Change of the log.
    pub size: f64,
}

/// Mean and deviation of the jumps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JumpSize {
    /// Mean of the log jumps.
    pub mean: Estimate,
    /// Their standard deviation, n - 1; its error holds for normal jumps.
    pub deviation: Estimate,
}

/// The jumps of a history.
#[derive(Clone, Debug, PartialEq)]
pub struct Jumps {
    /// What counted as one.
    pub rule: JumpRule,
    /// Every jump, in order.
    pub jumps: Vec<Jump>,
    /// Jumps a year. The error is that of a Poisson count, and of a count of one where none was
    /// seen.
    pub per_year: Estimate,
    /// Their size; `None` for fewer than two.
    pub size: Option<JumpSize>,
    /// The share of the sum of squares that is theirs.
    pub share_of_variance: f64,
    /// Volatility a year of all changes.
    pub volatility: Estimate,
    /// Volatility a year of the other changes.
    pub volatility_without: Estimate,
}

impl Jumps {
    /// The jumps of a history.
    ///
    /// # Errors
    /// `out_of_range` for the threshold, `too_short` for fewer than three changes.
    pub fn of(history: &PriceHistory, rule: JumpRule) -> Result<Self, HedgeError> {
        JUMP_THRESHOLD.check(rule.threshold)?;
        let changes = horizon::changes(history, Horizon::Rows(1), Overlap::Without, FEWEST)?;
        let all = volatility(&changes);
        let is_jump = |change: &Change, deviation: f64| {
            change.size.abs() > rule.threshold * deviation * change.years.sqrt()
        };
        let mut rest = changes.clone();
        let mut without = all;
        loop {
            let before = rest.len();
            let deviation = without.value;
            rest.retain(|change| !is_jump(change, deviation));
            without = volatility(&rest);
            if !rule.repeated || rest.len() == before {
                break;
            }
        }
        // Every change that stayed is in order, and a change is known by its first row.
        let stayed = |change: &Change| rest.binary_search_by_key(&change.from, |r| r.from).is_ok();
        let squares = standardised(&changes).into_iter().map(|change| change * change);
        let total: f64 = squares.clone().sum();
        let of_jumps = squares.zip(&changes).filter(|(_, change)| !stayed(change));
        let jumped: f64 = of_jumps.map(|(square, _)| square).sum();
        let jump = |change: &Change| Jump { date: history.dates()[change.to], size: change.size };
        let jumps: Vec<Jump> = changes.iter().filter(|one| !stayed(one)).map(jump).collect();
        let count = jumps.len() as f64; // OK because lists are short
        let years = history.years();
        Ok(Self {
            rule,
            per_year: Estimate {
                value: count / years,
                standard_error: count.max(1.0).sqrt() / years,
            },
            size: size(&jumps),
            share_of_variance: if total > 0.0 { jumped / total } else { 0.0 },
            volatility: all,
            volatility_without: without,
            jumps,
        })
    }
}

fn size(jumps: &[Jump]) -> Option<JumpSize> {
    let count = jumps.len() as f64; // OK because lists are short
    if jumps.len() < 2 {
        return None;
    }
    let mean = jumps.iter().map(|jump| jump.size).sum::<f64>() / count;
    let squares: f64 = jumps.iter().map(|jump| (jump.size - mean) * (jump.size - mean)).sum();
    let deviation = (squares / (count - 1.0)).sqrt();
    Some(JumpSize {
        mean: Estimate { value: mean, standard_error: deviation / count.sqrt() },
        deviation: Estimate {
            value: deviation,
            standard_error: deviation / (2.0 * (count - 1.0)).sqrt(),
        },
    })
}
