//! The end of a link: what of a sentence hangs on it, and whether the link was cut there.

use super::key::{Class, choices};
use crate::market::move_step::MoveStep;

/// A value in the signs that the page writes, where a word processor put finer ones.
pub(super) fn plain(text: &str) -> String {
    let plain_sign = |sign: char| match sign {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        // ASCII at double width lies in one block, in the same order.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        other => other,
    };
    let text = text.trim();
    // A link pasted right behind this one.
    let end = ["http://", "https://"].iter().filter_map(|begin| text.find(begin)).min();
    text.get(..end.unwrap_or(text.len())).unwrap_or(text).chars().map(plain_sign).collect()
}

/// The last value of a link, if it can be told, and whether the link seems to have been cut in it.
///
/// `raw` is the value still encoded: the page encodes the commas of its lists, a sentence does not.
pub(super) fn of_value(raw: &str, text: &str, class: Class) -> (Option<String>, bool) {
    let belongs = |sign: char| sign.is_ascii_alphanumeric() || "+-._~/:,%".contains(sign);
    let end = text.find(|sign| !belongs(sign)).unwrap_or(text.len());
    let (value, behind) = text.split_at(end);
    // A further pair after an unencoded non-separator, which no sentence around a link leaves.
    let is_pair =
        behind.contains('=') && behind.starts_with(|sign: char| ";|^*()[]{}".contains(sign));
    // The page encodes no sign of a number, so that 40% is no beginning of one.
    let is_percentage = value.ends_with('%') && matches!(class, Class::Whole | Class::Decimal);
    if is_pair || is_percentage {
        return (Some(text.to_owned()), false);
    }
    let is_shortened = behind.starts_with(['…', '⋯']) || value.ends_with("...");
    let without_escape = without_half_an_escape(value);
    let is_halved = without_escape.len() < value.len();
    let bare = without_escape.trim_end_matches(|sign: char| !sign.is_ascii_alphanumeric());
    let tail = without_escape.strip_prefix(bare).unwrap_or_default();
    let value = |is_cut: bool| (Some(bare.to_owned()), is_cut || is_shortened || is_halved);
    let lost = (None, true);
    match class {
        _ if bare.is_empty() || tail.contains('-') => lost,
        Class::Date if bare.len() < "2026-11-22".len() => lost,
        Class::Choice if !choices().any(|choice| choice == bare) && may_begin_a_choice(bare) => {
            lost
        }
        Class::Steps if bare.split(',').any(|step| step.parse::<MoveStep>().is_err()) => {
            // A step that says something else is refused by name; one that lacks an end was cut.
            let last = bare.rsplit(',').next().unwrap_or_default();
            if last.split(':').count() < 4 { lost } else { value(false) }
        }
        Class::Steps | Class::List if tail.starts_with('.') && !is_shortened => {
            if bare.rsplit([',', ':']).next().is_some_and(|last| last.contains('.')) {
                value(false)
            } else {
                lost
            }
        }
        Class::Steps | Class::List => {
            let ends_in_own_comma = raw.contains('%') && raw.to_ascii_lowercase().ends_with("2c");
            value(ends_in_own_comma || tail.starts_with(':'))
        }
        // 0.4 cut behind its point, or the full stop of a sentence: only the reader can tell.
        Class::Decimal if tail.starts_with('.') && !bare.contains(['.', 'e']) => {
            if bare.trim_matches(['0', '-']).is_empty() { lost } else { value(true) }
        }
        _ => value(false),
    }
}

/// The last value of a link where it may be any text, still encoded, without the marks behind it
/// that the page would have encoded; and whether the link was cut in it.
pub(super) fn of_name(raw: &str) -> (&str, bool) {
    let raw = raw.split(['<', '>', '"']).next().unwrap_or_default().trim_end();
    let is_shortened = raw.ends_with(['…', '⋯']);
    let is_closing = |sign: char| ",;!?'\"”’»。，、；：！？）】》」』…⋯".contains(sign);
    let mut bare = raw.trim_end_matches(is_closing);
    for (open, close) in [('(', ')'), ('[', ']'), ('{', '}')] {
        if !bare.contains(open) {
            bare = bare.trim_end_matches(close).trim_end_matches(is_closing);
        }
    }
    let whole = without_half_an_escape(bare);
    (whole, is_shortened || whole.len() < bare.len())
}

/// A text without `%` or `%E` at its end.
fn without_half_an_escape(text: &str) -> &str {
    let half = text.strip_suffix('%').or_else(|| {
        let (before, digit) = text.rsplit_once('%')?;
        (digit.len() == 1 && digit.as_bytes().iter().all(u8::is_ascii_hexdigit)).then_some(before)
    });
    half.unwrap_or(text)
}

fn may_begin_a_choice(word: &str) -> bool {
    choices().any(|choice| choice.starts_with(word))
}
