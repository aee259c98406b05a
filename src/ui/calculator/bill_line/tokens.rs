//! The tokens of a line: each kind apart, or input as vendors report it, with cached tokens inside.

use std::sync::Arc;

use leptos::prelude::*;

use super::line_of;
use crate::market::quantity::{Quantity, Unit};
use crate::market::token::TokenKind;
use crate::parse::parse;
use crate::study::keys::place;
use crate::study::reported_input::{reported_input, with_reported};
use crate::text::bill::not_inside;
use crate::text::number;
use crate::text::words::Pick;
use crate::ui::parts::dynamic::{derived, flag, piece};
use crate::ui::parts::field::{Field, FieldValue, Mistake};
use crate::ui::parts::quantity_field::{hinted_field, number_field};
use crate::ui::session::Session;

/// The fields of a line's tokens, and whether the reader's input includes the cached ones.
pub(super) fn token_fields(session: Session, index: usize, has_writes: Memo<bool>) -> AnyView {
    let includes = RwSignal::new(false);
    let fields = piece(move || {
        let (includes, has_writes) = (includes.get(), has_writes.get());
        let field = |kind: TokenKind, apart: Pick| match (kind, includes) {
            (TokenKind::Input, true) => {
                reported_field(session, index, kind, |words| words.reported_input)
            }
            (_, true) => reported_field(session, index, kind, apart),
            (TokenKind::Input, false) => {
                number_field(session, place!("line.N.tokens.input", index), apart)
            }
            (TokenKind::Cached, false) => {
                number_field(session, place!("line.N.tokens.cached", index), apart)
            }
            (TokenKind::Write, false) => {
                number_field(session, place!("line.N.tokens.write", index), apart)
            }
            (TokenKind::WriteLong, false) => {
                number_field(session, place!("line.N.tokens.write_long", index), apart)
            }
            (TokenKind::Output, false) => ().into_any(),
        };
        let input = field(TokenKind::Input, |words| words.input);
        let cached = field(TokenKind::Cached, |words| words.cached);
        let writes = has_writes.then(|| {
            view! {
                {field(TokenKind::Write, |words| words.write)}
                {field(TokenKind::WriteLong, |words| words.write_long)}
            }
        });
        view! { {input} {cached} {writes} }.into_any()
    });
    view! {
        {fields}
        {hinted_field(session, place!("line.N.tokens.output", index), |words| words.output, |words| words.output_note)}
        <label class="choice-option includes-cached">
            <input
                type="checkbox"
                id=session.id(&format!("field-line-{}-includes-cached", index + 1))
                prop:checked=flag(move || includes.get())
                on:change=move |_| includes.update(|includes| *includes = !*includes)
            />
            <span>{session.word(|words| words.includes_cached)}</span>
        </label>
    }
    .into_any()
}

/// A count of tokens, where that of input holds the cached and written ones.
fn reported_field(session: Session, index: usize, kind: TokenKind, label: Pick) -> AnyView {
    let count = move || {
        let tokens = line_of(session, index).map(|line| line.tokens).unwrap_or_default();
        if kind == TokenKind::Input { reported_input(tokens) } else { tokens.get(kind).get() }
    };
    let put = move |count| -> Result<(), Mistake> {
        let mut outcome = Ok(());
        session.change(false, |scenario| {
            let Some(line) = scenario.lines.get_mut(index) else { return };
            match with_reported(line.tokens, kind, count) {
                Ok(tokens) => line.tokens = tokens,
                Err(error) => outcome = Err(error),
            }
        });
        outcome.map_err(|error| Arc::new(move |language| not_inside(error, language)) as Mistake)
    };
    let enter = move |text: String| {
        let count = parse(&text, Unit::Tokens, None).map_err(|error| {
            Arc::new(move |language| error.message(language, Unit::Tokens)) as Mistake
        })?;
        put(count)
    };
    let restore = move |before: String| {
        // OK because a count that was there fits beside the others, which have not changed.
        _ = rust_decimal::Decimal::from_str_exact(&before).map(put);
    };
    let entry = FieldValue {
        value: derived(move || count().to_string()),
        shown: derived(move || number::input(count(), Unit::Tokens, session.language.get())),
        enter: Callback::new(enter),
        restore: Callback::new(restore),
    };
    let key = format!("line.{}.reported.{}", index + 1, kind as usize);
    view! { <Field session=session key=key label=session.word(label) entry=entry hint=None/> }
        .into_any()
}
