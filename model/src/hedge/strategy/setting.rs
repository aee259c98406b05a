//! What strategies are compared on: simulated outcomes, today's curve, and the terms of trade.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::premium::PremiumSource;
use crate::hedge::ratio;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{FORWARD, Input, RATE, STRIKE, YEARS};
use crate::pricing::strip::leg::QUANTITY;
use crate::simulate::path_matrix::PathMatrix;

/// The size of a lot.
pub const LOT: Input = ratio::LOT.meaning("millions of standard tokens in a lot");
/// Fee.
pub const FEE: Input =
    Input { name: "fee", min: 0.0, max: 1e100, meaning: "fee a lot and side, money" };
/// Cost of entering.
pub const SPREAD: Input =
    Input { name: "spread", meaning: "cost of entering a lot against the middle price", ..FEE };
/// Cost of rolling.
pub const ROLL: Input =
    Input { name: "roll", meaning: "cost of moving a lot to the next month's contract", ..FEE };
/// Margin.
pub const MARGIN: Input = Input {
    name: "margin",
    min: 0.0,
    max: 10.0,
    meaning: "margin as a fraction of the contract's value",
};
const EXPOSURE: Input = QUANTITY.named("exposure");
const USAGE: Input = QUANTITY.named("usage");
const INDEX: Input = FORWARD.named("index");
const SETTLEMENT: Input = FORWARD.named("settlement");
const OWN_PRICE: Input = STRIKE.named("own_price");
const FUTURES: Input = FORWARD.named("futures");

/// Who locks a price.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// Who pays for tokens and buys futures.
    #[default]
    Buyer,
    /// Who is paid for tokens and sells futures.
    Provider,
}

impl Side {
    /// +1 for who pays, -1 for who is paid.
    pub const fn sign(self) -> f64 {
        match self {
            Self::Buyer => 1.0,
            Self::Provider => -1.0,
        }
    }

    /// An amount as who pays counts it, on this side: the same for who pays, with its sign turned for who is
    /// paid.
    pub fn turn(self, amount: Decimal) -> Decimal {
        match self {
            Self::Buyer => amount,
            Self::Provider => -amount,
        }
    }
}

/// Simulated numbers, a row for each path and a column for each month; shared, since several
/// strategies and studies look at the same.
#[derive(Clone, Debug)]
pub struct SimulatedMonths {
    /// I_m: the index over the month's use, money per million standard tokens.
    pub index: Arc<PathMatrix>,
    /// What the month's contract settles at: the same in monthly mode, and where a single fixing
    /// meets a bill of the month's mean, what leaves a timing basis.
    pub settlement: Arc<PathMatrix>,
    /// S_m: the own price, money per million standard tokens.
    pub own_price: Arc<PathMatrix>,
    /// Q_m: millions of standard tokens used.
    pub usage: Arc<PathMatrix>,
    /// Whether paths stand in antithetic pairs.
    pub antithetic: bool,
}

/// What futures cost beside their price. What is agreed with a dealer has none of this.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StrategyTerms {
    /// Millions of standard tokens in a lot.
    pub lot: f64,
    /// Whether only whole lots are traded: the nearest, ties to the smaller.
    pub whole_lots: bool,
    /// Fee a lot and side: once to enter and once to settle.
    pub fee: f64,
    /// Cost of entering a lot against the middle price.
    pub spread: f64,
    /// Cost of moving a lot to the next month's contract, beside the fees.
    pub roll: f64,
    /// Margin as a fraction of the contract's value at today's curve, on which interest is lost.
    pub margin: f64,
}

/// Everything that strategies are compared on.
#[derive(Clone, Debug)]
pub struct Setting {
    /// Simulated numbers.
    pub simulated: SimulatedMonths,
    /// Who locks.
    pub side: Side,
    /// Expected use of each month, millions of standard tokens: what the locked share is of.
    pub exposure: Vec<f64>,
    /// F_0(m): today's futures price of each month.
    pub futures: Vec<f64>,
    /// When each month settles, in years.
    pub years: Vec<f64>,
    /// Interest a year at which premiums are discounted and carried.
    pub rate: f64,
    /// What futures cost beside their price.
    pub terms: StrategyTerms,
    /// Where premiums come from.
    pub premiums: PremiumSource,
}

impl Setting {
    /// How many months.
    pub fn months(&self) -> usize {
        self.exposure.len()
    }

    /// How many paths.
    pub fn paths(&self) -> usize {
        self.simulated.settlement.paths()
    }

    /// Whether all numbers are in their ranges and all shapes agree.
    ///
    /// # Errors
    /// The first field that is wrong.
    pub fn check(&self) -> Result<(), PricingError> {
        let Self { exposure, futures, years, terms, .. } = self;
        EXPOSURE.check_each(exposure)?;
        FUTURES.check_each(futures)?;
        YEARS.check_each(years)?;
        for (input, length) in [(FUTURES, futures.len()), (YEARS, years.len())] {
            same_length(&input, length, EXPOSURE.name, exposure.len())?;
        }
        if let Some(index) = years.windows(2).position(|pair| pair[1] < pair[0]) {
            let field = format!("{}[{}]", YEARS.name, index + 1);
            return Err(PricingError::new(field, years[index + 1], PricingReason::Decreases));
        }
        RATE.check(self.rate)?;
        LOT.check(terms.lot)?;
        FEE.check(terms.fee)?;
        SPREAD.check(terms.spread)?;
        ROLL.check(terms.roll)?;
        MARGIN.check(terms.margin)?;
        self.premiums.check()?;
        let SimulatedMonths { index, settlement, own_price, usage, .. } = &self.simulated;
        if self.paths() == 0 {
            return Err(PricingError::new(SETTLEMENT.name, 0.0, PricingReason::Empty));
        }
        self.check_matrix(&SETTLEMENT, settlement)?;
        // Where one price a month is simulated, both are the same numbers with the same range.
        if !Arc::ptr_eq(settlement, index) {
            self.check_matrix(&INDEX, index)?;
        }
        self.check_matrix(&OWN_PRICE, own_price)?;
        self.check_matrix(&USAGE, usage)
    }

    /// Whether a matrix has a row for each path, a column for each month, and numbers in a range.
    pub(super) fn check_matrix(
        &self,
        input: &Input,
        matrix: &PathMatrix,
    ) -> Result<(), PricingError> {
        same_length(input, matrix.times(), EXPOSURE.name, self.months())?;
        same_length(input, matrix.paths(), SETTLEMENT.name, self.paths())?;
        let is_in_range = |row: &[f64]| {
            // Without an early end, so that several numbers are looked at together.
            row.iter().fold(true, |so_far, x| so_far & (*x >= input.min) & (*x <= input.max))
        };
        match matrix.rows().find(|row| !is_in_range(row)) {
            Some(row) => row.iter().try_for_each(|value| input.check(*value).map(|_| ())),
            None => Ok(()),
        }
    }
}

fn same_length(
    input: &Input,
    length: usize,
    other: &'static str,
    expected: usize,
) -> Result<(), PricingError> {
    if length == expected {
        return Ok(());
    }
    let reason = PricingReason::LengthsDiffer { other, expected };
    // OK because no length that is held in memory is beyond what a float counts.
    Err(PricingError::new(input.name, length as f64, reason))
}
