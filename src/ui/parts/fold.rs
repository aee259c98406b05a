//! A part that a reader opens, whose content is built only while it is open.

use leptos::prelude::*;

use super::dynamic::{Flag, flag, piece};
use crate::platform::document;

/// The fold with its heading.
///
/// What is folded away costs nothing: it is not worked out with every move of a slider.
pub fn fold(
    id: Option<String>,
    class: &'static str,
    is_stale: Flag,
    heading: AnyView,
    content: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let is_open = RwSignal::new(false);
    let content = piece(move || if is_open.get() { content() } else { ().into_any() });
    view! {
        <details id=id class=class class:is-stale=is_stale prop:open=flag(move || is_open.get()) on:toggle=move |event| is_open.set(document::is_open(&event))>
            <summary>{heading}</summary>
            {content}
        </details>
    }
    .into_any()
}
