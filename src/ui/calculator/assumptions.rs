//! What the answer rests on, said where the answer is.

use leptos::prelude::*;

use crate::ui::parts::dynamic::piece;
use crate::ui::state::use_state;

/// The assumptions in a list, and the promise of privacy.
#[component]
pub fn Assumptions() -> impl IntoView {
    let state = use_state();
    let items = piece(move || {
        state
            .words()
            .assumption_list
            .iter()
            .map(|item| view! { <li>{*item}</li> })
            .collect_view()
            .into_any()
    });
    view! {
        <section class="assumptions">
            <h2>{state.word(|words| words.assumptions)}</h2>
            <ul>{items}</ul>
            <p>{state.word(|words| words.promise)}</p>
        </section>
    }
}
