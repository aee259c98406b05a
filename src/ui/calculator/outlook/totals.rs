//! The totals of the simulated futures, without and with the lock.

use leptos::prelude::*;

use crate::show::outlook::totals;
use crate::ui::parts::dynamic::{piece, steady};
use crate::ui::parts::table::table;
use crate::ui::session::use_session;

/// A small table of totals.
#[component]
pub fn Totals() -> impl IntoView {
    let session = use_session();
    let shown = steady(move || {
        let (simulated, language) = (session.simulation.simulated.read(), session.language.get());
        simulated.outlook().map(|outlook| totals(outlook, language))
    });
    let shown = piece(move || {
        let table = |totals| table(totals, Some(session.id("outlook-figures")));
        shown.get().map(table).into_any()
    });
    view! {
        <div class="outlook-figures results" class:is-stale=session.risk_stale()>{shown}</div>
    }
}
