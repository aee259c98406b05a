//! The answer over the whole range of one quantity: what all of it costs with the lock, at each value.

use rust_decimal::Decimal;

use super::figures::{Case, Study};
use super::keys::row::Place;
use super::scenario::Scenario;
use crate::market::exact::to_float;

/// Values at which the answer is worked out, from one end of the range to the other.
const POINTS: u32 = 16;

/// A curve whose ends differ by less than this share of the answer does not matter.
const FLAT: f64 = 0.005;

/// The answer over the range of a quantity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnswerCurve {
    /// Value and total cost with the lock, in the bill's currency; values without figures are left out.
    pub points: Vec<[f64; 2]>,
}

impl AnswerCurve {
    /// Of a scenario and one of its numbers; empty for keys that are not numeric.
    pub fn new(scenario: &Scenario, place: Place) -> Self {
        let Some(spec) = place.key.spec() else { return Self::default() };
        let step = (spec.max - spec.min) / Decimal::from(POINTS);
        let point = |index: u32| {
            let value = spec.min + step * Decimal::from(index);
            let mut moved = scenario.clone();
            place.put_number(&mut moved, Some(value)).ok()?;
            let study = Study::run(&moved).ok()?;
            Some([to_float(value), to_float(study.totals.get(Case::Chosen).locked)])
        };
        Self { points: (0..=POINTS).filter_map(point).collect() }
    }

    /// The least and the largest answer; `None` for an empty curve.
    pub fn ends(&self) -> Option<[f64; 2]> {
        let answers = self.points.iter().map(|[_, answer]| *answer);
        let least = answers.clone().reduce(f64::min)?;
        Some([least, answers.reduce(f64::max)?])
    }

    /// Whether the quantity makes no difference to speak of.
    pub fn is_flat(&self) -> bool {
        self.ends().is_none_or(|[least, most]| most - least <= FLAT * libm::fabs(most))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::{keys, link};

    #[test]
    fn the_curve_goes_through_the_answer_and_is_flat_where_nothing_changes() {
        let scenario = link::read("v=1&move.change=0.5&lock.share=0.5").scenario;
        let share = keys::find("lock.share").unwrap();
        let curve = AnswerCurve::new(&scenario, share);
        assert_eq!(curve.points.len(), 17);
        let locked = to_float(Study::run(&scenario).unwrap().totals.chosen.locked);
        assert_eq!(curve.points[8], [0.5, locked]);
        assert!(!curve.is_flat());
        let [least, most] = curve.ends().unwrap();
        assert!(least < locked && locked < most);
        let still = link::read("v=1&move.change=0").scenario;
        assert!(AnswerCurve::new(&still, share).is_flat());
        assert!(AnswerCurve::default().is_flat());
    }
}
