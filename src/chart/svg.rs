//! Marks as SVG text: for the page, for a file, for a picture.

use super::figure::Figure;
use super::mark::{Anchor, Mark};
use super::measure::wrap;
use super::path::push_number;

/// The marks as SVG elements, one a line, ready to stand inside an `<svg>` element.
/// Text and attributes are escaped; there are no styles, scripts, links or ids.
pub fn markup(marks: &[Mark]) -> String {
    let mut out = String::new();
    for mark in marks {
        push_mark(&mut out, mark);
        out.push('\n');
    }
    out
}

/// A figure as a complete SVG file.
pub struct Standalone<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// What it shows, in a sentence: the accessible name.
    pub title: &'a str,
    /// What is seen, for a reader who does not see it: the accessible description.
    pub description: &'a str,
    /// Whether the title is also set over the figure.
    pub show_title: bool,
    /// Where the numbers come from, set under the figure. Empty for none.
    pub source: &'a str,
    /// A style sheet to carry along, so that the file looks right on its own: `style/chart.css` with
    /// the custom properties it reads. Empty for none.
    pub style: &'a str,
}

/// Type size of the title over a file, in pixels, and its line.
const HEADING: [f64; 2] = [20.0, 26.0];
/// Type size of the source line, in pixels, and its line.
const SOURCE: [f64; 2] = [11.0, 15.0];
/// Room around the figure in a file.
const MARGIN: f64 = 16.0;

impl Standalone<'_> {
    /// The file's text.
    pub fn markup(&self) -> String {
        let figure = self.figure;
        let heading = match self.show_title {
            true => wrap(self.title, figure.width, HEADING[0], 3),
            false => Vec::new(),
        };
        let source = match self.source {
            "" => Vec::new(),
            text => wrap(text, figure.width, SOURCE[0], 4),
        };
        let heading_height = heading.len() as f64 * HEADING[1];
        let figure_top = MARGIN + heading_height + if heading.is_empty() { 0.0 } else { 10.0 };
        let source_top = figure_top + figure.height + if source.is_empty() { 0.0 } else { 10.0 };
        let width = figure.width + 2.0 * MARGIN;
        let height = source_top + source.len() as f64 * SOURCE[1] + MARGIN;

        let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\"");
        attribute(&mut out, "width", width);
        attribute(&mut out, "height", height);
        out.push_str(" viewBox=\"0 0 ");
        push_number(&mut out, width);
        out.push(' ');
        push_number(&mut out, height);
        out.push_str("\" role=\"img\">\n");
        element(&mut out, "title", self.title);
        element(&mut out, "desc", self.description);
        if !self.style.is_empty() {
            element(&mut out, "style", self.style);
            out.push_str("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        }
        let top = MARGIN + HEADING[0];
        lines(&mut out, "figure-title", &heading, top, HEADING[1]);
        out.push_str("<g transform=\"translate(");
        push_number(&mut out, MARGIN);
        out.push(' ');
        push_number(&mut out, figure_top);
        out.push_str(")\">\n");
        out.push_str(&markup(&figure.marks));
        out.push_str("</g>\n");
        let top = source_top + SOURCE[0];
        lines(&mut out, "source-line", &source, top, SOURCE[1]);
        out.push_str("</svg>\n");
        out
    }
}

fn lines(out: &mut String, class: &'static str, lines: &[String], top: f64, height: f64) {
    for (index, line) in lines.iter().enumerate() {
        let y = top + index as f64 * height;
        push_text(out, class, [MARGIN, y], Anchor::Start, line);
        out.push('\n');
    }
}

fn push_mark(out: &mut String, mark: &Mark) {
    match mark {
        Mark::Path { class, data } => {
            open(out, "path", class);
            out.push_str(" d=\"");
            escape(out, data);
            out.push_str("\"/>");
        }
        Mark::Line { class, from, to } => {
            open(out, "line", class);
            for (name, value) in [("x1", from[0]), ("y1", from[1]), ("x2", to[0])] {
                attribute(out, name, value);
            }
            attribute(out, "y2", to[1]);
            out.push_str("/>");
        }
        Mark::Text { class, x, y, anchor, text } => push_text(out, class, [*x, *y], *anchor, text),
        Mark::Circle { class, centre, radius } => {
            open(out, "circle", class);
            attribute(out, "cx", centre[0]);
            attribute(out, "cy", centre[1]);
            attribute(out, "r", *radius);
            out.push_str("/>");
        }
        Mark::Square { class, centre, side } => {
            let corner = [centre[0] - side / 2.0, centre[1] - side / 2.0];
            push_rect(out, class, corner, [*side, *side]);
        }
        Mark::Rect { class, x, y, width, height } => {
            push_rect(out, class, [*x, *y], [*width, *height])
        }
    }
}

fn push_rect(out: &mut String, class: &str, corner: [f64; 2], size: [f64; 2]) {
    open(out, "rect", class);
    attribute(out, "x", corner[0]);
    attribute(out, "y", corner[1]);
    attribute(out, "width", size[0]);
    attribute(out, "height", size[1]);
    out.push_str("/>");
}

fn push_text(out: &mut String, class: &str, at: [f64; 2], anchor: Anchor, text: &str) {
    open(out, "text", class);
    attribute(out, "x", at[0]);
    attribute(out, "y", at[1]);
    if anchor != Anchor::Start {
        out.push_str(" text-anchor=\"");
        out.push_str(anchor.name());
        out.push('"');
    }
    out.push('>');
    escape(out, text);
    out.push_str("</text>");
}

fn open(out: &mut String, name: &str, class: &str) {
    out.push('<');
    out.push_str(name);
    out.push_str(" class=\"");
    escape(out, class);
    out.push('"');
}

fn attribute(out: &mut String, name: &str, value: f64) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_number(out, value);
    out.push('"');
}

fn element(out: &mut String, name: &str, text: &str) {
    out.push('<');
    out.push_str(name);
    out.push('>');
    escape(out, text);
    out.push_str("</");
    out.push_str(name);
    out.push_str(">\n");
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
