//! What stands over a plot and left of it: title, caption, grid and the values at its ticks.

use crate::chart::mark::Plot;
use crate::chart::meaning::Class;
use crate::chart::measure::{AXIS_SIZE, MIDDLE, fit, text_width};
use crate::chart::scale::{nice_axis, nice_axis_between};
use crate::chart::shape::{Anchor, Shape};

use super::ValueAxis;

/// Height of a line of the title.
pub(in crate::chart) const TITLE_LINE: f64 = 21.0;
/// Height of the caption over the value axis.
pub(in crate::chart) const CAPTION_LINE: f64 = 20.0;

/// The ticks of an axis with their labels.
#[derive(Clone, Debug)]
pub(in crate::chart) struct Ticks {
    /// Value and label of each.
    pub labels: Vec<(f64, String)>,
    /// The values at the two ends of the axis.
    pub domain: [f64; 2],
}

impl Ticks {
    /// No ticks at all.
    pub fn none() -> Self {
        Ticks { labels: Vec::new(), domain: [0.0, 0.0] }
    }

    /// The ticks of an axis over what it has to cover, with labels no wider than `room`.
    pub fn of(axis: &ValueAxis, [low, high]: [f64; 2], room: f64) -> Self {
        let nice = if axis.has_zero { nice_axis } else { nice_axis_between };
        let (ticks, domain) = nice(low, high, 5, axis.steps);
        let label = |tick: f64| (tick, fit(&(axis.tick_label)(tick), room, AXIS_SIZE));
        Ticks { labels: ticks.into_iter().map(label).collect(), domain }
    }

    /// The width of the widest label.
    pub fn widest(&self) -> f64 {
        self.labels.iter().fold(0.0, |widest, (_, text)| text_width(text, AXIS_SIZE).max(widest))
    }
}

/// What stands over a plot, and the ticks beside it.
pub(in crate::chart) struct Head<'a> {
    pub title: &'a [String],
    pub caption: &'a str,
    pub ticks: &'a Ticks,
}

impl Head<'_> {
    /// Appends title, caption, tick labels and the grid's lines across.
    pub fn draw(&self, plot: &Plot, shapes: &mut Vec<Shape>) {
        let mut y = plot.outer.top;
        for line in self.title {
            y += TITLE_LINE;
            let class = Class::plain("panel-title");
            let at = [plot.outer.left, y - 5.0];
            shapes.push(Shape::text(class, at, Anchor::Start, line.clone()));
        }
        if !self.caption.is_empty() {
            let caption = fit(self.caption, plot.outer.width(), AXIS_SIZE);
            let at = [plot.outer.left, y + CAPTION_LINE - 6.0];
            shapes.push(Shape::text(Class::plain("axis-caption"), at, Anchor::Start, caption));
        }
        for (tick, label) in &self.ticks.labels {
            let y = plot.values.position(*tick);
            let class = Class::plain(if *tick == 0.0 { "axis" } else { "grid" });
            shapes.push(Shape::line(class, [plot.frame.left, y], [plot.frame.right, y]));
            let at = [plot.frame.left - 8.0, y + AXIS_SIZE * MIDDLE];
            let class = Class::plain("axis-label");
            shapes.push(Shape::text(class, at, Anchor::End, label.clone()));
        }
    }
}
