//! A shape as an element of SVG, for a text that is written and for a page that runs.

use super::super::path::number;
use super::super::shape::{Shape, ShapeForm};

/// An element of SVG. Nothing in it is escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShapeElement {
    /// The element's name, such as `rect`.
    pub name: &'static str,
    /// Its attributes, of which elements of one name always have the same, in the same order.
    pub attributes: Vec<(&'static str, String)>,
    /// What it says; empty but for texts.
    pub text: String,
}

impl Shape {
    /// The element that draws it.
    pub fn element(&self) -> ShapeElement {
        let numbers = |all: &[(&'static str, f64)]| {
            all.iter().map(|(name, value)| (*name, number(*value))).collect::<Vec<_>>()
        };
        let (name, attributes) = match &self.form {
            ShapeForm::Path { data } => ("path", vec![("d", data.clone())]),
            ShapeForm::Line { from: [x1, y1], to: [x2, y2] } => {
                ("line", numbers(&[("x1", *x1), ("y1", *y1), ("x2", *x2), ("y2", *y2)]))
            }
            ShapeForm::Text { x, y, anchor, .. } => {
                let anchor = ("text-anchor", anchor.name().to_owned());
                ("text", [numbers(&[("x", *x), ("y", *y)]), vec![anchor]].concat())
            }
            ShapeForm::Circle { centre: [x, y], radius } => {
                ("circle", numbers(&[("cx", *x), ("cy", *y), ("r", *radius)]))
            }
            ShapeForm::Rect { x, y, width, height } => {
                ("rect", numbers(&[("x", *x), ("y", *y), ("width", *width), ("height", *height)]))
            }
        };
        let text = match &self.form {
            ShapeForm::Text { text, .. } => text.clone(),
            _ => String::new(),
        };
        let attributes = [vec![("class", self.class.text())], attributes].concat();
        ShapeElement { name, attributes, text }
    }
}
