//! Which entries stand in the way of an answer, with a way to each.

use leptos::prelude::*;

use super::rail::use_rail;
use crate::platform::document;
use crate::platform::timer::soon;
use crate::ui::parts::dynamic::{piece, text};
use crate::ui::parts::field::field_id;
use crate::ui::session::use_session;

/// The note shown while the answer is that of an older scenario.
#[component]
pub fn StaleNote() -> impl IntoView {
    let session = use_session();
    let rail = use_rail();
    let note = text(move || {
        let note = if session.is_stale() { session.words().last_good_result } else { "" };
        note.to_owned()
    });
    let ways = piece(move || {
        let way = |(key, name): (String, String)| {
            let id = session.id(&field_id(&key));
            let go = move |_| {
                rail.set(true);
                let id = id.clone();
                // The rail opens first.
                soon(move || document::reveal(&id));
            };
            view! { <button type="button" on:click=go>{name}</button> }
        };
        session.to_be_mended().into_iter().map(way).collect_view().into_any()
    });
    view! {
        <div class="stale-note">
            <p role="status">{note}</p>
            {ways}
        </div>
    }
}
