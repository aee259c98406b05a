//! One lock on three indexes, real weeks, and how much the reader's index explains.

use leptos::prelude::*;
use rust_decimal::{Decimal, dec};

use super::Telling;
use super::index_guess::IndexGuess;
use super::numbers::numbers;
use super::section::figure_heading;
use super::slide::{Slide, slide};
use crate::chart::{Datum, Meaning};
use crate::hedge::effectiveness::volatility_cut;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::platform::measure::follow_width;
use crate::show::story::{figure as registered, three_indexes};
use crate::study::answer_curve::AnswerCurve;
use crate::study::index_choice::{IndexChoice, MeasuredWeeks, OnIndex};
use crate::study::keys::place;
use crate::study::section::Section;
use crate::text::answer_curve::{captions, said_of};
use crate::text::number::{percent, percent_about};
use crate::text::sentence::plain_text;
use crate::text::story::index as words;
use crate::ui::parts::choice::choice;
use crate::ui::parts::dynamic::{derived, flag, piece};
use crate::ui::parts::inspected_figure::{InspectedFigure, inspected_figure, laid_out};
use crate::ui::parts::sentence::spans;
use crate::ui::parts::slider_curve::{SliderCurve, slider_curve};

/// Values at which the curve under the slider is worked out.
const POINTS: u32 = 50;

/// The section that compares indexes.
#[inline(never)]
pub(super) fn live(telling: Telling) -> AnyView {
    let session = telling.session;
    let indexes = Memo::new(move |_| OnIndex::all(&telling.told.read().scenario));
    let weeks = StoredValue::new(MeasuredWeeks::read());
    // What buyers spend: the index that fell.
    let chosen = RwSignal::new(1);
    let looked_at = RwSignal::new(Datum { series: Some(0), index: 1 });
    let options = derived(move || {
        let (currency, language) = (telling.told.read().scenario.currency, session.language.get());
        IndexChoice::ALL.map(|choice| words::name(choice, currency, language).to_owned()).to_vec()
    });
    let label = move |of: fn(&words::Labels) -> &'static str| {
        derived(move || of(words::labels(session.side.get(), session.language.get())).to_owned())
    };
    let which = choice(
        session.id("story-index-choice"),
        label(|labels| labels.which),
        options,
        derived(move || chosen.get()),
        Callback::new(move |index| {
            chosen.set(index);
            looked_at.set(Datum { series: Some(0), index });
        }),
    );
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let (story, indexes) = (telling.told.read(), indexes.read());
        let chart = weeks.with_value(|weeks| {
            three_indexes(&story, &indexes, weeks.as_ref(), session.language.get())
        });
        Some(chart.lay_out(width.get()?))
    });
    let result = move || {
        let (story, language) = (telling.told.read(), session.language.get());
        let indexes = indexes.read();
        let on = indexes.get(chosen.get());
        on.map(|on| words::result(on, &story.scenario, language)).unwrap_or_default()
    };
    let guess = IndexGuess::new();
    let finding = piece(move || {
        if guess.is_told(telling) {
            return spans(result());
        }
        let (story, language) = (telling.told.read(), session.language.get());
        let indexes = indexes.read();
        let asked = indexes.first().map(|on| words::asked(on, &story.scenario, language));
        spans(asked.unwrap_or_default())
    });
    let figure = telling.in_turn(move || {
        inspected_figure(InspectedFigure {
            id: session.id("story-index-figure"),
            frame,
            heading: figure_heading(telling, Section::Index),
            drawing,
            looked_at: looked_at.into(),
            look_at: Callback::new(move |datum: Datum| {
                looked_at.set(datum);
                if datum.series == Some(0) {
                    chosen.set(datum.index);
                }
            }),
            reading: derived(move || {
                let datum = looked_at.get();
                if datum.series == Some(0) {
                    return plain_text(&result());
                }
                let week =
                    weeks.with_value(|weeks| weeks.as_ref()?.changes.get(datum.index).copied());
                week.map(|week| words::week(week, session.language.get())).unwrap_or_default()
            }),
            slider: label(|labels| labels.look_at),
            is_stale: session.stale(),
        })
    });
    let left = piece(move || {
        let measured = weeks
            .with_value(|weeks| weeks.as_ref().map(|weeks| weeks.r_squared).unwrap_or_default());
        let r_squared = session.scenario.read().risk.r_squared.get();
        let cut = volatility_cut(to_float(r_squared));
        spans(words::left(measured, r_squared, cut, session.language.get()))
    });
    let is_hidden = flag(move || !guess.is_told(telling));
    view! {
        {guess.controls(telling, indexes)}
        // Its place is kept while it is hidden, so that nothing jumps.
        <div class="story-reveal" class:is-hidden=is_hidden>
            <div class="story-choice">{which}</div>
            <div class="story-figure">{figure}</div>
        </div>
        <p class="story-finding" id=session.id("story-index-finding")>{finding}</p>
        {telling.in_turn(move || r_squared(telling))}
        <p class="story-finding" id=session.id("story-index-left")>{left}</p>
        <p class="story-source note">{label(|labels| labels.sources)}</p>
        {numbers(telling, |story, language| registered(Section::Index).table(story, language))}
    }
    .into_any()
}

/// The R2 of the reader, which is that of the outlook and of the next section too.
fn r_squared(telling: Telling) -> AnyView {
    let session = telling.session;
    let value = move || session.scenario.read().risk.r_squared.get();
    slide(Slide {
        id: session.id("story-r-squared"),
        label: derived(move || {
            words::labels(session.side.get(), session.language.get()).r_squared.to_owned()
        }),
        ends: derived(|| ["0", "1", "0.01"].map(str::to_owned)),
        value: derived(move || value().to_string()),
        said: derived(move || percent(value(), session.language.get())),
        slide: Callback::new(move |typed: String| {
            let value = typed.parse::<Decimal>().unwrap_or(dec!(0));
            session.change(false, |scenario| {
                // OK because the slider's ends are the key's own range.
                _ = place!("risk.r_squared").put_number(scenario, Some(value));
            });
        }),
        finish: Callback::new(move |()| session.finish()),
        is_locked: telling.is_locked("risk.r_squared"),
        is_hidden: telling.is_hidden("risk.r_squared"),
        beneath: Some(calmed(telling)),
    })
}

/// How far a full lock calms the own price, at every R2.
fn calmed(telling: Telling) -> AnyView {
    let session = telling.session;
    let caption = move || captions(session.side.get(), session.language.get()).calmed;
    let here = move || to_float(session.scenario.read().risk.r_squared.get());
    slider_curve(SliderCurve {
        language: session.language,
        curve: derived(|| AnswerCurve::over([0.0, 1.0], POINTS, volatility_cut)),
        here: derived(move || [here(), volatility_cut(here())]),
        said: derived(move || {
            let language = session.language.get();
            let ends = [0.0, 1.0].map(|end| percent_about(end, language));
            said_of(caption(), Some(ends), language)
        }),
        caption: Some(derived(move || caption().to_owned())),
        meaning: Meaning::Locked,
    })
}
