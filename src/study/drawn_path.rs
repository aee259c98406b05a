//! A path of the price that a reader draws: how high it stands in each of twelve months, next to today's price.
//!
//! It is a named move of twelve steps, one a month, in which every kind of token moves alike. So it is in the
//! link, and the study divides by it for the mirror as it does for any move.

use rust_decimal::{Decimal, dec};

use super::figures::{Case, Study};
use super::price_move::{MoveKind, PriceMove};
use crate::market::arithmetic::Exact;
use crate::market::exact::{from_float, to_float};
use crate::market::move_step::MoveStep;
use crate::market::quantity::{MoveRatio, Quantity};
use crate::market::token::PerKind;

/// Months of a drawn path.
pub const MONTHS: usize = 12;

/// The name that a drawn path has as a move.
pub const NAME: &str = "drawn";

/// The lowest height that can be drawn, as a multiple of today's price.
pub const LOWEST: Decimal = dec!(0.2);

/// The highest height that can be drawn, as a multiple of today's price.
pub const HIGHEST: Decimal = dec!(3);

/// Decimal places of a height: a whole percentage.
const PLACES: u32 = 2;

/// Twelve heights as multiples of today's price, each a whole percentage from [`LOWEST`] to [`HIGHEST`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrawnPath([Decimal; MONTHS]);

impl DrawnPath {
    /// A path through heights, each held in its range and rounded to a whole percentage.
    pub fn new(heights: [Decimal; MONTHS]) -> Self {
        Self(heights.map(|height| height.round_dp(PLACES).max(LOWEST).min(HIGHEST).normalize()))
    }

    /// The path through whole percentages.
    pub fn of_percentages(percentages: [u32; MONTHS]) -> Self {
        Self::new(percentages.map(|percentage| Decimal::new(i64::from(percentage), PLACES)))
    }

    /// The path that a move was made of; `None` for any other move.
    pub fn of_move(price_move: &PriceMove) -> Option<Self> {
        let steps = price_move.steps.as_slice();
        if price_move.kind != MoveKind::Named || steps.len() != MONTHS {
            return None;
        }
        let mut heights = [Decimal::ONE; MONTHS];
        for ((month, step), height) in steps.iter().enumerate().zip(&mut heights) {
            let ratio = step.ratio.map(Quantity::get);
            if usize::from(step.after_months) != month || ratio != PerKind::all(ratio.input) {
                return None;
            }
            *height = ratio.input;
        }
        // A longer or finer number than can be drawn is some other move.
        Some(Self::new(heights)).filter(|path| path.0 == heights)
    }

    /// What any move does to the bill, month by month, as a path to draw on from; the last month of a shorter
    /// horizon applies to those after it.
    pub fn of_study(study: &Study) -> Self {
        let mut height = Decimal::ONE;
        let mut months = study.months.iter();
        Self::new([(); MONTHS].map(|()| {
            if let Some(month) = months.next() {
                height =
                    month.cases.get(Case::Chosen).unhedged.over(month.unmoved).unwrap_or(height);
            }
            height
        }))
    }

    /// The heights, month by month.
    pub fn heights(&self) -> [Decimal; MONTHS] {
        self.0
    }

    /// The path after a stroke from one month (from 0) and height to another: the months between lie on a
    /// straight line. A height that is no number changes nothing, nor does a month beyond the last.
    pub fn stroke(self, from: (usize, f64), to: (usize, f64)) -> Self {
        let Self(mut heights) = self;
        let (first, last) = (from.0.min(to.0), from.0.max(to.0));
        for (month, height) in heights.iter_mut().enumerate() {
            if (first..=last).contains(&month) {
                let part = if from.0 == to.0 {
                    1.0
                } else {
                    // OK because a path has twelve months.
                    (month as f64 - from.0 as f64) / (to.0 as f64 - from.0 as f64)
                };
                let level = from.1 + (to.1 - from.1) * part;
                // Held before it is made exact, so that no pointer is too far away.
                let level = level.max(to_float(LOWEST)).min(to_float(HIGHEST));
                *height = from_float(level).unwrap_or(*height);
            }
        }
        Self::new(heights)
    }

    /// The move that follows this path; what it does not determine is kept from the move before.
    pub fn price_move(self, before: &PriceMove) -> PriceMove {
        let step = |(month, height): (u8, Decimal)| MoveStep {
            after_months: month,
            // OK because a height lies within the range of ratios; 1 is the fallback.
            ratio: PerKind::all(MoveRatio::new(height).unwrap_or_default()),
        };
        PriceMove {
            kind: MoveKind::Named,
            name: NAME.to_owned(),
            steps: (0..).zip(self.0).map(step).collect(),
            ..before.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::link;
    use crate::study::scenario::Scenario;

    fn drawn() -> DrawnPath {
        DrawnPath::of_percentages([90, 80, 70, 60, 60, 75, 90, 105, 120, 135, 145, 150])
    }

    #[test]
    fn a_path_is_read_as_it_was_drawn_from_move_and_link() {
        let price_move = drawn().price_move(&PriceMove::default());
        assert_eq!(DrawnPath::of_move(&price_move), Some(drawn()));
        let scenario = Scenario { price_move, ..Scenario::default() };
        let text = link::write(&scenario);
        assert!(text.contains("move.steps=0:0.9:0.9:0.9"), "{text}");
        let reading = link::read(&text);
        assert_eq!(reading.warnings, []);
        assert_eq!(reading.scenario, scenario);
        assert_eq!(DrawnPath::of_move(&reading.scenario.price_move), Some(drawn()));
    }

    #[test]
    fn other_moves_are_no_drawn_path() {
        let mut price_move = drawn().price_move(&PriceMove::default());
        price_move.steps[3].ratio.output = MoveRatio::new(dec!(2)).unwrap();
        assert_eq!(DrawnPath::of_move(&price_move), None);
        price_move.steps.truncate(3);
        assert_eq!(DrawnPath::of_move(&price_move), None);
        assert_eq!(DrawnPath::of_move(&PriceMove::default()), None);
    }

    #[test]
    fn the_bill_follows_and_its_mirror_is_divided() {
        let price_move = drawn().price_move(&PriceMove::default());
        let study = Study::run(&Scenario { price_move, ..Scenario::default() }).unwrap();
        // 2,784.00 yuan a month: month 1 at 0.9 times, month 12 at 1.5 times, and divided by as much.
        let costs = |month: usize| {
            let cases = study.months[month].cases;
            [cases.chosen.unhedged, cases.mirror.unhedged]
        };
        assert_eq!(costs(0), [dec!(2505.60), dec!(3093.33)]);
        assert_eq!(costs(11), [dec!(4176.00), dec!(1856.00)]);
        assert_eq!(DrawnPath::of_study(&study), drawn());
    }

    #[test]
    fn a_stroke_draws_the_months_between_and_stays_in_its_range() {
        let flat = DrawnPath::of_percentages([100; MONTHS]);
        let heights = flat.stroke((5, 2.0), (2, 0.5)).heights();
        assert_eq!(heights[1..7], [dec!(1), dec!(0.5), dec!(1), dec!(1.5), dec!(2), dec!(1)]);
        assert_eq!(flat.stroke((0, 9e99), (0, 9e99)).heights()[0], HIGHEST);
        assert_eq!(flat.stroke((0, -1.0), (0, -1.0)).heights()[0], LOWEST);
        assert_eq!(flat.stroke((40, 2.0), (50, 2.0)), flat);
        let unread = flat.stroke((0, f64::NAN), (0, f64::NAN)).heights();
        assert!((LOWEST..=HIGHEST).contains(&unread[0]));
    }
}
