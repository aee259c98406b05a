//! The quantiles of each month in a table, folded.

use leptos::prelude::*;

use crate::show::outlook::months;
use crate::ui::parts::dynamic::piece;
use crate::ui::parts::table::table;
use crate::ui::state::use_state;

/// The table.
#[component]
pub fn Months() -> impl IntoView {
    let state = use_state();
    let shown = piece(move || {
        let (simulated, language) = (state.simulation.simulated.read(), state.language.get());
        let of = simulated.summary.as_ref().zip(simulated.outlook());
        let of = of.map(|((subject, _), outlook)| months(outlook, &subject.months, language));
        of.map(|months| table(months, None)).into_any()
    });
    let label = state.word(|words| words.fan_table);
    view! {
        <details class="outlook-months results" class:is-stale=state.risk_stale()>
            <summary>{label}</summary>
            <div class="table-scroll" tabindex="0" role="region" aria-label=label>{shown}</div>
        </details>
    }
}
