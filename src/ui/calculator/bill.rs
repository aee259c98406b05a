//! The bill: its lines, its growth and horizon, its currency and date.

use std::sync::Arc;

use jiff::civil::Date;
use leptos::prelude::*;

use super::Examples;
use super::bill_line::{BillLineFields, focus_line};
use super::side::SideChoice;
use crate::hedge::bill::BillLine;
use crate::market::calendar::{date_text, days_between};
use crate::market::currency::Currency;
use crate::market::price_list::{FRESH_FOR_DAYS, collected_on};
use crate::parse;
use crate::study::keys::{key, place};
use crate::study::scenario::{MOST_LINES, Scenario};
use crate::text::bill_summary::a_month;
use crate::text::note;
use crate::text::number::currency_name;
use crate::ui::parts::choice::choice;
use crate::ui::parts::dynamic::{derived, flag, piece, steady, text};
use crate::ui::parts::field::{Field, FieldValue, Mistake};
use crate::ui::parts::limit::limited;
use crate::ui::parts::quantity_field::number_field;
use crate::ui::parts::reset_button::reset_button;
use crate::ui::session::{Session, use_session};
use crate::ui::usage::UsageFiles;

/// What the fold has fields for.
const KEYS: &[&str] = &["line", "growth", "horizon", "currency", "exchange"];

/// The fields of the bill.
#[component]
pub fn Bill() -> impl IntoView {
    let session = use_session();
    // A memo, so that typing in a line does not build the lines anew.
    let count = steady(move || session.scenario.read().lines.len());
    let lines = piece(move || {
        let line = |index| view! { <BillLineFields index=index/> }.into_any();
        (0..count.get()).map(line).collect_view().into_any()
    });
    let add = move |_| {
        session.change(true, |scenario| {
            let currency = scenario.currency;
            // Lines of one bill count the same.
            let unit = scenario.billed_unit();
            scenario.lines.push(BillLine { unit, currency, ..BillLine::default() });
        });
        // A reader who cannot see the new line is taken to it.
        focus_line(session, usize::MAX);
    };
    let month = text(move || a_month(&session.shown.read().study, session.language.get()));
    let currency = session.word(|words| words.currency);
    let chosen = derived(move || usize::from(session.scenario.read().currency == Currency::Usd));
    let choose = move |index: usize| {
        if let Some(currency) = Currency::ALL.get(index) {
            session.change(true, |scenario| scenario.currency = *currency);
        }
    };
    let currencies = derived(move || {
        let language = session.language.get();
        Currency::ALL.map(|currency| currency_name(currency, language).to_owned()).to_vec()
    });
    view! {
        <section class="control-group" id=session.id("bill")>
            <SideChoice/>
            <UsageFiles/>
            <Examples/>
            {lines}
            <button type="button" on:click=add disabled=flag(move || count.get() >= MOST_LINES)>
                {session.word(|words| words.add_line)}
            </button>
            <div class="field-row">
                {number_field(session, place!("growth"), |words| words.growth)}
                {number_field(session, place!("horizon"), |words| words.horizon)}
            </div>
            {limited(session, &["currency"], choice(session.id("currency"), currency, currencies, chosen, Callback::new(choose)))}
            <ExchangeRate/>
            <DateField
                key=key!("as_of").name
                label=session.word(|words| words.as_of)
                read=|scenario| scenario.as_of
                write=|scenario, date| scenario.as_of = date
            />
            <p class="note">{text(move || price_age(session))}</p>
            <p class="rail-total results" class:is-stale=session.stale()>
                <span>{session.word(|words| words.whole_bill)}</span>
                <strong class="number">{month}</strong>
            </p>
            {reset_button(session, KEYS)}
        </section>
    }
}

/// The rate between yuan and dollars, where they meet.
#[component]
fn ExchangeRate() -> impl IntoView {
    let session = use_session();
    let is_needed = steady(move || session.scenario.read().currencies_meet());
    let fields = piece(move || {
        let fields = is_needed.get().then(|| {
            view! {
                <div class="field-row">
                    {number_field(session, place!("exchange.rate"), |words| words.exchange_rate)}
                    <DateField
                        key=key!("exchange.date").name
                        label=session.word(|words| words.exchange_date)
                        read=|scenario| scenario.exchange.date
                        write=|scenario, date| scenario.exchange.date = date
                    />
                </div>
                <p class="note">{session.word(|words| words.exchange_note)}</p>
            }
        });
        fields.into_any()
    });
    view! { {fields} }
}

/// A date as `2026-11-22`.
#[component]
fn DateField(
    key: &'static str,
    #[prop(into)] label: Signal<String>,
    read: fn(&Scenario) -> Date,
    write: fn(&mut Scenario, Date),
) -> impl IntoView {
    let session = use_session();
    let value = derived(move || date_text(read(&session.scenario.read())));
    let enter = Callback::new(move |text: String| match parse::date(&text) {
        Some(date) => {
            session.change(false, |scenario| write(scenario, date));
            Ok(())
        }
        None => Err(Arc::new(note::not_a_date) as Mistake),
    });
    let restore = Callback::new(move |before| _ = enter.run(before));
    let entry = FieldValue { value, shown: value, enter, restore };
    view! { <Field session=session key=key.to_owned() label=label entry=entry hint=None/> }
}

/// When the prices were collected, and whether that is long ago.
fn price_age(session: Session) -> String {
    let collected = collected_on();
    let age = days_between(collected, session.today);
    note::price_age(collected, (age > FRESH_FOR_DAYS).then_some(age), session.language.get())
}
