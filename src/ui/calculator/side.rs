//! Which side a reader is on: who pays for tokens, or who is paid for them.

use leptos::prelude::*;

use crate::study::risk::assumptions::LockingSide;
use crate::text::words::Pick;
use crate::ui::parts::choice::value_choice;
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
