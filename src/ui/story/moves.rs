//! The reader guesses, and then sees what really happened.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::Telling;
use super::numbers::numbers;
use super::section::figure_heading;
use super::slide::{Slide, slide};
use crate::chart::Datum;
use crate::platform::measure::follow_width;
use crate::show::story::{figure as registered, real_moves};
use crate::study::real_moves::RealMove;
use crate::study::section::Section;
use crate::text::number::percent_signed;
use crate::text::story::moves as words;
use crate::ui::parts::dynamic::{derived, flag, piece};
use crate::ui::parts::inspected_figure::{InspectedFigure, inspected_figure, laid_out};
use crate::ui::parts::sentence::spans;

/// The section on named price moves, its chart and its choice of a move.
#[inline(never)]
pub(super) fn live(telling: Telling) -> AnyView {
    let session = telling.session;
    let moves = Memo::new(move |_| RealMove::all(&telling.told.read().scenario));
    // None before the slider is moved: a reader may want to see what happened without a guess.
    let guess = RwSignal::new(None::<Decimal>);
    let is_shown = RwSignal::new(false);
    let label = move |of: fn(&words::Labels) -> &'static str| {
        derived(move || of(words::labels(session.language.get())).to_owned())
    };
    let lever = slide(Slide {
        id: session.id("story-guess"),
        label: label(|labels| labels.guess),
        ends: derived(|| ["-0.9", "3", "0.05"].map(str::to_owned)),
        value: derived(move || guess.get().unwrap_or_default().to_string()),
        said: derived(move || {
            percent_signed(guess.get().unwrap_or_default(), session.language.get())
        }),
        slide: Callback::new(move |typed: String| {
            guess.set(typed.parse::<Decimal>().ok());
        }),
        finish: Callback::new(|()| ()),
        is_locked: derived(|| false),
        is_hidden: derived(|| false),
        beneath: None,
    });
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let chart = real_moves(&moves.read(), guess.get(), session.language.get());
        Some(chart.lay_out(width.get()?))
    });
    let looked_at = RwSignal::new(Datum { series: Some(0), index: 0 });
    let figure = telling.in_turn(move || {
        inspected_figure(InspectedFigure {
            id: session.id("story-moves-figure"),
            frame,
            heading: figure_heading(telling, Section::Moves),
            drawing,
            looked_at: looked_at.into(),
            look_at: Callback::new(move |datum| looked_at.set(datum)),
            reading: derived(move || {
                let moves = moves.read();
                let real = moves.get(looked_at.get().index);
                real.map(|real| words::one(real, session.language.get())).unwrap_or_default()
            }),
            slider: label(|labels| labels.look_at),
            is_stale: session.stale(),
        })
    });
    let finding =
        piece(move || spans(words::finding(&moves.read(), guess.get(), session.language.get())));
    let decline = piece(move || spans(words::decline(session.language.get())));
    let is_hidden = move || !is_shown.get();
    view! {
        {lever}
        <div class="buttons">
            <button type="button" id=session.id("story-show-moves") aria-expanded=move || is_shown.get().to_string() on:click=move |_| is_shown.set(true)>
                {label(|labels| labels.show)}
            </button>
        </div>
        <div class="story-reveal" class:is-hidden=flag(is_hidden)>
            <div class="story-figure">{figure}</div>
            <p class="story-finding" id=session.id("story-moves-finding")>{finding}</p>
            <p class="story-source note">{label(|labels| labels.sources)}</p>
        </div>
        <p class="story-prose" id=session.id("story-decline")>{decline}</p>
        {numbers(telling, |story, language| registered(Section::Moves).table(story, language))}
    }
    .into_any()
}
