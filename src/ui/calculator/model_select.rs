//! The list of models, by vendor, with a field that narrows it.

use leptos::prelude::*;

use crate::market::price_list;
use crate::text::note;
use crate::text::vendor::{is_named_by, model_name, vendor_name};
use crate::ui::parts::choice::{SelectOption, select};
use crate::ui::parts::dynamic::{derived, steady, text};
use crate::ui::session::use_session;

/// The value of the list's first entry, which is no listed model.
pub(super) const OWN_PRICES: &str = "";

/// The id of the field that narrows the list of the line with this number, from 1, in its session: a line begins there.
pub(super) fn search_id(number: usize) -> String {
    format!("field-line-{number}-model-search")
}

/// The list for the line with this index, from 0, at the prices in force on the day seen from.
///
/// What is typed above it leaves the models that it names, and the one that is chosen.
pub(super) fn model_select(
    index: usize,
    chosen: Signal<String>,
    choose: Callback<String>,
) -> AnyView {
    let session = use_session();
    let typed = RwSignal::new(String::new());
    let day = steady(move || session.scenario.read().as_of);
    let offered = Memo::new(move |_| price_list::in_force(day.get()));
    let found = Memo::new(move |_| {
        let (offered, typed) = (offered.get(), typed.read());
        offered
            .into_iter()
            .filter(|row| is_named_by(row.provider, row.model, &typed))
            .collect::<Vec<_>>()
    });
    let options = derived(move || {
        let own = SelectOption {
            value: OWN_PRICES.to_owned(),
            label: session.words().own_prices.to_owned(),
            group: String::new(),
        };
        let (language, chosen, found) = (session.language.get(), chosen.get(), found.read());
        let is_shown = |row: &&price_list::ListedPrice| found.contains(row) || row.id() == chosen;
        let offered = offered.read();
        let listed = offered.iter().filter(is_shown).map(|row| SelectOption {
            value: row.id(),
            label: format!("{} {}", model_name(row.model, language), row.currency.sign()),
            group: vendor_name(row.provider, language).to_owned(),
        });
        std::iter::once(own).chain(listed).collect::<Vec<_>>()
    });
    let count = text(move || {
        let (found, all) = (found.read().len(), offered.read().len());
        if typed.read().trim().is_empty() {
            String::new()
        } else {
            note::models_found(found, all, session.language.get())
        }
    });
    let id = session.id(&format!("field-line-{}-model", index + 1));
    let (search, said) = (session.id(&search_id(index + 1)), format!("{id}-found"));
    let label = session.word(|words| words.model);
    view! {
        <div class="field">
            <label for=search.clone()>{session.word(|words| words.find_model)}</label>
            <input
                id=search
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-controls=id.clone()
                aria-describedby=said.clone()
                prop:value=text(move || typed.get())
                on:input:target=move |event| typed.set(event.target().value())
            />
            <p class="field-hint" id=said role="status">{count}</p>
        </div>
        {select(id, label, options, chosen, choose)}
    }
    .into_any()
}
