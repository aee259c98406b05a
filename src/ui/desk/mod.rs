//! The desk: the contract and the option priced, the lock chosen and its risk and cash looked at, each a view of a session.

mod asked;
mod backtest;
mod backtest_fields;
mod brief;
mod cards;
mod cash;
mod compare;
mod contract;
pub(super) mod curve_fields;
pub(super) mod curve_figure;
mod distribution;
mod field;
mod figure;
mod files;
mod finder;
mod index_fit;
mod liquidity;
mod memo;
mod model_working;
mod option_fields;
mod option_figures;
mod options;
mod policy;
pub(super) mod priced;
mod provider_fields;
mod provider_index;
mod quotes;
mod section;
mod settled;
mod spreadsheet;
mod strategies;
mod views;

use leptos::prelude::*;

use self::backtest::Backtest;
use self::brief::Brief;
use self::cash::Cash;
use self::compare::Compare;
use self::contract::Contract;
use self::distribution::Distribution;
use self::index_fit::IndexFit;
use self::liquidity::Liquidity;
use self::memo::Memo;
use self::options::Options;
use self::strategies::Strategies;
use crate::ui::parts::lazy::module;
use crate::ui::session::Session;
use crate::ui::shell::Keep;

pub use views::Views;

/// The views of the desk.
#[derive(Clone, Copy)]
pub struct Desk {
    /// What the contract is worth.
    pub contract: fn(Session) -> AnyView,
    /// What an option would cost.
    pub options: fn(Session) -> AnyView,
    /// How sure the cost is.
    pub distribution: fn(Session) -> AnyView,
    /// Which lock.
    pub strategies: fn(Session) -> AnyView,
    /// How much cash in between.
    pub cash: fn(Session) -> AnyView,
    /// Whether the own price is the index.
    pub index_fit: fn(Session) -> AnyView,
    /// What the lock would have done.
    pub backtest: fn(Session) -> AnyView,
    /// Whether the lock can be traded in its size.
    pub liquidity: fn(Session) -> AnyView,
    /// All of it on one page of paper.
    pub brief: fn(Session) -> AnyView,
    /// The draft of a hedge's designation.
    pub memo: fn(Session) -> AnyView,
    /// Scenarios side by side.
    pub compare: fn(Session) -> AnyView,
    /// What a reader keeps of any of them.
    pub keep: fn() -> AnyView,
}

module! {
    /// Loads the desk.
    desk, desk, Desk, Desk {
        contract: |session| view! { <Contract session=session/> }.into_any(),
        options: |session| view! { <Options session=session/> }.into_any(),
        distribution: |session| view! { <Distribution session=session/> }.into_any(),
        strategies: |session| view! { <Strategies session=session/> }.into_any(),
        cash: |session| view! { <Cash session=session/> }.into_any(),
        index_fit: |session| view! { <IndexFit session=session/> }.into_any(),
        backtest: |session| view! { <Backtest session=session/> }.into_any(),
        liquidity: |session| view! { <Liquidity session=session/> }.into_any(),
        brief: |session| view! { <Brief session=session/> }.into_any(),
        memo: |session| view! { <Memo session=session/> }.into_any(),
        compare: |session| view! { <Compare session=session/> }.into_any(),
        keep: || view! { <Keep/> }.into_any(),
    }
}
