//! The path that a reader draws: by pointer on the figure, or month by month with sliders.

use leptos::html::Div;
use leptos::prelude::*;

use super::Telling;
use super::section::section;
use super::sliders::Sliders;
use crate::chart::path::number;
use crate::chart::{Datum, Drawing};
use crate::platform::measure::{begin_drag, follow_width, is_dragging, pointer_place};
use crate::show::story::{bill_and_path, is_on_path, place};
use crate::study::drawn_path::DrawnPath;
use crate::text::story::{self as words, labels};
use crate::ui::parts::dynamic::{derived, piece, text};
use crate::ui::parts::inspected_figure::laid_out;
use crate::ui::parts::shapes::shapes;

/// A month, from 0, and a height: where the pointer was last.
type Place = (usize, f64);

/// The section.
#[component]
pub(super) fn Draw(telling: Telling) -> impl IntoView {
    let shown = view! {
        {figure(telling)}
        <p class="story-finding" id=telling.session.id("story-draw-finding")>
            {telling.sentence(|told, language| words::draw(&told.study, language))}
        </p>
        <Sliders telling=telling/>
    };
    section(telling, 0, shown.into_any())
}

fn figure(telling: Telling) -> AnyView {
    let session = telling.session;
    let frame: NodeRef<Div> = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let chart = bill_and_path(&telling.told.read(), session.language.get());
        Some(chart.lay_out(width.get()?))
    });
    let looked_at = RwSignal::new(0usize);
    let before = StoredValue::new(None::<Place>);
    // Draws from where the pointer was to where it is.
    let draw_to = move |at: (f64, f64)| {
        let drawing = drawing.read_untracked();
        let Some(to) = drawing.as_ref().and_then(|drawing| place(drawing, at.0, at.1)) else {
            return;
        };
        let from = before.get_value().unwrap_or(to);
        before.set_value(Some(to));
        looked_at.set(to.0);
        session.change(false, |scenario| {
            let path = DrawnPath::of_study(&session.shown.read_untracked().study);
            let path = DrawnPath::of_move(&scenario.price_move).unwrap_or(path);
            scenario.price_move = path.stroke(from, to).price_move(&scenario.price_move);
        });
    };
    let press = move |event| {
        let is_on = |(x, y): &(f64, f64)| {
            let drawing = drawing.read_untracked();
            drawing.as_ref().is_some_and(|drawing| is_on_path(drawing, *x, *y))
        };
        if let Some(at) = pointer_place(&event).filter(is_on) {
            begin_drag(&event);
            before.set_value(None);
            draw_to(at);
        }
    };
    let drag = move |event| match pointer_place(&event) {
        Some(at) if before.get_value().is_some() && is_dragging(&event) => draw_to(at),
        Some((x, y)) if before.get_value().is_none() => {
            let drawing = drawing.read_untracked();
            let hit = drawing.as_ref().and_then(|drawing| drawing.datum_at(x, y));
            if let Some((_, datum)) = hit {
                looked_at.set(datum.index);
            }
        }
        _ => {}
    };
    let release = move || {
        if before.get_value().is_some() {
            before.set_value(None);
            session.finish();
        }
    };
    let of_drawing = move |what: fn(&Drawing) -> String| {
        text(move || drawing.read().as_ref().map(what).unwrap_or_default())
    };
    let size = move |what: fn([String; 2]) -> String| {
        text(move || {
            let drawing = drawing.read();
            let size = drawing.as_ref().map_or([0.0; 2], |drawing| [drawing.width, drawing.height]);
            what(size.map(number))
        })
    };
    let cursor = piece(move || {
        let drawing = drawing.read();
        let marked = drawing.as_ref().map(|drawing| drawing.cursor(Datum::index(looked_at.get())));
        shapes(&marked.unwrap_or_default()).into_any()
    });
    let drawn = piece(move || {
        let drawing = drawing.read();
        shapes(drawing.as_ref().map_or(&[], |drawing| &drawing.shapes)).into_any()
    });
    let reading = derived(move || {
        let (told, index) = (telling.told.read(), looked_at.get());
        let heights = DrawnPath::of_study(&told.study).heights();
        let height = heights.get(index).copied().unwrap_or_default();
        words::drawn_month(&told.study, index, height, session.language.get())
    });
    let [title_id, summary_id] =
        ["title", "summary"].map(|part| session.id(&format!("story-path-{part}")));
    let labelled_by = format!("{title_id} {summary_id}");
    view! {
        <figure class="cost-figure story-figure story-path">
            <figcaption class="visually-hidden">{move || labels(session.language.get()).path}</figcaption>
            <div class="chart-frame">
                <div node_ref=frame></div>
                <svg
                    class="chart"
                    id=session.id("story-path")
                    role="img"
                    aria-labelledby=labelled_by
                    viewBox=size(|[width, height]| format!("0 0 {width} {height}"))
                    width=size(|[width, _]| width)
                    height=size(|[_, height]| height)
                    on:pointerdown=press
                    on:pointermove=drag
                    on:pointerup=move |_| release()
                    on:pointercancel=move |_| release()
                >
                    <title id=title_id>{of_drawing(|drawing| drawing.title.clone())}</title>
                    <desc id=summary_id>{of_drawing(|drawing| drawing.summary.clone())}</desc>
                    <g>{cursor}</g>
                    <g class="shapes">{drawn}</g>
                </svg>
            </div>
            <p class="reading">{reading}</p>
        </figure>
    }
    .into_any()
}
