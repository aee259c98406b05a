//! A figure of months with a slider beneath it that reads out one month.
//!
//! A function and not a component, so that its callers share one copy of the view.

use leptos::prelude::*;

use super::dynamic::{Flag, text};
use crate::chart::path::number;
use crate::chart::{Figure, svg};
use crate::platform::measure::pointer_place;
use crate::text::words::Pick;
use crate::ui::state::use_state;

/// What is shown.
pub struct InspectedFigure {
    /// What the ids of its parts begin with.
    pub name: &'static str,
    /// The id of the slider.
    pub slider: &'static str,
    /// The heading, in its rank.
    pub heading: AnyView,
    /// The same as one of the page's words.
    pub title: Pick,
    /// What is seen, in words.
    pub summary: Signal<String>,
    /// Where its months are; `None` before there is anything to show.
    pub figure: Memo<Option<Figure>>,
    /// What is drawn.
    pub marks: Signal<String>,
    /// How many months there are.
    pub months: Signal<usize>,
    /// The month looked at, in words.
    pub reading: Signal<String>,
    /// Whether it is of older entries.
    pub is_stale: Flag,
}

/// A layout that is made anew whenever what it reads changes.
pub fn laid_out(
    closure: impl Fn() -> Option<Figure> + Send + Sync + 'static,
) -> Memo<Option<Figure>> {
    let closure: Box<dyn Fn() -> Option<Figure> + Send + Sync> = Box::new(closure);
    Memo::new_with_compare(move |_| closure(), |_, _| true)
}

/// The month's place in the list, held inside it when the horizon became shorter.
pub fn month_index(month: u32, months: usize) -> usize {
    // OK because a month's number fits a usize.
    (month as usize).clamp(1, months.max(1)) - 1
}

/// The element whose width a figure of this name takes.
pub fn frame(name: &str) -> String {
    format!("{name}-frame")
}

/// The figure, its reading for the month looked at, and a slider to look at another.
#[inline(never)]
pub fn inspected_figure(shown: InspectedFigure) -> AnyView {
    let InspectedFigure {
        name,
        slider,
        heading,
        title,
        summary,
        figure,
        marks,
        months,
        reading,
        is_stale,
    } = shown;
    let state = use_state();
    let index = move || month_index(state.month.get(), months.get());
    let cursor = text(move || {
        let index = index();
        let figure = figure.read();
        let panels = figure.iter().flat_map(|figure| &figure.panels);
        panels.map(|panel| svg::markup(&panel.cursor(index))).collect::<String>()
    });
    let inspect = move |place: Option<(f64, f64)>| {
        let figure = figure.read_untracked();
        let month = place.zip(figure.as_ref()).and_then(|((x, y), one)| one.month_at(x, y));
        if let Some((_, index)) = month {
            // OK because a figure has at most 36 months.
            state.month.set(u32::try_from(index + 1).unwrap_or(1));
        }
    };
    let width = move || figure.read().as_ref().map_or(0.0, |figure| figure.width);
    let height = move || figure.read().as_ref().map_or(0.0, |figure| figure.height);
    let (title_id, summary_id) = (format!("{name}-title"), format!("{name}-summary"));
    let labelled_by = format!("{title_id} {summary_id}");
    view! {
        <figure class="cost-figure results" class:is-stale=is_stale>
            <figcaption>{heading}</figcaption>
            <div id=frame(name)>
                <svg
                    class="chart"
                    role="img"
                    aria-labelledby=labelled_by
                    viewBox=text(move || format!("0 0 {} {}", number(width()), number(height())))
                    width=text(move || number(width()))
                    height=text(move || number(height()))
                    on:pointermove=move |event| inspect(pointer_place(&event))
                    on:pointerdown=move |event| inspect(pointer_place(&event))
                >
                    <title id=title_id>{state.word(title)}</title>
                    <desc id=summary_id>{summary}</desc>
                    <g inner_html=cursor></g>
                    <g class="marks" inner_html=marks></g>
                </svg>
            </div>
            <div class="inspector">
                <label for=slider>{state.word(|words| words.inspect_month)}</label>
                <input
                    id=slider
                    class="slider"
                    type="range"
                    min="1"
                    max=text(move || months.get().to_string())
                    step="1"
                    prop:value=text(move || (index() + 1).to_string())
                    aria-valuetext=reading
                    on:input:target=move |event| {
                        state.month.set(event.target().value().parse().unwrap_or(1));
                    }
                />
                <p class="reading">{reading}</p>
            </div>
        </figure>
    }
    .into_any()
}
