//! What a reader enters, beside the answer: the bill open, all else in folds with a line that says what is in them.
//!
//! On a small screen the rail stands under the answer, and one line closes it.

use leptos::prelude::*;

use super::bill::Bill;
use super::lock::Lock;
use super::price_move::PriceMove;
use crate::text::bill_summary::{a_month, models};
use crate::text::fold_summary;
use crate::ui::parts::dynamic::{flag, text};
use crate::ui::parts::later::later;
use crate::ui::session::use_session;

/// Whether the rail is open on a small screen. A copy is the same.
#[derive(Clone, Copy)]
pub struct RailOpen(RwSignal<bool>);

impl RailOpen {
    /// Open, since a reader comes here for the entries.
    pub fn new() -> Self {
        Self(RwSignal::new(true))
    }

    /// Opens or closes it.
    pub fn set(self, is_open: bool) {
        self.0.set(is_open);
    }
}

/// The rail of the calculator that asks.
///
/// OK because a calculator provides it before it builds a part.
pub fn use_rail() -> RailOpen {
    // OK because a calculator provides it before it builds a part.
    use_context().expect("OK because the calculator provides its rail")
}

/// The entries of the calculator, in folds beside the answer.
#[component]
pub fn Rail() -> impl IntoView {
    let session = use_session();
    let RailOpen(is_open) = use_rail();
    let summary = text(move || {
        let (shown, language) = (session.shown.read(), session.language.get());
        format!("{} · {}", models(&shown.scenario, language), a_month(&shown.study, language))
    });
    let month = text(move || a_month(&session.shown.read().study, session.language.get()));
    let action = text(move || {
        let words = session.words();
        (if is_open.get() { words.close_bill } else { words.edit_bill }).to_owned()
    });
    let market = text(move || {
        fold_summary::price_move(&session.shown.read().scenario, session.language.get())
    });
    let lock =
        text(move || fold_summary::lock(&session.shown.read().scenario, session.language.get()));
    let id = session.id("rail");
    view! {
        <aside class="rail" class:is-open=flag(move || is_open.get()) aria-label=session.word(|words| words.entries)>
            <button
                type="button"
                class="rail-toggle"
                aria-expanded=text(move || is_open.get().to_string())
                aria-controls=id.clone()
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                <span>{summary}</span>
                <span class="rail-action">{action}</span>
            </button>
            <div class="rail-content" id=id>
                {later(move || view! { <Bill/> }.into_any())}
                <p class="rail-total results" class:is-stale=session.stale()>
                    <span>{session.word(|words| words.whole_bill)}</span>
                    <strong class="number">{month}</strong>
                </p>
                <details class="rail-fold">
                    <summary><h2>{session.word(|words| words.price_move)}</h2><span>{market}</span></summary>
                    {later(|| view! { <PriceMove/> }.into_any())}
                </details>
                <details class="rail-fold">
                    <summary><h2>{session.word(|words| words.lock)}</h2><span>{lock}</span></summary>
                    {later(|| view! { <Lock/> }.into_any())}
                </details>
            </div>
        </aside>
    }
}
