//! A sentence with its numbers marked for what they are.

use leptos::prelude::*;

use crate::text::sentence::{Piece, unbroken};

/// The pieces of a sentence, one after the other.
pub fn spans(pieces: Vec<Piece>) -> AnyView {
    let span = |piece: Piece| {
        let text = unbroken(piece.text());
        match piece {
            Piece::Plain(_) => view! { <span>{text}</span> }.into_any(),
            Piece::Unhedged(_) => view! { <strong class="unhedged">{text}</strong> }.into_any(),
            Piece::Locked(_) => view! { <strong class="locked">{text}</strong> }.into_any(),
            Piece::Strong(_) => view! { <strong>{text}</strong> }.into_any(),
            Piece::Loss(_) => view! { <strong class="loss">{text}</strong> }.into_any(),
        }
    };
    pieces.into_iter().map(span).collect_view().into_any()
}
