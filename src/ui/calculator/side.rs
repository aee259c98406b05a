//! Which side a reader is on: who pays for tokens, or who is paid for them.

use leptos::prelude::*;

use crate::study::risk::assumptions::LockingSide;
use crate::study::view::lists;
use crate::text::words::Pick;
use crate::ui::parts::choice::value_choice;
use crate::ui::parts::dynamic::{flag, text};
use crate::ui::parts::limit::limited;
use crate::ui::session::use_session;

const SIDES: [(LockingSide, Pick); 2] =
    [(LockingSide::Buyer, |words| words.i_buy), (LockingSide::Provider, |words| words.i_sell)];

/// The switch between the two sides, which turns the answer and everything else with it.
#[component]
pub fn SideChoice() -> impl IntoView {
    let session = use_session();
    let choose = move |side| session.change(true, |scenario| scenario.take_side(side));
    let sides = value_choice(
        session,
        "side",
        |words| words.which_side,
        &SIDES,
        |scenario| scenario.side,
        choose,
    );
    limited(session, &["side"], sides)
}

/// A quiet way to the other side, where the bill stands in one line: `I sell tokens`.
#[component]
pub fn OtherSide() -> impl IntoView {
    let session = use_session();
    let other = move || {
        let side = session.scenario.read().side;
        SIDES.into_iter().find(|(named, _)| *named != side)
    };
    let name = text(move || {
        let words = session.words();
        other().map(|(_, pick)| pick(words).to_owned()).unwrap_or_default()
    });
    let take = move |_| {
        if let Some((side, _)) = untrack(other) {
            session.change(true, |scenario| scenario.take_side(side));
        }
    };
    view! {
        <button
            type="button"
            class="quiet"
            id=session.id("other-side")
            disabled=flag(move || lists(&session.limits.read().lock, "side"))
            hidden=flag(move || lists(&session.limits.read().hide, "side"))
            on:click=take
        >
            {name}
        </button>
    }
}
