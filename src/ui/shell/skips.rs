//! Ways past what stands above, for those who come by keyboard.

use leptos::prelude::*;

use super::use_shell;
use crate::study::route::Route;
use crate::text::words::Pick;
use crate::ui::parts::dynamic::piece;

/// A place with its name.
type SkipTarget = (Pick, &'static str);

const ANSWER: SkipTarget = (|words| words.skip, "h1");
const LEVERS: SkipTarget = (|words| words.skip_to_levers, "#field-move-name");

/// What the front page has behind the answer, in its order.
const OF_FRONT: [SkipTarget; 3] = [
    (|words| words.skip_to_bill, "#edit-bill"),
    LEVERS,
    (|words| words.skip_to_story, ".story-title"),
];

/// What the calculator has behind the answer.
const OF_CALCULATOR: [SkipTarget; 2] = [LEVERS, (|words| words.skip_to_bill, ".rail")];

/// A button for each place, seen only while it has the focus.
#[component]
pub fn Skips() -> impl IntoView {
    let shell = use_shell();
    let button = move |(label, place): SkipTarget| {
        view! {
            <button type="button" class="skip" on:click=move |_| shell.focus_soon(place)>
                {shell.session.word(label)}
            </button>
        }
    };
    let places = piece(move || match shell.route.get() {
        Route::Front => OF_FRONT.map(button).collect_view().into_any(),
        Route::Calculator => OF_CALCULATOR.map(button).collect_view().into_any(),
        _ => ().into_any(),
    });
    view! { {button(ANSWER)}{places} }
}
