//! The picture of a figure: the one place where a chart becomes an `<svg>` of the page.
//!
//! What stands around it differs: a slider that reads out one datum (`inspected_figure`), a pointer that draws
//! (`story/drawn_figure`), or nothing (`story/still_figure`).

use leptos::ev::PointerEvent;
use leptos::html::Div;
use leptos::prelude::*;

use super::dynamic::{Text, text};
use crate::chart::path::number;
use crate::chart::{Datum, Drawing};
use crate::platform::shapes::follow_shapes;

/// What a pointer does on the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// It is pressed.
    Down,
    /// It moves, pressed or not.
    Move,
    /// It is released, or taken away by the browser.
    Up,
}

/// What is shown, and who is told of the pointer.
pub struct ChartPicture {
    /// The id of the `<svg>`; those of its title and summary begin with it.
    pub id: String,
    /// An empty element above the chart, whose width the chart takes.
    pub frame: NodeRef<Div>,
    /// The chart; `None` before there is anything to show, or a width to show it in.
    pub drawing: Memo<Option<Drawing>>,
    /// The datum that is marked; `None` for a picture at which there is nothing to look closer.
    pub looked_at: Option<Signal<Datum>>,
    /// Told of the pointer; `None` for a picture that nobody touches.
    pub pointer: Option<Callback<(Pointer, PointerEvent)>>,
}

/// The picture, with its title and summary for those who do not see it.
#[inline(never)]
pub fn chart_picture(shown: ChartPicture) -> AnyView {
    let ChartPicture { id, frame, drawing, looked_at, pointer } = shown;
    let (cursor, drawn) = (NodeRef::new(), NodeRef::new());
    if let Some(looked_at) = looked_at {
        follow_shapes(cursor, move || {
            let drawing = drawing.read();
            drawing.as_ref().map(|drawing| drawing.cursor(looked_at.get())).unwrap_or_default()
        });
    }
    follow_shapes(drawn, move || {
        let drawing = drawing.read();
        drawing.as_ref().map(|drawing| drawing.shapes.clone()).unwrap_or_default()
    });
    let tell = move |what: Pointer| {
        move |event: PointerEvent| {
            if let Some(pointer) = pointer {
                pointer.run((what, event));
            }
        }
    };
    let [title_id, summary_id] = ["title", "summary"].map(|part| format!("{id}-{part}"));
    let labelled_by = format!("{title_id} {summary_id}");
    view! {
        <div class="chart-frame">
            // Its height is always zero: an observed element whose size follows from what is drawn would be told of
            // its own drawing.
            <div node_ref=frame></div>
            <svg
                class="chart"
                id=id
                role=said_of(drawing, |_| "img".to_owned())
                aria-labelledby=labelled_by
                viewBox=size_of(drawing, |[width, height]| format!("0 0 {width} {height}"))
                width=size_of(drawing, |[width, _]| width)
                height=size_of(drawing, |[_, height]| height)
                on:pointerdown=tell(Pointer::Down)
                on:pointermove=tell(Pointer::Move)
                on:pointerup=tell(Pointer::Up)
                on:pointercancel=tell(Pointer::Up)
            >
                <title id=title_id>{said_of(drawing, |drawing| drawing.title.clone())}</title>
                <desc id=summary_id>{said_of(drawing, |drawing| drawing.summary.clone())}</desc>
                <g node_ref=cursor></g>
                <g class="shapes" node_ref=drawn></g>
            </svg>
        </div>
    }
    .into_any()
}

/// What a drawing says; nothing while there is none.
pub(super) fn said_of(drawing: Memo<Option<Drawing>>, what: fn(&Drawing) -> String) -> Text {
    text(move || drawing.read().as_ref().map(what).unwrap_or_default())
}

/// How large a drawing is. Nothing has no size, which has to be said in numbers.
pub(super) fn size_of(drawing: Memo<Option<Drawing>>, what: fn([String; 2]) -> String) -> Text {
    text(move || {
        let drawing = drawing.read();
        let size = drawing.as_ref().map_or([0.0; 2], |drawing| [drawing.width, drawing.height]);
        what(size.map(number))
    })
}
