//! Fields of the desk, whose labels are the views' own.

use leptos::prelude::*;

use crate::study::keys::row::Place;
use crate::text::language::Language;
use crate::ui::parts::choice::{SelectOption, select};
use crate::ui::parts::dynamic::derived;
use crate::ui::parts::quantity_field::quantity_field;
use crate::ui::session::Session;

/// One of a view's labels.
pub type Label = fn(Language) -> &'static str;

/// A label that follows the language.
pub fn label(session: Session, label: Label) -> Signal<String> {
    derived(move || label(session.language.get()).to_owned())
}

/// A field for a quantity with a sentence beneath it.
#[inline(never)]
pub fn field(session: Session, place: Place, name: Label, hint: Option<Label>) -> AnyView {
    quantity_field(
        session,
        place,
        label(session, name),
        hint.map(|hint| label(session, hint)),
        None,
    )
}

/// A list of the values that a key may have, called by `names` in their order.
#[inline(never)]
pub fn chosen_from(
    session: Session,
    place: Place,
    name: Label,
    values: &'static [&'static str],
    names: fn(Language, usize) -> String,
) -> AnyView {
    let options = derived(move || {
        let language = session.language.get();
        let option = |(index, value): (usize, &&str)| SelectOption {
            value: (*value).to_owned(),
            label: names(language, index),
            group: String::new(),
        };
        values.iter().enumerate().map(option).collect::<Vec<_>>()
    });
    let chosen = derived(move || place.text(&session.scenario.read()).unwrap_or_default());
    let choose = Callback::new(move |value: String| {
        // OK because each value offered is one that the key has.
        session.change(true, |scenario| _ = place.put(scenario, &value));
    });
    let id = session.id(&crate::ui::parts::field::field_id(&place.name()));
    select(id, label(session, name), options, chosen, choose)
}
