//! A figure on which a reader draws or drags: its shapes, what is looked at, and the pointer.

use leptos::ev::PointerEvent;
use leptos::html::Div;
use leptos::prelude::*;

use crate::chart::{Datum, Drawing};
use crate::platform::measure::{begin_drag, is_dragging, pointer_place};
use crate::text::sentence::unbroken;
use crate::ui::parts::chart_picture::{ChartPicture, Pointer, chart_picture};
use crate::ui::parts::dynamic::text;

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
    let touch = move |(what, event): (Pointer, PointerEvent)| match what {
        Pointer::Down => press(event),
        Pointer::Move => go(event),
        Pointer::Up => let_go(),
    };
    let picture = chart_picture(ChartPicture {
        id,
        frame,
        drawing,
        looked_at: Some(looked_at.into()),
        pointer: Some(Callback::new(touch)),
    });
    view! {
        <figure class=format!("cost-figure story-figure {class}")>
            <figcaption class="visually-hidden">{heading}</figcaption>
            {picture}
            <p class="reading">{text(move || unbroken(&reading.read()))}</p>
        </figure>
    }
    .into_any()
}
