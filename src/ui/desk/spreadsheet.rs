//! The button that saves a spreadsheet, whose writer is a module of its own that few readers ever need.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::field::label;
use crate::platform::document;
use crate::platform::file::save_bytes;
use crate::show::workbook::xlsx;
use crate::study::figures::Study;
use crate::study::scenario::Scenario;
use crate::text::language::Language;
use crate::text::spreadsheet::labels;
use crate::ui::parts::dynamic::{flag, text};
use crate::ui::parts::lazy::module;
use crate::ui::session::Session;

/// What makes the bytes of a file.
type Write = fn(&Scenario, &Study, Language) -> Option<Vec<u8>>;

const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

module! {
    /// Loads the writer of spreadsheets.
    spreadsheet, writer, Write, xlsx::write
}

/// How far the reader's wish is.
#[derive(Clone, Copy, PartialEq)]
enum Progress {
    Idle,
    Loading,
    Failed,
}

/// The button, with what is said where no file could be made.
pub fn spreadsheet(session: Session) -> AnyView {
    let progress = RwSignal::new(Progress::Idle);
    let save = move |_| {
        progress.set(Progress::Loading);
        spawn_local(async move {
            let written = writer().await.map(|write| {
                let shown = session.shown.read_untracked();
                write(&shown.scenario, &shown.study, session.language.get_untracked())
            });
            if written.is_err() {
                document::question_age();
            }
            let is_saved = written
                .ok()
                .flatten()
                .is_some_and(|bytes| save_bytes("tokenlock.xlsx", &bytes, MEDIA_TYPE));
            // The reader may have left the view meanwhile.
            let _ = progress.try_set(if is_saved { Progress::Idle } else { Progress::Failed });
        });
    };
    let failed = text(move || {
        let has_failed = progress.get() == Progress::Failed;
        if has_failed { labels(session.language.get()).failed.to_owned() } else { String::new() }
    });
    view! {
        <button
            type="button"
            class="primary"
            id=session.id("save-spreadsheet")
            disabled=flag(move || progress.get() == Progress::Loading)
            on:click=save
        >
            {label(session, |language| labels(language).button)}
        </button>
        <span class="field-error" role="status">{failed}</span>
    }
    .into_any()
}
