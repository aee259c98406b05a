//! How much of the own price the index explains, from the vendor alone to the whole market, and what the lock gives
//! back in each case if the bill rises as far as the answer says: marks on the slider's own scale.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::chart::Meaning;
use crate::market::exact::{from_float, to_float};
use crate::study::answer_curve::AnswerCurve;
use crate::study::keys::place;
use crate::study::risk::assumptions::MARKS;
use crate::text::answer_curve::{captions, said_of};
use crate::text::number::{money_about, percent};
use crate::text::outlook::{gain_at, labels};
use crate::text::words::Pick;
use crate::ui::parts::dynamic::{Text, derived, flag, piece, steady, text};
use crate::ui::parts::limit::limited;
use crate::ui::parts::slider::SliderField;
use crate::ui::parts::slider_curve::{SliderCurve, slider_curve};
use crate::ui::session::{Session, use_session};

/// Names of the marks; the mark at a half has no name.
const NAMES: [Option<Pick>; 3] =
    [Some(|words| words.mark_measured), None, Some(|words| words.mark_market)];

/// A slider of R2 over a ruler whose marks can be chosen.
#[component]
pub fn RSquaredRuler() -> impl IntoView {
    let session = use_session();
    let r_squared = session.word(|words| words.r_squared);
    let hint = derived(move || labels(session.language.get()).r_squared_note.to_owned());
    let vendor = mark(
        session,
        Decimal::ZERO,
        Some(|words| words.mark_vendor),
        derived(move || {
            let study = &session.shown.read().study;
            // OK because the study, which has totals of both, has room for their difference.
            let gain = study.gain_unmoved - study.fees;
            money_about(to_float(gain), study.currency)
        }),
        text(String::new),
    );
    let too_few_id = session.id("too-few-at-cost");
    let marks = MARKS.iter().zip(NAMES).map(|(r_squared, name)| {
        let r_squared = *r_squared;
        let gain = derived(move || {
            let (shown, simulated) = (session.shown.read(), session.simulation.simulated.read());
            let found = simulated.at_cost.as_ref();
            let found = found.and_then(|(_, _, found)| {
                found.iter().find(|mark| mark.r_squared == r_squared)?.at_cost
            });
            gain_at(found, shown.study.currency)
        });
        let too_few_id = too_few_id.clone();
        let described_by = text(move || match has_too_few(session, |at| at == r_squared) {
            true => too_few_id.clone(),
            false => String::new(),
        });
        mark(session, from_float(r_squared).unwrap_or_default(), name, gain, described_by)
    });
    let marks = marks.collect_view();
    let too_few = derived(move || labels(session.language.get()).too_few_at_cost.to_owned());
    let is_enough = flag(move || !has_too_few(session, |at| MARKS.contains(&at)));
    // The gains are those at the exact answer's total, which has to be simulated.
    let is_other = flag(move || session.shown.read().scenario.simulates_another_side());
    let ruler = view! {
        <div class="r-squared-ruler">
            <SliderField session=session place=place!("risk.r_squared") label=r_squared accent="" hint=hint/>
            <div class="given-back" hidden=is_other>
                {given_back(session)}
                <div class="marks results" class:is-stale=session.risk_stale() role="group" aria-labelledby=session.id("gives-back")>
                    {vendor}
                    {marks}
                </div>
                <p class="note" id=session.id("gives-back")>
                    {session.word(|words| words.gives_back)}
                </p>
                <p class="note" id=too_few_id hidden=is_enough>{too_few}</p>
            </div>
        </div>
    }
    .into_any();
    limited(session, &["risk.r_squared"], ruler)
}

/// Whether too few simulated futures come to the answer's total at one of some R2s, so that a dash stands there.
fn has_too_few(session: Session, is_of: impl Fn(f64) -> bool) -> bool {
    let simulated = session.simulation.simulated.read();
    let Some((_, _, found)) = &simulated.at_cost else { return false };
    found.iter().any(|at| at.at_cost.is_none() && is_of(at.r_squared))
}

/// What the lock gives back at every R2 that was looked at, if the bill rises as far as the answer says. Between them it
/// is drawn as lines.
fn given_back(session: Session) -> AnyView {
    let caption = move || captions(session.side.get(), session.language.get()).gives_back;
    let curve = steady(move || {
        let (shown, simulated) = (session.shown.read(), session.simulation.simulated.read());
        let Some((_, _, found)) = &simulated.at_cost else { return AnswerCurve::default() };
        // OK because the study, which has totals of both, has room for their difference.
        let vendor_alone = to_float(shown.study.gain_unmoved - shown.study.fees);
        let points = found.iter().filter_map(|at| Some([at.r_squared, at.at_cost?.gain.value]));
        AnswerCurve::through(std::iter::once([0.0, vendor_alone]).chain(points))
    });
    slider_curve(SliderCurve {
        language: session.language,
        curve: curve.into(),
        here: derived(move || {
            let value = place!("risk.r_squared").number(&session.scenario.read());
            let value = value.map(to_float).unwrap_or(f64::NAN);
            [value, curve.read().at(value)]
        }),
        said: derived(move || {
            let currency = session.shown.read().study.currency;
            let ends = curve.read().ends().map(|ends| ends.map(|gain| money_about(gain, currency)));
            said_of(caption(), ends, session.language.get())
        }),
        caption: None,
        meaning: Meaning::Locked,
    })
}

/// A mark of the ruler: an R2, its name, and what the lock gives back there; with the id of what explains that, or nothing.
fn mark(
    session: Session,
    r_squared: Decimal,
    name: Option<Pick>,
    gain: Signal<String>,
    described_by: Text,
) -> AnyView {
    let is_chosen =
        move || place!("risk.r_squared").number(&session.scenario.read()) == Some(r_squared);
    let choose = move |_| {
        session.change(true, |scenario| {
            // OK because the marks are in range.
            _ = place!("risk.r_squared").put_number(scenario, Some(r_squared));
        });
    };
    let name = name.map(|name| session.word(name));
    let label = text(move || {
        let far = percent(r_squared, session.language.get());
        name.map_or(far.clone(), |name| format!("{far} {}", name.get()))
    });
    let gain = piece(move || view! { <strong class="number">{gain.get()}</strong> }.into_any());
    view! {
        <button
            type="button"
            class="mark"
            class:is-chosen=flag(is_chosen)
            aria-pressed=text(move || is_chosen().to_string())
            aria-describedby=described_by
            on:click=choose
        >
            <span>{label}</span>
            {gain}
        </button>
    }
    .into_any()
}
