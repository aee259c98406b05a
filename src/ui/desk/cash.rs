//! How much cash the lock takes in between.

use leptos::prelude::*;

use super::asked::{Answered, asked, head, stale};
use super::field::{Label, field, label};
use super::figure::{DeskFigure, desk_figure};
use super::section::{section, table_section};
use crate::chart::Datum;
use crate::show::accounts as shown;
use crate::show::table::Table;
use crate::study::keys::place;
use crate::study::risk::desk::{DeskAnswer, DeskQuestion};
use crate::text::accounts::{Between, labels};
use crate::text::language::Language;
use crate::text::views::view_names;
use crate::ui::parts::dynamic::{derived, text};
use crate::ui::parts::quantity_field::quantity_field;
use crate::ui::parts::reset_button::reset_button;
use crate::ui::session::Session;

/// Margin accounts of three simulated paths.
#[component]
pub fn Cash(
    /// Session with the lock.
    session: Session,
) -> impl IntoView {
    let is_answer = |answer: &DeskAnswer| matches!(answer, DeskAnswer::Accounts(_));
    let found = asked(session, || DeskQuestion::Accounts, is_answer);
    let answer = move || with(found, |of| of.answer(session.language.get()));
    let by_volatility = text(move || {
        with(found, |of| of.by_volatility(session.language.get())).unwrap_or_default()
    });
    let rule = view! { <p class="desk-prose" id=session.id("cash-by-volatility-said")>{by_volatility}</p> };
    let rule = section(
        session,
        "cash-by-volatility",
        |language| labels(language).by_volatility,
        rule.into_any(),
        None,
        stale(session),
    );
    let table = move |id, heading: Label, note: Label, make: Made| {
        let made = move || with(found, |of| make(of, session.language.get())).flatten();
        table_section(session, id, heading, note, made)
    };
    let need = table(
        "cash-need",
        |language| labels(language).need,
        |language| labels(language).need_note,
        shown::need,
    );
    let paths = table(
        "cash-paths",
        |language| labels(language).paths_table,
        |language| labels(language).paths_table_note,
        shown::paths,
    );
    let calls = table(
        "cash-calls",
        |language| labels(language).calls_table,
        |language| labels(language).calls_note,
        shown::calls,
    );
    let buffer = table(
        "cash-buffer",
        |language| labels(language).buffer_table,
        |language| labels(language).buffer_table_note,
        shown::buffer,
    );
    view! {
        <div class="desk">
            {head(session, |language| view_names(language).cash.title, "cash-answer", answer)}
            {picture(session, found)}
            {inputs(session)}
            {need}
            {paths}
            {calls}
            {buffer}
            {rule}
        </div>
    }
}

/// How a table is made of the accounts, where there is one.
type Made = fn(Between<'_>, Language) -> Option<Table>;

/// What is shown of the newest answer.
fn with<T>(found: Answered, shown: impl FnOnce(Between<'_>) -> T) -> Option<T> {
    let found = found.read();
    let (subject, answer) = found.as_ref()?;
    let DeskAnswer::Accounts(accounts) = answer.as_ref() else { return None };
    Some(shown(Between {
        case: &subject.case,
        currency: subject.currency,
        months: &subject.months,
        accounts: accounts.as_deref(),
    }))
}

fn picture(session: Session, found: Answered) -> AnyView {
    let (figure, _) = desk_figure(
        session,
        DeskFigure {
            id: "cash-picture",
            heading: |language| labels(language).picture,
            slider: |language| labels(language).inspect,
            chart: Box::new(move || {
                with(found, |of| shown::picture(of, session.language.get())).flatten()
            }),
            begins_at: Box::new(move || {
                // Where the bad path asks for most.
                let day = with(found, |of| {
                    let account = of.accounts.and_then(|accounts| accounts.accounts.get(1))?;
                    account.cash.iter().position(|cash| *cash == account.largest_need)
                });
                Datum::index(day.flatten().unwrap_or_default())
            }),
            reading: Box::new(move |datum| {
                with(found, |of| of.at_day(datum.index, session.language.get()))
            }),
            is_stale: stale(session),
        },
    );
    let note = label(session, |language| labels(language).picture_note);
    view! { {figure} <p class="note">{note}</p> }.into_any()
}

fn inputs(session: Session) -> AnyView {
    let currency = derived(move || Some(session.scenario.read().currency));
    let note = Some(label(session, |language| labels(language).buffer_note));
    let name = label(session, |language| labels(language).buffer);
    let buffer = quantity_field(session, place!("risk.buffer"), name, note, Some(currency));
    view! {
        <section class="control-group" id=session.id("cash-fields")>
            <h2>{label(session, |language| labels(language).inputs)}</h2>
            <div class="field-row">
                {buffer}
                {field(session, place!("contract.margin_rate"), |language| labels(language).margin_rate, Some(|language| labels(language).margin_rate_note))}
                {field(session, place!("risk.maintenance"), |language| labels(language).maintenance, Some(|language| labels(language).maintenance_note))}
            </div>
            <div class="field-row">
                {field(session, place!("risk.price_limit"), |language| labels(language).limit, Some(|language| labels(language).limit_note))}
                {field(session, place!("risk.account_quantile"), |language| labels(language).quantile, Some(|language| labels(language).quantile_note))}
                {field(session, place!("risk.funding_rate"), |language| labels(language).funding, Some(|language| labels(language).funding_note))}
            </div>
            {field(session, place!("risk.cash_paths"), |language| labels(language).paths, Some(|language| labels(language).paths_note))}
            {reset_button(session, &["risk.buffer", "contract.margin_rate", "risk.maintenance", "risk.price_limit", "risk.account_quantile", "risk.funding_rate", "risk.cash_paths"])}
        </section>
    }
    .into_any()
}
