//! A slider with its text field: one quantity, two ways to set it.

use leptos::prelude::*;

use super::dynamic::{flag, text};
use rust_decimal::Decimal;

use super::field::{field_id, mark};
use super::quantity_field::quantity_field;
use crate::study::keys::row::KeyPlace;
use crate::study::view::lists;
use crate::text::number::{percent, percent_signed, zero_of};
use crate::ui::session::Session;

/// A slider over the whole range of a percentage, beside a field that takes any value in it.
#[component]
pub fn SliderField(
    /// Whose quantity it is.
    session: Session,
    /// The quantity shown and changed.
    place: KeyPlace,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// Whether a plus is written before a rise.
    #[prop(optional)]
    is_signed: bool,
    /// Which accent colours the slider; empty for none.
    accent: &'static str,
    /// A sentence beneath the field.
    #[prop(optional)]
    hint: Option<Signal<String>>,
) -> impl IntoView {
    let id = session.id(&format!("{}-slider", field_id(&place.name())));
    let [min, max, step] = ends(place);
    let value = move || place.number(&session.scenario.read()).unwrap_or_default();
    let value_text = move || {
        let language = session.language.get();
        if is_signed { percent_signed(value(), language) } else { percent(value(), language) }
    };
    let slide = move |typed: String| {
        if let Ok(value) = Decimal::from_str_exact(&typed) {
            // OK because the slider's ends are the quantity's own range.
            session.change(false, |scenario| _ = place.put_number(scenario, Some(value)));
            // Whatever was wrong in the field is gone from it.
            mark(session, place.name(), false);
        }
    };
    // A page is ten steps: a browser's own is a tenth of the whole range, which may be forty points.
    let turn = move |key: &str| {
        let pages = match key {
            "PageUp" => Decimal::TEN,
            "PageDown" => -Decimal::TEN,
            _ => return false,
        };
        let Some(spec) = place.key.spec() else { return false };
        let moved = value() + pages * spec.step;
        slide(moved.clamp(spec.min, spec.max).to_string());
        session.finish();
        true
    };
    let name = StoredValue::new(place.name());
    let is_locked = flag(move || lists(&session.limits.read().lock, &name.read_value()));
    let is_hidden = flag(move || lists(&session.limits.read().hide, &name.read_value()));
    view! {
        <div class=format!("slider-field {accent}") hidden=is_hidden>
            {quantity_field(session, place, label, hint, None)}
            <input
                id=id
                class="slider"
                type="range"
                min=min
                max=max
                step=step
                aria-label=label
                aria-valuetext=text(value_text)
                prop:value=text(move || value().to_string())
                prop:disabled=is_locked
                on:input:target=move |event| slide(event.target().value())
                on:change=move |_| session.finish()
                on:keydown=move |event| {
                    if turn(&event.key()) {
                        event.prevent_default();
                    }
                }
            />
            {zero_mark(place)}
        </div>
    }
}

/// Where zero is, if it lies between the ends: a slider of moves has no other sign of where nothing moves.
fn zero_mark(place: KeyPlace) -> Option<AnyView> {
    let spec = place.key.spec()?;
    let x = zero_of(spec.min, spec.max)?;
    let mark = view! {
        <svg class="slider-zero" aria-hidden="true">
            <line x1=x.clone() x2=x.clone() y1="0" y2="4"/>
            <text x=x y="16">"0%"</text>
        </svg>
    };
    Some(mark.into_any())
}

/// Where a slider begins and ends, and how far a press of a key moves it; nothing of a key that is no
/// number.
fn ends(place: KeyPlace) -> [String; 3] {
    let ends = place.key.spec().map(|spec| [spec.min, spec.max, spec.step]);
    ends.map(|ends| ends.map(|end| end.to_string())).unwrap_or_default()
}
