//! Which month is priced, and where futures prices come from.

use leptos::prelude::*;

use super::field::{chosen_from, field, label, month_field};
use super::priced::Priced;
use super::quotes::Quotes;
use crate::study::choice::Choice;
use crate::study::contract::inputs::{CurveMethod, Preset};
use crate::study::contract::price::ContractStudy;
use crate::study::keys::place;
use crate::study::scenario::Curve;
use crate::text::contract::{labels, names};
use crate::text::futures_list;
use crate::ui::parts::choice::choice;
use crate::ui::parts::dynamic::{derived, piece, steady, text};
use crate::ui::parts::limit::limited;
use crate::ui::parts::reset_button::reset_button;
use crate::ui::session::Session;

/// The fields of the futures prices; they list the refusals of `contract`.
#[component]
pub fn CurveFields(session: Session, contract: Memo<Priced<ContractStudy>>) -> impl IntoView {
    let method = steady(move || session.scenario.read().curve.method);
    let detail = piece(move || {
        match method.get() {
        CurveMethod::Quotes => view! { <Quotes session=session/> }.into_any(),
        CurveMethod::Carry => view! {
            <div class="field-row">
                {field(session, place!("curve.rate"), |language| labels(language).rate, Some(|language| labels(language).rate_note))}
                {field(session, place!("curve.convenience"), |language| labels(language).convenience, Some(|language| labels(language).convenience_note))}
            </div>
        }
        .into_any(),
        _ => ().into_any(),
    }
    });
    let note = text(move || {
        let notes = labels(session.language.get()).method_notes;
        notes.get(method.get().index()).copied().unwrap_or_default().to_owned()
    });
    let lock = piece(move || {
        // What the lock has already needs no button.
        let is_locks = method.get() == CurveMethod::Lock;
        let button = (!is_locks).then(|| {
            view! {
                <div class="desk-action">
                    <button type="button" id=session.id("lock-here") on:click=move |_| lock_here(session, contract)>
                        {label(session, |language| labels(language).lock_here)}
                    </button>
                    <p class="note">{label(session, |language| labels(language).lock_here_note)}</p>
                </div>
            }
        });
        button.into_any()
    });
    let months = derived(move || {
        let contract = contract.read();
        let months = contract.good.iter().flat_map(|good| &good.priced.months);
        months.copied().collect::<Vec<_>>()
    });
    view! {
        <section class="control-group" id=session.id("curve-fields")>
            <h2>{label(session, |language| labels(language).inputs)}</h2>
            <div class="field-row">
                {month_field(session, months)}
                {chosen_from(
                    session,
                    place!("contract.preset"),
                    |language| labels(language).preset,
                    Preset::NAMES,
                    |language, index| {
                        let name = Preset::NAMES.get(index).copied().unwrap_or_default();
                        names::title(name, language).to_owned()
                    },
                )}
            </div>
            {method_choice(session, contract)}
            <p class="note">{note}</p>
            {detail}
            {lock}
            {reset_button(session, &["contract.month", "contract.preset", "curve"])}
        </section>
    }
}

/// Where futures prices come from. Quotes begin with what the curve was, so that there is something to change.
pub fn method_choice(session: Session, contract: Memo<Priced<ContractStudy>>) -> AnyView {
    let options =
        derived(move || labels(session.language.get()).methods.map(str::to_owned).to_vec());
    let chosen = derived(move || session.scenario.read().curve.method.index());
    let choose = move |index: usize| {
        let Some(method) = CurveMethod::ALL.get(index).copied() else { return };
        session.change(true, |scenario| {
            scenario.curve.method = method;
            if method != CurveMethod::Quotes || !scenario.curve.quotes.is_empty() {
                return;
            }
            let contract = contract.read_untracked();
            let months = contract.good.iter().flat_map(|good| &good.priced.months);
            let months: Vec<_> = months.collect();
            for month in [months.first(), months.last()].into_iter().flatten() {
                let place = month.number.to_string();
                let place = crate::study::keys::value::Value::read(&place);
                if let (Ok(place), Some(price)) = (place, futures_list::price(month.price)) {
                    scenario.curve.set_quote(place, Some(price));
                }
            }
        });
    };
    let legend = label(session, |language| labels(language).method);
    let methods =
        choice(session.id("curve-method"), legend, options, chosen, Callback::new(choose));
    limited(session, &["curve.method"], methods)
}

/// Puts the curve's prices into the lock.
fn lock_here(session: Session, contract: Memo<Priced<ContractStudy>>) {
    let contract = contract.read_untracked();
    let Some(good) = &contract.good else { return };
    let prices = good.priced.months.iter().filter_map(|month| futures_list::price(month.price));
    let prices: Vec<_> = prices.collect();
    session.change(true, |scenario| {
        scenario.lock.curve = Curve::Typed;
        scenario.lock.futures = prices;
        scenario.curve.method = CurveMethod::Lock;
    });
}
