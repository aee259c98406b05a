//! The button that puts the entries of a fold back to what they were at first.

use leptos::prelude::*;

use super::dynamic::flag;
use crate::ui::session::Session;

/// The button, which is there while one of the keys, or of the groups of keys, has another value than at first.
#[inline(never)]
pub fn reset_button(session: Session, groups: &'static [&'static str]) -> AnyView {
    let is_as_at_first = flag(move || !session.is_changed(groups));
    view! {
        <p class="reset" hidden=is_as_at_first>
            <button type="button" on:click=move |_| session.reset(groups)>
                {session.word(|words| words.reset)}
            </button>
        </p>
    }
    .into_any()
}
