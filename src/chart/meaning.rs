//! The meaning of a mark. The style sheet takes colour and line from it.

use super::shape::{Shape, ShapeForm};

/// The meaning of a mark. The two accents of the page mean unhedged and locked and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Without the lock. Its markers are circles.
    Unhedged,
    /// With the lock. Its markers are squares, so that colour is not needed.
    Locked,
    /// Prices as they are today.
    Today,
    /// What may be spent.
    Budget,
    /// Anything else.
    Neutral,
}

impl Meaning {
    /// Its class in the style sheet.
    pub fn name(self) -> &'static str {
        match self {
            Meaning::Unhedged => "unhedged",
            Meaning::Locked => "locked",
            Meaning::Today => "today",
            Meaning::Budget => "budget",
            Meaning::Neutral => "neutral",
        }
    }

    /// Whether its lines end in a marker: those that a figure is about do.
    pub(super) fn ends_in_marker(self) -> bool {
        matches!(self, Meaning::Unhedged | Meaning::Locked)
    }

    /// How far a marker on one of its lines reaches from its middle, in pixels.
    pub(super) fn marker_size(self) -> f64 {
        if self.ends_in_marker() { 4.5 } else { 3.0 }
    }

    /// Its marker: a square for locked, a circle for the others.
    pub(super) fn marker(self, part: &'static str, [x, y]: [f64; 2], size: f64) -> Shape {
        let class = Class::of(part, self);
        let form = match self {
            Meaning::Locked => {
                let side = 2.0 * size;
                ShapeForm::Rect { x: x - size, y: y - size, width: side, height: side }
            }
            _ => ShapeForm::Circle { centre: [x, y], radius: size },
        };
        Shape { class, form }
    }
}

/// The classes of a shape: which part of a chart it is, and its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    /// The part, such as "step" or "end-label": the table in [`super`] has them all.
    pub part: &'static str,
    /// Its meaning; `None` for axes and titles.
    pub meaning: Option<Meaning>,
}

impl Class {
    /// A part with a meaning.
    pub const fn of(part: &'static str, meaning: Meaning) -> Self {
        Class { part, meaning: Some(meaning) }
    }

    /// A part without a meaning: an axis, a title.
    pub const fn plain(part: &'static str) -> Self {
        Class { part, meaning: None }
    }

    /// The value of the `class` attribute.
    pub fn text(self) -> String {
        match self.meaning {
            Some(meaning) => [self.part, " ", meaning.name()].concat(),
            None => self.part.to_owned(),
        }
    }
}
