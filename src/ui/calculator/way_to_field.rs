//! A way to a field that may be folded away.

use leptos::prelude::*;

use super::rail::use_rail;
use crate::platform::document;
use crate::platform::timer::soon;
use crate::ui::parts::field::field_id;
use crate::ui::session::Session;

/// A button that opens the folds around the field of a key, and takes the reader to it.
pub fn way_to_field(session: Session, key: &str, name: impl IntoView + 'static) -> AnyView {
    let rail = use_rail();
    let id = session.id(&field_id(key));
    let go = move |_| {
        rail.set(true);
        let id = id.clone();
        // The rail opens first.
        soon(move || document::reveal(&id));
    };
    view! { <button type="button" on:click=go>{name}</button> }.into_any()
}
