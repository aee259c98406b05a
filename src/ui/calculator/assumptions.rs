//! What the answer rests on, said where the answer is.

use leptos::prelude::*;

use crate::text::language::Language;
use crate::ui::parts::dynamic::{piece, text};

/// The assumptions in a list, and the promise of privacy.
#[component]
pub fn Assumptions(
    /// In which language.
    language: RwSignal<Language>,
) -> impl IntoView {
    let words = move || language.get().words();
    let items = piece(move || {
        words()
            .assumption_list
            .iter()
            .map(|item| view! { <li>{*item}</li> })
            .collect_view()
            .into_any()
    });
    view! {
        <section class="assumptions">
            <h2>{text(move || words().assumptions.to_owned())}</h2>
            <ul>{items}</ul>
            <p>{text(move || words().promise.to_owned())}</p>
        </section>
    }
}
