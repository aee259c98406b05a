//! Signs of a link that may have been encoded on the way, once or more: `&`, `%26`, `%2526`.

/// How often a sign is looked for behind further encodings.
pub(super) const DEEPEST: usize = 4;

/// A sign that was found.
pub(super) struct Found<'a> {
    /// The sign itself.
    pub sign: char,
    /// How often it was encoded; 0 where it stands bare.
    pub depth: usize,
    /// The text from it on.
    pub from: &'a str,
    /// The text behind it.
    pub rest: &'a str,
}

impl Found<'_> {
    /// Whether it stands between pairs: `&`, however encoded, or a bare `?`.
    pub fn separates(&self) -> bool {
        self.sign == '&' || (self.sign == '?' && self.depth == 0)
    }
}

/// The sign at the front of a text, looked at through its encodings; only ASCII is.
pub(super) fn at_front(text: &str) -> Option<Found<'_>> {
    let first = text.chars().next()?;
    let bare = Found { sign: first, depth: 0, from: text, rest: text.get(first.len_utf8()..)? };
    let Some(mut hex) = text.strip_prefix('%') else { return Some(bare) };
    for depth in 1..=DEEPEST {
        let byte = hex.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let rest = hex.get(2..).unwrap_or_default();
        match byte {
            Some(b'%') if depth < DEEPEST && rest.get(..2).is_some_and(is_hex) => hex = rest,
            Some(byte) if byte.is_ascii() => {
                return Some(Found { sign: byte.into(), depth, from: text, rest });
            }
            _ => break,
        }
    }
    Some(bare)
}

/// The text up to the first sign that is wanted, and that sign.
pub(super) fn until<'a>(
    text: &'a str,
    is_wanted: impl Fn(&Found<'a>) -> bool,
) -> (&'a str, Option<Found<'a>>) {
    let mut rest = text;
    while let Some(found) = at_front(rest) {
        if is_wanted(&found) {
            let before = text.strip_suffix(found.from).unwrap_or_default();
            return (before, Some(found));
        }
        rest = found.rest;
    }
    (text, None)
}

/// How often the most encoded sign of a text was encoded.
pub(super) fn deepest(text: &str) -> usize {
    let mut deepest = 0;
    let mut rest = text;
    while let Some(found) = at_front(rest) {
        deepest = deepest.max(found.depth);
        rest = found.rest;
    }
    deepest
}

fn is_hex(digits: &str) -> bool {
    digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}
