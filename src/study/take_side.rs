//! A reader changes sides: what has to turn with them.

use rust_decimal::Decimal;

use super::option::inputs::OptionKind;
use super::price_move::MoveKind;
use super::risk::assumptions::LockingSide;
use super::scenario::Scenario;
use crate::market::quantity::{PriceChange, Quantity};

impl Scenario {
    /// Looks from a side, in exact and in simulated figures.
    ///
    /// The slider's move turns its sign where it is the one that the other side fears, as far as its range allows, so that
    /// each side first sees what it locks against; and the option becomes the one that protects.
    pub fn take_side(&mut self, side: LockingSide) {
        let before = std::mem::replace(&mut self.side, side);
        self.risk.side = LockingSide::default();
        if before == side {
            return;
        }
        let change = self.price_move.change.get();
        let is_feared = match before {
            LockingSide::Buyer => change > Decimal::ZERO,
            LockingSide::Provider => change < Decimal::ZERO,
        };
        if self.price_move.kind == MoveKind::Slider && is_feared {
            let turned = (-change).clamp(PriceChange::SPEC.min, PriceChange::SPEC.max);
            self.price_move.change = PriceChange::new(turned).unwrap_or(self.price_move.change);
        }
        self.option.kind = match (side, self.option.kind) {
            (LockingSide::Provider, OptionKind::Cap) => OptionKind::Floor,
            (LockingSide::Buyer, OptionKind::Floor) => OptionKind::Cap,
            (_, kind) => kind,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::link;

    #[test]
    fn each_side_first_sees_what_it_locks_against_and_the_way_back_leads_back() {
        let first = link::read("v=1&move.change=0.5&risk.side=provider").scenario;
        let mut scenario = first.clone();
        scenario.take_side(LockingSide::Provider);
        let sold = "v=1&side=provider&move.change=-0.5&option.type=floor";
        assert_eq!(scenario, Scenario { as_of: first.as_of, ..link::read(sold).scenario });
        scenario.take_side(LockingSide::Provider);
        assert_eq!(scenario.price_move.change.get().to_string(), "-0.5");
        scenario.take_side(LockingSide::Buyer);
        let bought = link::read("v=1&move.change=0.5").scenario;
        assert_eq!(scenario, Scenario { as_of: first.as_of, ..bought });
    }

    #[test]
    fn a_move_beyond_the_range_goes_to_its_end_and_what_is_not_feared_stays() {
        let turned = |link: &str, side| {
            let mut scenario = link::read(link).scenario;
            scenario.take_side(side);
            scenario.price_move.change.get().normalize().to_string()
        };
        assert_eq!(turned("v=1&move.change=2", LockingSide::Provider), "-0.9");
        assert_eq!(turned("v=1&move.change=-0.3", LockingSide::Provider), "-0.3");
        assert_eq!(turned("v=1&side=provider&move.change=0.4", LockingSide::Buyer), "0.4");
        assert_eq!(turned("v=1&move.change=0", LockingSide::Provider), "0");
    }
}
