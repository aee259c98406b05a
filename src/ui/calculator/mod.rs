//! The page's main job: a bill, a price move, a lock, and the answer.

mod answer;
mod assumptions;
mod bill;
mod bill_line;
pub(super) mod cost_figure;
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
mod stale_note;

use leptos::context::Provider;
use leptos::prelude::*;

use self::answer::Answer;
use self::cost_figure::CostFigure;
use self::key_figures::KeyFigures;
use self::levers::Levers;
use self::months::Months;
use self::outlook::Outlook;
use self::rail::{Rail, RailOpen};
use crate::platform::timer;
use crate::ui::parts::later::later;
use crate::ui::parts::lazy::{lazy, module};
use crate::ui::session::Session;
use crate::ui::story::Story;

pub use assumptions::Assumptions;

/// What stands beneath the answer, in their order.
type Beneath = [fn() -> AnyView; 3];

module! {
    /// Loads what stands beneath the answer.
    beneath, beneath, Beneath, [
        || view! { <Story/> }.into_any(),
        || view! { <Outlook/> }.into_any(),
        || view! { <Months/> }.into_any(),
    ]
}

/// A calculator of one session. Several of them on a page are independent.
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
    // Each in a task of its own, so that the reader never waits for all of them at once.
    let levers = later(|| view! { <Levers/> }.into_any());
    let figure = later(move || {
        view! {
            <CostFigure
                id=session.id("cost-figure")
                shown=session.shown
                language=session.language
                month=session.month
                is_stale=session.stale()
            />
        }
        .into_any()
    });
    let key_figures = later(|| view! { <KeyFigures/> }.into_any());
    timer::soon(when_answered);
    // Loaded once the answer stands, and each built in a task of its own too.
    let beneath = later(move || {
        let each = |build: fn() -> AnyView| later(build);
        let beneath = lazy(session.language, beneath, move |beneath| {
            beneath.map(each).collect_view().into_any()
        });
        view! { {beneath} }.into_any()
    });
    let rail = RailOpen::new();
    view! {
        <Provider value=session>
            <Provider value=rail>
                <div class="calculator">
                    <Answer/>
                    <Rail/>
                    {levers}
                    {figure}
                    {key_figures}
                    {beneath}
                    {children.map(|children| children())}
                </div>
            </Provider>
        </Provider>
    }
}
