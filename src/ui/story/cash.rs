//! The margin account day by day, the cash that stands ready, and the ledger.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::Telling;
use super::section::figure_heading;
use super::slide::Slide;
use crate::chart::{Datum, Meaning};
use crate::market::exact::to_float;
use crate::platform::measure::follow_width;
use crate::show::story::{account, ledger};
use crate::study::figures::Case;
use crate::study::keys::place;
use crate::study::section::Section;
use crate::text::answer_curve::{captions, said_of};
use crate::text::number::money_said;
use crate::text::story as words;
use crate::ui::parts::choice::choice;
use crate::ui::parts::dynamic::{derived, piece, steady};
use crate::ui::parts::inspected_figure::{InspectedFigure, inspected_figure, laid_out};
use crate::ui::parts::slider_curve::{SliderCurve, slider_curve};
use crate::ui::parts::table::table;

const CASES: [Case; 2] = [Case::Chosen, Case::Mirror];

/// Range of the cash slider, as a multiple of the first margin, and its number of steps.
const REACH: Decimal = Decimal::TEN;
const STEPS: Decimal = Decimal::ONE_HUNDRED;

/// Amounts at which the curve under the slider is worked out.
const POINTS: u32 = 50;

/// The section on margin, with a slider of the cash kept for it.
#[inline(never)]
pub(super) fn live(telling: Telling) -> AnyView {
    let session = telling.session;
    let options = derived(move || {
        CASES.map(|case| words::case_name(case, session.language.get()).to_owned()).to_vec()
    });
    let chosen = move || CASES.iter().position(|case| *case == telling.told.read().case);
    let cases = choice(
        session.id("story-cash-case"),
        telling.word(|words| words.which_path),
        options,
        derived(move || chosen().unwrap_or_default()),
        Callback::new(move |place: usize| telling.case.set(CASES.get(place).copied())),
    );
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let chart = account(&telling.told.read(), session.language.get());
        Some(chart.lay_out(width.get()?))
    });
    let looked_at = RwSignal::new(0usize);
    let day = move || {
        let told = telling.told.read();
        let days = told.account().map_or(0, |account| account.history.days.len());
        looked_at.get().min(days.saturating_sub(1))
    };
    let figure = telling.in_turn(move || {
        inspected_figure(InspectedFigure {
            id: session.id("story-cash-figure"),
            frame,
            heading: figure_heading(telling, Section::Cash),
            drawing,
            looked_at: derived(move || Datum::index(day())),
            look_at: Callback::new(move |datum: Datum| looked_at.set(datum.index)),
            reading: derived(move || {
                words::day(&telling.told.read(), day(), session.language.get())
            }),
            slider: telling.word(|words| words.inspect_day),
            is_stale: session.stale(),
        })
    });
    let lines = telling.in_turn(move || {
        let lines = piece(move || {
            table(ledger(&telling.told.read(), session.language.get()), None).into_any()
        });
        view! { {lines} }.into_any()
    });
    view! {
        <div class="story-choice">{cases}</div>
        {telling.in_turn(move || ready(telling))}
        <p class="story-finding" id=session.id("story-cash-finding")>{telling.sentence(words::cash)}</p>
        <div class="story-cash">
            <div class="story-figure">{figure}</div>
            <div class="story-ledger">
                <h4>{telling.word(|words| words.ledger)}</h4>
                <div class="table-scroll" tabindex="0" role="region" aria-label=telling.word(|words| words.ledger)>{lines}</div>
            </div>
        </div>
    }
    .into_any()
}

/// The cash that stands ready, as a slider. It is the buffer of the outlook too, where it can be typed.
fn ready(telling: Telling) -> AnyView {
    let session = telling.session;
    let step = move || {
        let step = telling.told.read().study.initial_margin * REACH / STEPS;
        let step = step.round_sf(1).unwrap_or(step);
        if step > Decimal::ZERO { step.normalize() } else { Decimal::ONE }
    };
    let slide = move |typed: String| {
        session.change(false, |scenario| {
            // OK because the slider's ends lie in the range of the key.
            _ = place!("risk.buffer").put(scenario, &typed);
        });
    };
    let said = move || {
        let told = telling.told.read();
        money_said(told.ready, told.study.currency, session.language.get())
    };
    super::slide::slide(Slide {
        id: session.id("story-ready"),
        label: telling.word(|words| words.ready),
        ends: derived(move || ["0".to_owned(), (step() * STEPS).to_string(), step().to_string()]),
        value: derived(move || telling.told.read().ready.to_string()),
        said: derived(said),
        slide: Callback::new(slide),
        finish: Callback::new(move |()| session.finish()),
        is_locked: telling.is_locked("risk.buffer"),
        is_hidden: telling.is_hidden("risk.buffer"),
        beneath: Some(lasting(telling, derived(move || to_float(step() * STEPS)))),
    })
}

/// How long the cash lasts, at every amount up to the slider's end.
fn lasting(telling: Telling, most: Signal<f64>) -> AnyView {
    let session = telling.session;
    let caption = move || captions(session.side.get(), session.language.get()).lasts;
    let curve = steady(move || telling.told.read().lasting([0.0, most.get()], POINTS));
    slider_curve(SliderCurve {
        language: session.language,
        curve: curve.into(),
        here: derived(move || {
            let told = telling.told.read();
            [to_float(told.ready), told.lasts(told.ready)]
        }),
        said: derived(move || {
            // OK because days are small whole numbers.
            let ends = curve.read().ends().map(|ends| ends.map(|day| (day as u32).to_string()));
            said_of(caption(), ends, session.language.get())
        }),
        caption: Some(derived(move || caption().to_owned())),
        meaning: Meaning::Neutral,
    })
}
