//! The front page: the answer, the bill in one line, and the story.

use leptos::prelude::*;

use crate::platform::effect::follow;
use crate::platform::{document, told};
use crate::study::route::Route;
use crate::text::bill_summary::in_brief;
use crate::text::history::labels;
use crate::ui::calculator::answered::Answered;
use crate::ui::calculator::{Examples, KeyFigures, OtherSide};
use crate::ui::parts::dynamic::text;
use crate::ui::parts::later::in_own_frame;
use crate::ui::parts::lazy::{lazy_parts, module};
use crate::ui::session::use_session;
use crate::ui::shell::SaveLesson;
use crate::ui::shell::use_shell;
use crate::ui::story::Story;

module! {
    /// Loads what stands beneath the answer: other bills, the key figures, and the story.
    story, beneath, [fn() -> AnyView; 3], [
        || {
            told::make_way(".other-bills");
            view! { <OtherBills/> }.into_any()
        },
        || {
            told::make_way(".key-figures");
            view! { <KeyFigures/> }.into_any()
        },
        || view! { <StoryToKeep/> }.into_any(),
    ]
}

/// The answer of the address and the story beneath it. Every further entry is a step away, in the calculator.
#[component]
pub fn Front() -> impl IntoView {
    let session = use_shell().session;
    let beneath = lazy_parts(session.language, beneath);
    // What is told is of the answer that the page opens with.
    let opened_with = session.scenario.get_untracked();
    follow(move || told::outdate(*session.scenario.read() != opened_with));
    // In another view nothing is told of this one.
    on_cleanup(told::end);
    view! {
        <Answered
            session
            class="is-front"
            when_answered=document::stand_above_told
            beneath_question=|| view! { <BillInBrief/> }.into_any()
        >
            {beneath}
        </Answered>
    }
}

/// The story, and the page as one file, as a teacher hands it out.
#[component]
fn StoryToKeep() -> impl IntoView {
    let shell = use_shell();
    let save_lesson = in_own_frame(move || {
        view! { <SaveLesson id="save-lesson" link=move |()| shell.link()/> }.into_any()
    });
    view! { <Story/>{save_lesson} }
}

/// The bill in one line with the ways to its entries and to the other side.
#[component]
fn BillInBrief() -> impl IntoView {
    let (shell, session) = (use_shell(), use_session());
    let summary = text(move || {
        let (shown, language) = (session.shown.read(), session.language.get());
        in_brief(&shown.scenario, &shown.study, language)
    });
    view! {
        <p class="bill-in-brief results" class:is-stale=session.stale()>
            <span>{summary}</span>
            <a
                id="edit-bill"
                href=text(move || shell.way_to(Route::Calculator))
                on:click=move |_| shell.choose_view(Route::Calculator)
            >
                {session.word(|words| words.edit_bill)}
            </a>
            <OtherSide/>
        </p>
    }
}

/// Other bills than the one of the answer: examples to start from, and the reader's own file.
#[component]
fn OtherBills() -> impl IntoView {
    let (shell, session) = (use_shell(), use_session());
    let invitation = text(move || {
        let words = labels(session.language.get());
        let said = if shell.is_file_over.get() { words.drop_here } else { words.or_drop };
        said.to_owned()
    });
    view! {
        <section class="other-bills" aria-label=session.word(|words| words.bill)>
            <Examples/>
            <p class="drop-invitation">{invitation}</p>
            <p class="note">{session.word(|words| words.promise)}</p>
        </section>
    }
}
