//! What mail and chat programs did to the text as a whole, undone: folded lines, signs without width,
//! signs written as HTML, as JSON or for mail.

/// The text with its own signs again, in one line.
pub(super) fn unfold(text: &str) -> String {
    let visible: String = text.chars().filter(|sign| !is_invisible(*sign)).collect();
    let mut text = plain_signs(&visible);
    // A Chinese keyboard writes all signs at full width, and the link has none of its own then.
    if !text.contains('=') {
        text = text.replace('＝', "=").replace('＆', "&").replace('＃', "#");
    }
    // Mail writes = as =3D and ends a line with =; no version is called 3D.
    if text.contains("v=3D") || text.contains("v=3d") {
        text = from_mail(&text);
    }
    joined(&text)
}

/// Soft hyphen, zero-width spaces and joiners, direction marks, byte order mark.
fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// HTML's and JSON's names for signs, and signs behind the backslash that keeps them from meaning
/// something else in a chat, as the signs themselves.
fn plain_signs(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['&', '\\', '¤']) {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let (sign, behind) = named(from).unwrap_or_else(|| {
            let sign = from.chars().next().unwrap_or_default();
            (sign, from.strip_prefix(sign).unwrap_or_default())
        });
        rest = behind;
        // &curren without its semicolon is a sign to a browser, and &currency is a key of ours.
        if sign == '¤' && rest.starts_with("cy") {
            plain.push_str("&curren");
            continue;
        }
        plain.push(sign);
        while let Some(behind) = rest.strip_prefix("amp;").filter(|_| sign == '&') {
            rest = behind;
        }
    }
    plain.push_str(rest);
    plain
}

/// The sign that a text begins with under another name, and the text behind it.
fn named(text: &str) -> Option<(char, &str)> {
    const NAMES: [(&str, char); 7] = [
        ("&amp;", '&'),
        ("&quot;", '"'),
        ("&apos;", '\''),
        ("&lt;", '<'),
        ("&gt;", '>'),
        ("&nbsp;", ' '),
        ("&equals;", '='),
    ];
    if let Some(found) =
        NAMES.iter().find_map(|(name, sign)| Some((*sign, text.strip_prefix(name)?)))
    {
        return Some(found);
    }
    let graphic = |code: u32| char::from_u32(code).filter(char::is_ascii_graphic);
    if let Some(code) = text.strip_prefix("&#") {
        // OK because no ASCII sign has a longer number, so the search stays short.
        let (code, rest) = code
            .get(..code.len().min(8))
            .or(code.get(..4))?
            .split_once(';')
            .map(|(found, _)| (found, code.get(found.len() + 1..)))?;
        let number = match code.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => code.parse(),
        };
        return Some((graphic(number.ok()?)?, rest?));
    }
    let escaped = text.strip_prefix('\\')?;
    if let Some(code) = escaped.strip_prefix('u').and_then(|rest| rest.get(..4)) {
        let sign = u32::from_str_radix(code, 16).ok().and_then(graphic)?;
        return Some((sign, escaped.get(5..)?));
    }
    let sign = escaped.chars().next().filter(char::is_ascii_punctuation)?;
    Some((sign, escaped.get(1..)?))
}

/// A text from a mail's source: `=3D` is `=`, and `=` at a line's end joins it with the next.
fn from_mail(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('=') {
        plain.push_str(before);
        let code = behind.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        rest = if let Some(next) = behind.strip_prefix("\r\n").or(behind.strip_prefix('\n')) {
            next
        } else if let Some(byte) = code.filter(u8::is_ascii_graphic) {
            plain.push(byte.into());
            behind.get(2..).unwrap_or_default()
        } else {
            plain.push('=');
            behind
        };
    }
    plain + rest
}

/// The line that holds the link, joined with the lines that it was folded onto.
fn joined(text: &str) -> String {
    /// Mail folds lines at about 76 letters; a line as long as this was folded.
    const FOLDED: usize = 60;
    let begins = |line: &str| line.contains('#') || line.contains("%23") || line.contains("v=");
    let mut lines = text.lines().map(without_quotes).skip_while(|line| line.is_empty()).peekable();
    if text.lines().any(begins) {
        while lines.next_if(|line| !begins(line)).is_some() {}
    }
    let mut link = lines.next().unwrap_or_default().to_owned();
    let mut last = link.len();
    for line in lines {
        let is_address = |sign: char| sign.is_ascii_graphic() && !"<>\"".contains(sign);
        let is_number = |sign: char| sign.is_ascii_digit() || ".,:-".contains(sign);
        let goes_on =
            line.contains(['&', '=', '%']) || last >= FOLDED || line.chars().all(is_number);
        let is_more = goes_on && line.chars().all(is_address) && !line.contains("://");
        if line.is_empty() || !is_more {
            break;
        }
        link.push_str(line);
        last = line.len();
    }
    link
}

/// A line without the space around it and the marks of a quoted mail before it.
fn without_quotes(line: &str) -> &str {
    line.trim_start_matches([' ', '\t', '>', '|']).trim_end()
}
