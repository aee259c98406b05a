//! Which option is priced.

use super::keys;
use super::row::Key;

pub(super) const KEYS: &[Key] = keys! {
    /// What is bought: a cap, a floor, a collar, or the difference between tokens and GPU-hours.
    "option.type" => scenario option.kind;
    /// How it settles and is priced: on the mean of the month's days, on one price at its end, the same
    /// with exercise at any time, or on a price that jumps. A spread is on one price.
    "option.style" => scenario option.style;
    /// The strike, money per million standard tokens; none is the futures price and the cap distance
    /// more, or less for a floor, and zero for a spread.
    "option.strike" => scenario option.strike;
    /// The strike of the floor that a collar sells; none is the one that pays for its cap.
    "option.floor" => scenario option.floor;
    /// What somebody asks for the option, money per million standard tokens; its volatility is implied.
    "option.quote" => scenario option.quote;
    /// Forward price of a GPU-hour, in dollars.
    "option.gpu_price" => scenario option.gpu_price;
    /// GPU-hours behind a million standard tokens.
    "option.gpu_hours" => scenario option.gpu_hours;
    /// Volatility a year of the GPU-hour's price.
    "option.gpu_vol" => scenario option.gpu_vol;
    /// Correlation of the log changes of token price and GPU-hour price.
    "option.correlation" => scenario option.correlation;
};
