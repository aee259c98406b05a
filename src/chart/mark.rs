//! Marks: what a figure is made of.

/// Which point of a text stands at its `x`.
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

/// One mark, in the coordinates of its figure (pixels, downwards), with the class that colours it.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A line or an area.
    Path {
        /// Its class.
        class: &'static str,
        /// SVG path data.
        data: String,
    },
    /// A straight line.
    Line {
        /// Its class.
        class: &'static str,
        /// One end.
        from: [f64; 2],
        /// The other end.
        to: [f64; 2],
    },
    /// One line of text.
    Text {
        /// Its class.
        class: &'static str,
        /// Where its anchor stands.
        x: f64,
        /// Its baseline.
        y: f64,
        /// Which of its points stands at `x`.
        anchor: Anchor,
        /// What it says. Not escaped.
        text: String,
    },
    /// A round marker.
    Circle {
        /// Its class.
        class: &'static str,
        /// Its centre.
        centre: [f64; 2],
        /// Its radius.
        radius: f64,
    },
    /// A square marker.
    Square {
        /// Its class.
        class: &'static str,
        /// Its centre.
        centre: [f64; 2],
        /// The length of a side.
        side: f64,
    },
    /// A band.
    Rect {
        /// Its class.
        class: &'static str,
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
