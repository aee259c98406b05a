//! The bill: its lines, its growth and horizon, its currency and date.

use jiff::civil::Date;
use leptos::prelude::*;

use super::bill_line::BillLineFields;
use crate::hedge::bill::BillLine;
use crate::market::currency::Currency;
use crate::market::price_list::{COLLECTED_ON, FRESH_FOR_DAYS};
use crate::study::scenario::{MOST_LINES, Scenario};
use crate::text::note;
use crate::ui::parts::choice::Choice;
use crate::ui::parts::field::NumberField;
use crate::ui::parts::lens::lens;
use crate::ui::parts::text_field::TextField;
use crate::ui::state::{State, use_state};

/// The fields of the bill.
#[component]
pub fn Bill() -> impl IntoView {
    let state = use_state();
    // A memo, so that typing in a line does not build the lines anew.
    let count = Memo::new(move |_| state.scenario.read().lines.len());
    let lines = move || {
        (0..count.get()).map(|index| view! { <BillLineFields index=index/> }).collect_view()
    };
    let add = move |_| {
        state.change(true, |scenario| {
            let currency = scenario.currency;
            scenario.lines.push(BillLine { currency, ..BillLine::default() });
        });
    };
    let growth = Signal::derive(move || state.words().growth.to_owned());
    let horizon = Signal::derive(move || state.words().horizon.to_owned());
    let currency = Signal::derive(move || state.words().currency.to_owned());
    let chosen =
        Signal::derive(move || usize::from(state.scenario.read().currency == Currency::Usd));
    let choose = move |index: usize| {
        if let Some(currency) = Currency::ALL.get(index) {
            state.change(true, |scenario| scenario.currency = *currency);
        }
    };
    let currencies = Signal::derive(|| Currency::ALL.map(sign_and_code).to_vec());
    view! {
        <section class="control-group" id="bill">
            <h2>{move || state.words().bill}</h2>
            {lines}
            <button type="button" on:click=add disabled=move || { count.get() >= MOST_LINES }>
                {move || state.words().add_line}
            </button>
            <div class="field-row">
                <NumberField lens=lens!(growth) label=growth/>
                <NumberField lens=lens!(horizon) label=horizon/>
            </div>
            <Choice name="currency" legend=currency options=currencies chosen=chosen choose=choose/>
            <ExchangeRate/>
            <DateField
                key="as_of"
                label=Signal::derive(move || state.words().as_of.to_owned())
                read=|scenario| scenario.as_of
                write=|scenario, date| scenario.as_of = date
            />
            <p class="note">{move || price_age(state)}</p>
        </section>
    }
}

/// `¥ CNY`, `$ USD`.
pub(super) fn sign_and_code(currency: Currency) -> String {
    format!("{} {}", currency.sign(), currency.code())
}

/// The rate between yuan and dollars, where they meet.
#[component]
fn ExchangeRate() -> impl IntoView {
    let state = use_state();
    // A memo, so that typing the rate does not build its field anew.
    let is_needed = Memo::new(move |_| state.scenario.read().currencies_meet());
    let rate = Signal::derive(move || state.words().exchange_rate.to_owned());
    let fields = move || {
        is_needed.get().then(|| {
            view! {
                <div class="field-row">
                    <NumberField lens=lens!(exchange.rate) label=rate currency=Currency::Cny/>
                    <DateField
                        key="exchange.date"
                        label=Signal::derive(move || state.words().exchange_date.to_owned())
                        read=|scenario| scenario.exchange.date
                        write=|scenario, date| scenario.exchange.date = date
                    />
                </div>
                <p class="note">{move || state.words().exchange_note}</p>
            }
        })
    };
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
    let state = use_state();
    let value = Signal::derive(move || read(&state.scenario.read()).to_string());
    let enter = move |text: String| match text.trim().parse::<Date>() {
        Ok(date) => {
            state.change(false, |scenario| write(scenario, date));
            Ok(())
        }
        Err(_) => Err(note::not_a_date(state.language.get_untracked())),
    };
    view! { <TextField key=key label=label value=value enter=enter/> }
}

/// When the prices were collected, and whether that is long ago.
fn price_age(state: State) -> String {
    let age = state.today.since(COLLECTED_ON).map_or(0, |span| span.get_days());
    note::price_age(COLLECTED_ON, (age > FRESH_FOR_DAYS).then_some(age), state.language.get())
}
