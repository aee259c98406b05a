//! The states of the story's figures: paths that are drawn, bills to start from, and other scenarios.

use rust_decimal::Decimal;

use crate::market::named_move::NamedMove;
use crate::market::quantity::{LockedShare, Quantity};
use crate::study::drawn_path::DrawnPath;
use crate::study::price_move::MoveKind;
use crate::study::risk::inputs::RSquared;
use crate::study::scenario::Scenario;
use crate::study::starting_point::StartingPoint;

/// Twelve percentages of today's price: a price war, then a shortage. What the figures show where nobody has drawn
/// anything.
pub(super) const DIP: [u32; 12] = [85, 70, 60, 50, 55, 75, 100, 125, 150, 165, 175, 185];

/// Double by summer: one of its paths is regretted with the lock, the other without.
pub(super) const RISE: [u32; 12] = [115, 130, 145, 160, 180, 200, 200, 200, 200, 200, 200, 200];

/// Half by summer.
pub(super) const FALL: [u32; 12] = [95, 85, 75, 65, 55, 50, 50, 50, 50, 50, 50, 50];

/// A spike in spring that is gone by autumn.
pub(super) const SPIKE: [u32; 12] = [100, 105, 140, 210, 250, 230, 180, 140, 115, 100, 100, 100];

/// DeepSeek's rise, as a named move.
pub(super) const RISE_OF_AUGUST: &str = "deepseek-v4-pro-off-peak-2026-08";

/// The scenario on a path of twelve percentages.
pub(super) fn on_path(percentages: [u32; 12], scenario: &Scenario) -> Scenario {
    let price_move = DrawnPath::of_percentages(percentages).price_move(&scenario.price_move);
    Scenario { price_move, ..scenario.clone() }
}

/// The scenario with an index that explains so much of the own price.
pub(super) fn explained(r_squared: Decimal, scenario: &Scenario) -> Scenario {
    let mut scenario = scenario.clone();
    if let Ok(r_squared) = RSquared::new(r_squared) {
        scenario.risk.r_squared = r_squared;
    }
    scenario
}

/// The scenario with the bill of a starting point.
pub(super) fn bill_of(start: StartingPoint, scenario: &Scenario) -> Scenario {
    let mut scenario = scenario.clone();
    start.open(&mut scenario);
    scenario
}

/// The scenario with a move that really happened.
pub(super) fn replayed(id: &str, scenario: &Scenario) -> Scenario {
    let mut scenario = scenario.clone();
    if let Some(named) = NamedMove::find(id) {
        scenario.price_move.kind = MoveKind::Named;
        scenario.price_move.name = id.to_owned();
        scenario.price_move.steps = named.steps;
    }
    scenario
}

/// The scenario with everything locked.
pub(super) fn all_locked(scenario: &Scenario) -> Scenario {
    let mut scenario = scenario.clone();
    if let Ok(share) = LockedShare::new(Decimal::ONE) {
        scenario.lock.share = share;
    }
    scenario
}
