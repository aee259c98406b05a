//! A line of the bill in the other currency: its prices change with it, or dollars would be taken for yuan.

use rust_decimal::Decimal;

use super::scenario::Scenario;
use super::{accelerator, tick};
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::quantity::{HourPrice, Price, Quantity};

/// Significant digits of a converted price: a price per million tokens is written with fewer.
const DIGITS: u32 = 6;

/// Puts the line with this index, from 0, into a currency: its own prices are converted at the scenario's exchange
/// rate, to six significant digits, and the tick of the contract follows the bill. A line that is not there, or
/// whose prices would be beyond what a price takes, stays as it is.
pub fn change(scenario: &mut Scenario, index: usize, currency: Currency) {
    let before = scenario.clone();
    let exchange = scenario.exchange;
    let Some(line) = scenario.lines.get_mut(index) else { return };
    let from = line.currency;
    if from == currency {
        return;
    }
    let convert = |price: Price| {
        let amount: Decimal = exchange.convert(price.get(), from, currency)?;
        let rounded = amount.round_sf(DIGITS)?.round_dp(Price::SPEC.places).normalize();
        Price::new(rounded).ok()
    };
    let mut prices = line.prices;
    let places = [&mut prices.input, &mut prices.cached, &mut prices.output];
    let written = [prices.write.as_mut(), prices.write_long.as_mut()].into_iter().flatten();
    for place in places.into_iter().chain(written) {
        let Some(converted) = convert(*place) else { return };
        *place = converted;
    }
    let amount = exchange.convert(line.hour_price.get(), from, currency);
    let rounded = amount.and_then(|amount| amount.round_sf(DIGITS));
    let rounded = rounded.map(|price| price.round_dp(HourPrice::SPEC.places).normalize());
    let Some(hour_price) = rounded.and_then(|price| HourPrice::new(price).ok()) else { return };
    line.hour_price = hour_price;
    line.prices = prices;
    line.currency = currency;
    if line.unit == BilledUnit::GpuHours {
        let name = accelerator::name_of(&line.model).to_owned();
        accelerator::rename(line, &name);
    }
    tick::follow(scenario, &before);
}
