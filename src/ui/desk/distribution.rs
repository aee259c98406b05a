//! How sure the total is under the chosen strategy, and what it is made of.

use leptos::prelude::*;

use super::asked::{Answered, asked, chosen, head, stale};
use super::field::Label;
use super::figure::{DeskFigure, desk_figure};
use super::section::table_section;
use crate::chart::Datum;
use crate::show::distribution as shown;
use crate::show::table::Table;
use crate::study::risk::desk::{BINS, DOTS, DeskAnswer, DeskQuestion};
use crate::text::distribution::{Spread, labels};
use crate::text::language::Language;
use crate::text::views::view_names;
use crate::ui::parts::dynamic::text;
use crate::ui::session::Session;

/// Distribution of the total under one strategy, with its parts.
#[component]
pub fn Distribution(
    /// Session whose total is shown.
    session: Session,
) -> impl IntoView {
    let is_answer = |answer: &DeskAnswer| matches!(answer, DeskAnswer::Distribution(_));
    let found = asked(session, move || DeskQuestion::Distribution(chosen(session)), is_answer);
    let answer = move || with(found, |of| of.answer(session.language.get()));
    let counted =
        text(move || with(found, |of| of.over_budget(session.language.get())).unwrap_or_default());
    let table = move |id, heading: Label, note: Label, make: Made| {
        let made = move || with(found, |of| make(of, session.language.get())).flatten();
        table_section(session, id, heading, note, made)
    };
    let figures = table(
        "distribution-figures",
        |language| labels(language).figures,
        |language| labels(language).figures_note,
        |of, language| Some(shown::figures(of, language)),
    );
    let parts = table(
        "distribution-parts",
        |language| labels(language).parts,
        |language| labels(language).parts_note,
        |of, language| Some(shown::parts(of, language)),
    );
    // Nothing where there is no lock.
    let variance = table(
        "distribution-variance",
        |language| labels(language).variance,
        |language| labels(language).variance_note,
        shown::variance,
    );
    view! {
        <div class="desk">
            {head(session, |language| view_names(language).risk.title, "distribution-answer", answer)}
            {dots(session, found)}
            <p class="desk-prose" id=session.id("distribution-counted")>{counted}</p>
            {histogram(session, found)}
            {figures}
            {parts}
            {variance}
        </div>
    }
}

/// How a table is made of a distribution, where there is one.
type Made = fn(Spread<'_>, Language) -> Option<Table>;

/// What is shown of the newest answer.
pub(super) fn with<T>(found: Answered, shown: impl FnOnce(Spread<'_>) -> T) -> Option<T> {
    let found = found.read();
    let (subject, answer) = found.as_ref()?;
    let DeskAnswer::Distribution(distribution) = answer.as_ref() else { return None };
    let (case, currency) = (&subject.case, subject.currency);
    Some(shown(Spread { case, currency, distribution }))
}

pub(super) fn dots(session: Session, found: Answered) -> AnyView {
    let (figure, _) = desk_figure(
        session,
        DeskFigure {
            id: "distribution-dots",
            heading: |language| labels(language).dots,
            slider: |language| labels(language).inspect_dot,
            chart: Box::new(move || with(found, |of| shown::dots(of, session.language.get()))),
            // What is above all but a few.
            begins_at: Box::new(|| Datum { series: Some(0), index: DOTS - 3 }),
            reading: Box::new(move |datum| {
                let is_locked = datum.series == Some(1);
                with(found, |of| of.dot(is_locked, datum.index, session.language.get()))
            }),
            is_stale: stale(session),
        },
    );
    figure
}

fn histogram(session: Session, found: Answered) -> AnyView {
    let (figure, _) = desk_figure(
        session,
        DeskFigure {
            id: "distribution-histogram",
            heading: |language| labels(language).histogram,
            slider: |language| labels(language).inspect_bin,
            chart: Box::new(move || with(found, |of| shown::histogram(of, session.language.get()))),
            begins_at: Box::new(|| Datum::index(BINS / 2)),
            reading: Box::new(move |datum| {
                with(found, |of| of.bin(datum.index, session.language.get()))
            }),
            is_stale: stale(session),
        },
    );
    let note = super::field::label(session, |language| labels(language).histogram_note);
    view! { {figure} <p class="note">{note}</p> }.into_any()
}
