//! The details of the move: how it unfolds, and what follows it.

use leptos::prelude::*;

use crate::study::keys::place;
use crate::study::price_move::{MoveKind, Shape};
use crate::text::words::Pick;
use crate::ui::parts::choice::value_choice;
use crate::ui::parts::dynamic::{piece, steady};
use crate::ui::parts::quantity_field::{hinted_field, number_field};
use crate::ui::state::use_state;

const SHAPES: [(Shape, Pick); 3] = [
    (Shape::Step, |words| words.shape_step),
    (Shape::Ramp, |words| words.shape_ramp),
    (Shape::Spike, |words| words.shape_spike),
];

/// Shape, months, and pass-through or response.
#[component]
pub fn PriceMove() -> impl IntoView {
    let state = use_state();
    let choose = move |shape| state.change(true, |scenario| scenario.price_move.shape = shape);
    let is_replay = steady(move || state.scenario.read().price_move.is_replay());
    let is_slider = steady(move || state.scenario.read().price_move.kind == MoveKind::Slider);
    let shape = piece(move || {
        if is_replay.get() {
            view! { <p class="note">{state.word(|words| words.replayed)}</p> }.into_any()
        } else {
            view! {
                {value_choice("shape", |words| words.shape, &SHAPES, |scenario| scenario.price_move.shape, choose)}
                {number_field(place!("move.months"), |words| words.shape_months)}
            }
            .into_any()
        }
    });
    let follows = piece(move || {
        if is_slider.get() {
            view! {
                {hinted_field(place!("move.pass_through"), |words| words.pass_through, |words| words.pass_through_note)}
            }
            .into_any()
        } else {
            view! {
                {hinted_field(place!("move.index_response"), |words| words.index_response, |words| words.index_response_note)}
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
