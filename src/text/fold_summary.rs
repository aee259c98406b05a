//! What stands in a fold of entries, in one line, so that it need not be opened.

use super::index_model;
use super::language::Language;
use super::move_names::move_name;
use super::number::{count_short, percent, percent_signed};
use super::sentence::join_text;
use crate::market::billed_unit::BilledUnit;
use crate::market::quantity::Quantity;
use crate::market::unit::StandardUnit;
use crate::study::price_move::{MoveKind, Shape};
use crate::study::risk::assumptions::FuturesSource;
use crate::study::scenario::{Curve, Scenario};

/// Which way prices go and how, and how far the own price goes with the market.
pub fn price_move(scenario: &Scenario, language: Language) -> String {
    let (price_move, words) = (&scenario.price_move, language.words());
    let shape = match price_move.shape {
        _ if price_move.is_replay() => words.really_happened,
        Shape::Step => words.shape_step,
        Shape::Ramp => words.shape_ramp,
        Shape::Spike => words.shape_spike,
    };
    let (moved, follows) = match price_move.kind {
        MoveKind::Slider => (
            percent_signed(price_move.change.get(), language),
            (words.pass_through, price_move.pass_through.get()),
        ),
        MoveKind::Named => (
            move_name(&price_move.name, language),
            (words.index_response, price_move.index_response.get()),
        ),
    };
    format!("{moved} · {shape} · {} {}", follows.0, percent(follows.1, language))
}

/// What the contract counts, and how large a lot is.
pub fn contract(scenario: &Scenario, language: Language) -> String {
    let words = language.words_for(scenario.side(), scenario.billed_unit());
    let unit = match (scenario.billed_unit(), scenario.unit) {
        (BilledUnit::GpuHours, _) => words.in_hours,
        (BilledUnit::Tokens, StandardUnit::Stu) => words.unit_stu,
        (BilledUnit::Tokens, StandardUnit::Plain) => words.unit_plain,
        (BilledUnit::Tokens, StandardUnit::PriceWeighted) => words.unit_price_weighted,
    };
    let lot = count_short(scenario.contract.lot.get(), language);
    format!("{unit} · {} {lot}", words.lot_size)
}

/// How much is locked, and where futures prices come from.
pub fn lock(scenario: &Scenario, language: Language) -> String {
    let words = language.words_for(scenario.side(), scenario.billed_unit());
    let curve = match scenario.lock.curve {
        Curve::Flat => words.curve_flat,
        Curve::Premium => words.curve_premium,
        Curve::Typed => words.curve_typed,
    };
    let share = percent(scenario.lock.share.get(), language);
    format!("{} {share} · {curve}", words.locked_share)
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
    let source = join_text(&[words.futures_source, futures], language);
    format!("{index} · {usage} {volatility} · {source}")
}
