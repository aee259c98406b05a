//! Files that a reader brings: a usage or cost export becomes the bill, a price history what the simulation assumes.

mod bill;
mod brought_files;
mod columns;
mod drop_zone;
mod notice;
mod price_history;
mod questions;
mod remembered;
mod report;
mod taking;

use leptos::prelude::*;

use self::bill::bill_of_export;
use self::brought_files::BroughtFiles;
use self::columns::column_fields;
use self::drop_zone::drop_zone;
use self::price_history::price_history;
use self::questions::{answered_before, question};
use crate::text::history::labels;
use crate::text::history::{Labels, refused};
use crate::ui::parts::dynamic::{derived, piece};
use crate::ui::session::{Session, use_session};
use crate::ui::shell::Shell;
use crate::worker::files::FileAnswer;

/// One of the labels about files, following the language.
fn label(session: Session, pick: fn(&Labels) -> &'static str) -> Signal<String> {
    derived(move || pick(labels(session.language.get())).to_owned())
}

/// The place to drop files, and what they say.
#[component]
pub fn UsageFiles() -> impl IntoView {
    let session = use_session();
    let brought = BroughtFiles::new(session);
    // What was dropped on another view.
    if let Some(shell) = use_context::<Shell>() {
        brought.bring(shell.dropped.try_update_value(std::mem::take).unwrap_or_default());
    }
    let said = piece(move || {
        let answer = brought.answer.read();
        match answer.as_ref() {
            None => ().into_any(),
            Some(FileAnswer::Usage(report)) => bill_of_export(session, report.clone()),
            Some(FileAnswer::Prices(report)) => price_history(session, brought, (**report).clone()),
            Some(FileAnswer::Unknown(unknown)) => column_fields(session, brought, unknown.clone()),
            Some(FileAnswer::Refused(error)) => {
                let error = *error;
                let sentence = derived(move || refused(error, session.language.get()));
                view! {
                    <p class="notice" role="alert">{sentence}</p>
                    {question(session, brought, error)}
                }
                .into_any()
            }
        }
    });
    view! {
        <section class="usage-files" id=session.id("usage-files")>
            {drop_zone(session, brought)}
            <div class="usage-answer">{said}</div>
            {answered_before(session, brought)}
        </section>
    }
}
