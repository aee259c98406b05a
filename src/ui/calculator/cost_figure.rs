//! The picture: cost month by month, with and without the lock, for the move and its mirror.

use leptos::prelude::*;

use crate::chart::Datum;
use crate::platform::measure::follow_width;
use crate::show::monthly_cost;
use crate::study::figures::Study;
use crate::text::language::Language;
use crate::text::note;
use crate::ui::parts::dynamic::{Flag, derived};
use crate::ui::parts::inspected_figure::{
    InspectedFigure, inspected_figure, laid_out, month_index,
};
use crate::ui::session::Shown;

/// The figure, its reading for the month looked at, and a slider to look at another.
#[component]
pub fn CostFigure(
    /// What the ids of its parts begin with.
    #[prop(into)]
    id: String,
    /// What is drawn.
    shown: Memo<Shown>,
    /// In which language.
    language: Signal<Language>,
    /// The month looked at, from 1.
    month: RwSignal<u32>,
    /// Whether it is of older entries.
    is_stale: Flag,
) -> impl IntoView {
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let width = width.get()?;
        let shown = shown.read();
        let chart = monthly_cost::chart(&shown.scenario, &shown.study, language.get());
        Some(chart.lay_out(width))
    });
    let index = move || month_index(month.get(), shown.read().study.months.len());
    inspected_figure(InspectedFigure {
        id,
        frame,
        heading: view! { <h2>{derived(move || language.get().words().figure_title)}</h2> }
            .into_any(),
        drawing,
        looked_at: derived(move || Datum::index(index())),
        look_at: Callback::new(move |datum: Datum| {
            // OK because a figure has at most 36 months.
            month.set(u32::try_from(datum.index + 1).unwrap_or(1));
        }),
        reading: derived(move || reading(&shown.read().study, index(), language.get())),
        slider: derived(move || language.get().words().inspect_month.to_owned()),
        is_stale,
    })
}

/// The month looked at, in words.
fn reading(study: &Study, index: usize, language: Language) -> String {
    let month = study.months.get(index);
    month.map(|month| note::month(month, study, language)).unwrap_or_default()
}
