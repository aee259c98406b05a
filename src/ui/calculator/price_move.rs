//! The details of the move: how it unfolds, and what follows it.

use leptos::prelude::*;

use crate::study::keys::place;
use crate::study::price_move::{MoveKind, Shape};
use crate::text::note;
use crate::text::words::Pick;
use crate::ui::parts::choice::value_choice;
use crate::ui::parts::dynamic::{piece, steady, text};
use crate::ui::parts::limit::limited;
use crate::ui::parts::quantity_field::{hinted_field, number_field};
use crate::ui::parts::reset_button::reset_button;
use crate::ui::session::use_session;

const SHAPES: [(Shape, Pick); 3] = [
    (Shape::Step, |words| words.shape_step),
    (Shape::Ramp, |words| words.shape_ramp),
    (Shape::Spike, |words| words.shape_spike),
];

/// Shape, months, and pass-through or response.
#[component]
pub fn PriceMove() -> impl IntoView {
    let session = use_session();
    let choose = move |shape| session.change(true, |scenario| scenario.price_move.shape = shape);
    let is_replay = steady(move || session.scenario.read().price_move.is_replay());
    let is_slider = steady(move || session.scenario.read().price_move.kind == MoveKind::Slider);
    let is_spike = steady(move || session.scenario.read().price_move.shape == Shape::Spike);
    let shape = piece(move || {
        // What a reader of a spike sets is the month of its peak.
        let months = move || match is_spike.get() {
            true => number_field(session, place!("move.months"), |words| words.peak_month),
            false => number_field(session, place!("move.months"), |words| words.shape_months),
        };
        if is_replay.get() {
            view! { <p class="note">{session.word(|words| words.replayed)}</p> }.into_any()
        } else {
            view! {
                {limited(session, &["move.shape"], value_choice(session, "shape", |words| words.shape, &SHAPES, |scenario| scenario.price_move.shape, choose))}
                {months}
                <p class="note">{text(move || note::way_back(&session.scenario.read(), session.language.get()))}</p>
            }
            .into_any()
        }
    });
    let follows = piece(move || {
        if is_slider.get() {
            view! {
                {hinted_field(session, place!("move.pass_through"), |words| words.pass_through, |words| words.pass_through_note)}
                {hinted_field(session, place!("move.market_response"), |words| words.index_response, |words| words.index_response_note)}
            }
            .into_any()
        } else {
            view! {
                {hinted_field(session, place!("move.index_response"), |words| words.index_response, |words| words.index_response_note)}
            }
            .into_any()
        }
    });
    view! {
        <section class="control-group" id=session.id("price-move")>
            {shape}
            {follows}
            {reset_button(session, &["move"])}
        </section>
    }
}
