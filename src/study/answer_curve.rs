//! An answer over the whole range of one quantity: what all of it costs with the lock, at each value, or whatever else
//! a slider decides.

use rust_decimal::Decimal;

use super::figures::{Case, Study};
use super::keys::row::KeyPlace;
use super::scenario::Scenario;
use crate::market::exact::to_float;

/// Values at which the answer is worked out, from one end of the range to the other.
const POINTS: u32 = 16;

/// A curve whose ends differ by less than this share of the answer does not matter.
const FLAT: f64 = 0.005;

/// The answer over the range of a quantity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnswerCurve {
    /// Value and answer, in ascending order of values. Of a scenario: its total
    /// cost with the lock, in the bill's currency; values without figures are left out.
    pub points: Vec<[f64; 2]>,
}

impl AnswerCurve {
    /// Of a scenario and one of its numbers; empty for keys that are not numeric.
    pub fn new(scenario: &Scenario, place: KeyPlace) -> Self {
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

    /// An answer that follows from a value alone, over a range, at `count` steps.
    pub fn over([least, most]: [f64; 2], count: u32, answer: impl Fn(f64) -> f64) -> Self {
        let step = (most - least) / f64::from(count.max(1));
        let value = |index: u32| least + step * f64::from(index);
        Self { points: (0..=count).map(|index| [value(index), answer(value(index))]).collect() }
    }

    /// Through some points, in ascending order of their values; of two with one value, the first.
    pub fn through(points: impl Iterator<Item = [f64; 2]>) -> Self {
        let mut points: Vec<[f64; 2]> = points.filter(|[value, _]| value.is_finite()).collect();
        points.sort_by(|[one, _], [other, _]| one.total_cmp(other));
        points.dedup_by(|[one, _], [other, _]| one == other);
        Self { points }
    }

    /// The answer at a value, on the line between its neighbours; not a number outside of the curve.
    pub fn at(&self, value: f64) -> f64 {
        let on = |piece: &[[f64; 2]]| {
            let [[from, one], [to, other]] = piece else { return None };
            let part = (value - from) / (to - from);
            (0.0..=1.0).contains(&part).then(|| one + part * (other - one))
        };
        self.points.windows(2).find_map(on).unwrap_or(f64::NAN)
    }

    /// The least and the largest answer; `None` where there is none.
    pub fn ends(&self) -> Option<[f64; 2]> {
        let answers = self.points.iter().map(|[_, answer]| *answer);
        let least = answers.clone().reduce(f64::min)?;
        Some([least, answers.reduce(f64::max)?])
    }

    /// Whether the quantity makes no difference to speak of.
    pub fn is_flat(&self) -> bool {
        self.ends().is_none_or(|[least, most]| most - least <= FLAT * largest([least, most]))
    }

    /// Whether the quantity makes no difference to speak of around a value: the curve climbs nowhere near it so
    /// steeply that its whole range would matter.
    pub fn is_flat_at(&self, value: f64) -> bool {
        let Some(ends) = self.ends() else { return true };
        let (Some([first, _]), Some([last, _])) = (self.points.first(), self.points.last()) else {
            return true;
        };
        let mut near = self.points.windows(2).filter_map(|piece| {
            let [[from, one], [to, other]] = piece else { return None };
            // As far as the next piece on either side.
            let reach = to - from;
            let is_near = from - reach <= value && value <= to + reach;
            // How far the curve would climb over its whole range if it climbed so everywhere.
            is_near.then(|| libm::fabs(other - one) * (last - first) / reach)
        });
        near.all(|climb| climb <= FLAT * largest(ends))
    }
}

/// The larger of two sizes, whatever their signs.
fn largest([one, other]: [f64; 2]) -> f64 {
    libm::fabs(one).max(libm::fabs(other))
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

    #[test]
    fn a_part_of_a_curve_is_flat_where_nothing_near_it_climbs() {
        // Climbs to 5, and stands still from there.
        let curve = AnswerCurve::over([0.0, 10.0], 10, |value| value.min(5.0));
        assert_eq!((curve.points.len(), curve.points[3]), (11, [3.0, 3.0]));
        assert!(!curve.is_flat());
        assert!(
            !curve.is_flat_at(0.0) && !curve.is_flat_at(5.5),
            "climbs there, or right beside it"
        );
        assert!(curve.is_flat_at(7.5) && curve.is_flat_at(10.0));
        // Points that are not evenly spaced, given in any order.
        let through =
            AnswerCurve::through([[1.0, 9.0], [0.0, 1.0], [0.5, 5.0], [0.5, 7.0]].into_iter());
        assert_eq!(through.points, [[0.0, 1.0], [0.5, 5.0], [1.0, 9.0]]);
        assert_eq!((through.at(0.25), through.at(1.0)), (3.0, 9.0));
        assert!(through.at(1.5).is_nan());
        // A straight line is flat everywhere, or nowhere.
        let line = AnswerCurve::over([0.0, 1.0], 16, |value| 100.0 + value);
        assert!(!line.is_flat() && !line.is_flat_at(0.5));
        assert!(AnswerCurve::default().is_flat_at(0.0));
    }
}
