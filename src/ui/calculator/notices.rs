//! What a reader has to be told of the link or file that was opened, and of a field that stands in
//! the way of an answer.

use leptos::prelude::*;

use crate::text::note;
use crate::ui::parts::dynamic::piece;
use crate::ui::state::use_state;

/// Damage to a link or file, and the reason why the present entries have no figures.
#[component]
pub fn Notices() -> impl IntoView {
    let state = use_state();
    let damage = piece(move || {
        let warnings = state.warnings.get();
        let language = state.language.get();
        let notice = (!warnings.is_empty()).then(|| {
            let items = warnings
                .iter()
                .map(|warning| view! { <li>{note::warning(warning, language)}</li> });
            view! {
                <div class="notice" role="alert">
                    <p>{state.words().could_not_read}</p>
                    <ul>{items.collect_view()}</ul>
                    <button type="button" on:click=move |_| state.warnings.set(Vec::new())>
                        {state.words().dismiss}
                    </button>
                </div>
            }
        });
        notice.into_any()
    });
    let error = piece(move || {
        let error = state.shown.read().error;
        let notice = error.map(|error| {
            view! { <p class="notice" role="alert">{note::study_error(error, state.language.get())}</p> }
        });
        notice.into_any()
    });
    view! {
        {damage}
        {error}
    }
}
