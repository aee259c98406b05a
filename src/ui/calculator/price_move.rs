//! The details of the move: how it unfolds, and what follows it.

use leptos::prelude::*;

use crate::market::quantity::{IndexResponse, MoveMonths, PassThrough};
use crate::study::price_move::{MoveKind, Shape};
use crate::ui::parts::choice::choice;
use crate::ui::parts::dynamic::{piece, steady};
use crate::ui::parts::lens::lens;
use crate::ui::parts::quantity_field::{hinted_field, number_field};
use crate::ui::state::use_state;

/// Shape, months, and pass-through or response.
#[component]
pub fn PriceMove() -> impl IntoView {
    let state = use_state();
    let words = move || state.words();
    let legend = state.word(|words| words.shape);
    let options = Signal::derive(move || {
        let name = |shape: Shape| match shape {
            Shape::Step => words().shape_step.to_owned(),
            Shape::Ramp => words().shape_ramp.to_owned(),
            Shape::Spike => words().shape_spike.to_owned(),
        };
        Shape::ALL.map(name).to_vec()
    });
    let chosen = Signal::derive(move || {
        let shape = state.scenario.read().price_move.shape;
        Shape::ALL.iter().position(|one| *one == shape).unwrap_or_default()
    });
    let choose = move |index: usize| {
        if let Some(shape) = Shape::ALL.get(index) {
            state.change(true, |scenario| scenario.price_move.shape = *shape);
        }
    };
    let is_replay = steady(move || state.scenario.read().price_move.is_replay());
    let is_slider = steady(move || state.scenario.read().price_move.kind == MoveKind::Slider);
    let shape = piece(move || {
        if is_replay.get() {
            view! { <p class="note">{state.word(|words| words.replayed)}</p> }.into_any()
        } else {
            view! {
                {choice("shape", legend, options, chosen, Callback::new(choose))}
                {number_field(lens!(MoveMonths, price_move.months), |words| words.shape_months)}
            }
            .into_any()
        }
    });
    let follows = piece(move || {
        if is_slider.get() {
            view! {
                {hinted_field(lens!(PassThrough, price_move.pass_through), |words| words.pass_through, |words| words.pass_through_note)}
            }
            .into_any()
        } else {
            view! {
                {hinted_field(lens!(IndexResponse, price_move.index_response), |words| words.index_response, |words| words.index_response_note)}
            }
            .into_any()
        }
    });
    view! {
        <section class="control-group" id="price-move">
            <h2>{state.word(|words| words.price_move)}</h2>
            {shape}
            {follows}
        </section>
    }
}
