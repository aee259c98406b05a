//! What stands in a fold of entries, in one line, so that it need not be opened.

use super::index_model;
use super::language::Language;
use super::number::{count_short, percent};
use crate::market::billed_unit::BilledUnit;
use crate::market::quantity::Quantity;
use crate::market::unit::StandardUnit;
use crate::study::price_move::{MoveKind, Shape};
use crate::study::risk::assumptions::FuturesSource;
use crate::study::scenario::{Curve, Scenario};

/// How the move unfolds, and how far the own price goes with it.
pub fn price_move(scenario: &Scenario, language: Language) -> String {
    let (price_move, words) = (&scenario.price_move, language.words());
    let shape = match price_move.shape {
        _ if price_move.is_replay() => words.really_happened,
        Shape::Step => words.shape_step,
        Shape::Ramp => words.shape_ramp,
        Shape::Spike => words.shape_spike,
    };
    let follows = match price_move.kind {
        MoveKind::Slider => (words.pass_through, price_move.pass_through.get()),
        MoveKind::Named => (words.index_response, price_move.index_response.get()),
    };
    format!("{shape} · {} {}", follows.0, percent(follows.1, language))
}

/// Where futures prices come from, what is counted, and how large a lot is.
pub fn lock(scenario: &Scenario, language: Language) -> String {
    let words = language.words_for(scenario.side(), scenario.billed_unit());
    let curve = match scenario.lock.curve {
        Curve::Flat => words.curve_flat,
        Curve::Premium => words.curve_premium,
        Curve::Typed => words.curve_typed,
    };
    let unit = match (scenario.billed_unit(), scenario.unit) {
        (BilledUnit::GpuHours, _) => words.in_hours,
        (BilledUnit::Tokens, StandardUnit::Stu) => words.unit_stu,
        (BilledUnit::Tokens, StandardUnit::Plain) => words.unit_plain,
        (BilledUnit::Tokens, StandardUnit::PriceWeighted) => words.unit_price_weighted,
    };
    let lot = count_short(scenario.contract.lot.get(), language);
    format!("{curve} · {unit} · {} {lot}", words.lot_size)
}

/// How the index moves in the simulation, how certain usage is, and at which prices futures are taken.
pub fn simulation(scenario: &Scenario, language: Language) -> String {
    let (risk, words) = (&scenario.risk, language.words());
    let futures = match risk.futures {
        FuturesSource::Curve => words.futures_curve,
        FuturesSource::Expected => words.futures_expected,
    };
    let (index, usage) = (index_model::name(risk.index, language), words.usage_volatility);
    let volatility = percent(risk.usage_vol.get(), language);
    let source = words.futures_source;
    match language {
        Language::English => format!("{index} · {usage} {volatility} · {source} {futures}"),
        Language::Chinese => format!("{index} · {usage} {volatility} · {source}{futures}"),
    }
}
