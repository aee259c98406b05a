//! A figure at which there is nothing to look closer: its one finding stands beside it.

use leptos::html::Div;
use leptos::prelude::*;

use crate::chart::Drawing;
use crate::ui::parts::chart_picture::{ChartPicture, chart_picture};

/// A figure of the story that does not react to a pointer's drag.
#[inline(never)]
pub(super) fn still_figure(
    id: String,
    frame: NodeRef<Div>,
    heading: AnyView,
    drawing: Memo<Option<Drawing>>,
) -> AnyView {
    let picture =
        chart_picture(ChartPicture { id, frame, drawing, looked_at: None, pointer: None });
    view! {
        <figure class="cost-figure">
            <figcaption>{heading}</figcaption>
            {picture}
        </figure>
    }
    .into_any()
}
