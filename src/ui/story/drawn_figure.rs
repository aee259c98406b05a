//! A figure on which a reader draws or drags: its shapes, what is looked at, and the pointer.

use leptos::ev::PointerEvent;
use leptos::html::Div;
use leptos::prelude::*;

use crate::chart::path::number;
use crate::chart::{Datum, Drawing};
use crate::platform::measure::{begin_drag, is_dragging, pointer_place};
use crate::ui::parts::dynamic::{piece, text};
use crate::ui::parts::shapes::shapes;

/// What is shown, and what is done where the pointer goes.
pub(super) struct DrawnFigure {
    /// The id of the picture; those of its parts begin with it.
    pub id: String,
    /// A class of the figure.
    pub class: &'static str,
    /// An empty element above the chart, whose width the chart takes.
    pub frame: NodeRef<Div>,
    /// What the figure is called.
    pub heading: Signal<String>,
    /// The chart.
    pub drawing: Memo<Option<Drawing>>,
    /// The datum looked at.
    pub looked_at: RwSignal<Datum>,
    /// The datum looked at, in words.
    pub reading: Signal<String>,
    /// Whether a drag may begin at a place.
    pub may_begin: Callback<(f64, f64), bool>,
    /// A drag begins at a place, or goes on there.
    pub drag: Callback<(f64, f64)>,
    /// The reader lets go.
    pub release: Callback<()>,
}

/// A figure of the story whose chart can be drawn on.
#[inline(never)]
pub(super) fn drawn_figure(shown: DrawnFigure) -> AnyView {
    let DrawnFigure {
        id,
        class,
        frame,
        heading,
        drawing,
        looked_at,
        reading,
        may_begin,
        drag,
        release,
    } = shown;
    let is_down = StoredValue::new(false);
    let press = move |event: PointerEvent| {
        if let Some(at) = pointer_place(&event).filter(|at| may_begin.run(*at)) {
            begin_drag(&event);
            is_down.set_value(true);
            drag.run(at);
        }
    };
    let go = move |event: PointerEvent| {
        let Some(at) = pointer_place(&event) else { return };
        if is_down.get_value() {
            if is_dragging(&event) {
                drag.run(at);
            }
            return;
        }
        let drawing = drawing.read_untracked();
        let hit = drawing.as_ref().and_then(|drawing| drawing.datum_at(at.0, at.1));
        if let Some((_, datum)) = hit.filter(|(_, datum)| *datum != looked_at.get_untracked()) {
            looked_at.set(datum);
        }
    };
    let let_go = move || {
        if is_down.get_value() {
            is_down.set_value(false);
            release.run(());
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
        let marked = drawing.as_ref().map(|drawing| drawing.cursor(looked_at.get()));
        shapes(&marked.unwrap_or_default()).into_any()
    });
    let drawn = piece(move || {
        let drawing = drawing.read();
        shapes(drawing.as_ref().map_or(&[], |drawing| &drawing.shapes)).into_any()
    });
    let [title_id, summary_id] = ["title", "summary"].map(|part| format!("{id}-{part}"));
    let labelled_by = format!("{title_id} {summary_id}");
    view! {
        <figure class=format!("cost-figure story-figure {class}")>
            <figcaption class="visually-hidden">{heading}</figcaption>
            <div class="chart-frame">
                <div node_ref=frame></div>
                <svg
                    class="chart"
                    id=id
                    role=of_drawing(|_| "img".to_owned())
                    aria-labelledby=labelled_by
                    viewBox=size(|[width, height]| format!("0 0 {width} {height}"))
                    width=size(|[width, _]| width)
                    height=size(|[_, height]| height)
                    on:pointerdown=press
                    on:pointermove=go
                    on:pointerup=move |_| let_go()
                    on:pointercancel=move |_| let_go()
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
