//! Shapes as SVG text: for a page that is written at build time, and for a file.

mod element;
mod file;
mod style;

pub use element::ShapeElement;
pub use file::SvgFile;
pub use style::style;

use super::drawing::Drawing;
use super::path::push_number;
use super::shape::{Anchor, Shape};

/// The shapes as SVG elements, one a line, ready to stand inside an `<svg>` element.
/// Text and attributes are escaped; there are no styles, scripts, links or ids.
pub fn markup(shapes: &[Shape]) -> String {
    let mut out = String::new();
    for shape in shapes {
        push_shape(&mut out, &shape.element());
        out.push('\n');
    }
    out
}

/// A drawing as an `<svg>` element for a page, with its name and description. The page's style sheet
/// colours it; the ids of name and description begin with `id`, which must be fit to be one.
pub fn element(drawing: &Drawing, id: &str) -> String {
    let mut out = String::from("<svg class=\"chart\" role=\"img\" aria-labelledby=\"");
    for (name, after) in [("-title ", ""), ("-summary", "\"")] {
        escape(&mut out, id);
        out.push_str(name);
        out.push_str(after);
    }
    push_size(&mut out, drawing.width, drawing.height);
    out.push_str(">\n");
    for (tag, name, text) in
        [("title", "-title", &drawing.title), ("desc", "-summary", &drawing.summary)]
    {
        out.push('<');
        out.push_str(tag);
        out.push_str(" id=\"");
        escape(&mut out, id);
        out.push_str(name);
        out.push_str("\">");
        escape(&mut out, text);
        out.push_str("</");
        out.push_str(tag);
        out.push_str(">\n");
    }
    out.push_str(&markup(&drawing.shapes));
    out.push_str("</svg>\n");
    out
}

fn push_size(out: &mut String, width: f64, height: f64) {
    attribute(out, "width", width);
    attribute(out, "height", height);
    out.push_str(" viewBox=\"0 0 ");
    push_number(out, width);
    out.push(' ');
    push_number(out, height);
    out.push('"');
}

fn push_shape(out: &mut String, element: &ShapeElement) {
    let ShapeElement { name, attributes, text } = element;
    out.push('<');
    out.push_str(name);
    // What a text has without the attribute.
    let is_said =
        |(name, value): &&(&str, String)| *name != "text-anchor" || value != Anchor::Start.name();
    for (name, value) in attributes.iter().filter(is_said) {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(out, value);
        out.push('"');
    }
    if text.is_empty() {
        return out.push_str("/>");
    }
    out.push('>');
    escape(out, text);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

fn attribute(out: &mut String, name: &str, value: f64) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_number(out, value);
    out.push('"');
}

/// Text that stays text, in an element or an attribute of SVG or HTML.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(&mut out, text);
    out
}

/// Appends text so that it stays text, in an element or an attribute. Characters that XML does not
/// know (most control characters) are left out.
fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(character),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(character),
        }
    }
}
