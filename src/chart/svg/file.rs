//! A drawing as a file of its own: for a report, an article, a picture.

use super::{ShapeElement, escape, markup, push_shape, push_size, style};
use crate::chart::drawing::Drawing;
use crate::chart::measure::wrap;
use crate::chart::path::{number, push_number};

/// A drawing as a complete SVG file.
#[derive(Clone, Copy, Debug)]
pub struct SvgFile<'a> {
    /// The drawing. Its title is the accessible name, its summary the description.
    pub drawing: &'a Drawing,
    /// Whether the title is also set over the drawing.
    pub show_title: bool,
    /// Where the numbers come from, set under the drawing. Empty for none.
    pub source: &'a str,
    /// Whether it carries its styles along, those of [`style`], so that it looks right on its own.
    pub is_styled: bool,
}

/// Type size of the title over a file, in pixels, and its line.
const HEADING: [f64; 2] = [20.0, 26.0];
/// Type size of the source line, in pixels, and its line.
const SOURCE: [f64; 2] = [13.0, 18.0];
/// Room around the drawing in a file.
const MARGIN: f64 = 16.0;

/// Where the parts of a file stand.
struct Parts {
    heading: Vec<String>,
    source: Vec<String>,
    drawing_top: f64,
    source_top: f64,
    size: [f64; 2],
}

impl SvgFile<'_> {
    /// Width and height of the file in pixels.
    pub fn size(&self) -> [f64; 2] {
        self.parts().size
    }

    fn parts(&self) -> Parts {
        let drawing = self.drawing;
        let heading = match self.show_title {
            true => wrap(&drawing.title, drawing.width, HEADING[0], 3),
            false => Vec::new(),
        };
        let source = match self.source {
            "" => Vec::new(),
            text => wrap(text, drawing.width, SOURCE[0], 4),
        };
        let heading_height = heading.len() as f64 * HEADING[1];
        let drawing_top = MARGIN + heading_height + if heading.is_empty() { 0.0 } else { 10.0 };
        let source_top = drawing_top + drawing.height + if source.is_empty() { 0.0 } else { 10.0 };
        let height = source_top + source.len() as f64 * SOURCE[1] + MARGIN;
        let size = [drawing.width + 2.0 * MARGIN, height];
        Parts { heading, source, drawing_top, source_top, size }
    }

    /// The file's text.
    pub fn markup(&self) -> String {
        let drawing = self.drawing;
        let Parts { heading, source, drawing_top, source_top, size: [width, height] } =
            self.parts();

        let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\"");
        push_size(&mut out, width, height);
        out.push_str(" role=\"img\">\n");
        push_element(&mut out, "title", &drawing.title);
        push_element(&mut out, "desc", &drawing.summary);
        if self.is_styled {
            push_element(&mut out, "style", &style());
            out.push_str("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        }
        let top = MARGIN + HEADING[0];
        lines(&mut out, "figure-title", &heading, top, HEADING[1]);
        out.push_str("<g transform=\"translate(");
        push_number(&mut out, MARGIN);
        out.push(' ');
        push_number(&mut out, drawing_top);
        out.push_str(")\">\n");
        out.push_str(&markup(&drawing.shapes));
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
        let attributes = vec![("class", class.to_owned()), ("x", number(MARGIN)), ("y", number(y))];
        push_shape(out, &ShapeElement { name: "text", attributes, text: line.clone() });
        out.push('\n');
    }
}

fn push_element(out: &mut String, name: &str, text: &str) {
    out.push('<');
    out.push_str(name);
    out.push('>');
    escape(out, text);
    out.push_str("</");
    out.push_str(name);
    out.push_str(">\n");
}
