//! The page, from its head to its foot.

use leptos::prelude::*;

use super::keep::Keep;
use super::masthead::Masthead;
use super::notices::Notices;
use super::route::Route;
use super::take_away::TakeAway;
use super::{Shell, use_shell};
use crate::platform::document;
use crate::platform::effect::follow;
use crate::text::accounts;
use crate::text::brief;
use crate::text::contract;
use crate::text::distribution;
use crate::text::language::Language;
use crate::text::option;
use crate::text::standing;
use crate::text::strategies;
use crate::ui::calculator::{Assumptions, Calculator};
use crate::ui::desk::{Brief, Cash, Contract, Distribution, Options, Strategies, Views};
use crate::ui::paper::Paper;
use crate::ui::parts::dynamic::{piece, text};
use crate::ui::session::Session;

/// The whole page.
#[component]
pub fn Page() -> impl IntoView {
    let shell = Shell::begin();
    provide_context(shell);
    // The document's language and title are the browser's: an effect.
    follow(move || {
        let language = shell.language.get();
        let words = language.words();
        let title = match shell.route.get() {
            Route::Calculator => words.title.to_owned(),
            Route::Contract => titled(language, contract::labels(language).title),
            Route::Options => titled(language, option::labels(language).title),
            Route::Risk => titled(language, distribution::labels(language).title),
            Route::Strategies => titled(language, strategies::labels(language).title),
            Route::Cash => titled(language, accounts::labels(language).title),
            Route::Brief => titled(language, brief::labels(language).title),
            Route::Paper => titled(language, words.paper),
        };
        document::set_language(language.html_lang(), &title);
    });
    let content = piece(move || match shell.route.get() {
        Route::Calculator => view! { <Front/> }.into_any(),
        Route::Contract => desk(|session| view! { <Contract session=session/> }.into_any()),
        Route::Options => desk(|session| view! { <Options session=session/> }.into_any()),
        Route::Risk => desk(|session| view! { <Distribution session=session/> }.into_any()),
        Route::Strategies => desk(|session| view! { <Strategies session=session/> }.into_any()),
        Route::Cash => desk(|session| view! { <Cash session=session/> }.into_any()),
        Route::Brief => desk(|session| view! { <Brief session=session/> }.into_any()),
        Route::Paper => view! { <Paper/> }.into_any(),
    });
    view! {
        <button type="button" class="skip" on:click=|_| document::focus("h1")>
            {shell.session.word(|words| words.skip)}
        </button>
        <Masthead/>
        <Views/>
        <main id="main">{content}</main>
        <footer class="status-line">{text(move || standing::status(shell.language.get()))}</footer>
    }
}

/// A view of the desk, with what a reader takes away from it.
fn desk(view: fn(Session) -> AnyView) -> AnyView {
    let session = use_shell().session;
    view! { <Notices/>{view(session)}<TakeAway has_answer=false/><Keep/> }.into_any()
}

/// The title of a view's window.
fn titled(language: Language, title: &str) -> String {
    format!("Tokenlock{}{title}", language.colon())
}

/// The calculator of the address, with what a reader takes away and what all of it rests on.
#[component]
fn Front() -> impl IntoView {
    let shell = use_shell();
    view! {
        <Notices/>
        <Calculator session=shell.session when_answered=document::stand>
            <Keep/>
            <Assumptions language=shell.language/>
        </Calculator>
    }
}
