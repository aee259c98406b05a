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
use crate::text::standing;
use crate::ui::paper::Paper;
use crate::ui::parts::dynamic::{piece, text};
use crate::ui::route::Route;
use crate::ui::state::{State, use_state};

/// The whole page.
#[component]
pub fn Page() -> impl IntoView {
    let state = State::begin();
    provide_context(state);
    // The document's language and title are the browser's: an effect.
    follow(move || {
        let (language, words) = (state.language.get(), state.words());
        let title = match state.route.get() {
            Route::Calculator => words.title.to_owned(),
            Route::Paper => format!("Tokenlock{}{}", state.language.get().colon(), words.paper),
        };
        document::set_language(language.html_lang(), &title);
    });
    let content = piece(move || match state.route.get() {
        Route::Calculator => view! { <Calculator/> }.into_any(),
        Route::Paper => view! { <Paper/> }.into_any(),
    });
    view! {
        <Masthead/>
        <main id="main">{content}</main>
        <footer class="status-line">{text(move || standing::status(state.language.get()))}</footer>
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
