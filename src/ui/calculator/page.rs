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
use super::price_move::PriceMove;
use crate::platform::document;
use crate::ui::state::State;

/// The whole page.
#[component]
pub fn Page() -> impl IntoView {
    let state = State::begin();
    provide_context(state);
    // The document's language and title are the browser's, so this is an effect.
    Effect::new(move |_| {
        let language = state.language.get();
        document::set_language(language.html_lang(), language.words().title);
    });
    view! {
        <Masthead/>
        <main id="main">
            <Notices/>
            <Answer/>
            <Levers/>
            <CostFigure/>
            <KeyFigures/>
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
        </main>
        <footer class="status-line">{state.word(|words| words.status)}</footer>
    }
}
