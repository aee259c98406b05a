//! What the study assumes: R2, how the index moves, the budget, how certain usage is.

use leptos::prelude::*;

use crate::study::keys::place;
use crate::study::risk::assumptions::{FuturesSource, IndexModel};
use crate::study::risk::case::RiskCase;
use crate::text::fold_summary;
use crate::text::index_model;
use crate::text::outlook::{Labels, budget_note, labels};
use crate::text::sentence::join_text;
use crate::text::words::Pick;
use crate::ui::parts::choice::{SelectOption, select, value_choice};
use crate::ui::parts::dynamic::{derived, text};
use crate::ui::parts::quantity_field::quantity_field;
use crate::ui::session::{Session, use_session};

const FUTURES: [(FuturesSource, Pick); 2] = [
    (FuturesSource::Curve, |words| words.futures_curve),
    (FuturesSource::Expected, |words| words.futures_expected),
];

/// The field for the cash that is kept for margin calls.
#[inline(never)]
pub fn buffer_field() -> AnyView {
    let session = use_session();
    let currency = derived(move || Some(session.scenario.read().currency));
    let note = Some(label(session, |labels| labels.buffer_note));
    let name = session.word(|words| words.buffer);
    let field = quantity_field(session, place!("risk.buffer"), name, note, Some(currency));
    view! { <div class="outlook-buffer">{field}</div> }.into_any()
}

/// The fields of the study, but for the cash buffer, which stands where cash is spoken of.
#[component]
pub fn Fields() -> impl IntoView {
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
    let summary = text(move || {
        fold_summary::simulation(&session.shown.read().scenario, session.language.get())
    });
    view! {
        <div class="outlook-fields">
            {budget}
            <details class="rail-fold outlook-assumptions">
                <summary><h3>{session.word(|words| words.simulation_assumes)}</h3><span>{summary}</span></summary>
                <div>
                    <div>
                        {select(session.id("field-risk-index"), name, options, chosen, Callback::new(choose))}
                        <p class="note">{source}</p>
                    </div>
                    {usage}
                    {value_choice(session, "risk-futures", |words| words.futures_source, &FUTURES, |scenario| scenario.risk.futures, choose_futures)}
                </div>
            </details>
        </div>
    }
}

/// One of the section's labels, following the language.
fn label(session: Session, pick: fn(&Labels) -> &'static str) -> Signal<String> {
    derived(move || pick(labels(session.language.get())).to_owned())
}
