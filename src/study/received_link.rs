//! A link as mail and chat programs hand it on, taken apart into keys and values.
//!
//! A link travels: chats add parameters, encode its signs once more, shorten what they show; mail
//! folds its lines; sentences end behind it. Whatever can only have meant one thing is read so,
//! without a word; the rest is named, and so is a link that seems to have been cut. What makes this
//! possible: [`link::write`](super::link::write) leaves only letters, digits and `-._~/:` bare in
//! values, so every other bare sign came on the way.

mod ending;
mod fragment;
mod key;
mod sign;
mod unfold;

use percent_encoding::percent_decode_str;

use self::key::Class;
use super::refusal::{Reason, Refusal};
use crate::market::price_list;

/// The number of the bill's lines: [`link::write`](super::link::write) leaves it empty for an empty bill, which
/// is no sign of a cut.
const LINES: &str = "line";

/// Bytes of a link that are looked at: a hundred times the fullest scenario, and read at once.
const MOST_BYTES: usize = 1_000_000;

/// What a link holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Received {
    /// Keys and values in their order, the page's own keys too, without what others added.
    pub pairs: Vec<(String, String)>,
    /// What is no pair, and whether the link seems to have been cut.
    pub warnings: Vec<Refusal>,
}

/// A key and the text behind it as it was found.
struct LinkPart<'a> {
    key: String,
    /// `None` where there was no `=`.
    value: Option<&'a str>,
}

/// Takes a link apart: a whole address, or what stands behind `#` with or without it.
///
/// Time and memory grow in proportion to the text.
pub fn receive(text: &str) -> Received {
    let (text, is_too_long) = beginning(text);
    let text = unfold::unfold(text);
    let found = fragment::find(&text);
    let mut received = Received::default();
    if is_too_long {
        // OK because the limit is far below what a u32 counts.
        received.warn(String::new(), String::new(), Reason::TooLong { most: MOST_BYTES as u32 });
    }
    if let Some(tail) = found.foreign_tail {
        received.warn(tail.to_owned(), String::new(), Reason::NotAPair);
    }
    let mut parts = Parts { rest: found.text, depth: None, is_wrapped: found.is_wrapped };
    let all: Vec<_> = parts.by_ref().collect();
    let is_whole = !is_too_long;
    let depth = parts.depth.unwrap_or_default();
    let is_encoded_again = all.iter().any(|part| part.is_encoded_again(depth));
    let is_own = |part: &LinkPart| !key::is_added(&part.key);
    let last = all.iter().rposition(is_own).filter(|_| is_whole);
    for (index, part) in all.iter().enumerate().filter(|(_, part)| is_own(part)) {
        let is_last = last == Some(index);
        match part.value {
            None if is_last && key::may_begin(&part.key) => {
                received.warn(part.key.clone(), String::new(), Reason::MayBeCut);
            }
            None => received.warn(part.key.clone(), String::new(), Reason::NotAPair),
            Some(raw) => received.take(part, raw, is_last, depth + usize::from(is_encoded_again)),
        }
    }
    received.judge_as_a_whole(found.ends_open && is_whole);
    received
}

/// The complete pairs at the beginning of a text that is too long.
fn beginning(text: &str) -> (&str, bool) {
    if text.len() <= MOST_BYTES {
        return (text, false);
    }
    let end = text.as_bytes().iter().take(MOST_BYTES).rposition(|byte| *byte == b'&');
    // OK because an ampersand is a character of its own.
    (text.get(..end.unwrap_or_default()).unwrap_or_default(), true)
}

impl Received {
    /// The value of one key.
    pub fn value(&self, key: &str) -> Option<&str> {
        self.pairs.iter().find(|(name, _)| name == key).map(|(_, text)| text.as_str())
    }

    fn warn(&mut self, key: String, text: String, reason: Reason) {
        self.warnings.push(Refusal::new(key, text, reason));
    }

    /// Takes one pair; the last one may have lost its end, or have gained that of a sentence.
    fn take(&mut self, part: &LinkPart, raw: &str, is_last: bool, depth: usize) {
        let class = key::class(&part.key).filter(|_| !(raw.is_empty() && part.key == LINES));
        let (text, is_cut) = if matches!(class, None | Some(Class::Text)) {
            let (raw, is_cut) = if is_last { ending::of_name(raw) } else { (raw, false) };
            let (text, is_halved) = decoded_name(raw, depth);
            (text, is_cut || (is_last && is_halved))
        } else {
            (ending::plain(&decoded(raw)), false)
        };
        match class.filter(|_| is_last) {
            Some(class) if class != Class::Text => {
                let (value, is_cut) = ending::of_value(raw, &text, class);
                if is_cut {
                    self.warn(part.key.clone(), text, Reason::MayBeCut);
                }
                self.pairs.extend(value.map(|value| (part.key.clone(), value)));
            }
            _ => {
                if is_cut {
                    self.warn(part.key.clone(), text.clone(), Reason::MayBeCut);
                }
                self.pairs.push((part.key.clone(), text));
            }
        }
    }

    /// Adds a warning that the link was cut, where no single pair shows it.
    fn judge_as_a_whole(&mut self, ends_open: bool) {
        if self.warnings.iter().any(|warning| warning.reason == Reason::MayBeCut) {
            return;
        }
        let is_bare = self.warnings.is_empty() && self.pairs.len() == 1;
        let lines = self.value("line").and_then(|count| count.parse().ok()).unwrap_or(0_usize);
        let last_line = format!("line.{lines}.");
        let ends_in_lines = self.pairs.last().is_some_and(|(key, _)| key.starts_with("line"));
        let lacks_lines = lines > 1
            && ends_in_lines
            && !self.pairs.iter().any(|(key, _)| key.starts_with(&last_line));
        if let Some((key, text)) = self.pairs.last().cloned()
            && (ends_open || lacks_lines || (is_bare && key == "v"))
        {
            self.warn(key, text, Reason::MayBeCut);
        }
    }
}

impl LinkPart<'_> {
    /// Whether its value was encoded once more than its separators, which numbers tell.
    fn is_encoded_again(&self, depth: usize) -> bool {
        let is_plain = matches!(key::class(&self.key), Some(class) if class != Class::Text);
        is_plain && self.value.is_some_and(|raw| sign::deepest(raw) > depth + 1)
    }
}

/// The parts of a link, from the front.
struct Parts<'a> {
    rest: &'a str,
    /// How often the first `=` was encoded: a name's own signs are encoded once more.
    depth: Option<usize>,
    /// Whether the link stood inside another, whose own parameters may follow.
    is_wrapped: bool,
}

impl<'a> Iterator for Parts<'a> {
    type Item = LinkPart<'a>;

    fn next(&mut self) -> Option<LinkPart<'a>> {
        let mut rest = self.rest;
        let mut was_bare = false;
        while let Some(found) = sign::at_front(rest).filter(|found| found.separates()) {
            was_bare |= found.depth == 0 && found.sign == '&';
            rest = found.rest;
        }
        self.rest = "";
        if rest.is_empty() {
            return None;
        }
        let (raw, found) = sign::until(rest, |found| found.separates() || found.sign == '=');
        let name = key::written(&decoded(raw));
        if self.is_wrapped && was_bare && !key::is_own(&name) {
            return None;
        }
        let Some(found) = found else { return Some(LinkPart { key: name, value: None }) };
        if found.sign != '=' {
            self.rest = found.from;
            return Some(LinkPart { key: name, value: None });
        }
        let depth = *self.depth.get_or_insert(found.depth);
        let is_plain = matches!(key::class(&name), Some(class) if class != Class::Text);
        let ends = |found: &sign::Found| match found.sign {
            '&' => is_plain || found.depth <= depth || begins_a_pair(found.rest, depth),
            '?' => found.depth == 0 && begins_a_pair(found.rest, depth),
            _ => false,
        };
        let (value, end) = sign::until(found.rest, ends);
        self.rest = end.map_or("", |end| end.from);
        Some(LinkPart { key: name, value: Some(value) })
    }
}

/// Whether a key of the page, or one that others add, stands here with an `=` that no value holds.
fn begins_a_pair(text: &str, depth: usize) -> bool {
    let (raw, found) = sign::until(text, |found| found.separates() || found.sign == '=');
    let is_pair = found.is_some_and(|found| found.sign == '=' && found.depth <= depth);
    is_pair && {
        let name = key::written(&decoded(raw));
        key::is_own(&name) || key::is_added(&name)
    }
}

/// A text decoded for as long as there is something to decode: keys and numbers hold no `%`.
fn decoded(raw: &str) -> String {
    let mut text = decode(raw);
    for _ in 0..sign::DEEPEST {
        if !text.contains('%') {
            break;
        }
        text = decode(&text);
    }
    text
}

/// A name decoded as often as the link was encoded, or once more if the price list knows it then;
/// and whether its last letter lacks some of its bytes.
fn decoded_name(raw: &str, depth: usize) -> (String, bool) {
    let once = (0..depth).fold(raw.to_owned(), |text, _| decode(&text));
    let bytes: Vec<u8> = percent_decode_str(&once).collect();
    let (text, is_halved) = match std::str::from_utf8(&bytes) {
        Ok(text) => (text.to_owned(), false),
        Err(error) if error.error_len().is_none() => {
            let whole = bytes.get(..error.valid_up_to()).unwrap_or_default();
            (String::from_utf8_lossy(whole).into_owned(), true)
        }
        Err(_) => (String::from_utf8_lossy(&bytes).into_owned(), false),
    };
    if !text.contains('%') {
        return (text, is_halved);
    }
    let further = decode(&text);
    let is_listed = further != text && price_list::rows().any(|row| row.id() == further);
    (if is_listed { further } else { text }, is_halved)
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
