//! The page, from its head to its foot.

use leptos::prelude::*;

use super::keep::Keep;
use super::masthead::Masthead;
use super::notices::Notices;
use super::skips::Skips;
use super::take_away::TakeAway;
use super::{Opening, Shell, use_shell};
use crate::platform::brought::on_drop;
use crate::platform::document;
use crate::platform::effect::follow;
use crate::study::route::Route;
use crate::text::language::Language;
use crate::text::standing;
use crate::text::views::view_names;
use crate::ui::calculator::{Assumptions, Calculator};
use crate::ui::desk::{Desk, Views, desk};
use crate::ui::front::Front;
use crate::ui::paper::Paper;
use crate::ui::parts::dynamic::{piece, text};
use crate::ui::parts::later::later;
use crate::ui::parts::lazy::{lazy, module};
use crate::ui::session::{Session, Shown};

/// The whole page.
#[component]
pub fn Page(
    /// What its address holds.
    opening: Opening,
    /// What is shown of its scenario.
    first: Shown,
) -> impl IntoView {
    let shell = Shell::begin(opening, first);
    provide_context(shell);
    // The calculator reads files where they are dropped; from elsewhere they are taken there.
    let over = move |now: bool| {
        if shell.is_file_over.get_untracked() != now {
            shell.is_file_over.set(now);
        }
    };
    let dropped = move |files| {
        if shell.route.get_untracked() != Route::Calculator {
            shell.bring(files);
        }
    };
    StoredValue::new_local(on_drop(over, dropped));
    // The document's language and title are the browser's: an effect.
    follow(move || {
        let language = shell.language.get();
        let (words, names) = (language.words(), view_names(language));
        let title = match shell.route.get() {
            Route::Front => words.title.to_owned(),
            Route::Calculator => titled(language, names.calculator),
            Route::Contract => titled(language, names.contract.title),
            Route::Options => titled(language, names.options.title),
            Route::Risk => titled(language, names.risk.title),
            Route::Strategies => titled(language, names.strategies.title),
            Route::Cash => titled(language, names.cash.title),
            Route::Index => titled(language, names.index_fit.title),
            Route::Backtest => titled(language, names.backtest.title),
            Route::Liquidity => titled(language, names.liquidity.title),
            Route::Brief => titled(language, names.brief.title),
            Route::Memo => titled(language, names.memo.title),
            Route::Compare => titled(language, names.compare.title),
            Route::Paper => titled(language, words.paper),
        };
        document::set_language(language.html_lang(), &title);
        document::describe(&title, words.description, language.locale());
    });
    let content = piece(move || match shell.route.get() {
        Route::Front => view! { <Notices/><Front/> }.into_any(),
        Route::Calculator => view! { <WholeCalculator/> }.into_any(),
        Route::Contract => of_desk(|desk| desk.contract),
        Route::Options => of_desk(|desk| desk.options),
        Route::Risk => of_desk(|desk| desk.distribution),
        Route::Strategies => of_desk(|desk| desk.strategies),
        Route::Cash => of_desk(|desk| desk.cash),
        Route::Index => of_desk(|desk| desk.index_fit),
        Route::Backtest => of_desk(|desk| desk.backtest),
        Route::Liquidity => of_desk(|desk| desk.liquidity),
        Route::Brief => of_desk(|desk| desk.brief),
        Route::Memo => of_desk(|desk| desk.memo),
        Route::Compare => of_desk(|desk| desk.compare),
        Route::Paper => view! { <Paper/> }.into_any(),
    });
    // In a task of its own, behind the one in which the first answer was worked out.
    let content = later(|| view! { {content} }.into_any());
    let head = later(|| view! { <Skips/><Masthead/> }.into_any());
    let views = later(|| view! { <Views/> }.into_any());
    view! {
        {head}
        {views}
        <main id="main">{content}</main>
        <footer class="status-line">{text(move || standing::status(shell.language.get()))}</footer>
    }
}

/// A view of the desk, with what a reader takes away from it.
fn of_desk(view: fn(Desk) -> fn(Session) -> AnyView) -> AnyView {
    let session = use_shell().session;
    let view = lazy(session.language, desk, move |desk| {
        let (view, keep) = (view(desk)(session), (desk.keep)());
        view! { {view}<TakeAway has_answer=false/>{keep} }.into_any()
    });
    view! { <Notices/>{view} }.into_any()
}

/// The title of a view's window.
fn titled(language: Language, title: &str) -> String {
    format!("Tokenlock{}{title}", language.colon())
}

module! {
    /// Loads what a reader keeps and what all of it rests on.
    calculator, foot, fn(Shell) -> AnyView, |shell| {
        view! { <Keep/><Assumptions language=shell.language/> }.into_any()
    }
}

/// The calculator of the address, with what a reader keeps and what all of it rests on.
#[component]
fn WholeCalculator() -> impl IntoView {
    let shell = use_shell();
    let foot = later(move || {
        let foot = lazy(shell.session.language, foot, move |foot| foot(shell));
        view! { {foot} }.into_any()
    });
    view! {
        <Notices/>
        <Calculator session=shell.session when_answered=document::stand>
            {foot}
        </Calculator>
    }
}
