//! A chart with a slider beneath it that reads out one datum.
//!
//! A function and not a component, so that its callers share one copy of the view.

use leptos::html::Div;
use leptos::prelude::*;

use super::chart_picture::{ChartPicture, Pointer, chart_picture};
use super::dynamic::{Flag, derived, text};
use crate::chart::{Datum, Drawing};
use crate::platform::measure::pointer_place;
use crate::text::sentence::unbroken;

/// What is shown.
pub struct InspectedFigure {
    /// What the ids of its parts begin with; another figure of the page has another.
    pub id: String,
    /// An empty element above the chart, whose width the chart takes.
    pub frame: NodeRef<Div>,
    /// The heading, in its rank.
    pub heading: AnyView,
    /// The chart; `None` before there is anything to show, or a width to show it in.
    pub drawing: Memo<Option<Drawing>>,
    /// The datum looked at.
    pub looked_at: Signal<Datum>,
    /// What is done when the reader looks at another.
    pub look_at: Callback<Datum>,
    /// The datum looked at, in words.
    pub reading: Signal<String>,
    /// What the slider is called, such as "Month to inspect".
    pub slider: Signal<String>,
    /// Whether it is of older entries.
    pub is_stale: Flag,
}

/// A drawing that is made anew whenever what it reads changes, and drawn anew where it came out another one.
pub fn laid_out(
    closure: impl Fn() -> Option<Drawing> + Send + Sync + 'static,
) -> Memo<Option<Drawing>> {
    let closure: Box<dyn Fn() -> Option<Drawing> + Send + Sync> = Box::new(closure);
    Memo::new(move |_| closure())
}

/// The month's place in the list, held inside it when the horizon became shorter.
pub fn month_index(month: u32, months: usize) -> usize {
    // OK because a month's number fits a usize.
    (month as usize).clamp(1, months.max(1)) - 1
}

/// The chart, its reading for the datum looked at, and a slider to look at another.
#[inline(never)]
pub fn inspected_figure(shown: InspectedFigure) -> AnyView {
    let InspectedFigure {
        id,
        frame,
        heading,
        drawing,
        looked_at,
        look_at,
        reading,
        slider,
        is_stale,
    } = shown;
    let marked = derived(move || {
        let datum = looked_at.get();
        drawing.read().as_ref().map_or(datum, |drawing| drawing.aimed_at(datum))
    });
    let place = move || {
        let drawing = drawing.read();
        drawing.as_ref().and_then(|drawing| drawing.position(marked.get())).unwrap_or(0) + 1
    };
    let places = move || drawing.read().as_ref().map_or(1, |drawing| drawing.data.len().max(1));
    let inspect = move |place: Option<(f64, f64)>| {
        let drawing = drawing.read_untracked();
        let hit = place.zip(drawing.as_ref()).and_then(|((x, y), one)| one.datum_at(x, y));
        if let Some((_, datum)) = hit.filter(|(_, datum)| *datum != looked_at.get_untracked()) {
            look_at.run(datum);
        }
    };
    let slide = move |value: &str| {
        let place = value.parse::<usize>().unwrap_or(1).saturating_sub(1);
        let drawing = drawing.read_untracked();
        let datum = drawing.as_ref().and_then(|drawing| drawing.data.get(place).copied());
        if let Some(datum) = datum {
            look_at.run(datum);
        }
    };
    let slider_id = format!("{id}-inspect");
    // Looked at by moving over it, or by touching it.
    let point = move |(what, event): (Pointer, _)| {
        if what != Pointer::Up {
            inspect(pointer_place(&event));
        }
    };
    let picture = chart_picture(ChartPicture {
        id,
        frame,
        drawing,
        looked_at: Some(marked),
        pointer: Some(Callback::new(point)),
    });
    view! {
        <figure class="cost-figure results" class:is-stale=is_stale>
            <figcaption>{heading}</figcaption>
            {picture}
            <div class="inspector">
                <label for=slider_id.clone()>{slider}</label>
                <input
                    id=slider_id
                    class="slider"
                    type="range"
                    min="1"
                    max=text(move || places().to_string())
                    step="1"
                    prop:value=text(move || place().to_string())
                    aria-valuetext=reading
                    on:input:target=move |event| slide(&event.target().value())
                />
                <p class="reading">{text(move || unbroken(&reading.read()))}</p>
            </div>
        </figure>
    }
    .into_any()
}
