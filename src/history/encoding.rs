//! Text from bytes: what a mark at the beginning says, then UTF-16 by its zero bytes, then UTF-8 if
//! all of it is valid, then what spreadsheets write in China, Taiwan, Japan, Korea, Russia and the West.
//!
//! The last have no mark, and most bytes that are Korean are Chinese characters too. So each
//! encoding that has a sign for all of them is weighed by [how much](likeness) its text looks like its language, and
//! what that does not decide is asked.

mod likeness;

use std::borrow::Cow;

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251,
    WINDOWS_1252,
};
use serde::{Deserialize, Serialize};

use self::likeness::{is_half_width, likeness};
use super::error::FileError;

/// An encoding that a file's bytes do not tell by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextEncoding {
    /// Simplified Chinese: GBK and what contains it.
    Gb18030,
    /// Traditional Chinese.
    Big5,
    /// Japanese.
    ShiftJis,
    /// Korean.
    EucKr,
    /// Cyrillic.
    Windows1251,
    /// Western European.
    Windows1252,
}

impl TextEncoding {
    /// All of them, in the order in which a reader is asked.
    pub const ALL: [Self; 6] = [
        Self::Gb18030,
        Self::Big5,
        Self::ShiftJis,
        Self::EucKr,
        Self::Windows1251,
        Self::Windows1252,
    ];

    /// The name in the door's option.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gb18030 => "gb18030",
            Self::Big5 => "big5",
            Self::ShiftJis => "shift_jis",
            Self::EucKr => "euc-kr",
            Self::Windows1251 => "windows-1251",
            Self::Windows1252 => "windows-1252",
        }
    }

    const fn encoding(self) -> &'static Encoding {
        match self {
            Self::Gb18030 => GB18030,
            Self::Big5 => BIG5,
            Self::ShiftJis => SHIFT_JIS,
            Self::EucKr => EUC_KR,
            Self::Windows1251 => WINDOWS_1251,
            Self::Windows1252 => WINDOWS_1252,
        }
    }
}

/// A file's text, and the name of its encoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text, without a mark at its beginning.
    pub text: Cow<'a, str>,
    /// The encoding's usual name, such as `UTF-8`.
    pub encoding: &'static str,
}

/// Bytes at the start of a file from which its encoding is guessed.
const LOOKED_AT: usize = 100_000;

/// The least [`likeness`] by which an encoding is told.
const ALIKE: f64 = 0.3;
/// How many times as much as any other an encoding has to look like its language,
const CLEARLY: f64 = 3.0;
/// or by how much more: of a few letters some are common by chance.
const FAR: f64 = 0.5;

/// Decodes a file, by the encoding that its reader names where its bytes do not tell. Bytes that its encoding has no
/// sign for become U+FFFD.
///
/// # Errors
/// [`FileError::AmbiguousEncoding`] where its bytes may be in more than one encoding, nothing tells which, and the
/// reader has not said.
pub fn decode(bytes: &[u8], told: Option<TextEncoding>) -> Result<Decoded<'_>, FileError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        // OK because the mark is as long as it was found to be.
        return Ok(with(encoding, bytes.get(mark..).unwrap_or_default()));
    }
    if let Some(encoding) = utf_16(bytes) {
        return Ok(with(encoding, bytes));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Decoded { text: text.into(), encoding: UTF_8.name() }),
        // A file that was cut within a sign.
        Err(error) if error.error_len().is_none() => return Ok(with(UTF_8, bytes)),
        Err(_) => {}
    }
    let encoding = told.map_or_else(|| weighed(bytes), Ok)?;
    Ok(with(encoding.encoding(), bytes))
}

/// The encoding that bytes which are no UTF look to be in.
fn weighed(bytes: &[u8]) -> Result<TextEncoding, FileError> {
    use TextEncoding::{Big5, EucKr, Gb18030, ShiftJis, Windows1251, Windows1252};
    let looked_at = beginning(bytes);
    let read = |one: TextEncoding| {
        let (text, _) = one.encoding().decode_without_bom_handling(looked_at);
        // At its end a file may be cut within a sign.
        let has_errors = text.trim_end_matches('\u{fffd}').contains('\u{fffd}');
        (one, likeness(one, &text), has_errors)
    };
    let others = TextEncoding::ALL.into_iter().filter(|one| *one != Windows1252);
    let mut read: Vec<(TextEncoding, f64, bool)> = others.map(read).collect();
    // A single spoilt byte refuses nothing where it spoils all of them.
    if read.iter().any(|(one, _, has_errors)| !has_errors && *one != Windows1251) {
        read.retain(|(.., has_errors)| !has_errors);
    }
    read.sort_by(|one, other| other.1.total_cmp(&one.1));
    let next = read.get(1).map_or(0.0, |(_, alike, _)| *alike);
    if let Some((best, alike, _)) = read.first()
        && *alike >= ALIKE
        && (*alike >= CLEARLY * next || *alike >= next + FAR)
    {
        return Ok(*best);
    }
    let is_pairs = |one: TextEncoding| match one {
        Gb18030 => most_pairs(looked_at, |lead, trail| {
            matches!(lead, 0xa1..=0xa3 | 0xb0..=0xf7) && trail >= 0xa1
        }),
        Big5 => most_pairs(looked_at, |lead, trail| matches!(lead, 0xa1..=0xc6) && trail >= 0x40),
        // Syllables, of which Korean titles are made.
        EucKr => most_pairs(looked_at, |lead, trail| matches!(lead, 0xb0..=0xc8) && trail >= 0xa1),
        ShiftJis => is_half_width(&SHIFT_JIS.decode_without_bom_handling(looked_at).0),
        Windows1251 | Windows1252 => false,
    };
    let may_be = |&(one, alike, _): &(TextEncoding, f64, bool)| alike >= ALIKE || is_pairs(one);
    let mut candidates = read.iter().filter(|one| may_be(one)).map(|(one, ..)| *one);
    match (candidates.next(), candidates.next()) {
        (None, _) => Ok(Windows1252),
        (Some(only), None) => Ok(only),
        _ => Err(FileError::AmbiguousEncoding),
    }
}

/// The first lines of a file, so that no sign is cut.
fn beginning(bytes: &[u8]) -> &[u8] {
    let Some(first) = bytes.get(..LOOKED_AT) else { return bytes };
    let end = first.iter().rposition(|byte| *byte == b'\n').unwrap_or(first.len());
    // OK because the line feed is in what is cut.
    first.get(..end).unwrap_or(first)
}

fn with<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Decoded<'a> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded { text, encoding: name(encoding) }
}

/// The name by which people know it.
fn name(encoding: &'static Encoding) -> &'static str {
    if encoding == GB18030 { "GB18030" } else { encoding.name() }
}

/// UTF-16 without a mark: every other byte of digits and separators is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.get(..LOOKED_AT).unwrap_or(bytes).chunks_exact(2);
    let all = pairs.len();
    let zeros = |place: usize| pairs.clone().filter(|pair| pair.get(place) == Some(&0)).count();
    let (first, second) = (zeros(0), zeros(1));
    let is_most = |most: usize, least: usize| all >= 4 && 5 * most > 2 * all && 10 * least < all;
    if is_most(second, first) {
        Some(UTF_16LE)
    } else if is_most(first, second) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether most signs beyond ASCII are pairs of bytes such as these.
fn most_pairs(bytes: &[u8], is_usual: impl Fn(u8, u8) -> bool) -> bool {
    let (mut usual, mut others) = (0_usize, 0_usize);
    let mut rest = bytes;
    while let [lead, after @ ..] = rest {
        rest = after;
        if lead.is_ascii() {
            continue;
        }
        match after {
            [trail, behind @ ..] if is_usual(*lead, *trail) => {
                usual += 1;
                rest = behind;
            }
            _ => others += 1,
        }
    }
    usual > others
}

#[cfg(test)]
mod tests;
