//! One line of the bill: a model, its prices, its tokens.

mod adjustments;
mod amount;
mod hours;
mod mix;
mod tokens;

use leptos::prelude::*;

use self::adjustments::adjustment_fields;
use self::amount::amount_field;
use self::hours::{hour_fields, unit_choice};
use self::mix::mix_fields;
use self::tokens::token_fields;
use super::model_select::OWN_PRICES;
use super::model_select::{model_select, search_id};
use crate::hedge::bill::BillLine;
use crate::hedge::listed_ratio::listed_ratios;
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::price_list::{self, ListedPrice};
use crate::market::token::TokenKind;
use crate::platform::document;
use crate::platform::timer::soon;
use crate::study::keys::place;
use crate::study::line_currency;
use crate::text::note;
use crate::text::number::currency_name;
use crate::ui::parts::choice::{SelectOption, select};
use crate::ui::parts::dynamic::{derived, piece, steady, text};
use crate::ui::parts::limit::limited;
use crate::ui::parts::quantity_field::{money_field, quantity_field};
use crate::ui::session::{Session, use_session};

/// The line with this index, from 0.
fn line_of(session: Session, index: usize) -> Option<BillLine> {
    session.scenario.read().lines.get(index).cloned()
}

/// The fields of the line with this index, from 0.
#[component]
pub fn BillLineFields(index: usize) -> impl IntoView {
    let session = use_session();
    let words = move || session.words();
    let is_in_hours = steady(move || {
        line_of(session, index).is_some_and(|line| line.unit == BilledUnit::GpuHours)
    });
    let fields = piece(move || match is_in_hours.get() {
        true => hour_fields(session, index),
        false => view! { <TokenLine index=index/> }.into_any(),
    });
    let remove = move |_| {
        session.change(true, |scenario| {
            if index < scenario.lines.len() {
                scenario.lines.remove(index);
            }
        });
        // The button is gone, and the focus with it: on to the line that stands there now.
        focus_line(session, index);
    };
    let can_be_removed = move || session.scenario.read().lines.len() > 1;
    view! {
        <fieldset class="bill-line">
            <legend>{text(move || format!("{} {}", words().line, index + 1))}</legend>
            {unit_choice(session, index)}
            {fields}
            {piece(move || can_be_removed().then(|| view! {
                <button type="button" on:click=remove>
                    {text(move || format!("{} {}", words().remove_line, index + 1))}
                </button>
            }).into_any())}
        </fieldset>
    }
}

/// The fields of a line of tokens.
#[component]
fn TokenLine(index: usize) -> impl IntoView {
    let session = use_session();
    let words = move || session.words();
    let model = derived(move || {
        session.scenario.read().lines.get(index).map(|line| line.model.clone()).unwrap_or_default()
    });
    let currency = derived(move || {
        session.scenario.read().lines.get(index).map(|line| line.currency).unwrap_or_default()
    });
    let day = steady(move || session.scenario.read().as_of);
    let listed = Memo::new(move |_| price_list::of_model(&model.get(), day.get()));
    let shown_model = derived(move || {
        listed.read().as_ref().map_or_else(|| OWN_PRICES.to_owned(), ListedPrice::id)
    });
    let choose_model = move |id: String| {
        session.change(true, |scenario| {
            let day = scenario.as_of;
            let row = price_list::of_model(&id, day);
            let is_alone = scenario.lines.len() == 1;
            let Some(line) = scenario.lines.get_mut(index) else { return };
            if let Some((row, (prices, _))) = row.and_then(|row| Some((row, row.complete()?))) {
                // A bill of one line is in that line's currency unless its reader chose another.
                if is_alone && scenario.currency == line.currency {
                    scenario.currency = row.currency;
                }
                line.prices = prices;
                line.currency = row.currency;
                line.take_ratios(&listed_ratios(&row, day));
            }
            line.model = id;
        });
    };
    let currencies = derived(move || {
        let language = session.language.get();
        let option = |currency: Currency| SelectOption {
            value: currency.code().to_owned(),
            label: currency_name(currency, language).to_owned(),
            group: String::new(),
        };
        Currency::ALL.map(option).to_vec()
    });
    let chosen_currency = derived(move || currency.get().code().to_owned());
    let choose_currency = move |code: String| {
        if let Some(currency) = Currency::from_code(&code) {
            session.change(true, |scenario| line_currency::change(scenario, index, currency));
        }
    };
    // Only a line with prices of its own has a currency of its own.
    let currency_select = piece(move || {
        let select = listed.read().is_none().then(|| {
            let label = session.word(|words| words.currency_of_line);
            view! {
                {limited(session, &["line"], select(session.id(&format!("field-line-{}-currency", index + 1)), label, currencies, chosen_currency, Callback::new(choose_currency)))}
            }
        });
        select.into_any()
    });
    let source = text(move || {
        let scenario = session.scenario.read();
        let prices = scenario.lines.get(index).map(|line| line.prices);
        let note = listed.get().map(|row| {
            let is_changed = prices.is_none_or(|prices| !row.has_prices(&prices));
            note::listed_price(&row, is_changed, session.today, session.language.get())
        });
        note.unwrap_or_default()
    });
    let cached_note = text(move || {
        let complete = listed.get().and_then(|row| row.complete());
        let note = complete.filter(|(_, is_unknown)| *is_unknown).map(|_| words().cached_unknown);
        note.unwrap_or_default().to_owned()
    });
    let money = derived(move || Some(currency.get()));
    // Most vendors bill nothing for what is written to their caches: then there is nothing to ask.
    let has_writes = steady(move || {
        let is_billed = listed.read().as_ref().is_none_or(|row| {
            row.complete()
                .is_some_and(|(prices, _)| prices.write.is_some() || prices.write_long.is_some())
        });
        is_billed || line_of(session, index).is_some_and(|line| uses_writes(&line))
    });
    let write_prices = piece(move || {
        let fields = has_writes.get().then(|| {
            let hint = Some(session.word(|words| words.write_none));
            let money = Some(money);
            let label = session.word(|words| words.write);
            let long = session.word(|words| words.write_long);
            view! {
                {quantity_field(session, place!("line.N.prices.write", index), label, hint, money)}
                {quantity_field(session, place!("line.N.prices.write_long", index), long, hint, money)}
            }
        });
        fields.into_any()
    });
    view! {
        <div class="field-row model-row">
            {limited(session, &["line"], model_select(index, shown_model, Callback::new(choose_model)))}
            {currency_select}
        </div>
        <p class="source">{source}</p>
        <p class="note">{cached_note}</p>
        <div class="field-row">{amount_field(session, index)}</div>
        {mix_fields(session, index, has_writes)}
        <div class="kind-grid">
            <h3>{session.word(|words| words.prices_of_line)}</h3>
            {money_field(session, place!("line.N.prices.input", index), |words| words.input, money)}
            {money_field(session, place!("line.N.prices.cached", index), |words| words.cached, money)}
            {write_prices}
            {money_field(session, place!("line.N.prices.output", index), |words| words.output, money)}
            <h3>{session.word(|words| words.tokens_of_line)}</h3>
            {token_fields(session, index, has_writes)}
        </div>
        {adjustment_fields(session, index, listed)}
    }
}

/// Moves the focus to the line with this index, or to the last one, once the lines are built anew.
pub(super) fn focus_line(session: Session, index: usize) {
    let lines = session.scenario.read_untracked().lines.clone();
    let number = index.saturating_add(1).min(lines.len());
    let unit = number.checked_sub(1).and_then(|index| lines.get(index)).map(|line| line.unit);
    let id = match unit {
        Some(BilledUnit::GpuHours) => session.id(&format!("field-line-{number}-hours")),
        Some(BilledUnit::Tokens) | None => session.id(&search_id(number)),
    };
    soon(move || document::reveal(&id));
}

/// Whether a line has tokens that are written to a cache, or prices of them.
fn uses_writes(line: &BillLine) -> bool {
    let kinds = [TokenKind::Write, TokenKind::WriteLong];
    let has_price = line.prices.write.is_some() || line.prices.write_long.is_some();
    has_price || kinds.iter().any(|kind| line.tokens.get(*kind) != Default::default())
}
