//! Fields of the desk, whose labels are the views' own.

use leptos::prelude::*;

use crate::market::currency::Currency;
use crate::study::contract::price::CurveMonth;
use crate::study::keys::place;
use crate::study::keys::row::KeyPlace;
use crate::text::contract::{labels, month_name};
use crate::text::language::Language;
use crate::ui::parts::choice::{SelectOption, select};
use crate::ui::parts::dynamic::{derived, text};
use crate::ui::parts::field::field_id;
use crate::ui::parts::limit::limited;
use crate::ui::parts::quantity_field::quantity_field;
use crate::ui::session::Session;

/// One of a view's labels.
pub type Label = fn(Language) -> &'static str;

/// A label that follows the language.
pub fn label(session: Session, label: Label) -> Signal<String> {
    derived(move || label(session.language.get()).to_owned())
}

/// A field for a quantity with a sentence beneath it.
#[inline(never)]
pub fn field(session: Session, place: KeyPlace, name: Label, hint: Option<Label>) -> AnyView {
    quantity_field(
        session,
        place,
        label(session, name),
        hint.map(|hint| label(session, hint)),
        None,
    )
}

/// The same for money in the contract's currency.
#[inline(never)]
pub fn contract_money(
    session: Session,
    place: KeyPlace,
    name: Label,
    hint: Option<Signal<String>>,
) -> AnyView {
    let currency: Signal<Option<Currency>> =
        derived(move || Some(session.scenario.read().contract_currency()));
    quantity_field(session, place, label(session, name), hint, Some(currency))
}

/// The priced month, from the contract's months.
pub fn month_field(session: Session, months: Signal<Vec<CurveMonth>>) -> AnyView {
    let place = place!("contract.month");
    let options = derived(move || {
        let language = session.language.get();
        let option =
            |value: String, label: String| SelectOption { value, label, group: String::new() };
        let months = months.get();
        let named = months
            .iter()
            .map(|month| option(month.number.to_string(), month_name(month, language)));
        let last = option(String::new(), labels(language).last_month.to_owned());
        std::iter::once(last).chain(named).collect::<Vec<_>>()
    });
    let chosen = derived(move || place.text(&session.scenario.read()).unwrap_or_default());
    let choose = Callback::new(move |value: String| {
        // OK because each month offered is one that the key takes.
        session.change(true, |scenario| _ = place.put(scenario, &value));
    });
    let name = label(session, |language| labels(language).month);
    let id = session.id("field-contract-month");
    session.fields.update(|fields| _ = fields.insert(place.name(), name));
    on_cleanup(move || session.fields.update(|fields| _ = fields.remove(&place.name())));
    let refused = text(move || session.refused_of(&place.name()).unwrap_or_default());
    view! {
        <div>
            {limited(session, std::slice::from_ref(&place.key.name), select(id, name, options, chosen, choose))}
            <p class="field-error" role="status">{refused}</p>
        </div>
    }
    .into_any()
}

/// A list of the values that a key may have, called by `names` in their order.
#[inline(never)]
pub fn chosen_from(
    session: Session,
    place: KeyPlace,
    name: Label,
    values: &'static [&'static str],
    names: fn(Language, usize) -> String,
) -> AnyView {
    let options = derived(move || {
        let language = session.language.get();
        let option = |(index, value): (usize, &&str)| SelectOption {
            value: (*value).to_owned(),
            label: names(language, index),
            group: String::new(),
        };
        values.iter().enumerate().map(option).collect::<Vec<_>>()
    });
    let chosen = derived(move || place.text(&session.scenario.read()).unwrap_or_default());
    let choose = Callback::new(move |value: String| {
        // OK because each value offered is one that the key has.
        session.change(true, |scenario| _ = place.put(scenario, &value));
    });
    let id = session.id(&field_id(&place.name()));
    let list = select(id, label(session, name), options, chosen, choose);
    limited(session, std::slice::from_ref(&place.key.name), list)
}
