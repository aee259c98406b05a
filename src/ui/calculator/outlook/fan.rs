//! The fan: what each month may cost, without and with the lock, beside the budget.

use leptos::prelude::*;

use crate::chart::Datum;
use crate::platform::measure::follow_width;
use crate::show::fan;
use crate::text::number::month;
use crate::text::outlook::labels;
use crate::text::take_away::origin;
use crate::ui::parts::dynamic::derived;
use crate::ui::parts::inspected_figure::{
    InspectedFigure, inspected_figure, laid_out, month_index,
};
use crate::ui::parts::save_picture::{Picture, save_picture};
use crate::ui::session::use_session;
use crate::ui::simulation::simulated::Simulated;

const ID: &str = "cost-fan";

/// The figure with its inspector.
#[component]
pub fn Fan() -> impl IntoView {
    let session = use_session();
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let (simulated, language) = (session.simulation.simulated.read(), session.language.get());
        let width = width.get()?;
        let (subject, _) = simulated.summary.as_ref()?;
        let chart = fan::chart(simulated.outlook()?, &subject.months, language);
        Some(chart.lay_out(width))
    });
    let index = move || {
        let months = |simulated: &Simulated| {
            simulated.summary.as_ref().map_or(0, |(subject, _)| subject.months.len())
        };
        month_index(session.month.get(), months(&session.simulation.simulated.read()))
    };
    let reading = derived(move || {
        let (simulated, language) = (session.simulation.simulated.read(), session.language.get());
        let read = || {
            let calendar = simulated.summary.as_ref()?.0.months.get(index())?;
            let name = month(calendar.year, calendar.month, language);
            simulated.outlook()?.month(index(), &name, language)
        };
        read().unwrap_or_default()
    });
    let picture = move || {
        let (simulated, language) =
            (session.simulation.simulated.read_untracked(), session.language.get_untracked());
        let (subject, _) = simulated.summary.as_ref()?;
        let chart = fan::chart(simulated.outlook()?, &subject.months, language);
        let source = origin(&session.shown.read_untracked().scenario, language);
        Some(Picture { name: format!("tokenlock-{ID}"), chart, source })
    };
    let heading = view! {
        <h3>{session.word(|words| words.fan_title)}</h3>
        {save_picture(session.language, picture)}
        <p class="note">{move || labels(session.language.get()).fan_note}</p>
    };
    inspected_figure(InspectedFigure {
        id: session.id(ID),
        frame,
        heading: heading.into_any(),
        drawing,
        looked_at: derived(move || Datum::index(index())),
        look_at: Callback::new(move |datum: Datum| {
            // OK because a figure has at most 36 months.
            session.month.set(u32::try_from(datum.index + 1).unwrap_or(1));
        }),
        reading,
        slider: session.word(|words| words.inspect_month),
        is_stale: session.risk_stale(),
    })
}
