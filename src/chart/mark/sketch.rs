//! What the marks of one panel have drawn so far.

use super::end_label::{self, EndLabel};
use super::{Mark, Plot};
use crate::chart::band_scale::AcrossScale;
use crate::chart::drawing::{Datum, HitArea, Target};
use crate::chart::frame::Frame;
use crate::chart::meaning::{Class, Meaning};
use crate::chart::shape::{Shape, ShapeForm};

/// What the marks of one panel have drawn so far.
#[derive(Debug, Default)]
pub struct Sketch {
    /// The shapes, from back to front.
    pub shapes: Vec<Shape>,
    /// What a reader can look at.
    pub targets: Vec<Target>,
    /// What labels stand in: another label has to keep away from it.
    pub taken: Vec<Frame>,
    /// The places of each line; `None` for a gap.
    pub lines: Vec<Vec<Option<[f64; 2]>>>,
    end_labels: Vec<EndLabel>,
    markers: Vec<Shape>,
    columns: Vec<(usize, f64)>,
}

impl Sketch {
    /// Appends a path, unless it is empty.
    pub fn path(&mut self, class: Class, data: String) {
        if !data.is_empty() {
            self.shapes.push(Shape { class, form: ShapeForm::Path { data } });
        }
    }

    /// Whether a line runs through a frame.
    pub fn has_line_in(&self, frame: &Frame) -> bool {
        self.lines.iter().any(|places| {
            places.windows(2).any(|pair| match pair {
                [Some(from), Some(to)] => frame.is_crossed(*from, *to),
                _ => false,
            })
        })
    }

    /// Notes a label for the end of a line. Those of marks in front are placed first.
    pub fn end_label(&mut self, label: Option<EndLabel>) {
        self.end_labels.extend(label);
    }

    /// Appends the point of a line that belongs to an index: a reader who looks at the index sees it
    /// marked.
    pub fn point(&mut self, meaning: Meaning, index: usize, [x, y]: [f64; 2]) {
        let cursor = meaning.marker("cursor", [x, y], meaning.marker_size());
        let datum = Datum::index(index);
        self.targets.push(Target { datum, area: None, cursor });
        if self.columns.iter().all(|(other, _)| *other != index) {
            self.columns.push((index, x));
        }
    }

    /// Marks the end of a line, over everything else, where lines of this meaning have such a marker.
    pub fn end_marker(&mut self, meaning: Meaning, place: Option<[f64; 2]>) {
        if let (true, Some(place)) = (meaning.ends_in_marker(), place) {
            self.markers.push(meaning.marker("marker", place, meaning.marker_size()));
        }
    }

    /// Draws all marks of a panel, then the labels at the ends of lines, then what needs a free place,
    /// then the markers.
    pub(in crate::chart) fn draw(&mut self, marks: &[Box<dyn Mark>], plot: &Plot) {
        for mark in marks {
            mark.draw(plot, self);
        }
        let labels: Vec<EndLabel> = self.end_labels.drain(..).rev().collect();
        end_label::draw(&labels, plot, self);
        for mark in marks {
            mark.draw_over(plot, self);
        }
        self.shapes.append(&mut self.markers);
        self.add_columns(plot);
    }

    /// Where no mark can be hit, a reader looks at everything of an index: at a month from the top of
    /// the panel to its bottom, or at what is nearest across.
    fn add_columns(&mut self, plot: &Plot) {
        if self.targets.iter().any(|target| target.area.is_some()) {
            return;
        }
        let Frame { top, bottom, .. } = plot.outer;
        let (plot_top, height) = (plot.frame.top, plot.frame.height());
        let columns: Vec<Target> = match plot.across {
            AcrossScale::Bands(bands) => (0..bands.count)
                .map(|index| {
                    let (left, right) = (bands.start(index), bands.start(index + 1));
                    let class = Class::plain("cursor-month");
                    let width = bands.band();
                    let form = ShapeForm::Rect { x: left, y: plot_top, width, height };
                    let area = HitArea::Within(Frame { left, top, right, bottom });
                    Target {
                        datum: Datum::index(index),
                        area: Some(area),
                        cursor: Shape { class, form },
                    }
                })
                .collect(),
            AcrossScale::Values(_) => {
                self.columns.sort_by(|one, other| one.1.total_cmp(&other.1));
                // Nobody can aim at less than a pixel.
                self.columns.dedup_by(|next, before| next.1 - before.1 < 1.0);
                let places = &self.columns;
                let column = |at: usize| -> Option<Target> {
                    let &(index, x) = places.get(at)?;
                    let before = at.checked_sub(1).and_then(|before| places.get(before));
                    let left = before.map_or(plot.frame.left, |(_, other)| (other + x) / 2.0);
                    let right =
                        places.get(at + 1).map_or(plot.frame.right, |(_, other)| (other + x) / 2.0);
                    let class = Class::plain("cursor-line");
                    let cursor = Shape::line(class, [x, plot_top], [x, plot_top + height]);
                    let area = HitArea::Within(Frame { left, top, right, bottom });
                    Some(Target { datum: Datum::index(index), area: Some(area), cursor })
                };
                (0..places.len()).filter_map(column).collect()
            }
        };
        // Beneath the points that they belong to.
        self.targets.splice(0..0, columns);
    }
}
