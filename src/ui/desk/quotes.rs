//! Quotes by month, each in a field of its own.

use std::sync::Arc;

use leptos::prelude::*;

use super::field::label;
use crate::market::calendar::CalendarMonth;
use crate::market::quantity::{IndexPrice, Quantity, Unit};
use crate::parse::parse;
use crate::study::contract::inputs::ContractMonth;
use crate::study::keys::key;
use crate::study::keys::value::Value;
use crate::study::refusal::Refusal;
use crate::text::contract::labels;
use crate::text::number;
use crate::text::refusal::beside;
use crate::ui::parts::dynamic::{derived, piece, steady, text};
use crate::ui::parts::field::{Field, FieldValue, Mistake};
use crate::ui::session::Session;

/// A field for each month of the horizon.
#[component]
pub fn Quotes(session: Session) -> impl IntoView {
    let key = key!("curve.quotes").name;
    let name = label(session, |language| labels(language).quote_of);
    session.fields.update(|fields| _ = fields.insert(key.to_owned(), name));
    on_cleanup(move || session.fields.update(|fields| _ = fields.remove(key)));
    // Another price leaves the months as they are, so that fields stay while one is typed.
    let count = steady(move || session.shown.read().study.months.len());
    let fields = piece(move || {
        let fields = (0..count.get()).map(|index| quote_field(session, index));
        fields.collect_view().into_any()
    });
    let refused = text(move || session.refused_of(key).unwrap_or_default());
    view! {
        <div class="quote-grid" id=session.id("quotes")>{fields}</div>
        <p class="field-error" role="status">{refused}</p>
        <p class="note">{label(session, |language| labels(language).quotes_note)}</p>
    }
}

fn quote_field(session: Session, index: usize) -> AnyView {
    let number = (index + 1).to_string();
    let Ok(month) = ContractMonth::read(&number) else { return ().into_any() };
    let name = derived(move || {
        let shown = session.shown.read();
        let month = shown.study.months.get(index).map(|month| month.calendar);
        let name =
            |month: CalendarMonth| number::month(month.year, month.month, session.language.get());
        month.map(name).unwrap_or_default()
    });
    let value = move || session.scenario.read().curve.quote(month.number());
    let put = move |price: Option<IndexPrice>| {
        session.change(false, |scenario| scenario.curve.set_quote(month, price));
    };
    let enter = move |typed: String| {
        if typed.trim().is_empty() {
            put(None);
            return Ok(());
        }
        let currency = Some(session.scenario.read_untracked().contract_currency());
        let value = parse(&typed, Unit::Money, currency).map_err(|error| {
            Arc::new(move |language| error.message(language, Unit::Money)) as Mistake
        })?;
        let price = IndexPrice::new(value).map_err(|error| {
            let refusal = Refusal::new(key!("curve.quotes").name, typed, error.into());
            Arc::new(move |language| beside(&refusal, language, currency)) as Mistake
        })?;
        put(Some(price));
        Ok(())
    };
    let restore = move |before: String| put(IndexPrice::read(&before).ok());
    let shown = move || {
        let language = session.language.get();
        value().map(|value| number::input(value, Unit::Money, language)).unwrap_or_default()
    };
    let entry = FieldValue {
        value: derived(move || value().map(|value| value.to_string()).unwrap_or_default()),
        shown: derived(shown),
        enter: Callback::new(enter),
        restore: Callback::new(restore),
    };
    view! {
        <Field session=session key=format!("curve.quotes.{number}") label=name entry=entry hint=None/>
    }
    .into_any()
}
