//! A figure of the desk: a chart that is looked at.

use std::sync::Arc;

use leptos::prelude::*;

use super::field::{Label, label};
use crate::chart::{Chart, Datum};
use crate::platform::measure::follow_width;
use crate::text::take_away::origin;
use crate::ui::parts::dynamic::{Flag, derived};
use crate::ui::parts::inspected_figure::{InspectedFigure, inspected_figure, laid_out};
use crate::ui::parts::save_picture::{Picture, save_picture};
use crate::ui::session::Session;

/// What is shown, and how it is read.
pub struct DeskFigure {
    /// Its id.
    pub id: &'static str,
    /// Its heading.
    pub heading: Label,
    /// What its slider is called.
    pub slider: Label,
    /// The chart; `None` before there is anything to show.
    pub chart: Box<dyn Fn() -> Option<Chart> + Send + Sync>,
    /// The datum that is looked at before the reader looks at another.
    pub begins_at: Box<dyn Fn() -> Datum + Send + Sync>,
    /// The datum in words.
    pub reading: Box<dyn Fn(Datum) -> Option<String> + Send + Sync>,
    /// Whether it is of other entries than the present ones.
    pub is_stale: Flag,
}

/// The heading of a figure, with the buttons that save it with its title, its source and its day.
#[inline(never)]
pub fn heading_with_picture(
    session: Session,
    id: &'static str,
    heading: Label,
    chart: impl Fn() -> Option<Chart> + Clone + 'static,
) -> AnyView {
    let picture = move || {
        let source =
            origin(&session.shown.read_untracked().scenario, session.language.get_untracked());
        Some(Picture { name: format!("tokenlock-{id}"), chart: untrack(&chart)?, source })
    };
    view! {
        <h2>{label(session, heading)}</h2>
        {save_picture(session.language, picture)}
    }
    .into_any()
}

/// The figure, and what a reader looks at in it.
#[inline(never)]
pub fn desk_figure(session: Session, figure: DeskFigure) -> (AnyView, RwSignal<Option<Datum>>) {
    let DeskFigure { id, heading, slider, chart, begins_at, reading, is_stale } = figure;
    let chart = Arc::new(chart);
    let heading = heading_with_picture(session, id, heading, {
        let chart = Arc::clone(&chart);
        move || chart()
    });
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let looked_at = RwSignal::new(None::<Datum>);
    let datum = derived(move || looked_at.get().unwrap_or_else(&begins_at));
    let view = inspected_figure(InspectedFigure {
        id: session.id(id),
        frame,
        heading,
        drawing: laid_out(move || Some(chart()?.lay_out(width.get()?))),
        looked_at: datum,
        look_at: Callback::new(move |datum: Datum| looked_at.set(Some(datum))),
        reading: derived(move || reading(datum.get()).unwrap_or_default()),
        slider: label(session, slider),
        is_stale,
    });
    (view, looked_at)
}
