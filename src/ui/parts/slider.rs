//! A slider with its text field: one quantity, two ways to set it.

use leptos::prelude::*;

use super::dynamic::text;
use rust_decimal::Decimal;

use super::field::{field_id, mark};
use super::lens::Lens;
use super::quantity_field::quantity_field;
use crate::text::number::{percent, percent_signed};
use crate::ui::state::use_state;

/// A slider over the whole range of a percentage, beside a field that takes any value in it.
#[component]
pub fn SliderField(
    /// The quantity shown and changed.
    lens: Lens,
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
    let state = use_state();
    let id = format!("{}-slider", field_id(&lens.key()));
    let spec = lens.spec;
    let value = move || lens.read(&state.scenario.read()).unwrap_or_default();
    let value_text = move || {
        let language = state.language.get();
        if is_signed { percent_signed(value(), language) } else { percent(value(), language) }
    };
    let slide = move |typed: String| {
        if let Ok(value) = Decimal::from_str_exact(&typed) {
            // OK because the slider's ends are the quantity's own range.
            state.change(false, |scenario| _ = lens.write(scenario, Some(value)));
            // Whatever was wrong in the field is gone from it.
            mark(state, lens.key(), false);
        }
    };
    view! {
        <div class=format!("slider-field {accent}")>
            {quantity_field(lens, label, hint, None)}
            <input
                id=id
                class="slider"
                type="range"
                min=spec.min.to_string()
                max=spec.max.to_string()
                step=spec.step.to_string()
                aria-label=label
                aria-valuetext=text(value_text)
                prop:value=text(move || value().to_string())
                on:input:target=move |event| slide(event.target().value())
                on:change=move |_| state.finish()
            />
        </div>
    }
}
