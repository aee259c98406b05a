//! What was not taken of a file, and why, line by line.

use leptos::prelude::*;

use super::label;
use crate::history::problem::Problem;
use crate::text::history::{dropped, not_shown, problem, problems_beyond};
use crate::ui::parts::dynamic::{flag, piece, text};
use crate::ui::parts::fold::fold;
use crate::ui::session::Session;

/// Lines of the report that are shown.
const MOST_SHOWN: usize = 100;

/// The columns that were dropped, and the lines that were not taken.
pub fn file_report(
    session: Session,
    dropped_columns: Vec<String>,
    problems: Vec<Problem>,
    not_listed: usize,
) -> AnyView {
    let dropped_said = (!dropped_columns.is_empty()).then(|| {
        let said = text(move || dropped(&dropped_columns, session.language.get()));
        view! { <p class="note">{said}</p> }
    });
    let count = problems.len() + not_listed;
    let lines = (count > 0).then(|| {
        let problems = StoredValue::new(problems);
        let content = move || {
            let list = piece(move || {
                let language = session.language.get();
                let item = |one: &Problem| view! { <li>{problem(one, language)}</li> };
                let items = problems.with_value(|problems| {
                    problems.iter().take(MOST_SHOWN).map(item).collect_view()
                });
                let more = count.saturating_sub(MOST_SHOWN);
                let more = (more > 0).then(|| view! { <li>{problems_beyond(more, language)}</li> });
                view! { <ul class="file-problems">{items}{more}</ul> }.into_any()
            });
            view! { {list} }.into_any()
        };
        let heading = label(session, |words| words.report);
        let heading = view! { <span>{heading}</span>" "<span class="count">{count}</span> };
        fold(None, "file-report", flag(|| false), heading.into_any(), content)
    });
    view! { {dropped_said}{lines} }.into_any()
}

/// Lines that are in the bill and not in the table, where there are any.
pub fn more_lines(session: Session, lines: usize) -> AnyView {
    let shown = (lines > 0).then(|| {
        let said = text(move || not_shown(lines, session.language.get()));
        view! { <p class="note">{said}</p> }
    });
    shown.into_any()
}
