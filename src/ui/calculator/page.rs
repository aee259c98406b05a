//! The page, from its head to its foot.

use leptos::prelude::*;

use super::answer::Answer;
use super::assumptions::Assumptions;
use super::bill::Bill;
use super::cost_figure::CostFigure;
use super::keep::Keep;
use super::key_figures::KeyFigures;
use super::levers::Levers;
use super::lock::Lock;
use super::masthead::Masthead;
use super::months::Months;
use super::notices::Notices;
use super::outlook::Outlook;
use super::price_move::PriceMove;
use crate::platform::document;
use crate::platform::effect::follow;
use crate::ui::paper::paper;
use crate::ui::parts::dynamic::piece;
use crate::ui::state::{State, use_state};

/// The whole page.
#[component]
pub fn Page() -> impl IntoView {
    let state = State::begin();
    provide_context(state);
    // The document's language and title are the browser's, and so is the engine: an effect.
    follow(move || {
        let (language, words) = (state.language.get(), state.words());
        let is_paper = state.is_paper.get();
        let paper = format!("Tokenlock: {}", words.paper);
        document::set_language(language.html_lang(), if is_paper { &paper } else { words.title });
        if is_paper && !state.risk.has_failed.get() {
            state.risk.ask_for_paper(language);
        }
    });
    let content =
        piece(
            move || if state.is_paper.get() { paper() } else { view! { <Calculator/> }.into_any() },
        );
    view! {
        <Masthead/>
        <main id="main">{content}</main>
        <footer class="status-line">{state.word(|words| words.status)}</footer>
    }
}

#[component]
fn Calculator() -> impl IntoView {
    let state = use_state();
    let language = state.language.into();
    view! {
        <Notices/>
        <Answer/>
        <Levers/>
        <CostFigure
            id="cost-figure"
            shown=state.shown
            language=language
            month=state.month
            is_stale=state.stale()
        />
        <KeyFigures/>
        <Outlook/>
        <div class="controls">
            <Bill/>
            <div class="control-column">
                <PriceMove/>
                <Lock/>
            </div>
        </div>
        <Months/>
        <Keep/>
        <Assumptions/>
    }
}
