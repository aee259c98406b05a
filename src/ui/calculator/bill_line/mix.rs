//! What a line's tokens are made of, as shares, and the mixes that are typical.

use std::sync::Arc;

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::line_of;
use crate::market::quantity::Unit;
use crate::market::token::TokenKind;
use crate::parse::parse;
use crate::study::amount::tokens_of_mix;
use crate::study::mix::{Mix, Profile};
use crate::text::bill::{amount_error, mix_error};
use crate::text::number;
use crate::text::words::Pick;
use crate::ui::parts::choice::{SelectOption, select};
use crate::ui::parts::dynamic::{derived, piece};
use crate::ui::parts::field::{Field, FieldValue, Mistake};
use crate::ui::parts::limit::limited;
use crate::ui::session::Session;

/// Decimal places of a share that are shown: of whole tokens, a share has more than a reader wants.
const PLACES: u32 = 6;

const PROFILES: [(Profile, Pick); 3] = [
    (Profile::Chat, |words| words.profile_chat),
    (Profile::Service, |words| words.profile_service),
    (Profile::Coding, |words| words.profile_coding),
];

/// The shares of a line, with those of what is written to a cache where the line has such.
pub(super) fn mix_fields(session: Session, index: usize, has_writes: Memo<bool>) -> AnyView {
    let writes = piece(move || {
        let fields = has_writes.get().then(|| {
            view! {
                {share_field(session, index, TokenKind::Write, |words| words.mix_write)}
                {share_field(session, index, TokenKind::WriteLong, |words| words.mix_write_long)}
            }
        });
        fields.into_any()
    });
    view! {
        <details class="mix">
            <summary>{session.word(|words| words.mix)}</summary>
            <div class="field-row">
                {typical_select(session, index)}
                {share_field(session, index, TokenKind::Cached, |words| words.mix_cached)}
                {writes}
                {share_field(session, index, TokenKind::Output, |words| words.mix_output)}
            </div>
            <p class="note">{session.word(|words| words.mix_note)}</p>
        </details>
    }
    .into_any()
}

/// Gives a line another mix.
fn take(session: Session, index: usize, mix: Mix, is_finished: bool) -> Result<(), Mistake> {
    let mut outcome = Ok(());
    session.change(is_finished, |scenario| {
        let Some(line) = scenario.lines.get_mut(index) else { return };
        match tokens_of_mix(line, mix) {
            Ok(scaled) => line.tokens = scaled.tokens,
            Err(error) => {
                let currency = line.currency;
                let said = move |language| amount_error(error, currency, language);
                outcome = Err(Arc::new(said) as Mistake);
            }
        }
    });
    outcome
}

fn mix_of(session: Session, index: usize) -> Option<Mix> {
    line_of(session, index).as_ref().map(Mix::of_line)
}

/// The share of a kind, of all input tokens.
fn share_field(session: Session, index: usize, kind: TokenKind, label: Pick) -> AnyView {
    let share = move || {
        let mix = mix_of(session, index);
        mix.map(|mix| mix.shares().get(kind).round_dp(PLACES).normalize()).unwrap_or_default()
    };
    let give = move |given: Decimal| -> Result<(), Mistake> {
        // What is shown is rounded, and entering it again changes nothing.
        if untrack(share) == given {
            return Ok(());
        }
        let Some(mix) = untrack(|| mix_of(session, index)) else { return Ok(()) };
        let mix = mix.with(kind, given).map_err(|error| {
            Arc::new(move |language| mix_error(error, language).to_owned()) as Mistake
        })?;
        take(session, index, mix, false)
    };
    let enter = move |text: String| {
        let share = parse(&text, Unit::Percent, None).map_err(|error| {
            Arc::new(move |language| error.message(language, Unit::Percent)) as Mistake
        })?;
        give(share)
    };
    let restore = move |before: String| {
        // OK because a share that was there is one of the line's mix.
        _ = give(Decimal::from_str_exact(&before).unwrap_or_default());
    };
    let entry = FieldValue {
        value: derived(move || share().to_string()),
        shown: derived(move || number::input(share(), Unit::Percent, session.language.get())),
        enter: Callback::new(enter),
        restore: Callback::new(restore),
    };
    let key = format!("line.{}.mix.{}", index + 1, kind as usize);
    view! { <Field session=session key=key label=session.word(label) entry=entry hint=None/> }
        .into_any()
}

/// A list of what tokens may be used for, each with its typical mix.
fn typical_select(session: Session, index: usize) -> AnyView {
    let options = derived(move || {
        let words = session.words();
        let own = (String::new(), words.own_mix);
        let profiles = PROFILES.iter().enumerate();
        let profiles = profiles.map(|(place, (_, pick))| (place.to_string(), pick(words)));
        let option = |(value, label): (String, &str)| SelectOption {
            value,
            label: label.to_owned(),
            group: String::new(),
        };
        std::iter::once(own).chain(profiles).map(option).collect::<Vec<_>>()
    });
    let chosen = derived(move || {
        let Some(line) = line_of(session, index) else { return String::new() };
        let rounded = |mix: Mix| mix.shares().map(|share| share.round_dp(4).normalize());
        let own = rounded(Mix::of_line(&line));
        let is_own =
            |(profile, _): &(Profile, Pick)| rounded(Mix::typical_of(*profile, &line)) == own;
        PROFILES.iter().position(is_own).map(|place| place.to_string()).unwrap_or_default()
    });
    let choose = move |place: String| {
        let line = untrack(|| line_of(session, index));
        let profile = place.parse::<usize>().ok().and_then(|place| PROFILES.get(place));
        if let (Some(line), Some((profile, _))) = (line, profile) {
            // The shares of a typical mix are in range, and the current amount can be reached with it.
            _ = take(session, index, Mix::typical_of(*profile, &line), true);
        }
    };
    let id = session.id(&format!("field-line-{}-typical", index + 1));
    let label = session.word(|words| words.typical_mix);
    limited(session, &["line"], select(id, label, options, chosen, Callback::new(choose)))
}
