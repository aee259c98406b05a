//! A line in GPU-hours: what they are called, how many a month, and the price of one.

use leptos::prelude::*;

use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::study::keys::place;
use crate::study::{accelerator, line_currency};
use crate::text::number::currency_name;
use crate::ui::parts::choice::choice;
use crate::ui::parts::dynamic::derived;
use crate::ui::parts::field::{Field, FieldValue, Mistake};
use crate::ui::parts::limit::limited;
use crate::ui::parts::quantity_field::{money_field, number_field};
use crate::ui::session::Session;

/// What the line counts: tokens or GPU-hours.
pub(super) fn unit_choice(session: Session, index: usize) -> AnyView {
    let options = derived(move || {
        let words = session.words();
        [words.in_tokens, words.in_hours].map(str::to_owned).to_vec()
    });
    let chosen = derived(move || {
        let unit = session.scenario.read().lines.get(index).map(|line| line.unit);
        usize::from(unit == Some(BilledUnit::GpuHours))
    });
    let choose = move |place: usize| {
        session.change(true, |scenario| {
            let unit = BilledUnit::ALL.get(place);
            if let Some(unit) = unit {
                scenario.count_line_in(index, *unit);
            }
        });
    };
    let name = session.id(&format!("line-{}-unit", index + 1));
    let units =
        choice(name, session.word(|words| words.line_unit), options, chosen, Callback::new(choose));
    limited(session, &["line"], units)
}

/// The fields of a line in GPU-hours.
pub(super) fn hour_fields(session: Session, index: usize) -> AnyView {
    let currency = move || {
        session.scenario.read().lines.get(index).map(|line| line.currency).unwrap_or_default()
    };
    let money = derived(move || Some(currency()));
    let currencies = derived(move || {
        let language = session.language.get();
        Currency::ALL.map(|currency| currency_name(currency, language).to_owned()).to_vec()
    });
    let chosen = derived(move || usize::from(currency() == Currency::Usd));
    let choose = Callback::new(move |place: usize| {
        if let Some(currency) = Currency::ALL.get(place) {
            session.change(true, |scenario| line_currency::change(scenario, index, *currency));
        }
    });
    let name = derived(move || {
        let scenario = session.scenario.read();
        let model = scenario.lines.get(index).map(|line| line.model.as_str()).unwrap_or_default();
        accelerator::name_of(model).to_owned()
    });
    let enter = Callback::new(move |text: String| {
        session.change(false, |scenario| {
            if let Some(line) = scenario.lines.get_mut(index) {
                accelerator::rename(line, &text);
            }
        });
        Ok::<(), Mistake>(())
    });
    let restore = Callback::new(move |before| _ = enter.run(before));
    let currency_id = session.id(&format!("line-{}-currency", index + 1));
    let entry = FieldValue { value: name, shown: name, enter, restore };
    view! {
        <Field
            session=session
            key=place!("line.N.model", index).name()
            label=session.word(|words| words.accelerator)
            entry=entry
            hint=None
        />
        <div class="field-row">
            {number_field(session, place!("line.N.hours", index), |words| words.hours)}
            {money_field(session, place!("line.N.hour_price", index), |words| words.hour_price, money)}
        </div>
        {limited(session, &["line"], choice(currency_id, session.word(|words| words.currency_of_line), currencies, chosen, choose))}
    }
    .into_any()
}
