//! Ways past what stands above, for those who come by keyboard.

use leptos::prelude::*;

use super::route::Route;
use super::use_shell;
use crate::text::words::Pick;
use crate::ui::parts::dynamic::piece;

/// What every view has.
const FIRST: (Pick, &str) = (|words| words.skip, "h1");

/// What the view with the answer has besides, in its order.
const PLACES: [(Pick, &str); 3] = [
    (|words| words.skip_to_bill, ".rail"),
    (|words| words.skip_to_levers, "#field-move-name"),
    (|words| words.skip_to_story, ".story-title"),
];

/// A button for each place, seen only while it has the focus.
#[component]
pub fn Skips() -> impl IntoView {
    let shell = use_shell();
    let button = move |(label, place): (Pick, &'static str)| {
        view! {
            <button type="button" class="skip" on:click=move |_| shell.focus_soon(place)>
                {shell.session.word(label)}
            </button>
        }
    };
    let places = piece(move || match shell.route.get() {
        Route::Calculator => PLACES.map(button).collect_view().into_any(),
        _ => ().into_any(),
    });
    view! { {button(FIRST)}{places} }
}
