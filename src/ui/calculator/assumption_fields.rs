//! What the simulation assumes: how the index moves, how certain usage is, the budget and the cash.

use leptos::prelude::*;

use crate::study::keys::place;
use crate::study::risk::assumptions::{FuturesSource, IndexModel};
use crate::study::risk::case::RiskCase;
use crate::text::index_model;
use crate::text::outlook::{Labels, budget_note, labels};
use crate::text::sentence::join_text;
use crate::text::words::Pick;
use crate::ui::parts::choice::{SelectOption, select, value_choice};
use crate::ui::parts::dynamic::{derived, text};
use crate::ui::parts::limit::limited;
use crate::ui::parts::quantity_field::quantity_field;
use crate::ui::parts::reset_button::reset_button;
use crate::ui::session::{Session, use_session};

const FUTURES: [(FuturesSource, Pick); 2] = [
    (FuturesSource::Curve, |words| words.futures_curve),
    (FuturesSource::Expected, |words| words.futures_expected),
];

/// What the fold has fields for.
const KEYS: &[&str] =
    &["risk.index", "risk.usage_vol", "risk.futures", "risk.budget", "risk.buffer"];

/// The fields of the simulation, but for R2, which stands with the levers.
#[component]
pub fn AssumptionFields() -> impl IntoView {
    let session = use_session();
    let present = move || session.scenario.read().risk.index;
    let options = derived(move || {
        let (language, present) = (session.language.get(), present());
        // Custom numbers come with a link; there are no fields for them here.
        let offered = IndexModel::ALL
            .iter()
            .filter(|model| **model != IndexModel::Custom || present == IndexModel::Custom);
        offered
            .map(|model| SelectOption {
                value: model.name().to_owned(),
                label: index_model::name(*model, language).to_owned(),
                group: String::new(),
            })
            .collect::<Vec<_>>()
    });
    let choose = move |name: String| {
        if let Some(model) = IndexModel::ALL.iter().find(|model| model.name() == name) {
            session.change(true, |scenario| scenario.risk.index = *model);
        }
    };
    let chosen = derived(move || present().name().to_owned());
    let choose_futures =
        move |futures| session.change(true, |scenario| scenario.risk.futures = futures);
    let name = session.word(|words| words.index_model);
    let source = text(move || {
        let shown = session.shown.read();
        let case = RiskCase::of(&shown.scenario, &shown.study);
        let (model, language) = (case.index_model(), session.language.get());
        let source = index_model::source(model, language);
        join_text(&[&index_model::parameters(model, language), source], language)
    });
    let budget_hint = derived(move || {
        let shown = session.shown.read();
        let case = RiskCase::of(&shown.scenario, &shown.study);
        budget_note(&case, shown.scenario.currency, session.language.get())
    });
    let currency = derived(move || Some(session.scenario.read().currency));
    let budget = quantity_field(
        session,
        place!("risk.budget"),
        session.word(|words| words.budget),
        Some(budget_hint),
        Some(currency),
    );
    let usage = quantity_field(
        session,
        place!("risk.usage_vol"),
        session.word(|words| words.usage_volatility),
        Some(label(session, |labels| labels.usage_volatility_note)),
        None,
    );
    let buffer = quantity_field(
        session,
        place!("risk.buffer"),
        session.word(|words| words.buffer),
        Some(label(session, |labels| labels.buffer_note)),
        Some(currency),
    );
    view! {
        <section class="control-group" id=session.id("assumed")>
            <div>
                {limited(session, &["risk.index"], select(session.id("field-risk-index"), name, options, chosen, Callback::new(choose)))}
                <p class="note">{source}</p>
            </div>
            {limited(session, &["risk.futures"], value_choice(session, "risk-futures", |words| words.futures_source, &FUTURES, |scenario| scenario.risk.futures, choose_futures))}
            {usage}
            {budget}
            {buffer}
            {reset_button(session, KEYS)}
        </section>
    }
}

/// One of the section's labels, following the language.
fn label(session: Session, pick: fn(&Labels) -> &'static str) -> Signal<String> {
    derived(move || pick(labels(session.language.get())).to_owned())
}
