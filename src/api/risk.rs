//! A risk study as JSON: every figure under the name that it has in the code.
//!
//! Simulated figures are numbers and not decimals, each with its standard error; `null` means
//! an error that the sample is too small to tell.

use serde_json::{Map, Value, json};

use super::evaluation::{errors, money};
use crate::hedge::find_lock::{FoundLock, Shares};
use crate::hedge::remaining_variance::RemainingVariance;
use crate::hedge::results::Exceedance;
use crate::simulate::fan::Fan;
use crate::simulate::process::Lead;
use crate::simulate::sample::Estimate;
use crate::study::figures::Study;
use crate::study::refusal::Refusals;
use crate::study::risk::case::RiskCase;
use crate::study::risk::figures::{
    AccountFigures, CashFigures, Figures, MarginCall, StrategyFigures,
};
use crate::study::risk::locks::StrategyKind;
use crate::study::risk::study::RiskStudy;
use crate::study::scenario::Scenario;

/// The risk study of a scenario, or its errors; `null` where no paths are asked for.
pub(super) fn risk(scenario: &Scenario, study: &Study) -> Value {
    let case = RiskCase::of(scenario, study);
    if case.paths() == 0 {
        return Value::Null;
    }
    match RiskStudy::new(&case, StrategyKind::ALL).and_then(|study| study.figures(&case)) {
        Ok(found) => figures(&found),
        Err(error) => errors(&error),
    }
}

fn figures(figures: &Figures) -> Value {
    let lead = match figures.lead {
        Lead::Mean => "mean",
        Lead::Median => "median",
    };
    json!({
        "paths": figures.paths,
        "lead": lead,
        "budget": figures.budget,
        "loss": figures.loss,
        "futures": figures.futures,
        "own_vol": figures.own_volatility,
        "months": { "unhedged": fan(&figures.months.unhedged), "locked": fan(&figures.months.locked) },
        "strategies": figures.strategies.iter().map(strategy).collect::<Vec<_>>(),
        "found": found(&figures.found),
        "cash": match &figures.cash {
            Ok(found) => found.as_ref().map_or(Value::Null, cash),
            Err(error) => errors(error),
        },
    })
}

fn strategy(strategy: &Result<StrategyFigures, (StrategyKind, Refusals)>) -> Value {
    let figures = match strategy {
        Ok(figures) => figures,
        Err((kind, error)) => {
            let mut refused = errors(error);
            refused["name"] = kind.name().into();
            return refused;
        }
    };
    let StrategyFigures { kind, terms, results, overrun, overrun_change: _, variance } = figures;
    json!({
        "name": kind.name(),
        "price": terms.price,
        "strike": terms.strike,
        "sold_strike": terms.sold_strike,
        "kept_share": terms.kept_share,
        "mean": estimate(results.mean),
        "standard_deviation": estimate(results.standard_deviation),
        "low": estimate(results.low),
        "median": estimate(results.median),
        "high": estimate(results.high),
        "cash_flow_at_risk": estimate(results.cash_flow_at_risk),
        "expected_shortfall": estimate(results.expected_shortfall),
        "cost_of_certainty": estimate(results.cost_of_certainty),
        "regret": exceedance(&results.regret),
        "overrun": exceedance(overrun),
        "fees": estimate(results.costs.fees),
        "spread": estimate(results.costs.spread),
        "roll": estimate(results.costs.roll),
        "premium": estimate(results.costs.premium),
        "financing": estimate(results.costs.financing),
        "shortfall": estimate(results.costs.shortfall),
        "variance": parts(variance),
    })
}

fn parts(variance: &RemainingVariance) -> Value {
    json!({
        "without_lock": variance.unhedged,
        "with_lock": variance.hedged,
        "unhedged_share": variance.unhedged_share,
        "rounding": variance.rounding,
        "volume": variance.volume,
        "basis": variance.basis,
        "timing": variance.timing,
        "instrument": variance.instrument,
        "effectiveness": variance.effectiveness(),
        "volatility_cut": variance.volatility_cut(),
    })
}

fn found(found: &FoundLock) -> Value {
    json!({
        "within_budget": shares(&found.within_budget),
        "within_loss": shares(&found.within_loss),
        "within_both": shares(&found.within_both),
    })
}

/// The intervals, and in words what a list of them leaves to be guessed.
fn shares(shares: &Shares) -> Value {
    let words = match shares.intervals.len() {
        0 => "no share does",
        1 => "every share from the smallest to the largest does",
        _ => "some shares between the smallest and the largest do not",
    };
    let intervals = shares.intervals.iter().map(|shares| json!([shares.from, shares.to]));
    json!({ "intervals": intervals.collect::<Vec<_>>(), "words": words })
}

fn cash(cash: &CashFigures) -> Value {
    let buffer = cash.buffer.as_ref().map(|buffer| {
        let by_month = buffer.by_month.iter().map(|chance| estimate(*chance));
        json!({
            "buffer": buffer.buffer,
            "exhausted": estimate(buffer.exhausted),
            "right_but_exhausted": estimate(buffer.right_but_exhausted),
            "by_month": by_month.collect::<Vec<_>>(),
        })
    });
    json!({
        "paths": cash.paths,
        "initial_margin": cash.initial_margin,
        "median": estimate(cash.median),
        "bad": estimate(cash.bad),
        "very_bad": estimate(cash.very_bad),
        "interest": estimate(cash.interest),
        "account": cash.accounts.first().map(account),
        "buffer": buffer,
    })
}

/// In exact decimals, and therefore as texts.
fn account(account: &AccountFigures) -> Value {
    let call = |call: &MarginCall| json!({ "day": call.day, "amount": money(call.amount) });
    json!({
        "path": account.path,
        "calls": account.calls.iter().map(call).collect::<Vec<_>>(),
        "locked_days": account.locked_days,
        "largest_need": money(account.largest_need),
        "gain": money(account.gain),
    })
}

/// For each month its 5, 25, 50, 75 and 95 % quantiles.
fn fan(fan: &Fan) -> Value {
    fan.bands().iter().map(|band| Value::from(band.map(|level| level.value).to_vec())).collect()
}

fn exceedance(exceedance: &Exceedance) -> Value {
    json!({ "chance": estimate(exceedance.chance), "size": exceedance.size.map(estimate) })
}

fn estimate(estimate: Estimate) -> Value {
    let mut both = Map::new();
    both.insert("value".to_owned(), json!(estimate.value));
    both.insert("error".to_owned(), json!(estimate.standard_error));
    Value::Object(both)
}
