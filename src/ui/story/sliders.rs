//! The drawn path as a set of sliders, a month each, whose values are spoken.

use leptos::prelude::*;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Telling;
use crate::market::exact::to_float;
use crate::study::drawn_path::{DrawnPath, HIGHEST, LOWEST};
use crate::text::number::percent;
use crate::text::story as words;
use crate::ui::parts::dynamic::{piece, steady, text};

/// The sliders, in a fold.
#[component]
pub(super) fn Sliders(telling: Telling) -> impl IntoView {
    let session = telling.session;
    let count = steady(move || telling.told.read().drawn_months());
    let all = piece(move || {
        (0..count.get()).map(|month| slider(telling, month)).collect_view().into_any()
    });
    view! {
        <details class="story-sliders" hidden=telling.is_hidden("move.steps") id=session.id("story-sliders")>
            <summary>{telling.word(|words| words.by_month)}</summary>
            <div class="story-slider-grid">{all}</div>
        </details>
    }
}

/// The slider of a month, from 0.
fn slider(telling: Telling, month: usize) -> AnyView {
    let session = telling.session;
    let id = session.id(&format!("story-month-{}", month + 1));
    let height = move || {
        let heights = DrawnPath::of_study(&telling.told.read().study).heights();
        heights.get(month).copied().unwrap_or(Decimal::ONE)
    };
    let percentage = |height: Decimal| (height * Decimal::ONE_HUNDRED).normalize().to_string();
    let spoken = move || {
        words::drawn_month(&telling.told.read().study, month, height(), session.language.get())
    };
    let slide = move |typed: String| {
        // OK because whole percentages up to the highest fit.
        let Some(level) = typed.parse::<Decimal>().ok().and_then(|value| value.to_f64()) else {
            return;
        };
        let to = (month, level / 100.0);
        session.change(false, |scenario| {
            let path = DrawnPath::of_study(&session.shown.read_untracked().study);
            let path = DrawnPath::of_move(&scenario.price_move).unwrap_or(path);
            scenario.price_move = path.stroke(to, to).price_move(&scenario.price_move);
        });
    };
    let name = text(move || words::name(&telling.told.read().study, month, session.language.get()));
    // The ends are whole percentages.
    let [least, most] = [LOWEST, HIGHEST].map(|end| (to_float(end) * 100.0).round().to_string());
    view! {
        <div class="story-slider">
            <label for=id.clone()>{name}</label>
            <input
                id=id
                class="slider"
                type="range"
                min=least
                max=most
                step="1"
                prop:value=text(move || percentage(height()))
                aria-valuetext=text(spoken)
                prop:disabled=telling.is_locked("move.steps")
                on:input:target=move |event| slide(event.target().value())
                on:change=move |_| session.finish()
            />
            <span class="number">{text(move || percent(height(), session.language.get()))}</span>
        </div>
    }
    .into_any()
}
