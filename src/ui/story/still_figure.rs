//! A figure at which there is nothing to look closer: its one finding stands beside it.

use leptos::html::Div;
use leptos::prelude::*;

use crate::chart::Drawing;
use crate::chart::path::number;
use crate::ui::parts::dynamic::{piece, text};
use crate::ui::parts::shapes::shapes;

/// A figure of the story that does not react to a pointer's drag.
#[inline(never)]
pub(super) fn still_figure(
    id: String,
    frame: NodeRef<Div>,
    heading: AnyView,
    drawing: Memo<Option<Drawing>>,
) -> AnyView {
    let of_drawing = move |what: fn(&Drawing) -> String| {
        text(move || drawing.read().as_ref().map(what).unwrap_or_default())
    };
    let size = move |what: fn([String; 2]) -> String| {
        text(move || {
            let drawing = drawing.read();
            let size = drawing.as_ref().map_or([0.0; 2], |drawing| [drawing.width, drawing.height]);
            what(size.map(number))
        })
    };
    let drawn = piece(move || {
        let drawing = drawing.read();
        shapes(drawing.as_ref().map_or(&[], |drawing| &drawing.shapes)).into_any()
    });
    let [title_id, summary_id] = ["title", "summary"].map(|part| format!("{id}-{part}"));
    let labelled_by = format!("{title_id} {summary_id}");
    view! {
        <figure class="cost-figure">
            <figcaption>{heading}</figcaption>
            <div class="chart-frame">
                <div node_ref=frame></div>
                <svg
                    class="chart"
                    id=id
                    role=of_drawing(|_| "img".to_owned())
                    aria-labelledby=labelled_by
                    viewBox=size(|[width, height]| format!("0 0 {width} {height}"))
                    width=size(|[width, _]| width)
                    height=size(|[_, height]| height)
                >
                    <title id=title_id>{of_drawing(|drawing| drawing.title.clone())}</title>
                    <desc id=summary_id>{of_drawing(|drawing| drawing.summary.clone())}</desc>
                    <g class="shapes">{drawn}</g>
                </svg>
            </div>
        </figure>
    }
    .into_any()
}
