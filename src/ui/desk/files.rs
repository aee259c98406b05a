//! Files for a spreadsheet.

use leptos::prelude::*;

use super::field::label;
use super::spreadsheet::spreadsheet;
use crate::platform::file::save;
use crate::show::csv;
use crate::text::brief::labels;
use crate::ui::session::Session;

/// Buttons that save the months and the entries.
pub fn files(session: Session) -> AnyView {
    let save_months = move |_| {
        let shown = session.shown.read_untracked();
        let text = csv::months(&shown.study, session.language.get_untracked());
        save("tokenlock-months.csv", &text, "text/csv");
    };
    let save_entries = move |_| {
        let scenario = session.scenario.read_untracked();
        let text = csv::assumptions(&scenario, session.language.get_untracked());
        save("tokenlock-entries.csv", &text, "text/csv");
    };
    view! {
        <section class="keep" id=session.id("files")>
            <h2>{label(session, |language| labels(language).files)}</h2>
            <div class="buttons">
                {spreadsheet(session)}
                <button type="button" id=session.id("save-months") on:click=save_months>
                    {label(session, |language| labels(language).months_file)}
                </button>
                <button type="button" id=session.id("save-entries") on:click=save_entries>
                    {label(session, |language| labels(language).assumptions_file)}
                </button>
            </div>
            <p class="note">{label(session, |language| labels(language).files_note)}</p>
        </section>
    }
    .into_any()
}
