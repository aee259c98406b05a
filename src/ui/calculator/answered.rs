//! The answer of a session with what moves it and its figure: what the front page and the calculator both begin with.

use leptos::context::Provider;
use leptos::prelude::*;

use super::answer::Answer;
use super::cost_figure::CostFigure;
use super::levers::Levers;
use super::rail::RailOpen;
use crate::platform::timer;
use crate::ui::parts::later::{after_parts, later};
use crate::ui::session::Session;

/// The answer, its levers and its figure, with what a view sets beside and beneath them. Several of
/// them on a page are independent.
#[component]
pub fn Answered(
    /// What is calculated.
    session: Session,
    /// A class of the whole, for its layout.
    class: &'static str,
    /// What is done once the answer stands with its figure, and all else is to follow.
    when_answered: fn(),
    /// What stands between the question and its answer.
    #[prop(optional)]
    beneath_question: Option<fn() -> AnyView>,
    /// What a reader enters: next to the answer, or behind its figure where there is no room beside it.
    #[prop(optional)]
    beside: Option<fn() -> AnyView>,
    /// What stands beneath.
    children: Children,
) -> impl IntoView {
    // Each in a task of its own, so that the reader never waits for all of them at once.
    let answer = later(move || view! { <Answer beneath_question/> }.into_any());
    let levers = later(|| view! { <Levers/> }.into_any());
    let figure = later(move || view! { <CostFigure session=session/> }.into_any());
    timer::after_parts(when_answered);
    let beside = beside.map(after_parts);
    view! {
        <Provider value=session>
            <Provider value=RailOpen::new()>
                <div class=format!("calculator {class}")>
                    {answer}
                    {levers}
                    {figure}
                    {beside}
                    {children()}
                </div>
            </Provider>
        </Provider>
    }
}
