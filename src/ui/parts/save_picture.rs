//! Buttons that save a figure as a picture, for a report or a message, or as a drawing that stays sharp at any size.

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
    pub name: String,
    /// The figure.
    pub chart: Chart,
    /// What stands beneath it: where it is from, and of which day.
    pub source: String,
}

impl Picture {
    /// The text of an SVG file.
    fn markup(&self) -> String {
        let drawing = self.chart.lay_out(WIDTH);
        let (show_title, is_styled) = (true, true);
        SvgFile { drawing: &drawing, show_title, source: &self.source, is_styled }.markup()
    }
}

/// The buttons, one for each format. In a frame there are none: the page around it may forbid that files are saved.
pub fn save_picture(
    language: Signal<Language>,
    picture: impl Fn() -> Option<Picture> + Clone + 'static,
) -> AnyView {
    let drawn = picture.clone();
    let save = move |_| {
        if let Some(picture) = drawn() {
            picture::save(picture.name.clone(), picture.markup());
        }
    };
    let save_svg = move |_| {
        if let Some(picture) = picture() {
            picture::save_svg(&picture.name, &picture.markup());
        }
    };
    let buttons = (!is_framed()).then(|| {
        view! {
            <span class="save-pictures">
                <button type="button" class="save-picture" on:click=save>
                    {derived(move || language.get().words().save_picture.to_owned())}
                </button>
                <button type="button" class="save-picture" on:click=save_svg>
                    {derived(move || language.get().words().save_svg.to_owned())}
                </button>
            </span>
        }
    });
    buttons.into_any()
}
