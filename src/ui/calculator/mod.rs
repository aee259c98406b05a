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
use crate::ui::parts::lazy::{lazy, lazy_parts, module};
use crate::ui::session::{Session, use_session};

pub use assumptions::Assumptions;
pub use examples::Examples;
pub use key_figures::KeyFigures;
pub use side::OtherSide;

module! {
    /// Loads the entries beside the answer.
    calculator, entries, fn() -> AnyView, || view! { <Rail/> }.into_any()
}

module! {
    /// Loads what stands beneath the answer.
    calculator, beneath, [fn() -> AnyView; 3], [
        || view! { <KeyFigures/> }.into_any(),
        || view! { <Outlook/> }.into_any(),
        || view! { <Months/> }.into_any(),
    ]
}

/// A calculator of one session, with every entry. Several of them on a page are independent.
#[component]
pub fn Calculator(
    /// What is calculated.
    session: Session,
    /// What is done once the answer stands with its figure, and all else is to follow.
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
    let beneath = lazy_parts(session.language, beneath);
    view! {
        <Answered session class="has-rail" when_answered beside>
            {beneath}
            {children.map(|children| children())}
        </Answered>
    }
}
