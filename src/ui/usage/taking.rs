//! A month of an export replaces the bill, with undo.

use leptos::prelude::*;

use super::bill::Chosen;
use super::label;
use crate::market::quantity::{MonthlyGrowth, Quantity};
use crate::study::scenario::Scenario;
use crate::text::history::{bill_outcome, growth_offer, labels, left_out};
use crate::ui::parts::choice::choice;
use crate::ui::parts::dynamic::{derived, piece};
use crate::ui::session::Session;

/// What is chosen of its prices, the button, and what becomes of it.
pub fn taking(session: Session, chosen: Chosen) -> AnyView {
    // The scenario before the bill was taken.
    let before = RwSignal::new(None::<Scenario>);
    let has_bill =
        Memo::new(move |_| chosen.of_month(|month| month.at_cost.lines > 0).unwrap_or_default());
    let open = move |scenario: Scenario| {
        session.generation.update(|generation| *generation += 1);
        session.change(true, |present| *present = scenario);
    };
    let take = move |_| {
        let present = session.scenario.get_untracked();
        let bill = untrack(|| chosen.bill());
        if let Some(scenario) = bill.and_then(|(bill, _)| bill.put_into(&present)) {
            before.set(Some(present));
            open(Scenario { as_of: session.today, ..scenario });
        }
    };
    let undo = move |_| {
        if let Some(scenario) = before.get_untracked() {
            before.set(None);
            open(scenario);
        }
    };
    let button = piece(move || {
        let shown = has_bill.get().then(|| {
            view! {
                {basis(session, chosen)}
                <button type="button" class="primary take-bill" on:click=take>
                    {label(session, |words| words.take)}
                </button>
            }
        });
        shown.into_any()
    });
    let taken = piece(move || {
        let shown = before.read().is_some().then(|| {
            view! {
                <p class="bill-taken">{label(session, |words| words.taken)}</p>
                <button type="button" on:click=undo>{label(session, |words| words.undo)}</button>
            }
        });
        shown.into_any()
    });
    let outcome = piece(move || {
        let language = session.language.get();
        let (bill, is_at_list) = chosen.bill().unwrap_or_default();
        let said = bill_outcome(&bill, is_at_list, language);
        let note = |said: String| view! { <p class="note">{said}</p> };
        let said = said.into_iter().chain(left_out(&bill, language)).map(note);
        said.collect_view().into_any()
    });
    view! {
        <div class="taking">
            {button}
            <div role="status">{taken}</div>
            {outcome}
            {growth(session, chosen)}
        </div>
    }
    .into_any()
}

/// Effective or list prices; never both, since a discount would count twice.
fn basis(session: Session, chosen: Chosen) -> AnyView {
    let can_be_listed =
        Memo::new(move |_| chosen.of_month(|month| month.at_list.at_list > 0).unwrap_or_default());
    let has_cost = Memo::new(move |_| chosen.of_month(|month| !month.costs.is_empty()));
    let shown = piece(move || {
        if can_be_listed.get() {
            let answers = derived(move || {
                let words = labels(session.language.get());
                [words.at_cost, words.at_list].map(str::to_owned).to_vec()
            });
            let answer = derived(move || usize::from(chosen.is_at_list.get()));
            let choose = move |place: usize| chosen.is_at_list.set(place == 1);
            let (name, asked) = (session.id("price-basis"), label(session, |words| words.basis));
            choice(name, asked, answers, answer, Callback::new(choose))
        } else if has_cost.get() == Some(true) {
            view! { <p class="note">{label(session, |words| words.no_list)}</p> }.into_any()
        } else {
            ().into_any()
        }
    });
    view! { {shown} }.into_any()
}

/// Growth that the file tells, off until the reader takes it.
fn growth(session: Session, chosen: Chosen) -> AnyView {
    let Some(told) = chosen.report.with_value(|report| report.growth) else {
        return ().into_any();
    };
    let said = derived(move || growth_offer(told.0, session.language.get()));
    let take = move |_| {
        if let Ok(growth) = MonthlyGrowth::new(told.0) {
            session.generation.update(|generation| *generation += 1);
            session.change(true, |scenario| scenario.growth = growth);
        }
    };
    view! {
        <p class="note">{said}</p>
        <button type="button" on:click=take>{label(session, |words| words.take_growth)}</button>
    }
    .into_any()
}
