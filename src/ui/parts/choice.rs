//! One of a few: as radio buttons, or as a list.

use leptos::prelude::*;

use super::dynamic::{derived, flag, piece};
use crate::study::scenario::Scenario;
use crate::text::words::Pick;
use crate::ui::session::Session;

/// A group of radio buttons under a legend. Options and choices are counted from 0.
#[component]
pub fn Choice(
    /// A name that no other group of the page has.
    name: String,
    /// What is asked.
    #[prop(into)]
    legend: Signal<String>,
    /// The answers, in order.
    #[prop(into)]
    options: Signal<Vec<String>>,
    /// Index of the present answer; `None` before one is chosen.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// What is done with another answer.
    #[prop(into)]
    choose: Callback<usize>,
) -> impl IntoView {
    let radios = piece(move || {
        let radio = |(index, option): (usize, String)| {
            view! {
                <label class="choice-option">
                    <input
                        type="radio"
                        name=name.clone()
                        value=index.to_string()
                        prop:checked=flag(move || chosen.get() == Some(index))
                        on:change=move |_| choose.run(index)
                    />
                    <span>{option}</span>
                </label>
            }
        };
        options.get().into_iter().enumerate().map(radio).collect_view().into_any()
    });
    view! {
        <fieldset class="choice">
            <legend>{legend}</legend>
            <div class="choice-options">{radios}</div>
        </fieldset>
    }
}

/// One entry of a [`Select`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// What is passed on when it is chosen.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// The heading it stands under; empty for none.
    pub group: String,
}

/// A labelled list to choose from, with headings.
#[component]
pub fn Select(
    /// The id of the list.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// The answers, in order.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// Which answer is the present one.
    #[prop(into)]
    chosen: Signal<String>,
    /// What is done with another answer.
    #[prop(into)]
    choose: Callback<String>,
) -> impl IntoView {
    let entry = move |option: &SelectOption| {
        let value = option.value.clone();
        let is_chosen = move || chosen.get() == value;
        view! { <option value=option.value.clone() prop:selected=flag(is_chosen)>{option.label.clone()}</option> }
    };
    let entries = piece(move || {
        let options = options.get();
        let groups = options.chunk_by(|one, next| one.group == next.group);
        groups
            .map(|group| {
                let entries = group.iter().map(entry).collect_view();
                match group
                    .first()
                    .map(|option| option.group.clone())
                    .filter(|name| !name.is_empty())
                {
                    Some(name) => view! { <optgroup label=name>{entries}</optgroup> }.into_any(),
                    None => entries.into_any(),
                }
            })
            .collect_view()
            .into_any()
    });
    view! {
        <div class="field field-list">
            <label for=id.clone()>{label}</label>
            <select id=id on:change:target=move |event| choose.run(event.target().value())>
                {entries}
            </select>
        </div>
    }
}

/// [`Choice`] by a function, so that its callers share one copy of what its properties cost.
#[inline(never)]
pub fn choice(
    name: String,
    legend: Signal<String>,
    options: Signal<Vec<String>>,
    chosen: Signal<usize>,
    choose: Callback<usize>,
) -> AnyView {
    let chosen = derived(move || Some(chosen.get()));
    choice_or_none(name, legend, options, chosen, choose)
}

/// [`choice`] that may begin without an answer.
#[inline(never)]
pub fn choice_or_none(
    name: String,
    legend: Signal<String>,
    options: Signal<Vec<String>>,
    chosen: Signal<Option<usize>>,
    choose: Callback<usize>,
) -> AnyView {
    view! { <Choice name=name legend=legend options=options chosen=chosen choose=choose/> }
        .into_any()
}

/// [`Select`] by a function.
#[inline(never)]
pub fn select(
    id: String,
    label: Signal<String>,
    options: Signal<Vec<SelectOption>>,
    chosen: Signal<String>,
    choose: Callback<String>,
) -> AnyView {
    view! { <Select id=id label=label options=options chosen=chosen choose=choose/> }.into_any()
}

/// A choice between values of the scenario, each called by one of the page's words.
pub fn value_choice<T: Copy + PartialEq + Send + Sync + 'static>(
    session: Session,
    name: &'static str,
    legend: Pick,
    values: &'static [(T, Pick)],
    read: fn(&Scenario) -> T,
    choose: impl Fn(T) + Send + Sync + 'static,
) -> AnyView {
    let options = move || {
        let words = session.words();
        values.iter().map(|(_, pick)| pick(words).to_owned()).collect()
    };
    let chosen = move || {
        let present = read(&session.scenario.read());
        values.iter().position(|(value, _)| *value == present).unwrap_or_default()
    };
    let choose = move |index: usize| {
        if let Some((value, _)) = values.get(index) {
            choose(*value);
        }
    };
    let (options, chosen) = (derived(options), derived(chosen));
    choice(session.id(name), session.word(legend), options, chosen, Callback::new(choose))
}
