//! What the risk study assumes: its inputs, each declared once.
//!
//! A row is an input's meaning, its field of [`Risk`] with the type of its value, and, where it is a
//! number, that type's unit, range, step, places and default. From it come the key `risk.field`, the
//! typed [`Risk`] of a scenario, and the floating-point [`RiskNumbers`] that models take. Rates,
//! volatilities and drifts are a year and continuously compounded. An optional number that is not
//! chosen is derived from the rest of the scenario or ignored, as its description says.
//!
//! These ranges are the ones that a reader meets. Models guard themselves by wider ones, which a test
//! in [`super::error_keys`] compares.

use super::assumptions::{
    CommitmentPayment, FuturesSource, IndexModel, LockingSide, Settlement, UsageMovesWith,
};
use tokenlock_model::quantities;

use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::study::keys::keys;
use crate::study::keys::row::Key;
use crate::study::keys::value::read_as_number;

/// A value as models take it.
pub trait RiskInput {
    /// A floating-point number, or the choice itself.
    type Number;

    /// The value of a model.
    fn number(&self) -> Self::Number;
}

impl<I: RiskInput<Number = f64>> RiskInput for Option<I> {
    type Number = Option<f64>;

    fn number(&self) -> Option<f64> {
        self.as_ref().map(I::number)
    }
}

/// Declares the inputs.
macro_rules! inputs {
    ($($(#[doc = $meaning:literal])+ $field:ident: $type:ty $(= $quantity:ident: $unit:ident,
        $min:literal ..= $max:literal step $step:literal places $places:literal
        default $default:literal)?;)+) => {
        quantities! {$($(
            #[doc = concat!("The number at `risk.", stringify!($field), "`.")]
            $quantity = stringify!($field), $unit,
                $min ..= $max step $step places $places default $default;
        )?)+}

        $($(
            read_as_number!($quantity);

            impl RiskInput for $quantity {
                type Number = f64;

                fn number(&self) -> f64 {
                    to_float(self.get())
                }
            }
        )?)+

        /// What the risk study assumes, as a scenario holds it.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Risk {
            $($(#[doc = $meaning])+ pub $field: $type,)+
        }

        /// The same as models take it.
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct RiskNumbers {
            $($(#[doc = $meaning])+ pub $field: <$type as RiskInput>::Number,)+
        }

        impl Risk {
            /// The inputs as models take them.
            pub fn numbers(&self) -> RiskNumbers {
                RiskNumbers { $($field: self.$field.number(),)+ }
            }
        }

        /// The keys of the inputs.
        pub(crate) const KEYS: &[Key] = &[$(keys!(
            @key concat!($($meaning),+), concat!("risk.", stringify!($field)), scenario risk.$field
        )),+];
    };
}

inputs! {
    /// How the index moves.
    index: IndexModel;
    /// Who locks, in the simulation alone, in links that were written before `side`: where either says
    /// `provider`, a provider's revenue is simulated.
    side: LockingSide;
    /// Which price of a month is billed and settled: one price that is both; the mean of the days for
    /// both; or the mean billed and the last day settled.
    settlement: Settlement;
    /// Where the risk study's futures prices come from: the lock's curve, or what the model expects,
    /// with the lock's premium.
    futures: FuturesSource;
    /// Which price the tokens used move with.
    usage_moves_with: UsageMovesWith;
    /// When a commitment is paid.
    commitment: CommitmentPayment;
    /// The share of the variance of the own price's 12-month log changes that the index explains.
    /// Measured: 0.12 for a bill of three models against a broad open-weight index.
    r_squared: RSquared = RSquared: Percent, 0 ..= 1 step 0.01 places 6 default 0.12;
    /// Total log drift of the custom index.
    drift: Drift = Drift: Percent, -5 ..= 5 step 0.01 places 6 default 0;
    /// Speed of reversion of the custom index.
    kappa: Kappa = Kappa: Number, 0 ..= 100 step 0.1 places 6 default 0;
    /// Volatility of the custom index between jumps.
    volatility: Volatility = Volatility: Percent, 0 ..= 5 step 0.01 places 6 default 0.2;
    /// Jumps a year of the custom index.
    jump_rate: JumpRate = JumpRate: Number, 0 ..= 100 step 0.1 places 6 default 0;
    /// Mean log jump of the custom index.
    jump_mean: JumpMean = JumpMean: Number, -2 ..= 2 step 0.01 places 6 default 0;
    /// Standard deviation of the log jumps of the custom index.
    jump_sd: JumpSd = JumpSd: Number, 0 ..= 2 step 0.01 places 6 default 0;
    /// Volatility of the own price where R2 is zero; else it is solved from R2.
    own_vol: OwnVolatility = OwnVolatility: Percent, 0 ..= 5 step 0.01 places 6 default 0.5;
    /// Speed at which the own price's deviation reverts.
    own_kappa: OwnKappa = OwnKappa: Number, 0 ..= 100 step 0.1 places 6 default 0;
    /// Own jumps a year, as of a vendor that reprices in steps.
    own_jump_rate: OwnJumpRate = OwnJumpRate: Number, 0 ..= 100 step 0.1 places 6 default 0;
    /// Mean own log jump.
    own_jump_mean: OwnJumpMean = OwnJumpMean: Number, -2 ..= 2 step 0.01 places 6 default 0;
    /// Standard deviation of own log jumps.
    own_jump_sd: OwnJumpSd = OwnJumpSd: Number, 0 ..= 2 step 0.01 places 6 default 0;
    /// Log drift of the own price apart from the index; without it, the own price has no trend on
    /// average but the index's.
    own_drift: Option<OwnDrift> = OwnDrift: Percent, -5 ..= 5 step 0.01 places 6 default 0;
    /// Volatility of the tokens used.
    usage_vol: UsageVolatility = UsageVolatility: Percent, 0 ..= 5 step 0.01 places 6 default 0;
    /// Correlation of the tokens used with the diffusion of a price.
    usage_correlation: UsageCorrelation = UsageCorrelation: Number, -1 ..= 1 step 0.05 places 6 default 0;
    /// Most total cost over the horizon, or least revenue, in the bill's currency; else the bill at
    /// today's prices and a tenth more, or a tenth less for a provider.
    budget: Option<Budget> = Budget: Money, 0 ..= 1_000_000_000_000_000_000 step 1000 places 2 default 0;
    /// Most that the lock may cost more than no lock; else a twentieth of the bill at today's prices.
    loss: Option<Loss> = Loss: Money, 0 ..= 1_000_000_000_000_000_000 step 1000 places 2 default 0;
    /// Largest chance of breaking the budget that is accepted.
    most_over_budget: MostOverBudget = MostOverBudget: Percent, 0 ..= 1 step 0.01 places 6 default 0.1;
    /// Largest chance of losing more than the loss that is accepted.
    most_over_loss: MostOverLoss = MostOverLoss: Percent, 0 ..= 1 step 0.01 places 6 default 0.1;
    /// Cash kept for margin calls; optional, and without it its exhaustion is not reported.
    buffer: Option<Buffer> = Buffer: Money, 0 ..= 1_000_000_000_000_000_000 step 1000 places 2 default 0;
    /// Maintenance margin as a fraction of the initial margin.
    maintenance: Maintenance = Maintenance: Percent, 0.01 ..= 1 step 0.01 places 6 default 0.75;
    /// Largest move of a settlement price in a day, as a fraction; else there is no limit. After a
    /// locked day it is 3 points wider.
    price_limit: Option<PriceLimit> = PriceLimit: Percent, 0.01 ..= 1 step 0.01 places 6 default 1;
    /// Which daily path's margin account is shown: the one whose need is at this quantile.
    account_quantile: AccountQuantile = AccountQuantile: Percent, 0 ..= 1 step 0.01 places 6 default 0.95;
    /// Interest a year at which premiums and margin are financed.
    funding_rate: FundingRate = FundingRate: Percent, -0.5 ..= 1 step 0.01 places 6 default 0;
    /// Cost of entering a lot against the middle price, in the contract's currency.
    entry_spread: EntrySpread = EntrySpread: Money, 0 ..= 1_000_000 step 0.01 places 6 default 0;
    /// Cost of moving a lot to the next month's contract, in the contract's currency.
    roll_cost: RollCost = RollCost: Money, 0 ..= 1_000_000 step 0.01 places 6 default 0;
    /// What a dealer adds to the price of a swap, as a fraction of it.
    swap_markup: SwapMarkup = SwapMarkup: Percent, 0 ..= 1 step 0.01 places 6 default 0;
    /// Volatility that options are priced with; else their time value is that of the simulated
    /// settlement prices, moved onto today's curve.
    option_vol: Option<OptionVolatility> = OptionVolatility: Percent, 0 ..= 5 step 0.01 places 6 default 0;
    /// Fraction of an option's time value that a dealer adds to what it sells.
    loading: Loading = Loading: Percent, 0 ..= 1 step 0.01 places 6 default 0;
    /// How far a cap's strike lies above the swap price, or a provider's floor below it.
    cap_distance: CapDistance = CapDistance: Percent, 0 ..= 0.99 step 0.01 places 6 default 0.1;
    /// The part of a favourable move that a participating lock keeps.
    kept_share: KeptShare = KeptShare: Percent, 0 ..= 0.99 step 0.05 places 6 default 0.5;
    /// In how many parts a layered position is entered, one a month.
    entries: Entries = Entries: Number, 1 ..= 12 step 1 places 0 default 4;
    /// Months ahead up to which a policy ladder holds the whole locked share.
    policy_near: PolicyNear = PolicyNear: Months, 1 ..= 36 step 1 places 0 default 3;
    /// Months ahead up to which it holds anything; beyond the near months its part falls evenly until there.
    policy_far: PolicyFar = PolicyFar: Months, 1 ..= 36 step 1 places 0 default 24;
    /// The part of the locked share that it holds of the farthest of these months.
    policy_part: PolicyPart = PolicyPart: Percent, 0 ..= 1 step 0.05 places 6 default 0.625;
    /// How far a share may lie from the policy, as a fraction of the use of a month.
    policy_band: PolicyBand = PolicyBand: Percent, 0 ..= 1 step 0.01 places 6 default 0.1;
    /// What a commitment takes off today's price.
    discount: Discount = Discount: Percent, 0 ..= 1 step 0.01 places 6 default 0.1;
    /// Simulated paths; zero for no risk study.
    paths: Paths = Paths: Number, 0 ..= 100_000 step 1000 places 0 default 10000;
    /// Daily paths for the cash that margin takes; zero for none, else at least 1,000.
    cash_paths: CashPaths = CashPaths: Number, 0 ..= 20_000 step 1000 places 0 default 1000;
    /// The seed of the random numbers.
    seed: Seed = Seed: Number, 0 ..= 1_000_000_000 step 1 places 0 default 1;
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn every_number_has_a_range_and_a_default_in_it() {
        for (spec, default) in SPECS.iter().zip(defaults()) {
            assert!(spec.min < spec.max && spec.step > dec!(0), "{}", spec.name);
            assert_eq!(spec.check(default), Ok(default), "{}", spec.name);
        }
    }

    #[test]
    fn models_take_what_was_chosen() {
        let mut risk = Risk { budget: Budget::new(dec!(12.5)).ok(), ..Risk::default() };
        risk.index = IndexModel::Flagship;
        let numbers = risk.numbers();
        assert_eq!((numbers.r_squared, numbers.budget, numbers.loss), (0.12, Some(12.5), None));
        assert_eq!(numbers.index, IndexModel::Flagship);
    }
}
