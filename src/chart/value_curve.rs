//! A value that follows a number, with the place where it stands as a dot: an option by its volatility.

use super::axis::{AcrossAxis, ValueAxis};
use super::layout::Chart;
use super::mark::LineMark;
use super::meaning::Meaning;
use super::panel::Panel;

/// A line of values by a number.
#[derive(Clone, Debug)]
pub struct ValueCurve {
    /// What is seen: the accessible name.
    pub title: String,
    /// The finding in words: the accessible description.
    pub summary: String,
    /// Number and value of each point, the numbers rising.
    pub points: Vec<[f64; 2]>,
    /// Number and value where it stands. Not finite for nowhere.
    pub here: [f64; 2],
    /// What stands at the line's end. Empty for nothing.
    pub label: String,
    /// What runs from left to right, and how it is written.
    pub number: ValueAxis,
    /// What runs upwards, and how it is written.
    pub value: ValueAxis,
}

impl ValueCurve {
    /// The place among the points that is nearest to where it stands.
    pub fn nearest(points: &[[f64; 2]], here: f64) -> usize {
        let far = |point: &[f64; 2]| (point[0] - here).abs();
        let places = points.iter().enumerate();
        let nearest = places.min_by(|one, other| far(one.1).total_cmp(&far(other.1)));
        nearest.map_or(0, |(place, _)| place)
    }

    /// The chart.
    pub fn chart(self) -> Chart {
        // A point without neighbours is a dot; it belongs to the point of the line next to it.
        let nearest = Self::nearest(&self.points, self.here[0]);
        let mut alone = vec![[f64::NAN; 2]; nearest];
        alone.push(self.here);
        let across = AcrossAxis::Values(self.number);
        let panel = Panel::new("", across, self.value)
            .with(LineMark::new(Meaning::Neutral, self.points).labelled(self.label))
            .with(LineMark::new(Meaning::Neutral, alone));
        Chart::new(self.title, self.summary, vec![panel])
    }
}
