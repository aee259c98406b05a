//! A reader's own price history as the move of the price: month by month what it was, over where it began.
//!
//! The link holds the months of the horizon and not the history. Only the own price moves so; how much of that the
//! index shares is the move's response, as for any named move.

use rust_decimal::Decimal;

use super::price_move::{MoveKind, PriceMove};
use crate::market::exact::from_float;
use crate::market::move_step::MoveStep;
use crate::market::quantity::{MoveRatio, Quantity};
use crate::market::token::PerKind;

/// The name that a replayed history has as a move.
pub const NAME: &str = "history";

/// Places of a ratio in the link.
const PLACES: u32 = 4;

/// The last months of a history, at most as many as the horizon has, as the move of the coming ones; what it does
/// not determine is kept from the move before.
///
/// `None` with fewer than three prices, or with a ratio beyond the range of [`MoveRatio`].
pub fn replay(monthly: &[f64], horizon: u32, before: &PriceMove) -> Option<PriceMove> {
    // OK because a horizon is at most 36.
    let wanted = horizon as usize + 1;
    let window = monthly.get(monthly.len().saturating_sub(wanted)..)?;
    let [first, later @ ..] = window else { return None };
    if later.len() < 2 {
        return None;
    }
    let step = |(month, price): (u8, &f64)| {
        let ratio: Decimal = from_float(price / first)?.round_dp(PLACES);
        let ratio = MoveRatio::new(ratio.normalize()).ok()?;
        Some(MoveStep { after_months: month, ratio: PerKind::all(ratio) })
    };
    let steps: Option<Vec<MoveStep>> = (0..).zip(later).map(step).collect();
    let (kind, name) = (MoveKind::Named, NAME.to_owned());
    Some(PriceMove { kind, name, steps: steps?, ..before.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::link;
    use crate::study::scenario::Scenario;

    #[test]
    fn the_last_months_are_replayed_and_stand_in_the_link() {
        let before = PriceMove::default();
        let price_move = replay(&[8.0, 2.0, 3.0, 1.0, 4.0], 3, &before).unwrap();
        let ratios: Vec<String> =
            price_move.steps.iter().map(|step| step.ratio.input.get().to_string()).collect();
        assert_eq!(ratios, ["1.5", "0.5", "2"]);
        assert!(price_move.is_replay());
        let scenario = Scenario { price_move, ..Scenario::default() };
        let reading = link::read(&link::write(&scenario));
        assert_eq!((reading.warnings, reading.scenario), (vec![], scenario));
    }

    #[test]
    fn what_is_too_short_or_too_far_is_no_replay() {
        let before = PriceMove::default();
        assert_eq!(replay(&[1.0, 2.0], 12, &before), None);
        assert_eq!(replay(&[], 12, &before), None);
        assert_eq!(replay(&[1e-90, 1.0, 1e90], 12, &before), None);
    }
}
