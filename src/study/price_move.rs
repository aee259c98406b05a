//! A move of the price: the slider's, or one that really happened.
//!
//! The slider moves the buyer's own price by the pass-through power of 1 + x s; the index shares it, all of it unless a
//! market response says otherwise. A named move multiplies each kind of token's price by 1 + (ratio - 1) s; its effect on
//! the whole bill, times a response, is what the index does. s is the shape's progress from 0 to 1.

use rust_decimal::Decimal;

use super::choice::choices;
use crate::market::arithmetic::Exact;
use crate::market::move_step::MoveStep;
use crate::market::power::power;
use crate::market::quantity::{IndexResponse, MoveMonths, PassThrough, PriceChange, Quantity};
use crate::market::token::PerKind;

/// What prices do over the horizon.
///
/// Numbers that the present kind does not use are kept, so that going back finds them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PriceMove {
    /// Which of the two it is.
    pub kind: MoveKind,
    /// x: the slider's move of the index.
    pub change: PriceChange,
    /// beta: the power of the index's factor by which the own price moves.
    pub pass_through: PassThrough,
    /// g: how much of the slider's move the index shares. 0 is "only this vendor moves".
    pub market_response: IndexResponse,
    /// How the move unfolds.
    pub shape: Shape,
    /// N: the months of the shape.
    pub months: MoveMonths,
    /// The named move's name.
    pub name: String,
    /// The named move's steps, kept here so that a link shows the same numbers for ever. Several
    /// steps are replayed in the months they came in; the shape is for a single one.
    pub steps: Vec<MoveStep>,
    /// f: how much of a named move the index shares. 0 is "only this vendor moved".
    pub index_response: IndexResponse,
}

choices! {
    /// The slider's move, or a named one.
    MoveKind {
        /// A percentage of the index.
        Slider = "slider",
        /// Ratios by kind of token, from a move that happened.
        Named = "named",
    }
    /// How a move unfolds over N months.
    Shape {
        /// Nothing until month N, all of it from then on.
        Step = "step",
        /// Evenly up to month N.
        Ramp = "ramp",
        /// Evenly up to month N and evenly back to nothing in month 2N.
        Spike = "spike",
    }
}

impl Shape {
    /// The part of `whole` that has come by month `month` (1 is the first): whole x s_m.
    pub fn part(self, whole: Decimal, months: MoveMonths, month: u32) -> Decimal {
        let (span, month) = (months.get(), Decimal::from(month));
        // OK because months are at least 1 and both factors are small: neither division by zero
        // nor an overflow can happen. Multiplying first keeps thirds of 0.3 exact.
        let share_of_span = |elapsed: Decimal| whole * elapsed / span;
        match self {
            Self::Step if month < span => Decimal::ZERO,
            Self::Step => whole,
            Self::Ramp | Self::Spike if month <= span => share_of_span(month),
            Self::Ramp => whole,
            Self::Spike => share_of_span((span + span - month).max(Decimal::ZERO)),
        }
    }
}

impl PriceMove {
    /// Whether the steps come in their own months and the shape is ignored.
    pub fn is_replay(&self) -> bool {
        self.kind == MoveKind::Named && self.steps.len() > 1
    }

    /// 1 + x s_m: what the slider multiplies prices by in month `month`.
    pub fn slider_factor(&self, month: u32) -> Decimal {
        Decimal::ONE + self.shape.part(self.change.get(), self.months, month)
    }

    /// What the buyer's own prices are multiplied by in month `month`.
    ///
    /// `None` if a power overflows.
    pub fn own_factors(&self, month: u32) -> Option<PerKind<Decimal>> {
        match self.kind {
            MoveKind::Slider => {
                power(self.slider_factor(month), self.pass_through.get()).map(PerKind::all)
            }
            MoveKind::Named => Some(self.named_factors(month)),
        }
    }

    fn named_factors(&self, month: u32) -> PerKind<Decimal> {
        if let [step] = self.steps[..] {
            return step.ratio.map(|ratio| {
                Decimal::ONE + self.shape.part(ratio.get() - Decimal::ONE, self.months, month)
            });
        }
        let has_come = |step: &&MoveStep| u32::from(step.after_months) < month;
        let latest = self.steps.iter().filter(has_come).max_by_key(|step| step.after_months);
        latest.map_or(PerKind::all(Decimal::ONE), |step| step.ratio.map(Quantity::get))
    }

    /// 1 + g (F - 1): what the slider does to the index, from the factor F of its move or of the mirror of that.
    pub fn index_factor_of_slider(&self, factor: Decimal) -> Option<Decimal> {
        let shared = self.market_response.get();
        if shared == Decimal::ONE {
            // The factor to its last digit.
            return Some(factor);
        }
        Decimal::ONE.plus(shared.times(factor - Decimal::ONE)?)
    }

    /// 1 + f (R - 1): what a named move does to the index, from its effect R on the bill.
    pub fn index_factor_of(&self, effect: Decimal) -> Option<Decimal> {
        let shared = self.index_response.get().times(effect - Decimal::ONE)?;
        Decimal::ONE.plus(shared)
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    fn parts(shape: Shape, months: u32, whole: Decimal) -> Vec<Decimal> {
        let months = MoveMonths::new(months.into()).unwrap();
        (1..=7).map(|month| shape.part(whole, months, month)).collect()
    }

    #[test]
    fn shapes_unfold_as_they_are_drawn() {
        let (none, all) = (dec!(0), dec!(0.3));
        assert_eq!(parts(Shape::Step, 1, all), [all; 7]);
        assert_eq!(parts(Shape::Step, 3, all), [none, none, all, all, all, all, all]);
        assert_eq!(parts(Shape::Ramp, 3, all), [dec!(0.1), dec!(0.2), all, all, all, all, all]);
        let spike = [dec!(0.1), dec!(0.2), all, dec!(0.2), dec!(0.1), none, none];
        assert_eq!(parts(Shape::Spike, 3, all), spike);
        assert_eq!(parts(Shape::Spike, 1, all), [all, none, none, none, none, none, none]);
    }

    #[test]
    fn the_own_price_moves_by_the_pass_through_power() {
        let price_move = PriceMove {
            change: PriceChange::new(dec!(0.21)).unwrap(),
            pass_through: PassThrough::new(dec!(0.5)).unwrap(),
            ..PriceMove::default()
        };
        assert_eq!(price_move.slider_factor(1), dec!(1.21));
        assert_eq!(price_move.own_factors(1), Some(PerKind::all(dec!(1.1))));
    }

    #[test]
    fn the_index_shares_the_slider_by_the_market_response() {
        let of = |response| {
            let market_response = IndexResponse::new(response).unwrap();
            let price_move = PriceMove { market_response, ..PriceMove::default() };
            price_move.index_factor_of_slider(dec!(1.5))
        };
        assert_eq!(
            [dec!(0), dec!(0.4), dec!(1)].map(of),
            [dec!(1), dec!(1.2), dec!(1.5)].map(Some)
        );
    }

    #[test]
    fn several_steps_are_replayed_in_their_months() {
        let steps = ["0:1.4:1.4:1.4", "3:2:2:1.5"].map(|text| text.parse().unwrap());
        let price_move = PriceMove {
            kind: MoveKind::Named,
            steps: steps.to_vec(),
            shape: Shape::Ramp,
            ..PriceMove::default()
        };
        assert!(price_move.is_replay());
        let output = |month| price_move.own_factors(month).unwrap().output;
        assert_eq!([1, 3, 4, 36].map(output), [dec!(1.4), dec!(1.4), dec!(1.5), dec!(1.5)]);
    }

    #[test]
    fn a_named_move_without_steps_moves_nothing() {
        let price_move = PriceMove { kind: MoveKind::Named, ..PriceMove::default() };
        assert_eq!(price_move.own_factors(5), Some(PerKind::all(Decimal::ONE)));
    }
}
