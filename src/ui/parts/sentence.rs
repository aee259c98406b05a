//! A sentence with its numbers marked for what they are.

use leptos::prelude::*;

use crate::text::sentence::{Piece, unbroken};

/// The pieces of a sentence, one after the other.
pub fn spans(pieces: Vec<Piece>) -> AnyView {
    let span = |piece: Piece| match piece {
        Piece::Plain(text) => view! { <span>{unbroken(text)}</span> }.into_any(),
        Piece::Unhedged(text) => {
            view! { <strong class="unhedged">{unbroken(text)}</strong> }.into_any()
        }
        Piece::Locked(text) => {
            view! { <strong class="locked">{unbroken(text)}</strong> }.into_any()
        }
        Piece::Strong(text) => view! { <strong>{unbroken(text)}</strong> }.into_any(),
        Piece::Loss(text) => view! { <strong class="loss">{unbroken(text)}</strong> }.into_any(),
    };
    pieces.into_iter().map(span).collect_view().into_any()
}
