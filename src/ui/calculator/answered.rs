//! The answer of a session with what moves it and its figures: what the front page and the calculator both begin with.

use leptos::context::Provider;
use leptos::prelude::*;

use super::answer::Answer;
use super::cost_figure::CostFigure;
use super::key_figures::KeyFigures;
use super::levers::Levers;
use super::rail::RailOpen;
use crate::platform::timer;
use crate::ui::parts::later::{after_parts, later};
use crate::ui::parts::lazy::{lazy, module};
use crate::ui::session::Session;

module! {
    /// Loads the key figures with their workings.
    key_figures, key_figures, fn() -> AnyView, || view! { <KeyFigures/> }.into_any()
}

/// The answer, its levers, its figure and its key figures, with what a view sets beside and beneath them. Several of
/// them on a page are independent.
#[component]
pub fn Answered(
    /// What is calculated.
    session: Session,
    /// A class of the whole, for its layout.
    class: &'static str,
    /// What is done once answer and figures are built, and all else is to follow.
    when_answered: fn(),
    /// What stands between the question and its answer.
    #[prop(optional)]
    beneath_question: Option<fn() -> AnyView>,
    /// What a reader enters: next to the answer, or behind its figure where there is no room beside it.
    beside: fn() -> AnyView,
    /// What stands beneath.
    children: Children,
) -> impl IntoView {
    // Each in a task of its own, so that the reader never waits for all of them at once.
    let answer = later(move || view! { <Answer beneath_question/> }.into_any());
    let levers = later(|| view! { <Levers/> }.into_any());
    let figure = later(move || view! { <CostFigure session=session/> }.into_any());
    timer::after_parts(when_answered);
    let beside = after_parts(beside);
    let key_figures = after_parts(move || {
        let figures = lazy(session.language, key_figures, |build| build());
        view! { {figures} }.into_any()
    });
    view! {
        <Provider value=session>
            <Provider value=RailOpen::new()>
                <div class=format!("calculator {class}")>
                    {answer}
                    {levers}
                    {figure}
                    {beside}
                    {key_figures}
                    {children()}
                </div>
            </Provider>
        </Provider>
    }
}
