//! The working of a simulated figure, folded: which one is chosen from a list.

use leptos::prelude::*;

use crate::hedge::strategy::setting::Side;
use crate::study::risk::explain::Simulated as Explained;
use crate::study::risk::working::{SimulatedFigure, SimulatedWorking};
use crate::text::working::simulated::{figure_name, group_name};
use crate::ui::parts::choice::{SelectOption, select};
use crate::ui::parts::dynamic::{derived, piece};
use crate::ui::parts::inspected_figure::month_index;
use crate::ui::parts::working::SimulatedWorkingView;
use crate::ui::session::{Session, use_session};
use crate::ui::simulation::simulated::Simulated;

/// The fold, with a list of the figures and the working of the chosen one. The months' figures are those
/// of the month that is looked at.
#[component]
pub fn SimulatedWorkings() -> impl IntoView {
    let session = use_session();
    // What is folded away is not worked out with every move of a slider.
    let is_open = RwSignal::new(false);
    let chosen = RwSignal::new(None);
    let options = derived(move || {
        let language = session.language.get();
        let option = |(place, (figure, side))| SelectOption {
            value: usize::to_string(&place),
            label: figure_name(figure, side, language),
            group: group_name(figure, language),
        };
        let listed = if is_open.get() { listed(session) } else { Vec::new() };
        listed.into_iter().enumerate().map(option).collect::<Vec<_>>()
    });
    let place = derived(move || {
        let listed = listed(session);
        let place = listed.iter().position(|(figure, _)| Some(*figure) == chosen.get());
        place.unwrap_or_default().to_string()
    });
    let choose = move |place: String| {
        let figure =
            place.parse().ok().and_then(|place: usize| listed(session).get(place).copied());
        chosen.set(figure.map(|(figure, _)| figure));
    };
    let working = piece(move || {
        let language = session.language.get();
        let working = if is_open.get() { working(session, chosen.get()) } else { None };
        let view = |working| view! { <SimulatedWorkingView working=working language=language/> };
        working.map(view).into_any()
    });
    let label = session.word(|words| words.what);
    view! {
        <details
            class="outlook-working results"
            id=session.id("outlook-working")
            class:is-stale=session.risk_stale()
            on:toggle=move |_| is_open.update(|is_open| *is_open = !*is_open)
        >
            <summary>{session.word(|words| words.working)}</summary>
            {select(session.id("working-simulated"), label, options, place, Callback::new(choose))}
            {working}
        </details>
    }
}

/// The figures that have a working, and who locks.
fn listed(session: Session) -> Vec<(SimulatedFigure, Side)> {
    let simulated = session.simulation.simulated.read();
    let month = session.month.get();
    let figures = explained(&simulated).flat_map(|explained| {
        let index = month_index(month, explained.months.len());
        let side = explained.case.side();
        explained.figures(index).into_iter().map(move |figure| (figure, side))
    });
    figures.collect()
}

/// The working of the chosen figure, or of the first where that one has none.
fn working(session: Session, chosen: Option<SimulatedFigure>) -> Option<SimulatedWorking> {
    let listed = listed(session);
    let is_chosen = |(figure, _): &&(SimulatedFigure, Side)| Some(*figure) == chosen;
    let (figure, _) = listed.iter().find(is_chosen).or(listed.first())?;
    let simulated = session.simulation.simulated.read();
    explained(&simulated).find_map(|explained| explained.working(*figure))
}

/// What is known of costs, and of cash, each with the subject that it is of.
fn explained(simulated: &Simulated) -> impl Iterator<Item = Explained<'_>> {
    let costs = simulated.summary.as_ref().map(|(subject, summary)| Explained {
        case: &subject.case,
        currency: subject.currency,
        months: &subject.months,
        summary: Some(summary),
        cash: None,
    });
    let cash = simulated.cash.as_ref().and_then(|(subject, cash)| {
        Some(Explained {
            case: &subject.case,
            currency: subject.currency,
            months: &subject.months,
            summary: None,
            cash: Some(cash.as_ref()?),
        })
    });
    costs.into_iter().chain(cash)
}
