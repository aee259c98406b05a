//! The settlement price of a day, from its trades.

use std::sync::Arc;

use leptos::prelude::*;

use super::field::label;
use super::section::section;
use crate::study::contract::settled::{DaySettlement, DayTrade};
use crate::study::keys::place;
use crate::text::contract::{labels, settled};
use crate::text::trades_list;
use crate::ui::parts::dynamic::{derived, text};
use crate::ui::parts::field::{Field, FieldValue, Mistake};
use crate::ui::session::Session;

/// The trades in a field, and what they settle at.
pub fn settled_section(session: Session) -> AnyView {
    let currency = move || session.scenario.read().contract_currency();
    let typed = derived(move || trades_list::write(&session.scenario.read().curve.trades));
    let put = move |trades: Vec<DayTrade>| {
        session.change(false, |scenario| scenario.curve.trades = trades);
    };
    let enter = Callback::new(move |typed: String| {
        let currency = untrack(currency);
        match trades_list::read(&typed, currency, session.language.get_untracked()) {
            Ok(trades) => {
                put(trades);
                Ok(())
            }
            Err(_) => Err(Arc::new(move |language| {
                trades_list::read(&typed, currency, language).err().unwrap_or_default()
            }) as Mistake),
        }
    });
    let restore = Callback::new(move |before| _ = enter.run(before));
    let entry = FieldValue { value: typed, shown: typed, enter, restore };
    let said = text(move || {
        let scenario = session.scenario.read();
        let of = DaySettlement::of(&scenario).ok().flatten();
        settled(of.as_ref(), scenario.contract_currency(), session.language.get())
    });
    let shown = view! {
        <Field
            session=session
            key=place!("contract.trades").name()
            label=label(session, |language| labels(language).trades)
            entry=entry
            hint=Some(label(session, |language| labels(language).trades_note))
        />
        <p class="desk-prose" id=session.id("day-settled") role="status">{said}</p>
    };
    section(
        session,
        "contract-settled",
        |language| labels(language).settled,
        shown.into_any(),
        Some(|language| labels(language).settled_note),
        session.stale(),
    )
}
