//! The quantiles of each month in a table, folded.

use leptos::prelude::*;

use crate::show::outlook::months;
use crate::ui::parts::dynamic::piece;
use crate::ui::parts::table::table;
use crate::ui::session::use_session;

/// The table.
#[component]
pub fn Months() -> impl IntoView {
    let session = use_session();
    let shown = piece(move || {
        let (simulated, language) = (session.simulation.simulated.read(), session.language.get());
        let of = simulated.summary.as_ref().zip(simulated.outlook());
        let of = of.map(|((subject, _), outlook)| months(outlook, &subject.months, language));
        of.map(|months| table(months, None)).into_any()
    });
    let label = session.word(|words| words.fan_table);
    view! {
        <details class="outlook-months results" class:is-stale=session.risk_stale()>
            <summary>{label}</summary>
            <div class="table-scroll" tabindex="0" role="region" aria-label=label>{shown}</div>
        </details>
    }
}
