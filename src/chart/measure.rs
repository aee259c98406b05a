//! How much room text takes, estimated without a browser.
//!
//! The estimate leans to the wide side of the usual system sans-serif faces, so that what fits by
//! it fits on the page. It is a sum over characters: no kerning, no shaping, and scripts that join or
//! run right to left are only counted, not set.

/// Type size of the title over a panel, in pixels.
pub const TITLE_SIZE: f64 = 16.0;
/// Type size of a label at a line's end, in pixels.
pub const LABEL_SIZE: f64 = 13.0;
/// Type size of ticks, months and captions, in pixels.
pub const AXIS_SIZE: f64 = 13.0;
/// From a baseline up to the middle of its digits, as a share of the type size.
pub(super) const MIDDLE: f64 = 0.35;

/// Estimated width of one line of text, in pixels.
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(character_width).sum::<f64>() * size
}

/// The text, shortened with an ellipsis where it is wider than the room. Empty if not even that fits.
pub fn fit(text: &str, room: f64, size: f64) -> String {
    if text_width(text, size) <= room {
        return text.to_owned();
    }
    let mut used = text_width("\u{2026}", size);
    let mut shortened = String::new();
    for character in text.chars() {
        used += character_width(character) * size;
        if used > room {
            break;
        }
        shortened.push(character);
    }
    if shortened.is_empty() {
        return shortened;
    }
    shortened.truncate(shortened.trim_end().len());
    shortened.push('\u{2026}');
    shortened
}

/// The text in lines no wider than the room, broken at spaces and between Chinese characters, at most
/// `most` of them; what is left over is cut from the last line by [`fit`]. Never empty.
pub fn wrap(text: &str, room: f64, size: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while lines.len() + 1 < most && text_width(rest, size) > room {
        let cut = last_break(rest, room, size).and_then(|cut| rest.split_at_checked(cut));
        let Some((line, after)) = cut else { break };
        lines.push(line.trim_end().to_owned());
        rest = after.trim_start();
    }
    lines.push(fit(rest, room, size));
    lines
}

/// The byte at which the last piece that fits ends.
fn last_break(text: &str, room: f64, size: f64) -> Option<usize> {
    let mut used = 0.0;
    let mut found = None;
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        let between_wide = is_wide(before) && is_wide(character) && !is_closing(character);
        if at > 0 && (character == ' ' || between_wide) {
            found = Some(at);
        }
        used += character_width(character) * size;
        if used > room {
            return found;
        }
        before = character;
    }
    found
}

/// Chinese, Japanese and Korean characters, and full-width forms.
fn is_wide(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{1f000}'..)
}

/// Punctuation that must not begin a line.
fn is_closing(character: char) -> bool {
    "，。、；：？！）》」』】％".contains(character)
}

/// Width of a character as a share of the type size.
fn character_width(character: char) -> f64 {
    match character {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'j' | 'l' => 0.32,
        'I' | 'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '/' | '-' | '\u{a0}' | '\u{202f}' => 0.41,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 0.56,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '\u{2014}' | '\u{2026}' => 0.96,
        'A'..='Z' | '&' | '+' | '=' | '\u{2212}' | '\u{d7}' => 0.72,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0.0,
        '\u{2190}'..='\u{21ff}' | '\u{25a0}'..='\u{25ff}' => 1.0,
        '\u{1f000}'.. => 1.3,
        _ if is_wide(character) => 1.0,
        // The other letters, digits and signs of money.
        _ => 0.62,
    }
}
