//! A button that saves a figure as a picture, for a report or a message.

use leptos::prelude::*;

use crate::chart::Chart;
use crate::chart::svg::SvgFile;
use crate::platform::host::is_framed;
use crate::platform::picture;
use crate::text::language::Language;
use crate::ui::parts::dynamic::derived;

/// The width in CSS pixels that a picture is laid out for, whatever the width of the page.
const WIDTH: f64 = 960.0;

/// What is saved.
pub struct Picture {
    /// The file's name, without what tells its format.
    pub name: &'static str,
    /// The figure.
    pub chart: Chart,
    /// What stands beneath it: where it is from, and of which day.
    pub source: String,
}

/// The button that saves a picture; empty in a frame, whose page may forbid downloads.
pub fn save_picture(
    language: Signal<Language>,
    picture: impl Fn() -> Picture + 'static,
) -> AnyView {
    let save = move |_| {
        let Picture { name, chart, source } = picture();
        let drawing = chart.lay_out(WIDTH);
        let file =
            SvgFile { drawing: &drawing, show_title: true, source: &source, is_styled: true };
        picture::save(name, file.markup());
    };
    let button = (!is_framed()).then(|| {
        view! {
            <button type="button" class="save-picture" on:click=save>
                {derived(move || language.get().words().save_picture.to_owned())}
            </button>
        }
    });
    button.into_any()
}
