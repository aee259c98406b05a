//! One dot with its name beside it: a strategy among others, the reader's own place.

use super::{Extents, Mark, Plot, Sketch};
use crate::chart::drawing::{Datum, HitArea, Target};
use crate::chart::frame::Frame;
use crate::chart::meaning::{Class, Meaning};
use crate::chart::measure::{AXIS_SIZE, MIDDLE, text_width};
use crate::chart::shape::{Anchor, Shape};

/// From the middle of the dot to that of its square, or its radius.
const SIZE: f64 = 5.0;
/// From the middle of the dot to its name.
const APART: f64 = 10.0;
/// From its name to a line, and to the edge of the plot where it stands over or under the dot.
const CLEAR: f64 = 3.0;
/// How far from its middle a dot is hit.
const REACH: f64 = 20.0;

/// One named dot.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Its meaning, which sets the colour.
    pub meaning: Meaning,
    /// Its number among the series of the chart: as a datum it is the first of that series.
    pub series: usize,
    /// Value across and value upwards.
    pub place: [f64; 2],
    /// Its name, in the first free place right, left, over or under it, or else between these, where no line runs through
    /// it; beside a line where there is no such place, and left out where none is free.
    pub label: String,
}

impl Dot {
    /// Where the name may stand: the edges that it would take.
    fn free_place(&self, [x, y]: [f64; 2], plot: &Plot, sketch: &Sketch) -> Option<Frame> {
        let half = text_width(&self.label, AXIS_SIZE) / 2.0;
        let rise = AXIS_SIZE / 2.0 + 1.0;
        let up = SIZE + 3.0 + rise;
        let across = APART + half;
        // Held in the plot from side to side where the name stands over or under the dot.
        let held = x.min(plot.frame.right - half - CLEAR).max(plot.frame.left + half + CLEAR);
        let beside = [[x + across, y], [x - across, y], [held, y - up], [held, y + up]];
        // Beneath a line that rises to the right, and over it; the other two for one that falls.
        let aside = rise + 2.0;
        let between = [
            [x + across, y + aside],
            [x - across, y - aside],
            [x + across, y - aside],
            [x - across, y + aside],
        ];
        let further = [-2.0, 2.0, -3.0, 3.0].map(|times| [held, y + times * up]);
        let free = |[x, y]: [f64; 2]| {
            let frame = Frame { left: x - half, top: y - rise, right: x + half, bottom: y + rise };
            let is_inside = frame.left >= plot.frame.left
                && frame.right <= plot.frame.right
                && frame.top >= plot.frame.top
                && frame.bottom <= plot.frame.bottom;
            let is_free = sketch.taken.iter().all(|other| !other.meets(&frame));
            (is_inside && is_free).then_some(frame)
        };
        let is_clear = |frame: &Frame| !sketch.has_line_in(&frame.grown(CLEAR));
        let all = beside.into_iter().chain(between).chain(further);
        let clear = all.filter_map(free).find(is_clear);
        clear.or_else(|| beside.into_iter().find_map(free))
    }
}

impl Mark for Dot {
    fn stretch(&self, extents: &mut Extents) {
        extents.cover_place(self.place);
    }

    fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        let Some(centre) = plot.place(self.place) else { return };
        let [x, y] = centre;
        sketch.shapes.push(self.meaning.marker("dot", centre, SIZE));
        let frame = Frame { left: x - SIZE, top: y - SIZE, right: x + SIZE, bottom: y + SIZE };
        sketch.taken.push(frame);
        sketch.targets.push(Target {
            datum: Datum { series: Some(self.series), index: 0 },
            area: Some(HitArea::Around { centre, reach: REACH }),
            cursor: self.meaning.marker("halo", centre, SIZE + 4.0),
        });
    }

    fn draw_over(&self, plot: &Plot, sketch: &mut Sketch) {
        let Some(centre) = plot.place(self.place) else { return };
        let Some(frame) = self.free_place(centre, plot, sketch) else { return };
        if self.label.is_empty() {
            return;
        }
        let at = [frame.left, (frame.top + frame.bottom) / 2.0 + AXIS_SIZE * MIDDLE];
        let class = Class::of("dot-label", self.meaning);
        sketch.shapes.push(Shape::text(class, at, Anchor::Start, self.label.clone()));
        sketch.taken.push(frame);
    }
}
