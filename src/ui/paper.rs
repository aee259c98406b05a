//! What the paper found, in place of the calculator: an article that was written with the page.

use leptos::prelude::*;

use crate::ui::calculator::failure;
use crate::ui::parts::dynamic::text;
use crate::ui::risk::desk::paper_id;
use crate::ui::state::use_state;

/// The article, and the way back.
#[inline(never)]
pub fn paper() -> AnyView {
    let state = use_state();
    let article = text(move || {
        let told = state.risk.told.read();
        match &told.paper {
            Some((of, html)) if *of == paper_id(state.language.get()) => html.clone(),
            _ if state.risk.has_failed.get() => String::new(),
            _ => format!("<p>{}</p>", state.words().working_out),
        }
    });
    view! {
        <p class="paper-back">
            <a href=text(move || state.way_to(false))>{state.word(|words| words.back_to_calculator)}</a>
        </p>
        {failure(state)}
        <div inner_html=article></div>
    }
    .into_any()
}
