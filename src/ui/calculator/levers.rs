//! The two levers: what prices do, and what share is locked.

use leptos::context::Provider;
use leptos::prelude::*;

use super::named_move::{MoveSelect, NamedMoveNote, index_fall_note_of, who_moves_of_slider};
use super::r_squared_ruler::RSquaredRuler;
use crate::chart::Meaning;
use crate::platform::visibility::follow_visibility;
use crate::study::keys::place;
use crate::study::price_move::MoveKind;
use crate::ui::parts::answer_curve::answer_curve;
use crate::ui::parts::dynamic::{Piece, piece, steady};
use crate::ui::parts::later::later;
use crate::ui::parts::slider::SliderField;
use crate::ui::session::{Session, use_session};

/// The move and the lock, next to the answer they change.
#[component]
pub fn Levers() -> impl IntoView {
    let frame = NodeRef::new();
    let session = use_session().seen_at(follow_visibility(frame).into());
    let is_slider = steady(move || session.scenario.read().price_move.kind == MoveKind::Slider);
    let share = session.word(|words| words.locked_share);
    let sliders = later(move || {
        view! {
            <div>{price_lever(session, is_slider)}</div>
            <div>
                <SliderField session=session place=place!("lock.share") label=share accent="locked"/>
                {answer_curve(session, place!("lock.share"), Meaning::Locked)}
            </div>
        }
        .into_any()
    });
    let ruler = later(|| view! { <RSquaredRuler/> }.into_any());
    view! {
        <section class="levers" aria-label=session.word(|words| words.levers)>
            <MoveSelect/>
            <div class="lever-row" node_ref=frame>{sliders}</div>
            <Provider value=session>{ruler}</Provider>
        </section>
    }
}

/// The slider of the reader's own percentage, or the note on a move that really happened.
fn price_lever(session: Session, is_slider: Memo<bool>) -> Piece {
    piece(move || {
        if is_slider.get() {
            let label = session.word(|words| words.price_change);
            view! {
                <SliderField session=session
                    place=place!("move.change")
                    label=label
                    is_signed=true
                    accent="unhedged"
                />
                {answer_curve(session, place!("move.change"), Meaning::Locked)}
                {who_moves_of_slider(session)}
                {index_fall_note_of(session)}
            }
            .into_any()
        } else {
            view! { <NamedMoveNote/> }.into_any()
        }
    })
}
