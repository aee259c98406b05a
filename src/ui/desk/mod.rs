//! The desk: the contract and the option priced, each view of a session.

mod cards;
mod contract;
pub(super) mod curve_fields;
pub(super) mod curve_figure;
mod field;
mod option_fields;
mod option_figures;
mod options;
pub(super) mod priced;
mod quotes;
mod section;
mod settled;
mod views;

use leptos::prelude::*;

use self::contract::Contract;
use self::options::Options;
use crate::ui::parts::lazy::module;
use crate::ui::session::Session;

pub use views::Views;

/// The views of the desk.
#[derive(Clone, Copy)]
pub struct Desk {
    /// What the contract is worth.
    pub contract: fn(Session) -> AnyView,
    /// What an option would cost.
    pub options: fn(Session) -> AnyView,
}

module! {
    /// Loads the desk.
    desk, desk, Desk, Desk {
        contract: |session| view! { <Contract session=session/> }.into_any(),
        options: |session| view! { <Options session=session/> }.into_any(),
    }
}
