//! One panel of a chart before it is laid out: its axes and marks.

use super::axis::{AcrossAxis, Foot, Head, Ticks, ValueAxis};
use super::drawing::PanelDrawing;
use super::mark::{Extents, Mark, Plot, Sketch};
use super::measure::{TITLE_SIZE, wrap};
use super::shape::Shape;

/// One panel: its axes, and its marks from back to front.
pub struct Panel {
    /// What is seen, in a line or two. Empty for nothing.
    pub title: String,
    /// What runs from left to right.
    pub across: AcrossAxis,
    /// What runs upwards.
    pub values: ValueAxis,
    /// What is drawn, from back to front.
    pub marks: Vec<Box<dyn Mark>>,
}

impl Panel {
    /// A panel without marks.
    pub fn new(title: impl Into<String>, across: AcrossAxis, values: ValueAxis) -> Self {
        Panel { title: title.into(), across, values, marks: Vec::new() }
    }

    /// A panel without axes, whose marks say their values themselves.
    pub fn unmarked() -> Self {
        Panel::new("", AcrossAxis::Unmarked, ValueAxis::new(|_| String::new()))
    }

    /// The panel with one more mark in front.
    pub fn with(mut self, mark: impl Mark + 'static) -> Self {
        self.marks.push(Box::new(mark));
        self
    }
}

impl Panel {
    /// What its axes have to cover.
    pub(super) fn extents(&self) -> Extents {
        let mut extents = Extents::default();
        self.marks.iter().for_each(|mark| mark.stretch(&mut extents));
        extents
    }

    /// Its title in lines no wider than the panel.
    pub(super) fn title_lines(&self, width: f64) -> Vec<String> {
        if self.title.is_empty() { Vec::new() } else { wrap(&self.title, width, TITLE_SIZE, 2) }
    }

    /// The ticks of its values, with labels no wider than `room`.
    pub(super) fn ticks(&self, extents: &Extents, room: f64) -> Ticks {
        match self.across {
            AcrossAxis::Unmarked => Ticks::none(),
            _ => Ticks::of(&self.values, extents.values, room),
        }
    }

    /// The height that a plot of a width needs for its marks.
    pub(super) fn least_height(&self, width: f64) -> f64 {
        self.marks.iter().map(|mark| mark.least_height(width)).fold(0.0, f64::max)
    }

    /// The room that its marks need over a plot of a width and a number of bands.
    pub(super) fn head_room(&self, width: f64, bands: usize) -> f64 {
        self.marks.iter().map(|mark| mark.head_room(width, bands)).fold(0.0, f64::max)
    }

    /// Draws axes and marks.
    pub(super) fn draw(
        &self,
        head: &Head,
        foot: &Foot,
        plot: Plot,
        shapes: &mut Vec<Shape>,
    ) -> PanelDrawing {
        head.draw(&plot, shapes);
        foot.draw(&plot, shapes);
        let mut sketch = Sketch::default();
        sketch.draw(&self.marks, &plot);
        shapes.append(&mut sketch.shapes);
        let Plot { outer, frame, across, values, .. } = plot;
        PanelDrawing { outer, plot: frame, across, values, targets: sketch.targets }
    }
}
