//! The story: what a lock does, told on the reader's own session, a section for each idea.
//!
//! It holds what its figures share: the path is the session's own move, so that whatever is drawn here is in the
//! link, the answer and all else.

mod cash;
mod contents;
mod count_guess;
mod dealt;
mod draw;
mod drawn_figure;
mod fit;
mod glossary;
mod index;
mod index_guess;
mod live;
mod lock;
mod mirror;
mod moves;
mod numbers;
mod scale;
mod section;
mod sellers;
mod slide;
mod sliders;
mod still_figure;
mod teacher;
mod telling;
mod tokens;
mod words_table;
mod worksheet;
mod years;

use leptos::prelude::*;

use self::contents::contents;
use self::teacher::teacher;
use self::telling::{Label, Telling};
use self::worksheet::worksheet_of;
use crate::platform::address::Address;
use crate::platform::effect::follow;
use crate::platform::{document, timer, told};
use crate::show::story::section_of_link;
use crate::study::lesson::Lesson;
use crate::study::section::Section;
use crate::text::language::Language;
use crate::text::story::lesson::{goal, title};
use crate::ui::parts::dynamic::{Piece, derived, flag, piece, steady};
use crate::ui::parts::later::{become_due, in_own_frame};
use crate::ui::session::use_session;
use crate::ui::shell::Shell;

pub use live::alone;

/// All sections, each built in a task and shown in a frame of its own.
#[component]
pub fn Story() -> impl IntoView {
    let telling = Telling::new(use_session());
    // Only the page's own calculator has an address that can name a section or a lesson.
    let shell = use_context::<Shell>();
    let lesson = steady(move || shell.and_then(|shell| shell.view.read().lesson));
    told::make_way(".story-title");
    told::make_way(".story-intro");
    let sections = piece(move || {
        let lesson = lesson.get();
        // What is told before the program runs is the whole story.
        if lesson.is_some() {
            told::end();
        }
        let told = lesson.map_or(&Section::ALL[..], Lesson::sections);
        let opened_at = shell.and_then(|_| section_of_link(&Address::read()));
        let sections =
            told.iter().map(|section| part(telling, *section, opened_at == Some(*section)));
        let sections = sections.collect_view();
        let end = in_own_frame(move || {
            if let Some(section) = opened_at {
                timer::soon(move || _ = document::focus(section.selector()));
            }
            let worksheet = lesson.map(|lesson| worksheet_of(telling, shell, lesson));
            let teacher = shell.map(|shell| teacher(telling, shell));
            view! { {worksheet}{teacher} }.into_any()
        });
        view! { {contents(telling, told)}{sections}{end} }.into_any()
    });
    // A lesson has its own title and goal.
    let or_of_lesson = move |label: Label, of: fn(Lesson, Language) -> &'static str| {
        let word = telling.word(label);
        derived(move || match lesson.get() {
            Some(lesson) => of(lesson, telling.session.language.get()).to_owned(),
            None => word.get(),
        })
    };
    let heading = or_of_lesson(|words| words.title, title);
    let intro = or_of_lesson(|words| words.intro, goal);
    view! {
        <div class="story">
            <h2 class="story-title">{heading}</h2>
            <p class="story-intro">{intro}</p>
            {turned(telling)}
            {sections}
        </div>
    }
}

/// That the figures are turned, for a provider, over words for a buyer; nothing else for a buyer.
fn turned(telling: Telling) -> AnyView {
    let turned = telling.word(|words| words.turned);
    let is_needless = flag(move || turned.read().is_empty());
    view! { <p class="story-prose story-turned" hidden=is_needless>{turned}</p> }.into_any()
}

/// A section, which follows the session while a reader has it before them.
fn part(telling: Telling, section: Section, is_opened_at: bool) -> Piece {
    in_own_frame(move || {
        told::make_way(".story-section");
        let element = NodeRef::new();
        let telling = telling.seen_at(element, section);
        let shown = section::section(telling, section, is_opened_at, once_near(telling, section));
        view! { <div node_ref=element>{shown}</div> }.into_any()
    })
}

/// What a section shows, built when a reader comes near it or prints it; else when all of the page is answered and the
/// browser has nothing else to do. Until then its place is kept. It is built in parts (`Telling::in_turn`).
fn once_near(telling: Telling, section: Section) -> AnyView {
    let is_answered = steady(move || telling.session.simulation.settled.get() > 0);
    let is_due = RwSignal::new(false);
    let build = move || become_due(is_due);
    follow(move || {
        if telling.is_printed.get() {
            _ = build();
        } else if telling.is_near.get() {
            timer::soon(move || _ = build());
        } else if is_answered.get() {
            timer::when_idle(build);
        }
    });
    let is_built = steady(move || is_due.get());
    let shown = piece(move || match is_built.get() {
        true => {
            let try_this = telling.in_turn(move || section::try_this(telling, section));
            view! { {live::live(telling, section)}{try_this} }.into_any()
        }
        false => view! { <div class="story-awaited"></div> }.into_any(),
    });
    view! { {shown} }.into_any()
}
