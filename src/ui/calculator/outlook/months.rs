//! The quantiles of each month in a table, folded.

use leptos::prelude::*;

use crate::show::outlook::months;
use crate::ui::parts::dynamic::{piece, steady};
use crate::ui::parts::fold::fold;
use crate::ui::parts::table::table;
use crate::ui::session::use_session;

/// The table of simulated months; empty until the worker has answered.
#[component]
pub fn Months() -> impl IntoView {
    let session = use_session();
    let label = session.word(|words| words.fan_table);
    let content = move || {
        let shown = steady(move || {
            let (simulated, language) =
                (session.simulation.simulated.read(), session.language.get());
            let of = simulated.summary.as_ref().zip(simulated.outlook());
            of.map(|((subject, _), outlook)| months(outlook, &subject.months, language))
        });
        let shown = piece(move || shown.get().map(|months| table(months, None)).into_any());
        view! { <div class="table-scroll" tabindex="0" role="region" aria-label=label>{shown}</div> }
            .into_any()
    };
    let heading = label.into_any();
    fold(None, "outlook-months results", session.risk_stale(), heading, content)
}
