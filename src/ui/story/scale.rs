//! The section on what a fen or a cent a million tokens costs in a year.

use leptos::prelude::*;

use super::Telling;
use super::numbers::numbers;
use super::section::figure_heading;
use super::slide::{Slide, slide};
use super::still_figure::still_figure;
use crate::platform::measure::follow_width;
use crate::show::story::{figure as registered, small_moves};
use crate::study::demand::{LARGEST, SMALLEST};
use crate::study::section::Section;
use crate::text::number::price;
use crate::text::story::scale as words;
use crate::ui::parts::dynamic::{derived, piece};
use crate::ui::parts::inspected_figure::laid_out;
use crate::ui::parts::sentence::spans;

/// The section on yearly costs, with a slider of the price move.
#[inline(never)]
pub(super) fn live(telling: Telling) -> AnyView {
    let session = telling.session;
    let change = RwSignal::new(SMALLEST);
    let lever = slide(Slide {
        id: session.id("story-change"),
        label: derived(move || words::labels(session.language.get()).change.to_owned()),
        ends: derived(|| [SMALLEST.to_string(), LARGEST.to_string(), SMALLEST.to_string()]),
        value: derived(move || change.get().to_string()),
        said: derived(move || {
            let currency = telling.told.read().study.currency;
            let language = session.language.get();
            if change.get() == SMALLEST {
                words::smallest(currency, language).to_owned()
            } else {
                price(change.get(), currency, language)
            }
        }),
        slide: Callback::new(move |typed: String| {
            if let Ok(level) = typed.parse() {
                change.set(level);
            }
        }),
        finish: Callback::new(|()| ()),
        is_locked: derived(|| false),
        is_hidden: derived(|| false),
        beneath: None,
    });
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let chart = small_moves(&telling.told.read(), change.get(), session.language.get());
        Some(chart.lay_out(width.get()?))
    });
    let heading = figure_heading(telling, Section::Scale);
    let figure = telling
        .in_turn(move || still_figure(session.id("story-scale-figure"), frame, heading, drawing));
    let finding = piece(move || {
        let told = telling.told.read();
        spans(words::finding(&told.study, change.get(), session.language.get()))
    });
    let demand = piece(move || spans(words::demand(session.language.get())));
    view! {
        <p class="story-prose">{demand}</p>
        {lever}
        <p class="story-finding" id=session.id("story-scale-finding")>{finding}</p>
        <div class="story-figure story-low">{figure}</div>
        {numbers(telling, |story, language| registered(Section::Scale).table(story, language))}
    }
    .into_any()
}
