//! The picture: cost month by month, with and without the lock, for the move and its mirror.

use leptos::prelude::*;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::chart::path::number;
use crate::chart::{Figure, MonthlyCost, Panel, Series, svg};
use crate::market::exact::from_float;
use crate::platform::measure::{follow_width, pointer_place};
use crate::study::figures::{Case, Month};
use crate::text::note;
use crate::text::number::{money_short, month};
use crate::text::sentence::{self, case_title, plain_text};
use crate::ui::parts::dynamic::text;
use crate::ui::state::{Shown, State, use_state};

/// The element whose width the figure takes.
const FRAME: &str = "cost-figure-frame";

const PANEL_HEIGHT: f64 = 300.0;

/// The figure, its reading for the month looked at, and a slider to look at another.
#[component]
pub fn CostFigure() -> impl IntoView {
    let state = use_state();
    let width = follow_width(FRAME, 960.0);
    // A memo, because the marks and the cursor both need the layout.
    let figure = Memo::new_with_compare(
        move |_| lay_out(&state.shown.read(), width.get(), state),
        |_, _| true,
    );
    let marks = text(move || svg::markup(&figure.read().marks));
    let cursor = text(move || {
        let index = month_index(&state.shown.read(), state.month.get());
        let figure = figure.read();
        figure.panels.iter().map(|panel| svg::markup(&panel.cursor(index))).collect::<String>()
    });
    let summary = text(move || {
        let (shown, language) = (state.shown.read(), state.language.get());
        let answer = plain_text(&sentence::answer(&shown.scenario, &shown.study, language));
        format!("{} {answer}", state.words().figure_summary)
    });
    let inspect = move |place: Option<(f64, f64)>| {
        if let Some((_, index)) = place.and_then(|(x, y)| figure.read_untracked().month_at(x, y)) {
            // OK because a figure has at most 36 months.
            state.month.set(u32::try_from(index + 1).unwrap_or(1));
        }
    };
    let months = text(move || state.shown.read().study.months.len().to_string());
    let reading = Signal::derive(move || reading(&state.shown.read(), state.month.get(), state));
    let looked_at = move || month_index(&state.shown.read(), state.month.get()) + 1;
    view! {
        <figure class="cost-figure results" class:is-stale=state.stale()>
            <figcaption>
                <h2>{state.word(|words| words.figure_title)}</h2>
            </figcaption>
            <div id=FRAME>
                <svg
                    class="chart"
                    role="img"
                    aria-labelledby="cost-figure-title cost-figure-summary"
                    viewBox=text(move || format!("0 0 {} {}", number(figure.read().width), number(figure.read().height)))
                    width=text(move || number(figure.read().width))
                    height=text(move || number(figure.read().height))
                    on:pointermove=move |event| inspect(pointer_place(&event))
                    on:pointerdown=move |event| inspect(pointer_place(&event))
                >
                    <title id="cost-figure-title">{state.word(|words| words.figure_title)}</title>
                    <desc id="cost-figure-summary">{summary}</desc>
                    <g inner_html=cursor></g>
                    <g class="marks" inner_html=marks></g>
                </svg>
            </div>
            <div class="inspector">
                <label for="inspect-month">{state.word(|words| words.inspect_month)}</label>
                <input
                    id="inspect-month"
                    class="slider"
                    type="range"
                    min="1"
                    max=months
                    step="1"
                    prop:value=text(move || looked_at().to_string())
                    aria-valuetext=reading
                    on:input:target=move |event| {
                        state.month.set(event.target().value().parse().unwrap_or(1));
                    }
                />
                <p class="reading">{reading}</p>
            </div>
        </figure>
    }
}

/// The month's place in the list, held inside it when the horizon became shorter.
fn month_index(shown: &Shown, month: u32) -> usize {
    // OK because a month's number fits a usize, and a study has at least one month.
    (month as usize).clamp(1, shown.study.months.len().max(1)) - 1
}

fn lay_out(shown: &Shown, width: f64, state: State) -> Figure {
    let language = state.language.get();
    let words = state.words();
    let study = &shown.study;
    let numbers = |value: &dyn Fn(&Month) -> Decimal| -> Vec<f64> {
        study.months.iter().map(|month| value(month).to_f64().unwrap_or(f64::NAN)).collect()
    };
    let today = numbers(&|month| month.unmoved);
    let last = |value: &dyn Fn(&Month) -> Decimal| {
        let value = study.months.last().map(value).unwrap_or_default();
        money_short(value, study.currency, language)
    };
    let today_label = format!("{} {}", words.series_today, last(&|month| month.unmoved));
    let of_case = |case: Case| {
        let unhedged = numbers(&|month| month.cases.get(case).unhedged);
        let locked = numbers(&|month| month.cases.get(case).locked);
        let unhedged_label =
            format!("{} {}", words.series_unhedged, last(&|month| month.cases.get(case).unhedged));
        let locked_label =
            format!("{} {}", words.series_locked, last(&|month| month.cases.get(case).locked));
        let total = study.totals.get(case);
        let saved = total.saved();
        let gap = if saved.is_sign_negative() { words.gap_given_up } else { words.gap_saved };
        let gap = format!("{gap} {}", money_short(saved.abs(), study.currency, language));
        let title = case_title(total.change, case == Case::Mirror, language);
        (title, unhedged, locked, unhedged_label, locked_label, gap)
    };
    let (chosen, mirror) = (of_case(Case::Chosen), of_case(Case::Mirror));
    fn panel<'a>(
        today: &'a [f64],
        today_label: &'a str,
        of: &'a (String, Vec<f64>, Vec<f64>, String, String, String),
    ) -> Panel<'a> {
        Panel {
            title: &of.0,
            today: Series { values: today, label: today_label },
            unhedged: Series { values: &of.1, label: &of.3 },
            locked: Series { values: &of.2, label: &of.4 },
            gap_label: &of.5,
        }
    }
    let month_labels: Vec<_> = study
        .months
        .iter()
        .map(|one| month(one.calendar.year, one.calendar.month, language))
        .collect();
    MonthlyCost {
        width,
        panel_height: PANEL_HEIGHT,
        panels: [panel(&today, &today_label, &chosen), panel(&today, &today_label, &mirror)],
        month_labels: &month_labels,
        axis_caption: &format!("{} {}", study.currency.sign(), words.per_month),
        tick_label: &|value| {
            let value = from_float(value).unwrap_or_default();
            money_short(value, study.currency, language)
        },
    }
    .layout()
}

/// The month looked at, in words.
fn reading(shown: &Shown, number: u32, state: State) -> String {
    let month = shown.study.months.get(month_index(shown, number));
    month.map(|month| note::month(month, &shown.study, state.language.get())).unwrap_or_default()
}
