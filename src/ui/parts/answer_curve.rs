//! The curve of the page's answer under a slider of the scenario: what all of it costs with the lock, at every value.

use leptos::prelude::*;

use super::dynamic::derived;
use super::slider_curve::{SliderCurve, slider_curve};
use crate::chart::Meaning;
use crate::market::exact::to_float;
use crate::platform::effect::follow;
use crate::platform::timer;
use crate::study::answer_curve::AnswerCurve;
use crate::study::keys::row::KeyPlace;
use crate::text::answer_curve::said;
use crate::ui::session::Session;

/// The curve of a quantity. It takes a study for each of its points, so it follows when the reader rests, in a frame of its
/// own.
pub fn answer_curve(session: Session, place: KeyPlace, meaning: Meaning) -> AnyView {
    let (settled, set_settled) = signal(());
    follow(move || {
        if session.rested.get() > 0 {
            timer::in_own_frame(move || _ = set_settled.try_set(()));
        }
    });
    let curve = Memo::new(move |is_later: Option<&AnswerCurve>| {
        settled.track();
        // The page stands before the first curve is worked out.
        if is_later.is_none() {
            return AnswerCurve::default();
        }
        AnswerCurve::new(&session.shown.read_untracked().scenario, place)
    });
    slider_curve(SliderCurve {
        language: session.language,
        curve: curve.into(),
        here: derived(move || {
            let shown = session.shown.read();
            let value = place.number(&shown.scenario).map(to_float).unwrap_or(f64::NAN);
            [value, to_float(shown.study.totals.chosen.locked)]
        }),
        said: derived(move || {
            let of = (session.side.get(), session.shown.read().study.currency);
            said(&curve.read(), of, session.language.get())
        }),
        caption: None,
        meaning,
    })
}
