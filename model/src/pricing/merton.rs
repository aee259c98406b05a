//! Options on a spot price that jumps.
//!
//! Merton (1976), Option Pricing When Underlying Stock Returns Are Discontinuous, Journal of
//! Financial Economics 3, equation 19: the log price is a Brownian motion plus jumps that arrive as
//! a Poisson process, each normal, and jump risk earns nothing. Given the number of jumps the price
//! is lognormal, so the value is the mean of Black's formula over a Poisson count n:
//!
//! F_n = F e^(n j - lambda k T), j = m + d²/2, k = e^j - 1, s_n² = sigma² T + n d²
//!
//! A call's terms are counted in units of F_n, which turns the Poisson mean into lambda (1 + k) T.
//! Terms are summed from the likeliest outwards until what is left can no longer change the sum; a
//! bound on it stands in the working. Here volatility is the diffusion's alone, not the total, and
//! the price does not revert: for that see [`mean_reverting_jump`](super::mean_reverting_jump).

use super::black;
use super::error::PricingError;
use super::input::{self, Input, JUMP_MEAN, JUMP_RATE, JUMP_SD, RATE, SPOT, STRIKE};
use super::input::{VOLATILITY, YEARS};
use super::option_type::OptionType;
use super::poisson;
use super::working::{StepUnit, Working};

/// Yield of the spot.
pub const YIELD: Input = RATE.named("yield").meaning("yield of what is priced, a year");

/// Above this mean count a call is the put and the forward difference, whose count is smaller.
const MOST_COUNTS: f64 = 1e6;

/// A European option on a price that diffuses and jumps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Merton {
    /// Call or put.
    pub option_type: OptionType,
    /// Spot price today, money per unit.
    pub spot: f64,
    /// Strike price, in the same unit.
    pub strike: f64,
    /// Years to expiry.
    pub years: f64,
    /// Interest a year.
    pub rate: f64,
    /// Yield a year, which the forward lacks.
    pub yield_: f64,
    /// Volatility a year between jumps.
    pub volatility: f64,
    /// Expected number of jumps a year.
    pub jump_rate: f64,
    /// Mean of a jump of the log price.
    pub jump_mean: f64,
    /// Standard deviation of a jump of the log price.
    pub jump_sd: f64,
}

impl Merton {
    /// The fields after the option type with their ranges, in order.
    pub const INPUTS: [Input; 9] =
        [SPOT, STRIKE, YEARS, RATE, YIELD, VOLATILITY, JUMP_RATE, JUMP_MEAN, JUMP_SD];

    /// The present value.
    ///
    /// # Errors
    /// A field that is out of its range, or a value beyond floating-point numbers.
    pub fn value(&self) -> Result<f64, PricingError> {
        Ok(self.priced()?.value)
    }

    /// How the present value comes about.
    ///
    /// # Errors
    /// Those of [`value`](Self::value).
    pub fn working(&self) -> Result<Working, PricingError> {
        let Priced { jumps, forward, series, discount, value } = self.priced()?;
        let sum = match self.option_type {
            OptionType::Call => "Σ P(n) Call(F_n, K, s_n), s_n² = σ² T + n d²",
            OptionType::Put => "Σ P(n) Put(F_n, K, s_n), s_n² = σ² T + n d²",
        };
        Ok(Working::from_source("Merton (1976), Journal of Financial Economics 3, equation 19")
            .input("S", self.spot, StepUnit::Price)
            .input("K", self.strike, StepUnit::Price)
            .input("T", self.years, StepUnit::Years)
            .input("r", self.rate, StepUnit::PerYear)
            .input("q", self.yield_, StepUnit::PerYear)
            .input("σ", self.volatility, StepUnit::PerYear)
            .input("λ", self.jump_rate, StepUnit::PerYear)
            .input("m", self.jump_mean, StepUnit::Number)
            .input("d", self.jump_sd, StepUnit::Number)
            .step("F", "S e^((r - q) T)", forward, StepUnit::Price)
            .step("j", "m + d² / 2", jumps.log_growth, StepUnit::Number)
            .step("k", "e^j - 1", jumps.growth, StepUnit::Number)
            .step("F_0", "F e^(-λ k T)", forward * jumps.moved(0.0), StepUnit::Price)
            .step("n", "terms summed", f64::from(series.terms), StepUnit::Number)
            .step("ε", "bound on what is left out", series.remaining, StepUnit::Price)
            .step("C", sum, series.undiscounted, StepUnit::Price)
            .step("D", "e^(-r T)", discount, StepUnit::Number)
            .step("PV", "D C", value, StepUnit::Price))
    }

    fn priced(&self) -> Result<Priced, PricingError> {
        let values = [
            self.spot,
            self.strike,
            self.years,
            self.rate,
            self.yield_,
            self.volatility,
            self.jump_rate,
            self.jump_mean,
            self.jump_sd,
        ];
        input::check_all(&Self::INPUTS, values)?;
        let forward = self.spot * libm::exp((self.rate - self.yield_) * self.years);
        let variance = self.volatility * self.volatility * self.years;
        let jumps = Jumps::new(self.jump_rate * self.years, self.jump_mean, self.jump_sd);
        let series = undiscounted(self.option_type, forward, self.strike, variance, &jumps);
        let discount = libm::exp(-self.rate * self.years);
        let value = input::finite(discount * series.undiscounted, &RATE, self.rate)?;
        Ok(Priced { jumps, forward, series, discount, value })
    }
}

struct Priced {
    jumps: Jumps,
    forward: f64,
    series: Series,
    discount: f64,
    value: f64,
}

/// Normal jumps of a log price over some time, which leave the forward where it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Jumps {
    /// Expected number.
    pub count: f64,
    /// Variance of one.
    pub variance: f64,
    /// Log of the mean factor of one.
    pub log_growth: f64,
    /// Mean factor of one, less one.
    pub growth: f64,
}

impl Jumps {
    /// An expected number of jumps, with mean and standard deviation of one's log.
    pub fn new(count: f64, mean: f64, standard_deviation: f64) -> Self {
        let variance = standard_deviation * standard_deviation;
        let log_growth = mean + 0.5 * variance;
        Self { count, variance, log_growth, growth: libm::expm1(log_growth) }
    }

    /// Expected number where the price itself is the unit of value.
    fn tilted_count(&self) -> f64 {
        self.count * libm::exp(self.log_growth)
    }

    /// The forward after `jumps` jumps, over the forward now.
    ///
    /// That is e^(n j - lambda k T), whose exponents nearly cancel where jumps are many; taken from
    /// the expected number they do not.
    fn moved(&self, number: f64) -> f64 {
        let lost = self.count * exponential_excess(self.log_growth);
        libm::exp((number - self.count) * self.log_growth - lost)
    }

    /// The same, taken from the tilted number.
    fn moved_from_tilted(&self, number: f64) -> f64 {
        let tilted = self.tilted_count();
        let gained = tilted * exponential_excess(-self.log_growth);
        libm::exp((number - tilted) * self.log_growth + gained)
    }
}

/// An undiscounted value as a sum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Series {
    /// The value.
    pub undiscounted: f64,
    /// Numbers of jumps that were summed.
    pub terms: u32,
    /// Bound on what all other numbers of jumps would add.
    pub remaining: f64,
}

/// The undiscounted value with the diffusion's total variance.
pub fn undiscounted(
    option_type: OptionType,
    forward: f64,
    strike: f64,
    variance: f64,
    jumps: &Jumps,
) -> Series {
    let still = jumps.variance == 0.0 && jumps.log_growth == 0.0;
    if jumps.count == 0.0 || still || strike == 0.0 {
        let undiscounted = black::undiscounted(option_type, forward, strike, variance.sqrt());
        return Series { undiscounted, terms: 1, remaining: 0.0 };
    }
    let deviation = |count: f64| (variance + count * jumps.variance).sqrt();
    let tilted = jumps.tilted_count();
    if option_type == OptionType::Call && tilted <= MOST_COUNTS {
        let strike_in_forwards = strike / forward;
        let sum = poisson::expectation(tilted, |count| {
            let strike = strike_in_forwards / jumps.moved_from_tilted(count);
            if strike < f64::INFINITY {
                black::undiscounted(OptionType::Call, 1.0, strike, deviation(count))
            } else {
                0.0
            }
        });
        return Series::of(forward, sum);
    }
    let forward_in_strikes = forward / strike;
    let sum = poisson::expectation(jumps.count, |count| {
        let forward = forward_in_strikes * jumps.moved(count);
        if forward == 0.0 {
            1.0
        } else if forward < f64::INFINITY {
            black::undiscounted(OptionType::Put, forward, 1.0, deviation(count))
        } else {
            0.0
        }
    });
    let put = Series::of(strike, sum);
    match option_type {
        OptionType::Put => put,
        OptionType::Call => {
            let call = (put.undiscounted + (forward - strike)).max((forward - strike).max(0.0));
            Series { undiscounted: call.min(forward), ..put }
        }
    }
}

impl Series {
    fn of(unit: f64, sum: poisson::Expectation) -> Self {
        Self { undiscounted: unit * sum.value, terms: sum.terms, remaining: unit * sum.remaining }
    }
}

/// e^x - 1 - x, to the last digits.
fn exponential_excess(x: f64) -> f64 {
    if x.abs() > 0.5 {
        return libm::expm1(x) - x;
    }
    // The series' terms from x^16 on are below the last digit.
    let tail = (3..=16).rev().fold(1.0, |sum, power| 1.0 + x / f64::from(power) * sum);
    0.5 * x * x * tail
}

#[cfg(test)]
mod tests {
    use super::exponential_excess;

    #[test]
    fn the_excess_of_the_exponential_keeps_its_digits() {
        // By mpmath.
        for (x, expected) in [
            (-5.0, 4.006_737_946_999_086),
            (-0.51, 0.110_495_578_812_265_95),
            (-0.49, 0.102_626_394_184_416_07),
            (-0.001, 4.998_333_749_916_681e-7),
            (1e-09, 5.000_000_001_666_667e-19),
            (0.2, 0.021_402_758_160_169_836),
            (0.499, 0.148_073_373_515_345_17),
            (0.51, 0.155_291_194_945_886_3),
            (3.0, 16.085_536_923_187_668),
        ] {
            let found = exponential_excess(x);
            assert!((found / expected - 1.0).abs() < 1e-15, "{x}: {found} {expected}");
        }
        assert_eq!(exponential_excess(0.0), 0.0);
    }
}
