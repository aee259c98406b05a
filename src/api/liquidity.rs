//! What entering the lock and leaving it early take, as JSON.
//!
//! Costs are of a model and therefore numbers; lots are decimals and therefore strings, as in the study.

use serde_json::{Value, json};

use super::evaluation::{errors, exact};
use crate::hedge::liquidity::TradeCost;
use crate::study::figures::Study;
use crate::study::liquidity::trade::{LiquidityStudy, MonthTrade, Way};
use crate::study::scenario::Scenario;

/// The orders of a scenario's lock, or its errors; `null` where nothing is locked.
pub(super) fn liquidity(scenario: &Scenario, study: &Study) -> Value {
    match LiquidityStudy::run(scenario, study) {
        Ok(found) if found.months.is_empty() => Value::Null,
        Ok(found) => orders(&found),
        Err(refusals) => errors(&refusals),
    }
}

fn orders(found: &LiquidityStudy) -> Value {
    let over_limit = found.over_limit.iter().filter_map(|breach| found.month_of(breach));
    let over_limit = over_limit.map(|trade| {
        let calendar = trade.calendar;
        json!({ "year": calendar.year, "month": calendar.month, "lots": exact(trade.lots) })
    });
    json!({
        "enter": way(&found.enter),
        "leave": way(&found.leave),
        "limit": found.limit,
        "over_limit": over_limit.collect::<Vec<_>>(),
        "months": found.months.iter().map(month).collect::<Vec<_>>(),
    })
}

fn way(way: &Way) -> Value {
    json!({
        "lots": exact(way.lots),
        "value": way.value,
        "days": way.days,
        "half_spread": way.half_spread,
        "impact": way.impact,
        "fees": way.fees,
        "total": way.total(),
        "share": way.share(),
        "months_beyond": way.months_beyond,
    })
}

fn month(trade: &MonthTrade) -> Value {
    json!({
        "year": trade.calendar.year,
        "month": trade.calendar.month,
        "lots": exact(trade.lots),
        "fee": trade.fee,
        "relative_spread": trade.spread,
        "enter": cost(&trade.enter),
        "leave": trade.leave.as_ref().map(cost),
    })
}

fn cost(cost: &TradeCost) -> Value {
    json!({
        "days": cost.days,
        "participation": cost.participation,
        "half_spread": cost.half_spread,
        "impact": cost.impact,
        "is_beyond_market": cost.is_beyond_market,
    })
}
