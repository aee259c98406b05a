//! A small curve under a slider: an answer over the slider's whole range, with the present point.

use leptos::html::Div;
use leptos::prelude::*;

use super::chart_picture::{said_of, size_of};
use super::dynamic::text;
use crate::chart::{Meaning, SmallCurve};
use crate::platform::measure::follow_width;
use crate::platform::shapes::follow_shapes;
use crate::study::answer_curve::AnswerCurve;
use crate::text::answer_curve::does_not_matter;
use crate::text::language::Language;

/// What is shown.
pub struct SliderCurve {
    /// The language of its note.
    pub language: Signal<Language>,
    /// The answer at every value of the slider. Its ends are those of the slider.
    pub curve: Signal<AnswerCurve>,
    /// The present value and its answer.
    pub here: Signal<[f64; 2]>,
    /// What the curve shows, for a reader who does not see it.
    pub said: Signal<String>,
    /// What the answer is, beneath the curve; `None` for the answer of the page.
    pub caption: Option<Signal<String>>,
    /// What the answer stands for.
    pub meaning: Meaning,
}

/// The curve. Where it is flat around the present value, it says that the slider does not matter there.
#[inline(never)]
pub fn slider_curve(shown: SliderCurve) -> AnyView {
    let SliderCurve { language, curve, here, said, caption, meaning } = shown;
    let frame: NodeRef<Div> = NodeRef::new();
    let width = follow_width(frame);
    let drawing = Memo::new(move |_| {
        let width = width.get()?;
        let points = curve.read().points.clone();
        let small = SmallCurve { title: said.get(), meaning, points, here: here.get() };
        Some(small.lay_out(width))
    });
    let shapes = NodeRef::new();
    follow_shapes(shapes, move || {
        let drawing = drawing.read();
        drawing.as_ref().map(|drawing| drawing.shapes.clone()).unwrap_or_default()
    });
    let note = text(move || {
        let (curve, [value, _]) = (curve.read(), here.get());
        let is_said = !curve.points.is_empty() && (curve.is_flat() || curve.is_flat_at(value));
        if is_said { does_not_matter(language.get()).to_owned() } else { String::new() }
    });
    let caption = caption.map(|caption| view! { <p class="caption">{caption}</p> });
    view! {
        <div class="answer-curve">
            <div node_ref=frame></div>
            <svg
                class="chart"
                role=said_of(drawing, |_| "img".to_owned())
                aria-label=said_of(drawing, |drawing| drawing.title.clone())
                viewBox=size_of(drawing, |[width, height]| format!("0 0 {width} {height}"))
                width=size_of(drawing, |[width, _]| width)
                height=size_of(drawing, |[_, height]| height)
            >
                <g node_ref=shapes></g>
            </svg>
            <p class="note">{note}</p>
            {caption}
        </div>
    }
    .into_any()
}
