//! Every chart and every mark in its states, each named after what it shows: the tests compare their
//! pictures, and `examples/gallery.rs` writes a page of them.

mod chance;
mod cost;
mod curves;
mod desk;
mod story;

use tokenlock::chart::{AcrossAxis, Chart, Panel};

use crate::sample::money;

/// One chart of the gallery.
pub struct Picture {
    /// What it shows.
    pub name: &'static str,
    /// The chart.
    pub chart: Chart,
    /// The widths at which its picture is compared, in pixels.
    pub widths: &'static [f64],
}

/// All of them.
pub fn pictures() -> Vec<Picture> {
    let rooms = [
        cost::pictures(),
        chance::pictures(),
        curves::pictures(),
        desk::pictures(),
        story::pictures(),
    ];
    rooms.into_iter().flatten().collect()
}

fn picture(name: &'static str, widths: &'static [f64], chart: Chart) -> Picture {
    Picture { name, chart, widths }
}

/// A chart of one panel, whose title is that of the chart.
fn single(title: &str, panel: Panel) -> Chart {
    Chart::new(title, "", vec![Panel { title: title.into(), ..panel }])
}

/// A panel of categories and money.
fn categories(names: &[&str]) -> Panel {
    let names = names.iter().map(|name| (*name).to_owned()).collect();
    Panel::new("", AcrossAxis::Categories(names), money("¥ a year"))
}
