//! Shapes: what a chart is drawn with.

use super::meaning::Class;

/// Which point of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// The value of the `text-anchor` attribute.
    pub fn name(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

/// One shape, in the coordinates of its drawing (pixels, downwards).
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The classes that colour it.
    pub class: Class,
    /// What it looks like.
    pub form: ShapeForm,
}

impl Shape {
    /// A straight line.
    pub(super) fn line(class: Class, from: [f64; 2], to: [f64; 2]) -> Self {
        Shape { class, form: ShapeForm::Line { from, to } }
    }

    /// One line of text.
    pub(super) fn text(class: Class, [x, y]: [f64; 2], anchor: Anchor, text: String) -> Self {
        Shape { class, form: ShapeForm::Text { x, y, anchor, text } }
    }
}

/// What a shape looks like.
#[derive(Clone, Debug, PartialEq)]
pub enum ShapeForm {
    /// A line or an area.
    Path {
        /// SVG path data.
        data: String,
    },
    /// A straight line.
    Line {
        /// One end.
        from: [f64; 2],
        /// The other end.
        to: [f64; 2],
    },
    /// One line of text.
    Text {
        /// Where its anchor stands.
        x: f64,
        /// Its baseline.
        y: f64,
        /// Which of its points stands at `x`.
        anchor: Anchor,
        /// What it says. Not escaped.
        text: String,
    },
    /// A circle.
    Circle {
        /// Its centre.
        centre: [f64; 2],
        /// Its radius.
        radius: f64,
    },
    /// A rectangle.
    Rect {
        /// Its left edge.
        x: f64,
        /// Its upper edge.
        y: f64,
        /// Its width.
        width: f64,
        /// Its height.
        height: f64,
    },
}
