//! Bars from zero, side by side in each month or category.

use super::{Extents, Mark, Plot, Sketch};
use crate::chart::drawing::{Datum, HitArea, Target};
use crate::chart::frame::Frame;
use crate::chart::meaning::{Class, Meaning};
use crate::chart::measure::{AXIS_SIZE, wrap};
use crate::chart::shape::{Anchor, Shape, ShapeForm};

/// Room between the bars of two bands: a share of the band, and the most of it in pixels.
const BETWEEN: [f64; 2] = [0.1, 16.0];
/// Width of a bar: a share of its slot, and the most of it in pixels.
const BAR: [f64; 2] = [0.78, 72.0];
/// Height of a line of a label.
const LABEL_LINE: f64 = 15.0;
/// From a bar up to the baseline of its label.
const LABEL_GAP: f64 = 6.0;
/// Room between the labels of two bars.
const LABEL_APART: f64 = 0.5;
/// The most lines of a label.
const MOST_LINES: usize = 4;

/// The bars of one series.
#[derive(Clone, Debug, PartialEq)]
pub struct BarSeries {
    /// Their meaning, which sets the colour.
    pub meaning: Meaning,
    /// The value of each month or category.
    pub values: Vec<f64>,
    /// What stands over each bar, such as "with the lock ¥1,721", in up to four lines. One that is too
    /// wide for its place is left out; bars may be more than labels.
    pub labels: Vec<String>,
}

/// The bars of one or several series, in groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// The series, from left to right in each group; the number of a datum's series is its place here.
    pub series: Vec<BarSeries>,
}

/// Where a bar stands.
struct Placed<'a> {
    /// Its series, and the number of that.
    series: &'a BarSeries,
    number: usize,
    /// The month or category.
    index: usize,
    /// The left end of its slot, and how wide that is.
    left: f64,
    slot: f64,
    /// Where it ends, up or down from zero.
    end: f64,
}

impl Bars {
    /// The width of one bar with its air, in a band of a width.
    fn slot(&self, band: f64) -> f64 {
        (band - between(band)) / self.series.len().max(1) as f64
    }

    /// Where each bar that has a value stands, from left to right.
    fn placed(&self, plot: &Plot) -> Vec<Placed<'_>> {
        let bands = plot.bands();
        let slot = self.slot(bands.band());
        let mut all = Vec::new();
        for index in 0..bands.count {
            let first = bands.start(index) + between(bands.band()) / 2.0;
            for (number, series) in self.series.iter().enumerate() {
                let value = series.values.get(index).copied().unwrap_or(f64::NAN);
                let Some(end) = plot.height(value) else { continue };
                let left = first + slot * number as f64;
                all.push(Placed { series, number, index, left, slot, end });
            }
        }
        all
    }

    /// The lines of a label; none where a word of it is wider than its place.
    fn lines(label: &str, slot: f64) -> Vec<String> {
        let lines = wrap(label, slot - LABEL_APART, AXIS_SIZE, MOST_LINES);
        let is_cut = lines.last().is_some_and(|last| !label.trim_end().ends_with(last.as_str()));
        if is_cut || label.trim().is_empty() { Vec::new() } else { lines }
    }
}

fn between(band: f64) -> f64 {
    let [share, most] = BETWEEN;
    (band * share).min(most)
}

impl Mark for Bars {
    fn stretch(&self, extents: &mut Extents) {
        for series in &self.series {
            extents.cover(&series.values);
        }
    }

    fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        let base = plot.values.position(0.0);
        for Placed { series, number, index, left, slot, end } in self.placed(plot) {
            let meaning = series.meaning;
            let width = (slot * BAR[0]).min(BAR[1]);
            let x = left + (slot - width) / 2.0;
            let (y, height) = (end.min(base), (end - base).abs());
            let form = ShapeForm::Rect { x, y, width, height };
            sketch.shapes.push(Shape { class: Class::of("bar", meaning), form });

            let Frame { top, bottom, .. } = plot.outer;
            let area = Frame { left, top, right: left + slot, bottom };
            let (y, height) = (y - 3.0, height + 6.0);
            let form = ShapeForm::Rect { x: x - 3.0, y, width: width + 6.0, height };
            sketch.targets.push(Target {
                datum: Datum { series: Some(number), index },
                area: Some(HitArea::Within(area)),
                cursor: Shape { class: Class::of("halo", meaning), form },
            });
        }
    }

    /// Labels stand over what is drawn through the bars, such as a budget's rule.
    fn draw_over(&self, plot: &Plot, sketch: &mut Sketch) {
        let base = plot.values.position(0.0);
        for Placed { series, index, left, slot, end, .. } in self.placed(plot) {
            let lines = series.labels.get(index).map(|label| Self::lines(label, slot));
            let lines = lines.unwrap_or_default();
            // Over the bar, and over zero where the bar hangs down.
            let baseline = end.min(base) - LABEL_GAP;
            for (line, text) in lines.iter().rev().enumerate() {
                let at = [left + slot / 2.0, baseline - line as f64 * LABEL_LINE];
                let class = Class::of("bar-label", series.meaning);
                sketch.shapes.push(Shape::text(class, at, Anchor::Middle, text.clone()));
            }
        }
    }

    fn head_room(&self, width: f64, bands: usize) -> f64 {
        let slot = self.slot(width / bands.max(1) as f64);
        let labels = self.series.iter().flat_map(|series| &series.labels);
        let most = labels.map(|label| Self::lines(label, slot).len()).max().unwrap_or(0);
        if most == 0 { 0.0 } else { LABEL_GAP + most as f64 * LABEL_LINE }
    }
}
