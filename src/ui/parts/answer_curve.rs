//! A small curve under a slider: the answer over its whole range, with the present point.

use leptos::html::Div;
use leptos::prelude::*;

use super::dynamic::{piece, text};
use super::shapes::shapes;
use crate::chart::path::number;
use crate::chart::{Meaning, SmallCurve};
use crate::market::exact::to_float;
use crate::platform::effect::follow;
use crate::platform::measure::follow_width;
use crate::platform::timer::Delay;
use crate::study::answer_curve::AnswerCurve;
use crate::study::keys::row::Place;
use crate::text::answer_curve::{does_not_matter, said};
use crate::ui::session::Session;

/// How long a reader must have stopped before the curve is worked out again: it takes a study for each of its points.
const QUIET_MILLISECONDS: u32 = 300;

/// The curve of a quantity.
pub fn answer_curve(session: Session, place: Place, meaning: Meaning) -> AnyView {
    let (settled, set_settled) = signal(());
    let pause = StoredValue::new_local(Delay::default());
    follow(move || {
        session.shown.track();
        pause
            .with_value(|pause| pause.set(QUIET_MILLISECONDS, move || _ = set_settled.try_set(())));
    });
    let curve = Memo::new(move |is_later: Option<&AnswerCurve>| {
        settled.track();
        // The page stands before the first curve is worked out.
        if is_later.is_none() {
            return AnswerCurve::default();
        }
        AnswerCurve::new(&session.shown.read_untracked().scenario, place)
    });
    let frame: NodeRef<Div> = NodeRef::new();
    let width = follow_width(frame);
    let drawn = piece(move || {
        let (shown, curve, language) = (session.shown.read(), curve.read(), session.language.get());
        let Some(width) = width.get() else { return ().into_any() };
        let value = place.number(&shown.scenario).map(to_float).unwrap_or(f64::NAN);
        let answer = to_float(shown.study.totals.chosen.locked);
        let title = said(&curve, shown.study.currency, language);
        let small =
            SmallCurve { title, meaning, points: curve.points.clone(), here: [value, answer] };
        let drawing = small.lay_out(width);
        let [width, height] = [drawing.width, drawing.height].map(number);
        view! {
            <svg class="chart" role="img" aria-label=drawing.title.clone() viewBox=format!("0 0 {width} {height}") width=width height=height>
                {shapes(&drawing.shapes)}
            </svg>
        }
        .into_any()
    });
    let note = text(move || {
        let curve = curve.read();
        let is_said = !curve.points.is_empty() && curve.is_flat();
        if is_said { does_not_matter(session.language.get()).to_owned() } else { String::new() }
    });
    view! {
        <div class="answer-curve">
            <div node_ref=frame></div>
            {drawn}
            <p class="note">{note}</p>
        </div>
    }
    .into_any()
}
