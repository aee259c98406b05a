//! The page's main job: a bill, a price move, a lock, and the answer.

mod answer;
mod assumptions;
mod bill;
mod bill_line;
mod cost_figure;
mod key_figures;
mod levers;
mod lock;
mod model_select;
mod months;
mod named_move;
mod outlook;
mod price_move;

use leptos::context::Provider;
use leptos::prelude::*;

use self::answer::Answer;
use self::bill::Bill;
use self::cost_figure::CostFigure;
use self::key_figures::KeyFigures;
use self::levers::Levers;
use self::lock::Lock;
use self::months::Months;
use self::outlook::Outlook;
use self::price_move::PriceMove;
use crate::ui::session::Session;

pub use assumptions::Assumptions;

/// A calculator of one session. Several of them on a page are independent.
#[component]
pub fn Calculator(
    /// What is calculated.
    session: Session,
) -> impl IntoView {
    view! {
        <Provider value=session>
            <Answer/>
            <Levers/>
            <CostFigure
                id=session.id("cost-figure")
                shown=session.shown
                language=session.language
                month=session.month
                is_stale=session.stale()
            />
            <KeyFigures/>
            <Outlook/>
            <div class="controls">
                <Bill/>
                <div class="control-column">
                    <PriceMove/>
                    <Lock/>
                </div>
            </div>
            <Months/>
        </Provider>
    }
}
