//! What a reader enters, beside the answer: five folds with a line that says what is in them, of which the bill is open.
//!
//! On a small screen the rail stands under the answer, and one line closes it.

use leptos::prelude::*;

use super::assumption_fields::AssumptionFields;
use super::bill::Bill;
use super::contract::Contract;
use super::lock::Lock;
use super::price_move::PriceMove;
use crate::text::bill_summary::in_brief;
use crate::text::fold_summary;
use crate::text::language::Language;
use crate::text::words::Pick;
use crate::ui::parts::dynamic::{flag, text};
use crate::ui::parts::later::later;
use crate::ui::session::{Session, Shown, use_session};

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

/// A fold of entries.
struct EntryFold {
    name: Pick,
    /// What is in it, in one line.
    summary: fn(&Shown, Language) -> String,
    is_open: bool,
    fields: fn() -> AnyView,
}

/// Every entry but the levers is under one of these.
const FOLDS: [EntryFold; 5] = [
    EntryFold {
        name: |words| words.bill,
        summary: bill_in_brief,
        is_open: true,
        fields: || view! { <Bill/> }.into_any(),
    },
    EntryFold {
        name: |words| words.price_move,
        summary: |shown, language| fold_summary::price_move(&shown.scenario, language),
        is_open: false,
        fields: || view! { <PriceMove/> }.into_any(),
    },
    EntryFold {
        name: |words| words.contract,
        summary: |shown, language| fold_summary::contract(&shown.scenario, language),
        is_open: false,
        fields: || view! { <Contract/> }.into_any(),
    },
    EntryFold {
        name: |words| words.lock,
        summary: |shown, language| fold_summary::lock(&shown.scenario, language),
        is_open: false,
        fields: || view! { <Lock/> }.into_any(),
    },
    EntryFold {
        name: |words| words.simulation_assumes,
        summary: |shown, language| fold_summary::simulation(&shown.scenario, language),
        is_open: false,
        fields: || view! { <AssumptionFields/> }.into_any(),
    },
];

fn bill_in_brief(shown: &Shown, language: Language) -> String {
    in_brief(&shown.scenario, &shown.study, language)
}

fn entry_fold(session: Session, fold: EntryFold) -> AnyView {
    let EntryFold { name, summary, is_open, fields } = fold;
    let summary = text(move || summary(&session.shown.read(), session.language.get()));
    view! {
        <details class="rail-fold" open=is_open>
            <summary><h2>{session.word(name)}</h2><span>{summary}</span></summary>
            {later(fields)}
        </details>
    }
    .into_any()
}

/// The entries of the calculator, in folds beside the answer.
#[component]
pub fn Rail() -> impl IntoView {
    let session = use_session();
    let RailOpen(is_open) = use_rail();
    let summary = text(move || bill_in_brief(&session.shown.read(), session.language.get()));
    let action = text(move || {
        let words = session.words();
        (if is_open.get() { words.close_bill } else { words.edit_bill }).to_owned()
    });
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
                {FOLDS.map(|fold| entry_fold(session, fold)).collect_view()}
            </div>
        </aside>
    }
}
