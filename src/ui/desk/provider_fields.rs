//! The providers of an index by hand, each with a name and three numbers.

use std::sync::Arc;

use leptos::prelude::*;

use super::field::label;
use crate::market::quantity::{Quantity, Unit};
use crate::parse::parse;
use crate::study::keys::key;
use crate::study::provider_index::inputs::{
    MOST_PROVIDERS, ProviderEntry, ProviderPrice, ProviderScore, ProviderVolume,
};
use crate::study::provider_index::{enter, rows};
use crate::study::refusal::Refusal;
use crate::text::number;
use crate::text::provider_index::{labels, price};
use crate::text::refusal::beside;
use crate::ui::parts::dynamic::{derived, piece, steady};
use crate::ui::parts::field::{Field, FieldValue, Mistake};
use crate::ui::session::Session;

/// The providers, as entered or as listed.
type Rows = Memo<Vec<ProviderEntry>>;

/// One of the numbers of a provider.
trait ProviderNumber: Quantity + PartialEq + Send + Sync {
    /// The name in a key.
    const NAME: &'static str;

    /// Its place in an entry.
    fn of(entry: &mut ProviderEntry) -> &mut Self;
}

impl ProviderNumber for ProviderPrice {
    const NAME: &'static str = "price";

    fn of(entry: &mut ProviderEntry) -> &mut Self {
        &mut entry.price
    }
}

impl ProviderNumber for ProviderVolume {
    const NAME: &'static str = "volume";

    fn of(entry: &mut ProviderEntry) -> &mut Self {
        &mut entry.volume
    }
}

impl ProviderNumber for ProviderScore {
    const NAME: &'static str = "score";

    fn of(entry: &mut ProviderEntry) -> &mut Self {
        &mut entry.score
    }
}

/// The fields of all providers, and the buttons that add one and take one away.
pub(super) fn provider_fields(session: Session) -> AnyView {
    let rows: Rows = Memo::new(move |_| {
        rows(&session.scenario.read()).into_iter().map(|(entry, _)| entry).collect()
    });
    let count = steady(move || rows.read().len());
    let lines = piece(move || {
        let lines = (0..count.get()).map(|place| provider(session, rows, place));
        lines.collect_view().into_any()
    });
    let add = move |_| {
        session.change(true, |scenario| {
            enter(scenario);
            let number = (scenario.provider_index.providers.len() + 1).to_string();
            let entry = ProviderEntry { name: number, ..ProviderEntry::default() };
            scenario.provider_index.providers.push(entry);
        });
    };
    let button = piece(move || {
        let shown = (count.get() < MOST_PROVIDERS).then(|| {
            view! {
                <button type="button" id=session.id("add-provider") on:click=add>
                    {label(session, |language| labels(language).add)}
                </button>
            }
        });
        shown.into_any()
    });
    view! { <div class="providers">{lines}</div> {button} }.into_any()
}

fn provider(session: Session, rows: Rows, place: usize) -> AnyView {
    let name =
        derived(move || rows.read().get(place).map(|entry| entry.name.clone()).unwrap_or_default());
    let remove = move |_| {
        session.generation.update(|generation| *generation += 1);
        session.change(true, |scenario| {
            enter(scenario);
            let providers = &mut scenario.provider_index.providers;
            // The last one stays: without any, those of the price list would come back.
            if place < providers.len() && providers.len() > 1 {
                providers.remove(place);
            }
        });
    };
    let named =
        derived(move || format!("{} {}", labels(session.language.get()).remove, name.get()));
    view! {
        <fieldset class="provider">
            <legend class="visually-hidden">{name}</legend>
            {name_field(session, name, place)}
            {number_field::<ProviderPrice>(session, rows, place, derived(move || price(session.unit.get(), session.language.get()).to_owned()))}
            {number_field::<ProviderVolume>(session, rows, place, label(session, |language| labels(language).volume))}
            {number_field::<ProviderScore>(session, rows, place, label(session, |language| labels(language).score))}
            <button type="button" aria-label=named on:click=remove>
                {label(session, |language| labels(language).remove)}
            </button>
        </fieldset>
    }
    .into_any()
}

/// Changes a provider, those of the price list becoming the reader's own.
fn put(session: Session, place: usize, change: impl FnOnce(&mut ProviderEntry)) {
    session.change(false, |scenario| {
        enter(scenario);
        if let Some(entry) = scenario.provider_index.providers.get_mut(place) {
            change(entry);
        }
    });
}

fn name_field(session: Session, name: Signal<String>, place: usize) -> AnyView {
    let take = move |typed: String| {
        put(session, place, |entry| entry.name = ProviderEntry::plain_name(typed.trim()));
    };
    let entry = FieldValue {
        value: name,
        shown: name,
        enter: Callback::new(move |typed| {
            take(typed);
            Ok(())
        }),
        restore: Callback::new(take),
    };
    let called = label(session, |language| labels(language).name);
    view! {
        <Field session=session key=format!("index.providers.{}.name", place + 1) label=called entry=entry hint=None/>
    }
    .into_any()
}

fn number_field<P: ProviderNumber>(
    session: Session,
    rows: Rows,
    place: usize,
    called: Signal<String>,
) -> AnyView {
    let unit = P::SPEC.unit;
    let value = move || rows.read().get(place).map(|entry| P::of(&mut entry.clone()).get());
    let take = move |typed: String| {
        let scenario = session.scenario.read_untracked();
        let own = scenario.provider_index.currency;
        let currency =
            Some(own.unwrap_or(scenario.contract_currency())).filter(|_| unit == Unit::Money);
        drop(scenario);
        let number = parse(&typed, unit, currency)
            .map_err(|error| Arc::new(move |language| error.message(language, unit)) as Mistake)?;
        let number = P::new(number).map_err(|error| {
            let refusal = Refusal::new(key!("index.providers").name, typed, error.into());
            Arc::new(move |language| beside(&refusal, language, currency)) as Mistake
        })?;
        put(session, place, |entry| *P::of(entry) = number);
        Ok(())
    };
    let restore = move |before: String| {
        let before = before.parse().ok().and_then(|before| P::new(before).ok());
        if let Some(before) = before {
            put(session, place, |entry| *P::of(entry) = before);
        }
    };
    let shown = move || {
        let language = session.language.get();
        value().map(|value| number::input(value, unit, language)).unwrap_or_default()
    };
    let entry = FieldValue {
        value: derived(move || value().map(|value| value.to_string()).unwrap_or_default()),
        shown: derived(shown),
        enter: Callback::new(take),
        restore: Callback::new(restore),
    };
    let key = format!("index.providers.{}.{}", place + 1, P::NAME);
    view! { <Field session=session key=key label=called entry=entry hint=None/> }.into_any()
}
