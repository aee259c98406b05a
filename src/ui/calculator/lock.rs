//! The details of the lock: futures prices, the unit of the exposure, the contract's terms.

use std::sync::Arc;

use leptos::prelude::*;

use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::unit::StandardUnit;
use crate::study::keys::place;
use crate::study::scenario::Curve;
use crate::text::futures_list;
use crate::text::language::Language;
use crate::text::note;
use crate::text::number::currency_name;
use crate::text::words::Pick;
use crate::ui::parts::choice::{SelectOption, select, value_choice};
use crate::ui::parts::dynamic::{derived, piece, steady, text};
use crate::ui::parts::field::{Field, FieldValue, Mistake};
use crate::ui::parts::quantity_field::{money_field, number_field, quantity_field};
use crate::ui::parts::reset_button::reset_button;
use crate::ui::session::use_session;

const CURVES: [(Curve, Pick); 3] = [
    (Curve::Flat, |words| words.curve_flat),
    (Curve::Premium, |words| words.curve_premium),
    (Curve::Typed, |words| words.curve_typed),
];

const UNITS: [(StandardUnit, Pick); 3] = [
    (StandardUnit::Stu, |words| words.unit_stu),
    (StandardUnit::Plain, |words| words.unit_plain),
    (StandardUnit::PriceWeighted, |words| words.unit_price_weighted),
];

/// What the fold has fields for.
const KEYS: &[&str] =
    &["lock.curve", "lock.premium", "lock.futures", "lock.index", "unit", "contract"];

/// Where futures prices come from, what is counted, and in which contract.
#[component]
pub fn Lock() -> impl IntoView {
    let session = use_session();
    view! {
        <section class="control-group" id=session.id("lock")>
            <Curves/>
            <Units/>
            <Terms/>
            {reset_button(session, KEYS)}
        </section>
    }
}

#[component]
fn Curves() -> impl IntoView {
    let session = use_session();
    let choose = move |curve| {
        session.change(true, |scenario| {
            scenario.lock.curve = curve;
            // A typed curve begins with what the flat one was, so that there is one to change.
            if curve == Curve::Typed && scenario.lock.futures.is_empty() {
                let shown = session.shown.read_untracked();
                let first = shown.study.months.first().map(|month| month.futures_price);
                scenario.lock.futures.extend(first.and_then(futures_list::price));
            }
        });
    };
    // A memo, so that typing a premium does not build its field anew.
    let curve = steady(move || session.scenario.read().lock.curve);
    let typed = derived(move || futures_list::write(&session.scenario.read().lock.futures));
    let enter = Callback::new(move |text: String| {
        let currency = session.scenario.read_untracked().contract_currency();
        match futures_list::read(&text, currency, Language::English) {
            Ok(futures) => {
                session.change(false, |scenario| scenario.lock.futures = futures);
                Ok(())
            }
            Err(_) => Err(Arc::new(move |language| {
                futures_list::read(&text, currency, language).err().unwrap_or_default()
            }) as Mistake),
        }
    });
    let restore = Callback::new(move |before| _ = enter.run(before));
    let entry = FieldValue { value: typed, shown: typed, enter, restore };
    let detail = piece(move || match curve.get() {
        Curve::Flat => ().into_any(),
        Curve::Premium => view! {
            {number_field(session, place!("lock.premium"), |words| words.premium)}
        }
        .into_any(),
        Curve::Typed => view! {
            <Field
                session=session
                key=place!("lock.futures").name()
                label=session.word(|words| words.typed_futures)
                hint=Some(session.word(|words| words.typed_futures_note))
                entry=entry
            />
        }
        .into_any(),
    });
    let index = place!("lock.index");
    let currency = derived(move || Some(session.scenario.read().contract_currency()));
    let basis = text(move || {
        let shown = session.shown.read();
        note::basis(&shown.study, shown.scenario.lock.index.is_some(), session.language.get())
    });
    view! {
        {value_choice(session, "curve", |words| words.curve, &CURVES, |scenario| scenario.lock.curve, choose)}
        <p class="note">{session.word(|words| words.curve_note)}</p>
        {detail}
        {quantity_field(session, index, session.word(|words| words.typed_index), Some(session.word(|words| words.typed_index_note)), Some(currency))}
        <p class="note">{basis}</p>
    }
}

#[component]
fn Units() -> impl IntoView {
    let session = use_session();
    let choose = move |unit| session.change(true, |scenario| scenario.unit = unit);
    let effect = text(move || note::exposure(&session.shown.read().study, session.language.get()));
    // An hour counts one, so that there is nothing to choose.
    let has_choice = steady(move || session.unit.get() == BilledUnit::Tokens);
    let units = piece(move || {
        has_choice
            .get()
            .then(|| {
                value_choice(
                    session,
                    "unit",
                    |words| words.unit,
                    &UNITS,
                    |scenario| scenario.unit,
                    choose,
                )
            })
            .into_any()
    });
    view! {
        {units}
        <p class="note">{effect}</p>
    }
}

#[component]
fn Terms() -> impl IntoView {
    let session = use_session();
    let words = move || session.words();
    let money = derived(move || Some(session.scenario.read().contract_currency()));
    let currencies = derived(move || {
        let language = session.language.get();
        let bill = SelectOption {
            value: String::new(),
            label: words().currency_of_bill.to_owned(),
            group: String::new(),
        };
        let option = |currency: Currency| SelectOption {
            value: currency.code().to_owned(),
            label: currency_name(currency, language).to_owned(),
            group: String::new(),
        };
        std::iter::once(bill).chain(Currency::ALL.map(option)).collect::<Vec<_>>()
    });
    let chosen = derived(move || {
        let currency = session.scenario.read().contract.currency;
        currency.map(|currency| currency.code().to_owned()).unwrap_or_default()
    });
    let choose = move |code: String| {
        session.change(true, |scenario| scenario.contract.currency = Currency::from_code(&code));
    };
    let tick = text(move || {
        let shown = session.shown.read();
        note::tick(&shown.scenario, &shown.study, session.language.get())
    });
    let rounding = text(move || {
        let shown = session.shown.read();
        note::rounding(&shown.scenario, &shown.study, session.language.get())
    });
    view! {
        <h3>{session.word(|words| words.contract)}</h3>
        <p class="note">{session.word(|words| words.contract_note)}</p>
        <div class="field-row">
            {number_field(session, place!("contract.lot"), |words| words.lot_size)}
            {money_field(session, place!("contract.tick"), |words| words.tick, money)}
        </div>
        <p class="note">{tick}</p>
        <p class="note">{rounding}</p>
        <div class="field-row">
            {number_field(session, place!("contract.margin_rate"), |words| words.margin_rate)}
            {money_field(session, place!("contract.fee"), |words| words.fee, money)}
        </div>
        {select(session.id("field-contract-currency"), session.word(|words| words.contract_currency), currencies, chosen, Callback::new(choose))}
    }
}
