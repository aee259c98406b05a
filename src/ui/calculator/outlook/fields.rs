//! What the study assumes: R2, how the index moves, the budget, how certain usage is.

use leptos::prelude::*;

use super::line;
use crate::study::keys::place;
use crate::study::risk::assumptions::IndexModel;
use crate::text::index_model;
use crate::ui::parts::choice::{SelectOption, select};
use crate::ui::parts::dynamic::derived;
use crate::ui::parts::quantity_field::quantity_field;
use crate::ui::parts::slider::SliderField;
use crate::ui::risk::told::Line;
use crate::ui::state::use_state;

/// The field for the cash that is kept for margin calls.
#[inline(never)]
pub fn buffer_field() -> AnyView {
    let state = use_state();
    let currency = derived(move || Some(state.scenario.read().currency));
    let note = Some(line(state, Line::BufferNote));
    let label = state.word(|words| words.buffer);
    let field = quantity_field(place!("risk.buffer"), label, note, Some(currency));
    view! { <div class="outlook-buffer">{field}</div> }.into_any()
}

/// The fields of the study, but for the cash buffer, which stands where cash is spoken of.
#[component]
pub fn Fields() -> impl IntoView {
    let state = use_state();
    let r_squared = state.word(|words| words.r_squared);
    let present = move || state.scenario.read().risk.index;
    let options = derived(move || {
        let (language, present) = (state.language.get(), present());
        // Numbers of one's own come with a link; there are no fields for them here.
        let offered = IndexModel::ALL
            .iter()
            .filter(|model| **model != IndexModel::Custom || present == IndexModel::Custom);
        offered
            .map(|model| SelectOption {
                value: model.name().to_owned(),
                label: index_model::name(*model, language).to_owned(),
                group: String::new(),
            })
            .collect::<Vec<_>>()
    });
    let choose = move |name: String| {
        if let Some(model) = IndexModel::ALL.iter().find(|model| model.name() == name) {
            state.change(true, |scenario| scenario.risk.index = *model);
        }
    };
    let chosen = derived(move || present().name().to_owned());
    let label = state.word(|words| words.index_model);
    let currency = derived(move || Some(state.scenario.read().currency));
    let budget = quantity_field(
        place!("risk.budget"),
        state.word(|words| words.budget),
        Some(line(state, Line::BudgetNote)),
        Some(currency),
    );
    let usage = quantity_field(
        place!("risk.usage_vol"),
        state.word(|words| words.usage_volatility),
        Some(line(state, Line::UsageVolatilityNote)),
        None,
    );
    view! {
        <div class="outlook-fields">
            <div>
                <SliderField
                    place=place!("risk.r_squared")
                    label=r_squared
                    accent=""
                    hint=line(state, Line::RSquaredNote)
                />
            </div>
            <div>
                {select("field-risk-index".to_owned(), label, options, chosen, Callback::new(choose))}
                <p class="note outlook-source">{line(state, Line::Source)}</p>
            </div>
            {budget}
            {usage}
        </div>
    }
}
