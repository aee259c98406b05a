//! What a reader chooses of an option.

use tokenlock_model::quantities;

use crate::study::choice::choices;
use crate::study::keys::value::read_as_number;

choices! {
    /// What is bought.
    OptionKind {
        /// Pays what the price is above the strike.
        Cap = "cap",
        /// Pays what the price is below the strike.
        Floor = "floor",
        /// A cap bought and a floor sold.
        Collar = "collar",
        /// Pays what a million tokens cost more than the GPU-hours behind them.
        Spread = "spread",
    }
    /// How it settles and is priced.
    OptionStyle {
        /// On the mean of the month's days, by convolution.
        Average = "average",
        /// On one price at the month's end, by Black (1976).
        European = "european",
        /// The same, but to be exercised at any time before.
        American = "american",
        /// On one price at the month's end that jumps, by Merton (1976).
        Jump = "jump",
    }
}

quantities! {
    /// A strike: money per million standard tokens.
    StrikePrice = "strike", Money, 0 ..= 1_000_000 step 0.01 places 12 default 0;
    /// A quoted price of an option: money per million standard tokens.
    OptionQuote = "quote", Money, 0 ..= 1_000_000 step 0.01 places 12 default 0;
    /// The forward price of a GPU-hour in dollars.
    GpuPrice = "gpu_price", Money, 0.0001 ..= 10_000 step 0.01 places 6 default 2.14;
    /// GPU-hours behind a million standard tokens.
    GpuHours = "gpu_hours", Number, 0.000001 ..= 10_000 step 0.01 places 9 default 0.2;
    /// Volatility a year of the GPU-hour's price.
    GpuVolatility = "gpu_vol", Percent, 0 ..= 5 step 0.01 places 6 default 0.262;
    /// Correlation of the log changes of token price and GPU-hour price.
    GpuCorrelation = "correlation", Number, -1 ..= 1 step 0.05 places 6 default 0.01;
}

read_as_number!(StrikePrice, OptionQuote, GpuPrice, GpuHours, GpuVolatility, GpuCorrelation);

/// What the price of an option depends on beside the contract's curve and the volatility of the risk study.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OptionInputs {
    /// What is bought.
    pub kind: OptionKind,
    /// How it settles and is priced.
    pub style: OptionStyle,
    /// The strike of the cap or the floor, or of the spread; none is the futures price moved by the
    /// risk study's cap distance, and zero for a spread.
    pub strike: Option<StrikePrice>,
    /// The floor that a collar sells; none is the one that pays for its cap.
    pub floor: Option<StrikePrice>,
    /// What somebody asks for the option; its volatility is implied.
    pub quote: Option<OptionQuote>,
    /// The forward price of a GPU-hour in dollars.
    pub gpu_price: GpuPrice,
    /// GPU-hours behind a million standard tokens.
    pub gpu_hours: GpuHours,
    /// Volatility of the GPU-hour's price.
    pub gpu_vol: GpuVolatility,
    /// Correlation of token price and GPU-hour price.
    pub correlation: GpuCorrelation,
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
