//! Writes `target/gallery.html`: every chart in its states, at three widths, light and dark, and one of
//! them as a file of its own.
//!
//! ```text
//! cargo run --no-default-features --example gallery
//! ```
//!
//! The charts are those whose pictures `tests/chart.rs` compares.

#[path = "../tests/chart/gallery/mod.rs"]
mod gallery;
#[path = "../tests/chart/sample.rs"]
mod sample;

use std::fs;
use std::path::Path;

use tokenlock::chart::Chart;
use tokenlock::chart::svg::{SvgFile, element};

const TOKENS: &str = include_str!("../style/tokens.css");
const CHART: &str = include_str!("../style/chart.css");

/// How the page itself looks; the charts look as they do on the page of Tokenlock.
const PAGE: &str = "
  body { margin: 0; font: 14px/1.5 sans-serif; }
  .theme { background: var(--paper); color: var(--ink); padding: 24px; }
  .theme > div { display: flex; flex-wrap: wrap; gap: 40px; align-items: flex-start; }
  h1, h2, p { margin: 0 24px; padding: 16px 0 8px; }
  h2 { font-size: 16px; }
  a { margin-right: 1em; }
";

const WIDTHS: [f64; 3] = [960.0, 320.0, 240.0];

/// The n-th block of the page's colours, from 0: light, dark, print.
fn colours(block: usize) -> &'static str {
    let rest = TOKENS.split(":root {").nth(block + 1).unwrap_or_default();
    rest.split_once('}').map_or("", |(block, _)| block)
}

/// The chart at each width, with the datum in the middle looked at in the last one.
fn section(name: &str, chart: &Chart, theme: &str) -> String {
    let drawn = WIDTHS.map(|width| {
        let mut drawing = chart.lay_out(width);
        if width < 300.0
            && let Some(datum) = drawing.data.get(drawing.data.len() / 2)
        {
            let beneath = drawing.cursor(*datum);
            drawing.shapes.splice(0..0, beneath);
        }
        element(&drawing, &format!("{name}-{theme}-{width}"))
    });
    format!("<div class=\"theme {theme}\"><div>{}</div></div>", drawn.concat())
}

fn main() -> std::io::Result<()> {
    let pictures = gallery::pictures();
    let mut links = String::new();
    let mut sections = String::new();
    for gallery::Picture { name, chart, widths } in &pictures {
        let words = name.replace('_', " ");
        links += &format!("<a href=\"#{name}\">{words}</a>");
        sections += &format!("<h2 id=\"{name}\">{words}</h2><p>compared at {widths:?}</p>");
        sections += &section(name, chart, "light");
        sections += &section(name, chart, "dark");
    }
    let first = pictures.first().map(|picture| picture.chart.lay_out(640.0)).unwrap_or_default();
    let source = "Source: the worked example, 22 November 2026";
    let file = SvgFile { drawing: &first, show_title: true, source, is_styled: true }.markup();
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gallery</title>\
         <style>.light {{{}}} .dark {{{}}} {CHART} {PAGE}</style>\
         <h1>Charts of Tokenlock</h1><p>{links}</p>{sections}\
         <h2>As a file of its own</h2><div class=\"theme light\">{file}</div></html>\n",
        colours(0),
        colours(1),
    );
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    fs::create_dir_all(&target)?;
    fs::write(target.join("gallery.html"), page)?;
    println!("target/gallery.html: {} charts", pictures.len());
    Ok(())
}
