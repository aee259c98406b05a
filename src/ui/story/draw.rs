//! The path that a reader draws: by pointer on the figure, or month by month with sliders.

use leptos::html::Div;
use leptos::prelude::*;

use super::Telling;
use super::drawn_figure::{DrawnFigure, drawn_figure};
use super::numbers::numbers;
use super::sliders::Sliders;
use crate::chart::Datum;
use crate::platform::measure::follow_width;
use crate::show::story::{bill_and_path, figure as registered, is_on_path, place};
use crate::study::drawn_path::DrawnPath;
use crate::study::section::Section;
use crate::text::story as words;
use crate::text::story::figure::title_for;
use crate::ui::parts::dynamic::{derived, flag};
use crate::ui::parts::inspected_figure::laid_out;

/// A month, from 0, and a height: where the pointer was last.
type PointerPosition = (usize, f64);

/// The section on which the reader draws a price path.
#[inline(never)]
pub(super) fn live(telling: Telling) -> AnyView {
    let is_locked = telling.is_locked("move.steps");
    view! {
        // The prose says how to draw; where a link locks the path, nothing can be drawn.
        <p class="note" hidden=flag(move || !is_locked.get())>{telling.word(|words| words.held)}</p>
        <div class="story-place">{telling.in_turn(move || figure(telling))}</div>
        <p class="story-finding" id=telling.session.id("story-draw-finding")>
            {telling.sentence(|told, language| words::draw(&told.study, language))}
        </p>
        {telling.in_turn(move || view! { <Sliders telling=telling/> }.into_any())}
        {numbers(telling, |story, language| registered(Section::Draw).table(story, language))}
    }
    .into_any()
}

fn figure(telling: Telling) -> AnyView {
    let session = telling.session;
    let frame: NodeRef<Div> = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let chart = bill_and_path(&telling.told.read(), session.language.get());
        Some(chart.lay_out(width.get()?))
    });
    let looked_at = RwSignal::new(Datum::default());
    let before = StoredValue::new(None::<PointerPosition>);
    // Draws from where the pointer was to where it is.
    let draw_to = move |at: (f64, f64)| {
        let drawing = drawing.read_untracked();
        let Some(to) = drawing.as_ref().and_then(|drawing| place(drawing, at.0, at.1)) else {
            return;
        };
        let from = before.get_value().unwrap_or(to);
        before.set_value(Some(to));
        looked_at.set(Datum::index(to.0));
        session.change(false, |scenario| {
            let path = DrawnPath::of_study(&session.shown.read_untracked().study);
            let path = DrawnPath::of_move(&scenario.price_move).unwrap_or(path);
            scenario.price_move = path.stroke(from, to).price_move(&scenario.price_move);
        });
    };
    let is_locked = telling.is_locked("move.steps");
    drawn_figure(DrawnFigure {
        id: session.id("story-path"),
        class: "story-path",
        frame,
        heading: derived(move || {
            title_for(Section::Draw, session.side.get(), session.language.get()).to_owned()
        }),
        drawing,
        looked_at,
        reading: derived(move || {
            let (told, index) = (telling.told.read(), looked_at.get().index);
            let heights = DrawnPath::of_study(&told.study).heights();
            let height = heights.get(index).copied().unwrap_or_default();
            words::drawn_month(&told.study, index, height, session.language.get())
        }),
        may_begin: Callback::new(move |(x, y): (f64, f64)| {
            let drawing = drawing.read_untracked();
            before.set_value(None);
            !is_locked.get_untracked()
                && drawing.as_ref().is_some_and(|drawing| is_on_path(drawing, x, y))
        }),
        drag: Callback::new(draw_to),
        release: Callback::new(move |()| {
            before.set_value(None);
            session.finish();
        }),
    })
}
