//! A section of a view: its heading and what stands in it.

use leptos::prelude::*;

use super::asked::stale;
use super::field::{Label, label};
use crate::show::table::Table;
use crate::ui::parts::dynamic::{Flag, piece, steady};
use crate::ui::parts::table::table;
use crate::ui::session::Session;

/// A section with a heading and, where there is one, a note beneath what it shows.
#[inline(never)]
pub fn section(
    session: Session,
    id: &'static str,
    heading: Label,
    shown: AnyView,
    note: Option<Label>,
    is_stale: Flag,
) -> AnyView {
    let note = note.map(|note| view! { <p class="note">{label(session, note)}</p> });
    view! {
        <section class="desk-section results" id=session.id(id) class:is-stale=is_stale>
            <h2>{label(session, heading)}</h2>
            {shown}
            {note}
        </section>
    }
    .into_any()
}

/// A table that is made anew whenever what it reads changes; it scrolls by itself where it is too wide.
#[inline(never)]
pub fn scrolled(
    session: Session,
    heading: Label,
    shown: impl Fn() -> Option<Table> + Send + Sync + 'static,
) -> AnyView {
    let shown: Box<dyn Fn() -> Option<Table> + Send + Sync> = Box::new(shown);
    let shown = piece(move || shown().map(|shown| table(shown, None)).into_any());
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=label(session, heading)>{shown}</div>
    }
    .into_any()
}

/// A section with a table of simulated figures, as long as there is one.
#[inline(never)]
pub fn table_section(
    session: Session,
    id: &'static str,
    heading: Label,
    note: Label,
    made: impl Fn() -> Option<Table> + Copy + Send + Sync + 'static,
) -> AnyView {
    let has_any = steady(move || made().is_some());
    let shown = piece(move || {
        let view = has_any.get().then(|| {
            let table = scrolled(session, heading, made);
            section(session, id, heading, table, Some(note), stale(session))
        });
        view.into_any()
    });
    view! { {shown} }.into_any()
}
