//! The page's main job: a bill, a price move, a lock, and the answer.

mod answer;
pub mod answered;
mod assumption_fields;
mod assumptions;
mod bill;
mod bill_line;
mod contract;
pub(super) mod cost_figure;
mod examples;
mod key_figures;
mod levers;
mod lock;
mod model_select;
mod months;
mod named_move;
pub(super) mod outlook;
mod price_move;
mod r_squared_ruler;
mod rail;
mod side;
mod stale_note;
mod way_to_field;

use leptos::prelude::*;

use self::answered::Answered;
use self::months::Months;
use self::outlook::Outlook;
use self::rail::Rail;
use crate::ui::parts::later::later;
use crate::ui::parts::lazy::{lazy, module};
use crate::ui::session::{Session, use_session};

pub use assumptions::Assumptions;
pub use examples::Examples;
pub use side::OtherSide;

module! {
    /// Loads the entries beside the answer.
    calculator, entries, fn() -> AnyView, || view! { <Rail/> }.into_any()
}

module! {
    /// Loads what stands beneath the answer.
    calculator, beneath, [fn() -> AnyView; 2], [
        || view! { <Outlook/> }.into_any(),
        || view! { <Months/> }.into_any(),
    ]
}

/// A calculator of one session, with every entry. Several of them on a page are independent.
#[component]
pub fn Calculator(
    /// What is calculated.
    session: Session,
    /// What is done once answer and figures are built, and all else is to follow.
    #[prop(default = || ())]
    when_answered: fn(),
    /// What stands beneath, in its column.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let beside = || {
        let entries = lazy(use_session().language, entries, |entries| entries());
        view! { <div class="rail-place">{entries}</div> }.into_any()
    };
    // Loaded once the answer stands, and each built in a task of its own.
    let beneath = later(move || {
        let each = |build: fn() -> AnyView| later(build);
        let beneath = lazy(session.language, beneath, move |beneath| {
            beneath.map(each).collect_view().into_any()
        });
        view! { {beneath} }.into_any()
    });
    view! {
        <Answered session class="has-rail" when_answered beside>
            {beneath}
            {children.map(|children| children())}
        </Answered>
    }
}
