//! Bill, gain and their sum on the path, with everything locked or with the reader's share; and step by step.

use leptos::prelude::*;

use super::Telling;
use super::numbers::numbers;
use super::section::figure_heading;
use crate::chart::Datum;
use crate::market::quantity::Quantity;
use crate::platform::measure::follow_width;
use crate::show::story::{lines_table, three_lines};
use crate::study::section::Section;
use crate::text::number::percent;
use crate::text::story::{self as words, labels};
use crate::ui::parts::choice::choice;
use crate::ui::parts::dynamic::{derived, piece};
use crate::ui::parts::inspected_figure::{
    InspectedFigure, inspected_figure, laid_out, month_index,
};
use crate::ui::parts::sentence::spans;

/// The section on what a lock changes.
#[inline(never)]
pub(super) fn live(telling: Telling) -> AnyView {
    let session = telling.session;
    let is_whole = RwSignal::new(true);
    let options = derived(move || {
        let (words, told) = (labels(session.language.get()), telling.told.read());
        let share = percent(told.scenario.lock.share.get(), session.language.get());
        vec![format!("{} (100%)", words.everything), format!("{} ({share})", words.my_share)]
    });
    let shares = choice(
        session.id("story-lock-share"),
        telling.word(|words| words.how_much),
        options,
        derived(move || usize::from(!is_whole.get())),
        Callback::new(move |place| is_whole.set(place == 0)),
    );
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let chart = three_lines(&telling.told.read(), is_whole.get(), session.language.get());
        Some(chart.lay_out(width.get()?))
    });
    let index = move || month_index(session.month.get(), telling.told.read().study.months.len());
    let figure = telling.in_turn(move || {
        inspected_figure(InspectedFigure {
            id: session.id("story-lock-figure"),
            frame,
            heading: figure_heading(telling, Section::Lock),
            drawing,
            looked_at: derived(move || Datum::index(index())),
            look_at: Callback::new(move |datum: Datum| {
                // OK because a figure has at most 36 months.
                session.month.set(u32::try_from(datum.index + 1).unwrap_or(1));
            }),
            reading: derived(move || {
                let told = telling.told.read();
                words::locked_month(told.locked(is_whole.get()), index(), session.language.get())
            }),
            slider: telling.word(|words| words.draw_month),
            is_stale: session.stale(),
        })
    });
    let finding = piece(move || {
        spans(words::lock(&telling.told.read(), is_whole.get(), session.language.get()))
    });
    let steps = piece(move || {
        let steps = words::steps(telling.told.read().whole(), session.language.get()).into_iter();
        steps.map(|step| view! { <li>{spans(step)}</li> }).collect_view().into_any()
    });
    view! {
        <div class="story-choice">{shares}</div>
        <div class="story-figure">{figure}</div>
        <p class="story-finding" id=session.id("story-lock-finding")>{finding}</p>
        <h4>{telling.word(|words| words.by_step)}</h4>
        <ol class="story-steps">{steps}</ol>
        {numbers(telling, move |story, language| lines_table(story, is_whole.get(), language))}
    }
    .into_any()
}
