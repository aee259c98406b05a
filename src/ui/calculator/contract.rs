//! The contract that the lock is made of: what it counts, and its terms.

use leptos::prelude::*;

use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::unit::StandardUnit;
use crate::study::keys::place;
use crate::study::scenario::Scenario;
use crate::text::note;
use crate::text::number::currency_name;
use crate::text::words::Pick;
use crate::ui::parts::choice::{SelectOption, select, value_choice};
use crate::ui::parts::dynamic::{derived, piece, steady, text};
use crate::ui::parts::limit::limited;
use crate::ui::parts::quantity_field::{money_field, number_field};
use crate::ui::parts::reset_button::reset_button;
use crate::ui::session::use_session;

const UNITS: [(StandardUnit, Pick); 3] = [
    (StandardUnit::Stu, |words| words.unit_stu),
    (StandardUnit::Plain, |words| words.unit_plain),
    (StandardUnit::PriceWeighted, |words| words.unit_price_weighted),
];

/// What is counted, and in which contract.
#[component]
pub fn Contract() -> impl IntoView {
    let session = use_session();
    view! {
        <section class="control-group" id=session.id("contract")>
            <Units/>
            <Terms/>
            {reset_button(session, &["unit", "contract"])}
        </section>
    }
}

#[component]
fn Units() -> impl IntoView {
    let session = use_session();
    let choose = move |unit| session.change(true, |scenario| scenario.unit = unit);
    let effect = text(move || note::exposure(&session.shown.read().study, session.language.get()));
    // An hour counts one, so that there is nothing to choose.
    let has_choice = steady(move || session.unit.get() == BilledUnit::Tokens);
    let read = |scenario: &Scenario| scenario.unit;
    let units = piece(move || {
        let units = has_choice.get().then(|| {
            limited(
                session,
                &["unit"],
                value_choice(session, "unit", |words| words.unit, &UNITS, read, choose),
            )
        });
        units.into_any()
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
        {limited(session, &["contract.currency"], select(session.id("field-contract-currency"), session.word(|words| words.contract_currency), currencies, chosen, Callback::new(choose)))}
    }
}
