//! Numbers that the risk study takes, each with its range, step and default in one table.
//!
//! They stand in a scenario under their names, such as `risk.r_squared`. Rates, volatilities and
//! drifts are a year and continuously compounded. A number without a default is worked out from the
//! rest of the scenario, as its meaning says.

use rust_decimal::{Decimal, dec};

use crate::market::quantity::{OutOfRange, Spec, Unit};

/// Declares the numbers: their names, meanings, ranges and defaults.
macro_rules! numbers {
    ($($(#[$meaning:meta])* $number:ident = $name:literal, $unit:ident,
        $min:literal ..= $max:literal step $step:literal places $places:literal
        default $default:expr;)*) => {
        /// A number of the risk study.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Number {
            $($(#[$meaning])* $number),*
        }

        /// Range, step and name of each number, in order.
        pub static SPECS: &[Spec] = &[$(Spec {
            name: $name,
            unit: Unit::$unit,
            min: dec!($min),
            max: dec!($max),
            step: dec!($step),
            places: $places,
        }),*];

        static DEFAULTS: &[Option<Decimal>] = &[$($default),*];

        /// How many there are.
        pub const COUNT: usize = [$($name),*].len();

        #[cfg(test)]
        const ALL: [Number; COUNT] = [$(Number::$number),*];
    };
}

numbers! {
    /// The share of the variance of the own price's 12-month log changes that the index explains.
    /// Measured: 0.12 for a bill of three models against a broad open-weight index.
    RSquared = "r_squared", Percent, 0 ..= 1 step 0.01 places 6 default Some(dec!(0.12));
    /// Total log drift of the custom index.
    Drift = "drift", Percent, -5 ..= 5 step 0.01 places 6 default Some(dec!(0));
    /// Speed of reversion of the custom index.
    Kappa = "kappa", Number, 0 ..= 100 step 0.1 places 6 default Some(dec!(0));
    /// Volatility of the custom index between jumps.
    Volatility = "volatility", Percent, 0 ..= 5 step 0.01 places 6 default Some(dec!(0.2));
    /// Jumps a year of the custom index.
    JumpRate = "jump_rate", Number, 0 ..= 100 step 0.1 places 6 default Some(dec!(0));
    /// Mean log jump of the custom index.
    JumpMean = "jump_mean", Number, -2 ..= 2 step 0.01 places 6 default Some(dec!(0));
    /// Standard deviation of the log jumps of the custom index.
    JumpSd = "jump_sd", Number, 0 ..= 2 step 0.01 places 6 default Some(dec!(0));
    /// Volatility of the own price where R2 is zero; else it is solved from R2.
    OwnVolatility = "own_vol", Percent, 0 ..= 5 step 0.01 places 6 default Some(dec!(0.5));
    /// Speed at which the own price's deviation reverts.
    OwnKappa = "own_kappa", Number, 0 ..= 100 step 0.1 places 6 default Some(dec!(0));
    /// Own jumps a year, as of a vendor that reprices in steps.
    OwnJumpRate = "own_jump_rate", Number, 0 ..= 100 step 0.1 places 6 default Some(dec!(0));
    /// Mean own log jump.
    OwnJumpMean = "own_jump_mean", Number, -2 ..= 2 step 0.01 places 6 default Some(dec!(0));
    /// Standard deviation of own log jumps.
    OwnJumpSd = "own_jump_sd", Number, 0 ..= 2 step 0.01 places 6 default Some(dec!(0));
    /// Log drift of the own price apart from the index; without it, the own price has no trend on
    /// average but the index's.
    OwnDrift = "own_drift", Percent, -5 ..= 5 step 0.01 places 6 default None;
    /// Volatility of the tokens used.
    UsageVolatility = "usage_vol", Percent, 0 ..= 5 step 0.01 places 6 default Some(dec!(0));
    /// Correlation of the tokens used with the diffusion of a price.
    UsageCorrelation = "usage_correlation", Number, -1 ..= 1 step 0.05 places 6 default Some(dec!(0));
    /// Most total cost over the horizon, or least revenue, in the bill's currency; else the bill at
    /// today's prices and a tenth more, or a tenth less for a provider.
    Budget = "budget", Money, 0 ..= 1_000_000_000_000_000_000 step 1000 places 2 default None;
    /// Most that the lock may cost more than no lock; else a twentieth of the bill at today's prices.
    Loss = "loss", Money, 0 ..= 1_000_000_000_000_000_000 step 1000 places 2 default None;
    /// Largest chance of breaking the budget that is accepted.
    MostOverBudget = "most_over_budget", Percent, 0 ..= 1 step 0.01 places 6 default Some(dec!(0.1));
    /// Largest chance of losing more than the loss that is accepted.
    MostOverLoss = "most_over_loss", Percent, 0 ..= 1 step 0.01 places 6 default Some(dec!(0.1));
    /// Cash kept for margin calls; else none is named, and nothing is said of its running out.
    Buffer = "buffer", Money, 0 ..= 1_000_000_000_000_000_000 step 1000 places 2 default None;
    /// Maintenance margin as a fraction of the initial margin.
    Maintenance = "maintenance", Percent, 0.01 ..= 1 step 0.01 places 6 default Some(dec!(0.75));
    /// Largest move of a settlement price in a day, as a fraction; else there is no limit. After a
    /// locked day it is 3 points wider.
    PriceLimit = "price_limit", Percent, 0.01 ..= 1 step 0.01 places 6 default None;
    /// Which daily path's margin account is shown: the one whose need is at this quantile.
    AccountQuantile = "account_quantile", Percent, 0 ..= 1 step 0.01 places 6 default Some(dec!(0.95));
    /// Interest a year at which premiums and margin are financed.
    FundingRate = "funding_rate", Percent, -0.5 ..= 1 step 0.01 places 6 default Some(dec!(0));
    /// Cost of entering a lot against the middle price, in the contract's currency.
    EntrySpread = "entry_spread", Money, 0 ..= 1_000_000 step 0.01 places 6 default Some(dec!(0));
    /// Cost of moving a lot to the next month's contract, in the contract's currency.
    RollCost = "roll_cost", Money, 0 ..= 1_000_000 step 0.01 places 6 default Some(dec!(0));
    /// What a dealer adds to the price of a swap, as a fraction of it.
    SwapMarkup = "swap_markup", Percent, 0 ..= 1 step 0.01 places 6 default Some(dec!(0));
    /// Volatility that options are priced with; else their time value is that of the simulated
    /// settlement prices, moved onto today's curve.
    OptionVolatility = "option_vol", Percent, 0 ..= 5 step 0.01 places 6 default None;
    /// Fraction of an option's time value that a dealer adds to what it sells.
    Loading = "loading", Percent, 0 ..= 1 step 0.01 places 6 default Some(dec!(0));
    /// How far a cap's strike lies above the swap price, or a provider's floor below it.
    CapDistance = "cap_distance", Percent, 0 ..= 0.99 step 0.01 places 6 default Some(dec!(0.1));
    /// The part of a favourable move that a participating lock keeps.
    KeptShare = "kept_share", Percent, 0 ..= 0.99 step 0.05 places 6 default Some(dec!(0.5));
    /// In how many parts a layered position is entered, one a month.
    Entries = "entries", Number, 1 ..= 12 step 1 places 0 default Some(dec!(4));
    /// What a commitment takes off today's price.
    Discount = "discount", Percent, 0 ..= 1 step 0.01 places 6 default Some(dec!(0.1));
    /// Simulated paths; zero for no risk study.
    Paths = "paths", Number, 0 ..= 100_000 step 1000 places 0 default Some(dec!(10000));
    /// Daily paths for the cash that margin takes; zero for none, else at least 1,000.
    CashPaths = "cash_paths", Number, 0 ..= 20_000 step 1000 places 0 default Some(dec!(1000));
    /// The seed of the random numbers.
    Seed = "seed", Number, 0 ..= 1_000_000_000 step 1 places 0 default Some(dec!(1));
}

impl Number {
    /// Its place in the table.
    pub const fn index(self) -> usize {
        // OK because a number's value is its place in the list.
        self as usize
    }

    /// Its range, step and name.
    pub fn spec(self) -> &'static Spec {
        // OK because every number has its row.
        &SPECS[self.index()]
    }
}

/// A value for each number; those without one are worked out or have no say.
#[derive(Clone, Debug, PartialEq)]
pub struct Numbers {
    values: [Option<Decimal>; COUNT],
}

impl Numbers {
    /// What was chosen, or the default; `None` where there is neither.
    pub fn get(&self, number: Number) -> Option<Decimal> {
        // OK because every number has its place.
        self.values[number.index()]
    }

    /// Chooses a value, or with `None` none: then the default stands again.
    ///
    /// # Errors
    /// [`OutOfRange`], and all is as it was.
    pub fn set(&mut self, number: Number, value: Option<Decimal>) -> Result<(), OutOfRange> {
        self.put(number.index(), value)
    }

    /// The same by a place in the table.
    pub(super) fn put(&mut self, index: usize, value: Option<Decimal>) -> Result<(), OutOfRange> {
        let (Some(place), Some(spec)) = (self.values.get_mut(index), SPECS.get(index)) else {
            return Ok(());
        };
        let value = value.map(|value| spec.check(value)).transpose()?;
        // OK because the tables are of one length.
        *place = value.or(DEFAULTS[index]);
        Ok(())
    }

    /// Every name with its value.
    pub(super) fn named(&self) -> impl Iterator<Item = (&'static str, Option<Decimal>)> {
        SPECS.iter().zip(&self.values).map(|(spec, value)| (spec.name, *value))
    }
}

impl Default for Numbers {
    fn default() -> Self {
        let mut values = [None; COUNT];
        values.copy_from_slice(DEFAULTS);
        Self { values }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_its_row_and_a_default_in_range() {
        for (index, number) in ALL.into_iter().enumerate() {
            assert_eq!(number.index(), index);
            let spec = number.spec();
            assert!(spec.min < spec.max && spec.step > Decimal::ZERO, "{}", spec.name);
            let default = Numbers::default().get(number);
            assert_eq!(Numbers::default().set(number, default), Ok(()), "{}", spec.name);
        }
        let mut names: Vec<_> = SPECS.iter().map(|spec| spec.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), COUNT);
    }

    #[test]
    fn a_value_out_of_range_or_too_fine_changes_nothing() {
        let mut numbers = Numbers::default();
        for value in [dec!(-0.01), dec!(1.01), dec!(0.1234567)] {
            let refusal = numbers.set(Number::RSquared, Some(value)).unwrap_err();
            assert_eq!((refusal.spec.name, refusal.value), ("r_squared", value));
        }
        assert_eq!(numbers, Numbers::default());
        numbers.set(Number::RSquared, Some(dec!(0.50))).unwrap();
        assert_eq!(numbers.get(Number::RSquared), Some(dec!(0.5)));
        numbers.set(Number::RSquared, None).unwrap();
        assert_eq!(numbers.get(Number::RSquared), Some(dec!(0.12)));
    }
}
