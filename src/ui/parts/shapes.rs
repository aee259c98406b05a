//! The shapes of a chart as elements.

use leptos::prelude::*;

use crate::chart::path::number;
use crate::chart::{Shape, ShapeForm};

/// The elements of shapes, in their order.
///
/// Where the shapes are drawn anew, the n-th element stays the element of the n-th shape as long as
/// both are of one form, and only the attributes that changed are set.
pub fn shapes(shapes: &[Shape]) -> Vec<AnyView> {
    shapes.iter().map(shape).collect()
}

fn shape(shape: &Shape) -> AnyView {
    let class = shape.class.text();
    match &shape.form {
        ShapeForm::Path { data } => view! { <path class=class d=data.clone() /> }.into_any(),
        ShapeForm::Line { from: [x1, y1], to: [x2, y2] } => view! {
            <line class=class x1=number(*x1) y1=number(*y1) x2=number(*x2) y2=number(*y2) />
        }
        .into_any(),
        ShapeForm::Text { x, y, anchor, text } => view! {
            <text class=class x=number(*x) y=number(*y) text-anchor=anchor.name()>
                {text.clone()}
            </text>
        }
        .into_any(),
        ShapeForm::Circle { centre: [x, y], radius } => {
            view! { <circle class=class cx=number(*x) cy=number(*y) r=number(*radius) /> }
                .into_any()
        }
        ShapeForm::Rect { x, y, width, height } => view! {
            <rect
                class=class
                x=number(*x)
                y=number(*y)
                width=number(*width)
                height=number(*height)
            />
        }
        .into_any(),
    }
}
