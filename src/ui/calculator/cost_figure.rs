//! The picture: what the months cost, with and without the lock, for the move and its mirror.

use leptos::prelude::*;

use crate::chart::Datum;
use crate::platform::measure::follow_width_of_shell;
use crate::platform::visibility::follow_visibility;
use crate::show::monthly_cost;
use crate::text::note;
use crate::text::take_away::origin;
use crate::ui::parts::dynamic::{derived, steady};
use crate::ui::parts::inspected_figure::{
    InspectedFigure, inspected_figure, laid_out, month_index,
};
use crate::ui::parts::save_picture::{Picture, save_picture};
use crate::ui::session::Session;

/// The figure, its reading for the bar or the month looked at, and a slider to look at another.
#[component]
pub fn CostFigure(
    /// What is drawn.
    session: Session,
) -> impl IntoView {
    let (place, frame) = (NodeRef::new(), NodeRef::new());
    let Session { shown, language, month, .. } = session.seen_at(follow_visibility(place).into());
    let width = follow_width_of_shell(frame, ".cost-figure .chart-frame");
    let chart = move || {
        let shown = shown.read();
        monthly_cost::chart(&shown.scenario, &shown.study, language.get())
    };
    let drawing = laid_out(move || Some(chart().lay_out(width.get()?)));
    // Where every month is the same there are bars to look at, which have no month.
    let bar = RwSignal::new(Datum { series: Some(0), index: 0 });
    let has_bars = steady(move || monthly_cost::is_constant(&shown.read().study));
    let looked_at = derived(move || match has_bars.get() {
        true => bar.get(),
        false => Datum::index(month_index(month.get(), shown.read().study.months.len())),
    });
    let picture = move || {
        let (shown, language) = (shown.read_untracked(), language.get_untracked());
        Some(Picture {
            name: "tokenlock-cost".to_owned(),
            chart: monthly_cost::chart(&shown.scenario, &shown.study, language),
            source: origin(&shown.scenario, language),
        })
    };
    let figure = inspected_figure(InspectedFigure {
        id: session.id("cost-figure"),
        frame,
        heading: view! {
            <h2>{derived(move || monthly_cost::title(&shown.read().study, language.get()))}</h2>
            {save_picture(language, picture)}
            <p class="note">{derived(move || note::way_back(&shown.read().scenario, language.get()))}</p>
        }
        .into_any(),
        drawing,
        looked_at,
        look_at: Callback::new(move |datum: Datum| match datum.series {
            Some(_) => bar.set(datum),
            // OK because a figure has at most 36 months.
            None => month.set(u32::try_from(datum.index + 1).unwrap_or(1)),
        }),
        reading: derived(move || {
            monthly_cost::reading(&shown.read().study, looked_at.get(), language.get())
        }),
        slider: derived(move || {
            monthly_cost::slider(&shown.read().study, language.get()).to_owned()
        }),
        is_stale: session.stale(),
    });
    view! { <div node_ref=place>{figure}</div> }
}
