//! Fifty possible years over a budget that the reader drags, and single years that are dealt.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use rust_decimal::{Decimal, dec};

use super::Telling;
use super::count_guess::CountGuess;
use super::dealt::dealing;
use super::drawn_figure::{DrawnFigure, drawn_figure};
use super::numbers::numbers_of;
use super::slide::{Slide, slide};
use crate::chart::{Datum, Meaning};
use crate::market::exact::from_float;
use crate::platform::effect::follow;
use crate::platform::measure::follow_width;
use crate::show::story::{piles, years_table};
use crate::show::table::Table;
use crate::study::answer_curve::AnswerCurve;
use crate::study::keys::place;
use crate::study::risk::years::Years as Simulated;
use crate::study::section::Section;
use crate::text::answer_curve::{captions, said_of};
use crate::text::number::money_about;
use crate::text::sentence::plain_text;
use crate::text::story::figure::title;
use crate::text::story::years as words;
use crate::ui::calculator::outlook::Failure;
use crate::ui::parts::dynamic::{derived, flag, piece, steady};
use crate::ui::parts::inspected_figure::laid_out;
use crate::ui::parts::sentence::spans;
use crate::ui::parts::slider_curve::{SliderCurve, slider_curve};
use crate::worker::subject::Subject;

/// Steps of the budget's slider, for floats and for decimals.
const STEPS: f64 = 200.0;
const STEPS_EXACT: Decimal = dec!(200);

/// Budgets at which the curve under the slider is worked out.
const POINTS: u32 = 40;

/// How far the slider reaches beyond the highest dot.
const AIR: f64 = 1.05;

/// How near to the line a drag begins, in pixels.
const REACH: f64 = 22.0;

/// The years that the worker has answered, and what they are of.
pub(super) type Answered = Option<(Arc<Subject>, Arc<Simulated>)>;

/// The section on fifty simulated years, with a budget that can be dragged.
#[inline(never)]
pub(super) fn live(telling: Telling) -> AnyView {
    let session = telling.session;
    session.simulation.watch(telling.is_seen);
    // Once all else is answered they are asked for too, so that they stand on paper for a reader who never came by.
    let is_asked = steady(move || telling.is_seen.get() || session.simulation.settled.get() > 0);
    // Asking the worker is a call to the browser: an effect.
    follow(move || {
        if is_asked.get() {
            session.simulation.want_years();
        }
    });
    // Out of sight the last ones stay, so that fifty dots are not drawn anew with every step of a slider elsewhere.
    let answered = Memo::new(move |before: Option<&Answered>| {
        let newest = session.simulation.simulated.read().years.clone();
        match before {
            Some(before @ Some(_)) if !telling.is_seen.get() => before.clone(),
            _ => newest,
        }
    });
    // Where the reader drags the line; `None` where it stands at the scenario's budget.
    let dragged = RwSignal::new(None::<f64>);
    let budget = derived(move || {
        let of_case = |answered: &Answered| {
            answered.as_ref().map(|(subject, _)| subject.case.budget()).unwrap_or_default()
        };
        dragged.get().unwrap_or_else(|| of_case(&answered.read()))
    });
    let guess = CountGuess::new();
    let finding = move || {
        let (answered, language) = (answered.read(), session.language.get());
        answered.as_ref().map(|(subject, years)| {
            let r_squared = subject.case.risk.r_squared;
            let of = (subject.case.side(), subject.currency);
            if !guess.is_told(telling) {
                return words::asked(years, budget.get(), r_squared, of, language);
            }
            let found = words::finding(years, budget.get(), r_squared, of, language);
            let guessed = guess.guess.get().map(|guess| words::guessed(guess, language).into());
            guessed.into_iter().chain(found).collect()
        })
    };
    let said = piece(move || match finding() {
        Some(found) => spans(found),
        None => spans(vec![words::labels(session.language.get()).waiting.into()]),
    });
    let keep = Callback::new(move |()| {
        let Some(level) = dragged.get_untracked() else { return };
        let kept = from_float(level).and_then(|level| level.round_sf(3));
        session.change(true, |scenario| {
            // OK because a total that was simulated lies in the range of budgets.
            _ = place!("risk.budget").put_number(scenario, kept.map(|kept| kept.round_dp(2)));
        });
    });
    // A new budget, however it was set, replaces the dragged one.
    let kept = steady(move || session.scenario.read().risk.budget);
    follow(move || {
        kept.track();
        dragged.set(None);
    });
    // The guess was about another line.
    follow(move || {
        if dragged.get().is_some() {
            guess.guess.set(None);
        }
    });
    view! {
        <Failure/>
        <div class="story-years results" class:is-stale=session.risk_stale() class:is-waiting=flag(move || session.simulation.is_waiting.get())>
            <div class="story-place">{telling.in_turn(move || picture(telling, answered, budget, dragged, keep))}</div>
            {telling.in_turn(move || line(telling, answered, budget, dragged, keep))}
            <p class="story-finding" id=session.id("story-years-finding")>{said}</p>
            {guess.controls(telling)}
            {telling.in_turn(move || dealing(telling, answered))}
        </div>
        {numbers_of(telling, Callback::new(move |()| dots(telling, &answered.read())))}
    }
    .into_any()
}

/// The fifty years of each pile as a table; nothing in it before they are answered.
fn dots(telling: Telling, answered: &Answered) -> Table {
    let Some((subject, years)) = answered else { return Table::default() };
    years_table(years, subject.currency, telling.session.language.get())
}

/// The two piles, with the line that follows the pointer.
fn picture(
    telling: Telling,
    answered: Memo<Answered>,
    budget: Signal<f64>,
    dragged: RwSignal<Option<f64>>,
    keep: Callback<()>,
) -> AnyView {
    let session = telling.session;
    let frame: NodeRef<Div> = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let (answered, language) = (answered.read(), session.language.get());
        let (subject, years) = answered.as_ref()?;
        let (currency, r_squared) = (subject.currency, subject.case.risk.r_squared);
        let of = (subject.case.side(), currency);
        let finding = words::finding(years, budget.get(), r_squared, of, language);
        let chart = piles(years, budget.get(), currency, plain_text(&finding), language);
        Some(chart.lay_out(width.get()?))
    });
    let looked_at = RwSignal::new(Datum { series: Some(0), index: 24 });
    let is_locked = telling.is_locked("risk.budget");
    let level = move |y: f64| {
        let drawing = drawing.read_untracked();
        let panel = drawing.as_ref().and_then(|drawing| drawing.panels.first())?;
        Some((panel.value_at(y).max(0.0), panel.values.position(budget.get_untracked())))
    };
    drawn_figure(DrawnFigure {
        id: session.id("story-years-figure"),
        class: "story-piles",
        frame,
        heading: derived(move || title(Section::Years, session.language.get()).to_owned()),
        drawing,
        looked_at,
        reading: derived(move || {
            let (answered, datum) = (answered.read(), looked_at.get());
            let Some((subject, years)) = answered.as_ref() else { return String::new() };
            let is_locked = datum.series == Some(1);
            words::dot(years, is_locked, datum.index, subject.currency, session.language.get())
        }),
        may_begin: Callback::new(move |(_, y): (f64, f64)| {
            let is_near = level(y).is_some_and(|(_, line)| libm::fabs(line - y) <= REACH);
            is_near && !is_locked.get_untracked()
        }),
        drag: Callback::new(move |(_, y): (f64, f64)| {
            if let Some((level, _)) = level(y) {
                dragged.set(Some(level));
            }
        }),
        release: keep,
    })
}

/// The same line as a slider, for those who do not drag.
fn line(
    telling: Telling,
    answered: Memo<Answered>,
    budget: Signal<f64>,
    dragged: RwSignal<Option<f64>>,
    keep: Callback<()>,
) -> AnyView {
    let session = telling.session;
    let most = derived(move || {
        let answered = answered.read();
        let totals = answered.as_ref().map(|(_, years)| &years.totals);
        let all = totals.into_iter().flat_map(|both| both.unhedged.iter().chain(&both.locked));
        all.copied().fold(budget.get(), f64::max) * AIR
    });
    let ends = derived(move || {
        let step =
            from_float(most.get() / STEPS).and_then(|step| step.round_sf(1)).unwrap_or_default();
        let step = step.max(Decimal::new(1, 2));
        ["0".to_owned(), (step * STEPS_EXACT).to_string(), step.to_string()]
    });
    let said = derived(move || {
        let answered = answered.read();
        let currency = answered.as_ref().map(|(subject, _)| subject.currency);
        currency.map(|currency| money_about(budget.get(), currency)).unwrap_or_default()
    });
    slide(Slide {
        id: session.id("story-budget"),
        label: derived(move || words::labels(session.language.get()).budget.to_owned()),
        ends,
        value: derived(move || budget.get().to_string()),
        said,
        slide: Callback::new(move |typed: String| {
            if let Ok(level) = typed.parse::<f64>() {
                dragged.set(Some(level));
            }
        }),
        finish: keep,
        is_locked: telling.is_locked("risk.budget"),
        is_hidden: telling.is_hidden("risk.budget"),
        beneath: Some(over(telling, answered, budget, most)),
    })
}

/// How many years are over the budget with the lock, at every budget.
fn over(
    telling: Telling,
    answered: Memo<Answered>,
    budget: Signal<f64>,
    most: Signal<f64>,
) -> AnyView {
    let session = telling.session;
    let caption = move || captions(session.side.get(), session.language.get()).over;
    let count = move |budget: f64| {
        let answered = answered.read();
        let counted = answered
            .as_ref()
            .map(|(subject, years)| words::counted(years, budget, subject.case.side()));
        // OK because there are fifty years.
        counted.map_or(f64::NAN, |[_, locked]| locked as f64)
    };
    let curve = steady(move || match answered.read().is_some() {
        true => AnswerCurve::over([0.0, most.get()], POINTS, count),
        false => AnswerCurve::default(),
    });
    slider_curve(SliderCurve {
        language: session.language,
        curve: curve.into(),
        here: derived(move || [budget.get(), count(budget.get())]),
        said: derived(move || {
            // OK because there are fifty years.
            let ends = curve.read().ends().map(|ends| ends.map(|of| (of as u32).to_string()));
            said_of(caption(), ends, session.language.get())
        }),
        caption: Some(derived(move || caption().to_owned())),
        meaning: Meaning::Locked,
    })
}
