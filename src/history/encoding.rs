//! Text from bytes: what a mark at the beginning says, then UTF-16 by its zero bytes, then UTF-8 if
//! all of it is valid, then what spreadsheets write in China, Taiwan and the West.

use std::borrow::Cow;

use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

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

/// Decodes a file. Bytes that its encoding has no sign for become U+FFFD.
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        // OK because the mark is as long as it was found to be.
        return with(encoding, bytes.get(mark..).unwrap_or_default());
    }
    if let Some(encoding) = utf_16(bytes) {
        return with(encoding, bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => return Decoded { text: text.into(), encoding: UTF_8.name() },
        // A file that was cut within a sign.
        Err(error) if error.error_len().is_none() => return with(UTF_8, bytes),
        Err(_) => {}
    }
    let looked_at = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let is_chinese = most_pairs(looked_at, |lead, trail| {
        matches!(lead, 0xa1..=0xa3 | 0xb0..=0xf7) && trail >= 0xa1
    });
    let is_taiwanese =
        most_pairs(looked_at, |lead, trail| matches!(lead, 0xa1..=0xc6) && trail >= 0x40);
    let candidates = [(is_chinese, GB18030), (is_taiwanese, BIG5)];
    let fits = |encoding: &'static Encoding| {
        encoding.decode_without_bom_handling_and_without_replacement(bytes)
    };
    for (_, encoding) in candidates.into_iter().filter(|(is_likely, _)| *is_likely) {
        if let Some(text) = fits(encoding) {
            return Decoded { text, encoding: name(encoding) };
        }
    }
    // Of a cut file the last byte may be half a sign.
    with(if is_chinese { GB18030 } else { WINDOWS_1252 }, bytes)
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
mod tests {
    use super::*;

    #[test]
    fn what_spreadsheets_write_is_read() {
        let text = "日期,收盘价\r\n2026-03-09,4.50\r\n";
        let utf_16 = |of: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(of).collect::<Vec<_>>();
        let (little, big) = (utf_16(u16::to_le_bytes), utf_16(u16::to_be_bytes));
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), "UTF-8"),
            (marked(b"\xef\xbb\xbf", text.as_bytes()), "UTF-8"),
            (marked(b"\xff\xfe", &little), "UTF-16LE"),
            (marked(b"\xfe\xff", &big), "UTF-16BE"),
            (little, "UTF-16LE"),
            (big, "UTF-16BE"),
            (GB18030.encode(text).0.into_owned(), "GB18030"),
        ] {
            let found = decode(&bytes);
            assert_eq!((&*found.text, found.encoding), (text, encoding));
        }
        let traditional = "日期,收盤價\r\n2026-03-09,4.50\r\n";
        let found = decode(&BIG5.encode(traditional).0).text.into_owned();
        assert_eq!(found, traditional);
        for western in ["Datum;Preis für 1 Mio.;Größe\n", "Prix relevé;4,50 €\n", "£4.50,¥3,é\n"]
        {
            let bytes = WINDOWS_1252.encode(western).0.into_owned();
            let found = decode(&bytes);
            assert_eq!((&*found.text, found.encoding), (western, "windows-1252"));
        }
    }

    #[test]
    fn no_bytes_are_beyond_it() {
        for bytes in
            [&b""[..], b"\0", b"\0\0\0\0\0\0\0\0\0", b"\xff\xfe\0", b"a\xff", b"\x81\x30\xfe"]
        {
            let _ = decode(bytes);
        }
        assert_eq!(decode("日".as_bytes().get(..2).unwrap()).encoding, "UTF-8");
    }
}
