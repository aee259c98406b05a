//! Options on each month's settlement, agreed with a dealer for any quantity.
//!
//! Who buys tokens buys caps and sells floors, who provides them the other way round: what is
//! bought protects. A unit gains what is bought pays less what is sold has to pay; the premium is
//! paid today and carried to the settlement at the funding rate.

use std::sync::Arc;

use super::costs::Costs;
use super::gains::{Gains, Holding};
use super::ladder::{Cover, Ladder};
use super::premium::{OptionPrices, Trade};
use super::setting::{Setting, Side};
use crate::pricing::option_type::OptionType;

/// What protects who locks.
pub(super) const fn protection(side: Side) -> OptionType {
    match side {
        Side::Buyer => OptionType::Call,
        Side::Provider => OptionType::Put,
    }
}

pub(super) fn cap(prices: &OptionPrices, setting: &Setting, strike: f64) -> Ladder {
    let bought = Holding { option_type: protection(setting.side), strike, number: 1.0 };
    ladder(prices, setting, &[bought])
}

pub(super) fn collar(
    prices: &OptionPrices,
    setting: &Setting,
    cap_strike: f64,
    floor_strike: f64,
) -> Ladder {
    let sign = setting.side.sign();
    let cap = Holding { option_type: OptionType::Call, strike: cap_strike, number: sign };
    let floor = Holding { option_type: OptionType::Put, strike: floor_strike, number: -sign };
    ladder(prices, setting, &[cap, floor])
}

pub(super) fn participating(
    prices: &OptionPrices,
    setting: &Setting,
    strike: f64,
    share: f64,
) -> Ladder {
    let option_type = protection(setting.side);
    let bought = Holding { option_type, strike, number: 1.0 };
    let sold = Holding { option_type: option_type.other(), strike, number: share - 1.0 };
    ladder(prices, setting, &[bought, sold])
}

fn ladder(prices: &OptionPrices, setting: &Setting, holdings: &[Holding]) -> Ladder {
    let months = setting.months();
    let mut costs = vec![Costs::default(); months];
    for Holding { option_type, strike, number } in holdings {
        let trade = if *number > 0.0 { Trade::Bought } else { Trade::Sold };
        let values = prices.months(*option_type, *strike, trade);
        for ((cost, value), years) in costs.iter_mut().zip(values).zip(&setting.years) {
            let carried = number * value;
            let premium = carried * libm::exp(-setting.rate * years);
            *cost = cost.plus(&Costs { premium, financing: carried - premium, ..Costs::default() });
        }
    }
    let settlement = Arc::clone(&setting.simulated.settlement);
    let gains = Gains::Options { settlement, holdings: holdings.to_vec() };
    let cover = Cover::Own(vec![1.0; months]);
    Ladder { weights: setting.exposure.to_vec(), lot: None, gains, costs, cover }
}
