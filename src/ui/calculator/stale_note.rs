//! Which entries stand in the way of an answer, with a way to each.

use leptos::prelude::*;

use super::way_to_field::way_to_field;
use crate::ui::parts::dynamic::{piece, text};
use crate::ui::session::use_session;

/// The note shown while the answer is that of an older scenario.
#[component]
pub fn StaleNote() -> impl IntoView {
    let session = use_session();
    let note = text(move || {
        let note = if session.is_stale() { session.words().last_good_result } else { "" };
        note.to_owned()
    });
    let ways = piece(move || {
        let way = |(key, name): (String, String)| way_to_field(session, &key, name);
        session.to_be_mended().into_iter().map(way).collect_view().into_any()
    });
    view! {
        <div class="stale-note">
            <p role="status">{note}</p>
            {ways}
        </div>
    }
}
