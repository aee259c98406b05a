//! The path turned over: the reader says what they would have done, and sees both regrets.

use leptos::prelude::*;

use super::Telling;
use super::section::figure_heading;
use crate::chart::Datum;
use crate::platform::measure::follow_width;
use crate::show::story::{both_paths, regrets};
use crate::study::figures::Case;
use crate::study::section::Section;
use crate::text::story as words;
use crate::ui::parts::dynamic::{derived, flag, piece, text};
use crate::ui::parts::inspected_figure::{InspectedFigure, inspected_figure, laid_out};
use crate::ui::parts::table::table;

/// What a reader would have done before they knew.
#[derive(Clone, Copy, PartialEq)]
enum Guess {
    Lock,
    NoLock,
    /// They only want to see.
    None,
}

/// The section on a path and its mirror.
#[inline(never)]
pub(super) fn live(telling: Telling) -> AnyView {
    let session = telling.session;
    let guess = RwSignal::new(None::<Guess>);
    let button = move |of: Guess, name: &'static str, label: super::telling::Label| {
        view! {
            <button
                type="button"
                id=session.id(name)
                aria-pressed=text(move || (guess.get() == Some(of)).to_string())
                on:click=move |_| guess.set(Some(of))
            >
                {telling.word(label)}
            </button>
        }
    };
    let reply = text(move || {
        let reply = |has_locked| {
            words::reply(&telling.told.read().study, has_locked, session.language.get())
        };
        match guess.get() {
            Some(Guess::Lock) => reply(true),
            Some(Guess::NoLock) => reply(false),
            Some(Guess::None) | None => String::new(),
        }
    });
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let chart = both_paths(&telling.told.read(), session.language.get());
        Some(chart.lay_out(width.get()?))
    });
    let looked_at = RwSignal::new(Datum { series: Some(0), index: 0 });
    // The choice comes first: until then only the bills are told. On paper, and where a figure stands without the story
    // that asks, nothing waits.
    let is_told = move || guess.get().is_some() || telling.is_printed.get() || !telling.asks;
    let regret = move |case: Case| {
        piece(move || {
            let (story, language) = (telling.told.read(), session.language.get());
            let said = match (is_told(), case) {
                (true, case) => words::regret(&story, case, language),
                (false, Case::Chosen) => words::both_bills(&story.study, language),
                (false, Case::Mirror) => Vec::new(),
            };
            crate::ui::parts::sentence::spans(said)
        })
    };
    let figure = telling.in_turn(move || {
        inspected_figure(InspectedFigure {
            id: session.id("story-mirror-figure"),
            frame,
            heading: figure_heading(telling, Section::Mirror),
            drawing,
            looked_at: looked_at.into(),
            look_at: Callback::new(move |datum| looked_at.set(datum)),
            reading: derived(move || {
                let case = if looked_at.get().index == 0 { Case::Chosen } else { Case::Mirror };
                let said = words::regret(&telling.told.read(), case, session.language.get());
                crate::text::sentence::plain_text(&said)
            }),
            slider: telling.word(|words| words.which_path),
            is_stale: session.stale(),
        })
    });
    let both = piece(move || {
        table(regrets(&telling.told.read(), session.language.get()), None).into_any()
    });
    let is_hidden = flag(move || !is_told());
    let controls = telling.asks.then(|| {
        view! {
            <p class="story-question" id=session.id("story-question")>{telling.word(|words| words.question)}</p>
            <div class="buttons" role="group" aria-labelledby=session.id("story-question")>
                {button(Guess::Lock, "story-would-lock", |words| words.would_lock)}
                {button(Guess::NoLock, "story-would-not", |words| words.would_not)}
                {button(Guess::None, "story-show", |words| words.show)}
            </div>
            <p class="story-reply" role="status">{reply}</p>
        }
    });
    view! {
        {controls}
        // Its place is kept while it is hidden, so that nothing jumps.
        <div class="story-reveal" class:is-hidden=is_hidden>
            <div class="story-figure">{figure}</div>
            <div class="table-scroll" tabindex="0" role="region" aria-label=telling.word(|words| words.regret)>{both}</div>
        </div>
        <p class="story-finding" id=session.id("story-mirror-finding")>{regret(Case::Chosen)}</p>
        <p class="story-finding">{regret(Case::Mirror)}</p>
    }
    .into_any()
}
