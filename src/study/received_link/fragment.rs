//! Where in an address the scenario stands: behind `#`, however that was encoded on the way.

use super::{decoded, key, sign};

/// The part of a text that holds the scenario.
pub(super) struct Fragment<'a> {
    /// The pairs.
    pub text: &'a str,
    /// Unrecognised text behind a further `#`.
    pub foreign_tail: Option<&'a str>,
    /// Whether the link stood inside another one, encoded, as a mail guard or a search engine puts
    /// it: parameters of that one may follow.
    pub is_wrapped: bool,
    /// Whether it ends with a sign behind which a pair should follow.
    pub ends_open: bool,
}

/// What chats write behind a second `#`.
const ADDED_BEHIND: [&str; 4] = ["", "wechat_redirect", "rd", "wechat_webview_type=1"];

/// What WordPress appends to the address of every frame, behind a `#` of its own.
const WORDPRESS: &str = "?secret=";

/// Finds the scenario.
pub(super) fn find(text: &str) -> Fragment<'_> {
    let (begin, depth) = begin(text);
    let fragment = begin.trim_start_matches(|letter: char| "#!/?&\"'<([{（【《“‘".contains(letter));
    let (mut pairs, mut foreign_tail) = (fragment, None);
    if let Some((before, tail)) = fragment.split_once('#') {
        let tail_name = tail.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        pairs = before;
        let is_added = ADDED_BEHIND.contains(&tail_name) || tail.starts_with(WORDPRESS);
        foreign_tail = Some(tail).filter(|_| !is_added);
    }
    // The browser's own directive, which marks a passage of the page.
    let directive =
        [":~:text=", ":~:text%3D", "%3A~%3Atext"].iter().filter_map(|mark| pairs.find(mark)).min();
    if let Some(end) = directive {
        pairs = pairs.get(..end).unwrap_or(pairs).trim_end_matches('&');
    }
    let ends_open = pairs.ends_with('&') || pairs.ends_with("%26");
    Fragment { text: pairs, foreign_tail, is_wrapped: depth > 0, ends_open }
}

/// The text from the scenario on, and how often the `#` before it was encoded.
fn begin(text: &str) -> (&str, usize) {
    let behind = |wanted: &dyn Fn(&sign::Found) -> bool| {
        let mut rest = text;
        let mut first = None;
        while let (_, Some(found)) = sign::until(rest, |found| found.sign == '#' && wanted(found)) {
            first = first.or(Some((found.rest, found.depth)));
            if begins_with_a_key(found.rest) {
                return Some((found.rest, found.depth, true));
            }
            rest = found.rest;
        }
        first.map(|(rest, depth)| (rest, depth, false))
    };
    let bare = behind(&|found| found.depth == 0);
    let encoded = || behind(&|found| found.depth > 0).filter(|(.., has_key)| *has_key);
    match bare {
        // A link that is only its pairs: a `#` in it is a name's.
        None if begins_with_a_key(text) => (text, 0),
        Some((rest, depth, true)) => (rest, depth),
        // The pairs alone, with text behind a further `#`.
        Some(_) if begins_with_a_key(text) && text.contains("#?secret=") => (text, 0),
        Some((rest, ..)) => encoded().map_or((rest, 0), |(rest, depth, _)| (rest, depth)),
        None => encoded().map_or((from_first_key(text), 0), |(rest, depth, _)| (rest, depth)),
    }
}

/// The text from its first word that begins with a key, for a link without `#` in a sentence.
fn from_first_key(text: &str) -> &str {
    let is_inside = |letter: char| letter.is_ascii_alphanumeric() || "._-%".contains(letter);
    if text.contains("://") {
        // A mail guard writes `*` for `#`. Any other sign before the version is named.
        let begin = text.find("*v=1&").and_then(|at| text.get(at + 1..));
        return begin.unwrap_or(text);
    }
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        if letter == 'v' && !is_inside(before) && begins_with_a_key(rest) {
            return rest;
        }
        before = letter;
    }
    text
}

/// Whether a key of ours and an `=` stand here.
fn begins_with_a_key(text: &str) -> bool {
    // No key is longer, and what is looked at stays short for any text.
    const LONGEST: usize = 64;
    let text = text.trim_start_matches(['!', '/', '?']);
    let begin =
        text.char_indices().nth(LONGEST).map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
    let (raw, found) = sign::until(begin, |found| found.separates() || found.sign == '=');
    found.is_some_and(|found| found.sign == '=') && key::is_own(&key::written(&decoded(raw)))
}
