//! A part that a reader opens, whose content is built only while it is open.

use leptos::prelude::*;

use super::dynamic::{Flag, flag, piece};
use crate::platform::document;
use crate::platform::print::is_printed;

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
    // On paper nothing can be opened.
    let is_printed = is_printed();
    let is_shown = move || is_open.get() || is_printed.get();
    let toggled = move |event| {
        if !is_printed.get_untracked() {
            is_open.set(document::is_open(&event));
        }
    };
    let content = piece(move || if is_shown() { content() } else { ().into_any() });
    view! {
        <details id=id class=class class:is-stale=is_stale prop:open=flag(is_shown) on:toggle=toggled>
            <summary>{heading}</summary>
            {content}
        </details>
    }
    .into_any()
}
