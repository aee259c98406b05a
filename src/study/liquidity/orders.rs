//! The orders that a lock is made of, one a month, and whether they can be done in time.

use rust_decimal::Decimal;

use super::inputs::{DailyVolume, Participation};
use crate::hedge::liquidity::{MOST_DAYS, MonthOrder};
use crate::market::calendar::CalendarMonth;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::pricing::error::PricingError;
use crate::study::contract::price::years;
use crate::study::figures::{Month, Study};
use crate::study::keys::key;
use crate::study::refusal::{Reason, Refusal, Refusals};
use crate::study::risk::case::RiskCase;
use crate::study::risk::error_keys::{Origins, by_origin};
use crate::study::scenario::Scenario;

/// Whose numbers the orders are made of.
pub(super) const ORIGINS: Origins = &[
    ("lots", key!("line").name),
    ("price", key!("lock.futures").name),
    ("lot_value", key!("contract.lot").name),
    ("relative_spread", key!("trade.back_spread").name),
    ("depth", key!("trade.depth").name),
    ("daily_volume", key!("trade.volume").name),
    ("vol", key!("risk.option_vol").name),
    ("participation", key!("trade.participation").name),
    ("coefficient", key!("trade.impact").name),
    ("exponent", key!("trade.exponent").name),
    ("days", key!("trade.leave_days").name),
    ("spot", key!("lock.index").name),
    ("drift", key!("risk.drift").name),
    ("kappa", key!("risk.kappa").name),
    ("jump_rate", key!("risk.jump_rate").name),
    ("jump_mean", key!("risk.jump_mean").name),
    ("jump_sd", key!("risk.jump_sd").name),
    ("years", key!("risk.index").name),
];

/// A month with lots, and its orders.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    pub(super) number: u32,
    pub(super) calendar: CalendarMonth,
    pub(super) lots: Decimal,
    pub(super) fee: f64,
    pub(super) entering: MonthOrder,
    pub(super) leaving: Option<MonthOrder>,
}

/// The months that have lots, each with its orders.
pub(super) fn held(scenario: &Scenario, study: &Study) -> Result<Vec<Held>, Refusals> {
    let refused = |error| by_origin(ORIGINS, error);
    let case = RiskCase::of(scenario, study);
    let inputs = &scenario.trade;
    let typed = scenario.risk.option_vol.map(|volatility| to_float(volatility.get()));
    let model = case.index_model().model(to_float(study.index_today));
    let model = model.map_err(|error| by_origin(ORIGINS, error))?;
    let with_lots = study.months.iter().zip(&case.futures);
    let with_lots = with_lots.filter(|(month, _)| !month.lots.is_zero());
    let of = |(month, price): (&Month, &f64)| {
        let lots = to_float(month.lots);
        let settled = inputs.leave_after();
        let volatility = |from: u32| {
            let time = years(month.number - from);
            typed.map_or_else(|| model.volatility_to(time), Ok)
        };
        // A month is next to settle once all before it have settled.
        let order = |from: u32| {
            let is_front = month.number == from + 1;
            Ok(MonthOrder {
                lots,
                price: *price,
                lot_value: case.lot,
                relative_spread: inputs.spread(is_front),
                depth: to_float(inputs.depth.get()),
                daily_volume: inputs.volume(is_front),
                volatility: volatility(from)?,
            })
        };
        Ok(Held {
            number: month.number,
            calendar: month.calendar,
            lots: month.lots,
            fee: case.fee * lots,
            entering: order(0)?,
            leaving: (month.number > settled).then(|| order(settled)).transpose()?,
        })
    };
    with_lots.map(of).collect::<Result<_, PricingError>>().map_err(refused)
}

/// Whether entering is done within as many days as are counted; what to change is refused with its range.
pub(super) fn check_days(scenario: &Scenario, held: &[Held]) -> Result<(), Refusals> {
    let days_of_volume = |month: &Held| month.entering.lots / month.entering.daily_volume;
    let by_days =
        |one: &&Held, other: &&Held| days_of_volume(one).total_cmp(&days_of_volume(other));
    let Some(slowest) = held.iter().max_by(by_days) else { return Ok(()) };
    let least = days_of_volume(slowest) / MOST_DAYS;
    let inputs = &scenario.trade;
    let participation = to_float(inputs.participation.get());
    let refuse = |key: &str, value: Decimal, min: f64, max: Decimal| {
        let reason = Reason::OutOfRange { min, max: to_float(max) };
        Err(Refusal::new(key, value.normalize().to_string(), reason).into())
    };
    // To two digits, and upwards.
    let up = |value: f64| {
        let size = libm::pow(10.0, libm::floor(libm::log10(value)) - 1.0);
        libm::ceil(value / size) * size
    };
    if participation >= least {
        Ok(())
    } else if least <= 1.0 {
        let key = key!("trade.participation").name;
        refuse(key, inputs.participation.get(), up(least), Participation::SPEC.max)
    } else {
        let volume = up(slowest.entering.lots / (MOST_DAYS * participation));
        let (key, value) = match inputs.back_volume {
            Some(back) if slowest.number > 1 => (key!("trade.back_volume").name, back.get()),
            _ => (key!("trade.volume").name, inputs.volume.get()),
        };
        refuse(key, value, volume, DailyVolume::SPEC.max)
    }
}
