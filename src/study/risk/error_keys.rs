//! What models refuse, as refusals of the scenario's keys.
//!
//! A model names the number that it was given; which key that number comes from depends on who gave
//! it. So each part of the study has its own table, and a name that is in none is a refusal of the
//! whole scenario, which a test over random scenarios never meets.

use crate::hedge::error::HedgeError;
use crate::pricing::error::{PricingError, PricingReason};
use crate::simulate::error::SimulationError;
use crate::study::keys::key;
use crate::study::refusal::{Reason, Refusal, Refusals};

/// Names of a part's numbers, each with the key that the number comes from.
pub(in crate::study) type Origins = &'static [(&'static str, &'static str)];

/// The laws of index, own price and use, and today's futures prices.
const PRICES: Origins = &[
    ("spot", key!("lock.index").name),
    ("index", key!("lock.index").name),
    ("drift", key!("risk.drift").name),
    ("kappa", key!("risk.kappa").name),
    ("vol", key!("risk.volatility").name),
    ("jump_rate", key!("risk.jump_rate").name),
    ("jump_mean", key!("risk.jump_mean").name),
    ("jump_sd", key!("risk.jump_sd").name),
    ("beta", key!("move.pass_through").name),
    ("r_squared", key!("risk.r_squared").name),
    ("own_vol", key!("risk.own_vol").name),
    ("own_kappa", key!("risk.own_kappa").name),
    ("own_jump_rate", key!("risk.own_jump_rate").name),
    ("own_jump_mean", key!("risk.own_jump_mean").name),
    ("own_jump_sd", key!("risk.own_jump_sd").name),
    ("own_drift", key!("risk.own_drift").name),
    ("usage_vol", key!("risk.usage_vol").name),
    ("usage_correlation", key!("risk.usage_correlation").name),
    ("months", key!("horizon").name),
    ("times", key!("horizon").name),
    ("paths", key!("risk.paths").name),
    ("futures", key!("lock.futures").name),
    ("expected", key!("lock.futures").name),
    ("premium", key!("lock.premium").name),
    ("state_price", key!("lock.index").name),
];

/// Strategies on simulated months, and their results.
const STRATEGIES: Origins = &[
    ("exposure", key!("line").name),
    ("usage", key!("line").name),
    ("own_price", key!("line").name),
    ("money", key!("line").name),
    ("outcomes", key!("line").name),
    ("variance", key!("line").name),
    ("price", key!("line").name),
    ("futures", key!("lock.futures").name),
    ("next_forward", key!("lock.futures").name),
    ("forwards", key!("lock.futures").name),
    ("index", key!("lock.index").name),
    ("settlement", key!("lock.index").name),
    ("spot", key!("lock.index").name),
    ("locked_share", key!("lock.share").name),
    ("lot", key!("contract.lot").name),
    ("fee", key!("contract.fee").name),
    ("margin", key!("contract.margin_rate").name),
    ("rate", key!("risk.funding_rate").name),
    ("spread", key!("risk.entry_spread").name),
    ("roll", key!("risk.roll_cost").name),
    ("vol", key!("risk.option_vol").name),
    ("loading", key!("risk.loading").name),
    ("strike", key!("risk.cap_distance").name),
    ("share", key!("risk.kept_share").name),
    ("markup", key!("risk.swap_markup").name),
    ("discount", key!("risk.discount").name),
    ("entries", key!("risk.entries").name),
    ("policy_near", key!("risk.policy_near").name),
    ("policy_part", key!("risk.policy_part").name),
    ("entry_price", key!("lock.futures").name),
    ("budget", key!("risk.budget").name),
    ("loss", key!("risk.loss").name),
    ("most_over_budget", key!("risk.most_over_budget").name),
    ("most_over_loss", key!("risk.most_over_loss").name),
    ("paths", key!("risk.paths").name),
];

/// Daily margin accounts.
const CASH: Origins = &[
    ("lots", key!("contract.lot").name),
    ("lot", key!("contract.lot").name),
    ("lot_value", key!("contract.lot").name),
    ("tick", key!("contract.tick").name),
    ("rate", key!("contract.margin_rate").name),
    ("margin_rate", key!("contract.margin_rate").name),
    ("months", key!("horizon").name),
    ("prices", key!("lock.index").name),
    ("amount", key!("line").name),
    ("outcomes", key!("line").name),
    ("money", key!("line").name),
    ("spot", key!("lock.index").name),
    ("maintenance", key!("risk.maintenance").name),
    ("price_limit", key!("risk.price_limit").name),
    ("funding_rate", key!("risk.funding_rate").name),
    ("buffer", key!("risk.buffer").name),
    ("paths", key!("risk.cash_paths").name),
];

/// What the laws of prices and use refuse.
pub(super) fn by_prices(error: impl Into<SimulationError>) -> Refusals {
    match error.into() {
        SimulationError::Input(error) => of_pricing(PRICES, &error),
        SimulationError::OwnJumpsExceed { r_squared, largest } => {
            of_r_squared(r_squared, Reason::OwnJumpsExceed { largest })
        }
        SimulationError::NothingToFollow { r_squared } => {
            of_r_squared(r_squared, Reason::NothingToFollow)
        }
    }
}

/// What strategies refuse.
pub(super) fn by_strategies(error: PricingError) -> Refusals {
    of_pricing(STRATEGIES, &error)
}

/// What margin accounts refuse.
pub(super) fn by_cash(error: impl Into<HedgeError>) -> Refusals {
    let error = error.into();
    match &error {
        HedgeError::Input(error) => of_pricing(CASH, error),
        _ => {
            let (name, message) = (error.name().to_owned(), error.to_string());
            let reason = Reason::Model { name, message };
            Refusal::new(key_of(CASH, error.field()), "", reason).into()
        }
    }
}

/// What a model of another part of the study refuses, by that part's own table.
pub(in crate::study) fn by_origin(origins: Origins, error: impl Into<SimulationError>) -> Refusals {
    match error.into() {
        SimulationError::Input(error) => of_pricing(origins, &error),
        other => by_prices(other),
    }
}

fn of_r_squared(r_squared: f64, reason: Reason) -> Refusals {
    Refusal::new(key!("risk.r_squared").name, r_squared.to_string(), reason).into()
}

fn of_pricing(origins: Origins, error: &PricingError) -> Refusals {
    let PricingError { field, value, reason } = error;
    let reason = match *reason {
        // Prices may be as small as one likes, but not zero.
        PricingReason::OutOfRange { min, .. } if min > 0.0 && *value <= 0.0 => Reason::NotPositive,
        PricingReason::OutOfRange { min, max } => Reason::OutOfRange { min, max },
        PricingReason::ResultNotFinite => Reason::ResultNotFinite,
        PricingReason::NoSolution(why) => Reason::NoSolution { why },
        _ => Reason::Model { name: reason.name().to_owned(), message: error.to_string() },
    };
    let value = if value.is_finite() { value.to_string() } else { String::new() };
    Refusal::new(key_of(origins, field), value, reason).into()
}

/// The key of a model's name, such as `futures[2]` or `months[1].lots`.
fn key_of(origins: Origins, field: &str) -> &'static str {
    let name = field.split(['[', '.']).next().unwrap_or(field);
    let origin = origins.iter().find(|(known, _)| *known == name);
    origin.map(|(_, key)| *key).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hedge::cash_need::BUFFER;
    use crate::hedge::cash_simulation::{FUNDING_RATE, LOT_VALUE};
    use crate::hedge::find_lock::LOSS;
    use crate::hedge::results::BUDGET;
    use crate::hedge::strategy::comparison::{DISCOUNT, MARKUP};
    use crate::hedge::strategy::lock::LOCKED_SHARE;
    use crate::hedge::strategy::premium::LOADING;
    use crate::hedge::strategy::setting::{FEE, LOT, MARGIN, ROLL, SPREAD};
    use crate::market::exact::to_float;
    use crate::pricing::input::{
        DRIFT, Input, JUMP_MEAN, JUMP_RATE, JUMP_SD, KAPPA, RATE, VOLATILITY,
    };
    use crate::simulate::own_price::{BETA, R_SQUARED};
    use crate::simulate::usage::{USAGE_CORRELATION, USAGE_VOLATILITY};
    use crate::study::keys;

    /// A key's range is the one that a reader meets: models guard themselves by wider ones, so that
    /// none refuses what its key allows.
    #[test]
    fn models_take_whatever_a_key_allows_and_name_it() {
        let given: [(Origins, Input, &str); 28] = [
            (PRICES, DRIFT, "risk.drift"),
            (PRICES, KAPPA, "risk.kappa"),
            (PRICES, VOLATILITY, "risk.volatility"),
            (PRICES, JUMP_RATE, "risk.jump_rate"),
            (PRICES, JUMP_MEAN, "risk.jump_mean"),
            (PRICES, JUMP_SD, "risk.jump_sd"),
            (PRICES, BETA, "move.pass_through"),
            (PRICES, R_SQUARED, "risk.r_squared"),
            (PRICES, VOLATILITY.named("own_vol"), "risk.own_vol"),
            (PRICES, KAPPA.named("own_kappa"), "risk.own_kappa"),
            (PRICES, JUMP_RATE.named("own_jump_rate"), "risk.own_jump_rate"),
            (PRICES, USAGE_VOLATILITY, "risk.usage_vol"),
            (PRICES, USAGE_CORRELATION, "risk.usage_correlation"),
            (STRATEGIES, LOCKED_SHARE, "lock.share"),
            (STRATEGIES, LOT, "contract.lot"),
            (STRATEGIES, FEE, "contract.fee"),
            (STRATEGIES, MARGIN, "contract.margin_rate"),
            (STRATEGIES, RATE, "risk.funding_rate"),
            (STRATEGIES, SPREAD, "risk.entry_spread"),
            (STRATEGIES, ROLL, "risk.roll_cost"),
            (STRATEGIES, VOLATILITY, "risk.option_vol"),
            (STRATEGIES, LOADING, "risk.loading"),
            (STRATEGIES, MARKUP, "risk.swap_markup"),
            (STRATEGIES, DISCOUNT, "risk.discount"),
            (STRATEGIES, BUDGET, "risk.budget"),
            (STRATEGIES, LOSS, "risk.loss"),
            (CASH, FUNDING_RATE, "risk.funding_rate"),
            (CASH, BUFFER, "risk.buffer"),
        ];
        for (origins, input, name) in given {
            let spec = keys::find(name).unwrap().key.spec().unwrap();
            assert_eq!(key_of(origins, input.name), name);
            assert!(input.min <= to_float(spec.min) && to_float(spec.max) <= input.max, "{name}");
        }
        assert_eq!(key_of(CASH, LOT_VALUE.name), "contract.lot");
    }

    #[test]
    fn the_same_name_is_another_key_elsewhere() {
        assert_eq!(key_of(STRATEGIES, "rate"), "risk.funding_rate");
        assert_eq!(key_of(CASH, "rate"), "contract.margin_rate");
        assert_eq!(key_of(PRICES, "vol"), "risk.volatility");
        assert_eq!(key_of(STRATEGIES, "vol"), "risk.option_vol");
        assert_eq!(key_of(STRATEGIES, "entries[2].month"), "risk.entries");
        assert_eq!(key_of(STRATEGIES, "novelty"), "");
    }
}
