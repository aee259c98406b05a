//! A small curve under a slider: the answer over its whole range, with the present point.

use super::drawing::Drawing;
use super::meaning::{Class, Meaning};
use super::path::lines;
use super::scale::{LinearScale, drawable};
use super::shape::{Shape, ShapeForm};

/// Height in pixels.
const HEIGHT: f64 = 40.0;
/// Room for the point at every edge; half the knob of a slider at both ends, so that the point stands under it.
const EDGE: f64 = 8.0;
/// Radius of the point.
const RADIUS: f64 = 4.0;

/// A curve without axes, beside the control that it explains.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallCurve {
    /// What is seen: the accessible name.
    pub title: String,
    /// Its meaning, which sets the colour.
    pub meaning: Meaning,
    /// Value across and answer upwards, in ascending order of values.
    pub points: Vec<[f64; 2]>,
    /// The present value and its answer.
    pub here: [f64; 2],
}

impl SmallCurve {
    /// Draws it for a width in pixels; nothing but its size where there are no two points.
    pub fn lay_out(&self, width: f64) -> Drawing {
        let width = width.max(4.0 * EDGE);
        let mut drawing =
            Drawing { title: self.title.clone(), width, height: HEIGHT, ..Drawing::default() };
        let (Some([first, _]), Some([last, _])) = (self.points.first(), self.points.last()) else {
            return drawing;
        };
        let answers = || self.points.iter().chain([&self.here]).filter_map(|[_, y]| drawable(*y));
        let least = answers().fold(f64::INFINITY, f64::min);
        let most = answers().fold(f64::NEG_INFINITY, f64::max);
        if !(first < last && least <= most) {
            return drawing;
        }
        // A flat curve stands in the middle.
        let air = if least == most { 1.0 } else { 0.0 };
        let across = LinearScale { domain: [*first, *last], range: [EDGE, width - EDGE] };
        let up = LinearScale { domain: [least - air, most + air], range: [HEIGHT - EDGE, EDGE] };
        let place =
            |[x, y]: [f64; 2]| Some([across.position(drawable(x)?), up.position(drawable(y)?)]);
        let places: Vec<_> = self.points.iter().map(|point| place(*point)).collect();
        let class = Class::of("line", self.meaning);
        drawing.shapes.push(Shape { class, form: ShapeForm::Path { data: lines(&places) } });
        if let Some(centre) = place(self.here) {
            let form = ShapeForm::Circle { centre, radius: RADIUS };
            drawing.shapes.push(Shape { class: Class::of("dot", self.meaning), form });
        }
        drawing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(points: &[[f64; 2]], here: [f64; 2]) -> Drawing {
        let points = points.to_vec();
        SmallCurve { title: String::new(), meaning: Meaning::Neutral, points, here }.lay_out(116.0)
    }

    #[test]
    fn the_point_stands_on_the_curve() {
        let drawing = curve(&[[0.0, 10.0], [1.0, 30.0]], [0.5, 20.0]);
        let [line, dot] = &drawing.shapes[..] else { panic!("{drawing:?}") };
        let ShapeForm::Path { data } = &line.form else { panic!("{line:?}") };
        assert_eq!(data, "M8 32L108 8");
        let ShapeForm::Circle { centre, .. } = dot.form else { panic!("{dot:?}") };
        assert_eq!(centre, [58.0, 20.0]);
    }

    #[test]
    fn what_cannot_be_drawn_is_left_out() {
        assert_eq!(curve(&[], [0.0, 0.0]).shapes, []);
        assert_eq!(curve(&[[1.0, 2.0]], [1.0, 2.0]).shapes, []);
        assert_eq!(curve(&[[0.0, 5.0], [1.0, 5.0]], [0.0, 5.0]).shapes.len(), 2);
        assert_eq!(curve(&[[0.0, 5.0], [1.0, 6.0]], [f64::NAN, 5.0]).shapes.len(), 1);
    }
}
