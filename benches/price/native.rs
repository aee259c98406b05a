//! Products called from Rust.

use std::hint::black_box;

use tokenlock::hedge::ratio::HedgeRatio;
use tokenlock::market::index::{Provider, volume_weighted};
use tokenlock::pricing::american::American;
use tokenlock::pricing::average::AverageOption;
use tokenlock::pricing::black;
use tokenlock::pricing::carry::Carry;
use tokenlock::pricing::european::European;
use tokenlock::pricing::exchange::Exchange;
use tokenlock::pricing::fixings::Fixings;
use tokenlock::pricing::geometric_average::GeometricAverageOption;
use tokenlock::pricing::implied_volatility::ImpliedVolatility;
use tokenlock::pricing::mean_reverting_jump::{Level, MeanRevertingJump, Trend};
use tokenlock::pricing::merton::Merton;
use tokenlock::pricing::moment_match;
use tokenlock::pricing::option_type::OptionType;
use tokenlock::pricing::schwartz::Schwartz;
use tokenlock::pricing::schwartz_smith::SchwartzSmith;
use tokenlock::pricing::spread::{Spread, SpreadModel};

use crate::clock::Clock;
use crate::draw::{Draw, FORWARD};

/// Measures every instrument.
pub fn measure(clock: &Clock) {
    options(clock);
    averages(clock);
    jumps(clock);
    pairs(clock);
    forwards(clock);
    providers(clock);
    ratios(clock);
}

/// What a wrong price does to the mean shows, and an error too.
fn price<E>(result: Result<f64, E>) -> f64 {
    result.unwrap_or(f64::NAN)
}

fn option_type(is_call: bool) -> OptionType {
    if is_call { OptionType::Call } else { OptionType::Put }
}

/// A European option; the inputs of the other options on one future are its inputs.
pub fn european(draw: &mut Draw) -> European {
    European {
        option_type: option_type(draw.heads()),
        forward: FORWARD,
        strike: draw.between(70.0, 130.0),
        years: draw.years(),
        rate: draw.between(0.01, 0.1),
        volatility: draw.between(0.1, 0.6),
    }
}

fn options(clock: &Clock) {
    let europeans = Draw::inputs(european);
    clock.measure("european", &europeans, |option| price(option.present_value()));
    clock.measure("european greeks", &europeans, |option| {
        price(option.value().map(|value| black_box(value).present_value))
    });
    let quoted = Draw::inputs(implied_volatility);
    clock.measure("implied_vol", &quoted, |quote| price(quote.value()));
    let americans = Draw::inputs(american);
    clock.measure("american", &americans, |option| {
        price(option.value().map(|value| value.present_value))
    });
    clock.measure("merton", &Draw::inputs(merton), |option| price(option.value()));
}

/// The volatility of a European option's price.
pub fn implied_volatility(draw: &mut Draw) -> ImpliedVolatility {
    let option = european(draw);
    let European { option_type, forward, strike, years, rate, .. } = option;
    let present_value = price(option.present_value());
    ImpliedVolatility { option_type, forward, strike, years, rate, present_value }
}

fn american(draw: &mut Draw) -> American {
    let European { option_type, forward, strike, years, rate, volatility } = european(draw);
    American { option_type, forward, strike, years, rate, volatility }
}

pub fn merton(draw: &mut Draw) -> Merton {
    Merton {
        option_type: option_type(draw.heads()),
        spot: FORWARD,
        strike: draw.between(70.0, 130.0),
        years: draw.years(),
        rate: draw.between(0.01, 0.1),
        yield_: draw.between(0.0, 0.05),
        volatility: draw.between(0.1, 0.6),
        jump_rate: draw.between(0.0, 5.0),
        jump_mean: draw.between(-0.2, 0.2),
        jump_sd: draw.between(0.05, 0.3),
    }
}

/// Days to the first fixing, days between two, and how many: a month of days, a year of months.
pub const SCHEDULES: [(&str, [u32; 3]); 2] =
    [("22 daily", [61, 1, 22]), ("12 monthly", [30, 30, 12])];

/// An option on an average, on the future of a European one.
pub fn average([first, step, count]: [u32; 3], draw: &mut Draw) -> AverageOption {
    let European { option_type, forward, strike, rate, volatility, .. } = european(draw);
    let years: Vec<_> = (0..count).map(|index| f64::from(first + step * index) / 365.0).collect();
    let last = years.last().copied().unwrap_or(0.0);
    let all = years.len();
    let fixings = Fixings {
        years,
        forwards: vec![forward; all],
        volatilities: vec![volatility; all],
        past: Vec::new(),
    };
    AverageOption { option_type, strike, rate, years: last, fixings }
}

fn geometric_average(arithmetic: AverageOption) -> GeometricAverageOption {
    let AverageOption { option_type, strike, rate, years, fixings } = arithmetic;
    GeometricAverageOption { option_type, strike, rate, years, fixings }
}

/// The moment match alone, as a program would write it that wants nothing else.
fn moment_matched(option: &AverageOption) -> f64 {
    let fixings = &option.fixings;
    let weights = vec![1.0 / fixings.years.len() as f64; fixings.years.len()];
    let Ok(variances) = fixings.total_variances() else { return f64::NAN };
    let deviation = moment_match::standard_deviation(&weights, &variances);
    let value = black::undiscounted(option.option_type, FORWARD, option.strike, deviation);
    libm::exp(-option.rate * option.years) * value
}

fn averages(clock: &Clock) {
    for (name, schedule) in SCHEDULES {
        let options = Draw::inputs(|draw| average(schedule, draw));
        clock.measure(&format!("average {name}"), &options, |option| {
            price(option.value().map(|value| value.present_value))
        });
        clock.measure(&format!("moment_match {name}"), &options, moment_matched);
        let options = Draw::inputs(|draw| geometric_average(average(schedule, draw)));
        clock.measure(&format!("geometric_average {name}"), &options, |option| {
            price(option.value())
        });
    }
}

/// Xing's model with its own season and numbers around its own.
pub fn mean_reverting_jump(draw: &mut Draw) -> MeanRevertingJump {
    let spot = draw.between(1.0, 4.0);
    let level = Level {
        theta0: draw.between(0.2, 1.2),
        beta: draw.between(-0.5, 0.2),
        season_amplitude: 0.08,
        season_period: 1.0,
    };
    MeanRevertingJump {
        spot,
        trend: Trend::Reverting { kappa: draw.between(0.5, 4.0), level },
        volatility: draw.between(0.2, 0.6),
        jump_rate: draw.between(0.0, 5.0),
        jump_mean: draw.between(-0.1, 0.2),
        jump_sd: draw.between(0.05, 0.3),
    }
}

fn jumps(clock: &Clock) {
    let models = Draw::inputs(mean_reverting_jump);
    clock.measure("mean_reverting_jump forward", &models, |model| price(model.forward(1.0)));
    clock.measure("mean_reverting_jump option", &models, |model| {
        price(model.option(OptionType::Call, 2.0, 1.0))
    });
    clock.measure("mean_reverting_jump median", &models, |model| {
        price(model.law(1.0).and_then(|mut law| law.quantile(0.5)))
    });
}

/// An option on two futures; the exchange takes all of it but the strike.
pub fn spread(draw: &mut Draw) -> Spread {
    Spread {
        forward1: FORWARD,
        forward2: draw.between(60.0, 110.0),
        strike: draw.between(1.0, 20.0),
        years: draw.years(),
        rate: draw.between(0.01, 0.1),
        volatility1: draw.between(0.1, 0.6),
        volatility2: draw.between(0.1, 0.6),
        correlation: draw.between(-0.5, 0.9),
    }
}

pub fn exchange(draw: &mut Draw) -> Exchange {
    let Spread { forward1, forward2, years, rate, volatility1, volatility2, correlation, .. } =
        spread(draw);
    Exchange { forward1, forward2, years, rate, volatility1, volatility2, correlation }
}

fn pairs(clock: &Clock) {
    let spreads = Draw::inputs(spread);
    for (name, model) in [
        ("spread kirk", SpreadModel::Kirk),
        ("spread kirk2", SpreadModel::SecondOrder),
        ("spread exact", SpreadModel::Exact),
    ] {
        clock.measure(name, &spreads, |option| price(option.value(model)));
    }
    clock.measure("exchange", &Draw::inputs(exchange), |option| price(option.value()));
}

pub fn carry(draw: &mut Draw) -> Carry {
    Carry {
        spot: draw.between(1.0, 100.0),
        rate: draw.between(0.0, 0.1),
        storage: draw.between(0.0, 0.1),
        convenience: draw.between(0.0, 0.2),
        years: draw.between(0.1, 3.0),
    }
}

pub fn schwartz(draw: &mut Draw) -> Schwartz {
    Schwartz {
        spot: draw.between(1.0, 100.0),
        kappa: draw.between(0.1, 5.0),
        alpha: draw.between(0.0, 4.0),
        volatility: draw.between(0.1, 0.6),
        years: draw.between(0.1, 3.0),
    }
}

pub fn schwartz_smith(draw: &mut Draw) -> SchwartzSmith {
    SchwartzSmith {
        chi: draw.between(-0.5, 0.5),
        xi: draw.between(0.0, 4.0),
        kappa: draw.between(0.1, 5.0),
        volatility_chi: draw.between(0.1, 0.6),
        lambda_chi: draw.between(-0.2, 0.2),
        mu_xi: draw.between(-0.2, 0.2),
        volatility_xi: draw.between(0.1, 0.4),
        correlation: draw.between(-0.9, 0.9),
        years: draw.between(0.1, 3.0),
    }
}

fn forwards(clock: &Clock) {
    clock.measure("carry", &Draw::inputs(carry), |model| price(model.forward()));
    clock.measure("schwartz", &Draw::inputs(schwartz), |model| price(model.forward()));
    clock.measure("schwartz_smith", &Draw::inputs(schwartz_smith), |model| price(model.forward()));
}

/// Eight providers, of which one or two are above the cap.
pub fn eight(draw: &mut Draw) -> Vec<Provider> {
    let one = |draw: &mut Draw| Provider {
        price: draw.between(1.0, 20.0),
        volume: libm::exp(draw.between(0.0, 5.0)),
        score: draw.between(40.0, 90.0),
    };
    (0..8).map(|_| one(draw)).collect()
}

fn providers(clock: &Clock) {
    clock.measure("index", &Draw::inputs(eight), |providers| {
        price(volume_weighted(providers, 0.3, 60.0).map(|index| index.value))
    });
}

/// Five years of monthly changes.
pub fn changes(draw: &mut Draw) -> HedgeRatio {
    let futures: Vec<_> = (0..60).map(|_| draw.between(-0.1, 0.1)).collect();
    let spot = futures.iter().map(|change| 0.8 * change + draw.between(-0.05, 0.05)).collect();
    HedgeRatio { spot_changes: spot, futures_changes: futures }
}

fn ratios(clock: &Clock) {
    clock.measure("hedge_ratio", &Draw::inputs(changes), |sample| {
        price(sample.value().map(|value| value.ratio))
    });
}
