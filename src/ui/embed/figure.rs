//! A figure of a session as it stands in another page.

use leptos::context::Provider;
use leptos::prelude::*;

use super::controls::controls;
use crate::platform::effect::follow;
use crate::show::embedded::Embedded;
use crate::study::contract::price::ContractStudy;
use crate::study::view::View;
use crate::text::answer;
use crate::text::contract;
use crate::text::sentence::Piece;
use crate::ui::calculator::cost_figure::CostFigure;
use crate::ui::calculator::outlook::Failure;
use crate::ui::calculator::outlook::fan::Fan;
use crate::ui::desk::curve_figure::curve_figure;
use crate::ui::desk::priced::{Priced, priced};
use crate::ui::parts::dynamic::{Flag, piece, steady};
use crate::ui::parts::sentence::spans;
use crate::ui::session::{ReaderLimits, Session};
use crate::ui::story::alone;

/// Which figure is asked for, and which of its controls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The figure.
    pub figure: Embedded,
    /// Keys that cannot be changed.
    pub lock: Vec<String>,
    /// Keys that are not shown.
    pub hide: Vec<String>,
}

impl Asked {
    /// What a view asks for: the monthly cost, where it names no figure that there is.
    pub fn of(view: &View) -> Self {
        let named = view.figure.as_deref().and_then(Embedded::of_name);
        Self { figure: named.unwrap_or_default(), lock: view.lock.clone(), hide: view.hide.clone() }
    }
}

/// The sentence, the picture and the controls.
#[component]
pub fn FigureView(
    /// Whose figure it is.
    session: Session,
    /// Which one.
    #[prop(into)]
    asked: Signal<Asked>,
    /// Whether a reader has it before them: a worker runs only then, and only for a figure that takes one.
    #[prop(into)]
    is_seen: Signal<bool>,
) -> impl IntoView {
    let figure = steady(move || asked.get().figure.name());
    let is_simulated = move || Embedded::of_name(figure.get()).is_some_and(Embedded::is_simulated);
    session.simulation.watch(is_seen);
    // Starting and ending a worker are calls to the browser: an effect.
    follow(move || {
        if is_simulated() && is_seen.get() {
            session.simulation.go_on();
        } else {
            session.simulation.rest();
        }
    });
    // What a link locks and hides holds for whichever control would change it.
    follow(move || {
        let Asked { lock, hide, .. } = asked.get();
        session.limits.set(ReaderLimits { lock, hide });
    });
    let shown = piece(move || {
        let figure = Embedded::of_name(figure.get()).unwrap_or_default();
        if let Embedded::Story(section) = figure {
            return alone(session, section, is_seen);
        }
        // Priced only for the figure that shows it.
        let contract =
            (figure == Embedded::FuturesCurve).then(|| priced(session, ContractStudy::run));
        let sentence = piece(move || spans(sentence(session, figure, contract)));
        let is_stale: Flag = match figure {
            Embedded::MonthlyCost | Embedded::FuturesCurve | Embedded::Story(_) => session.stale(),
            Embedded::CostFan => session.risk_stale(),
        };
        view! {
            <p class="embed-sentence lead results" class:is-stale=is_stale id=session.id("embed-sentence") aria-live="polite">
                {sentence}
            </p>
            {picture(session, figure, contract)}
            {controls(session, asked, contract)}
        }
        .into_any()
    });
    view! { {shown} }
}

/// The picture with its inspector.
fn picture(
    session: Session,
    figure: Embedded,
    contract: Option<Memo<Priced<ContractStudy>>>,
) -> AnyView {
    match figure {
        Embedded::MonthlyCost => view! {
            <CostFigure session=session/>
        }
        .into_any(),
        Embedded::CostFan => {
            view! { <Provider value=session><Failure/><Fan/></Provider> }.into_any()
        }
        Embedded::FuturesCurve => {
            contract.map(|contract| curve_figure(session, contract)).into_any()
        }
        // A figure of the story has its picture and its sentence among its own controls.
        Embedded::Story(_) => ().into_any(),
    }
}

/// What is found.
fn sentence(
    session: Session,
    figure: Embedded,
    contract: Option<Memo<Priced<ContractStudy>>>,
) -> Vec<Piece> {
    let language = session.language.get();
    match figure {
        Embedded::MonthlyCost => {
            let shown = session.shown.read();
            answer::answer(&shown.scenario, &shown.study, language)
        }
        Embedded::CostFan => {
            let simulated = session.simulation.simulated.read();
            let has_answer = !simulated.refusals.is_empty() || session.simulation.has_failed.get();
            match simulated.outlook() {
                Some(outlook) => outlook.answer(language),
                None if has_answer => Vec::new(),
                None => vec![Piece::Plain(language.words().working_out.to_owned())],
            }
        }
        Embedded::FuturesCurve => {
            let Some(contract) = contract else { return Vec::new() };
            let contract = contract.read();
            let good = contract.good.as_ref();
            good.map(|good| contract::answer(&good.priced, language)).unwrap_or_default()
        }
        Embedded::Story(_) => Vec::new(),
    }
}
