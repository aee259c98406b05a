//! A short value in a link by which one that was cut is told: a link cut inside a number still is one.
//!
//! It stands at the beginning, so that a cut leaves it whole. It is of the pairs as they are read, in any order, so
//! that what chats do to a link (encode it, fold it, add to it) changes nothing. Four digits miss one cut in 65,536.

use super::keys::find;

/// The name of the pair that holds it.
pub const NAME: &str = "check";

/// The check value of the pairs of a scenario; what is no key of this version has no part in it.
pub fn of<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut pairs: Vec<_> = pairs.into_iter().filter(|(name, _)| find(name).is_some()).collect();
    pairs.sort_unstable();
    // FNV-1a of 32 bits (Fowler, Noll and Vo), folded to 16.
    let mut hash = 0x811c_9dc5_u32;
    for (name, text) in pairs {
        for byte in name.bytes().chain([b'=']).chain(text.bytes()).chain([b'&']) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    format!("{:04x}", (hash >> 16) ^ (hash & 0xffff))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::link::{read, write, write_checked};
    use crate::study::refusal::Reason;

    const LINK: &str = "v=1&as_of=2026-11-22&line.1.tokens.input=300000000&lock.share=0.35";

    fn is_told(link: &str) -> bool {
        let warnings = read(link).warnings;
        warnings.iter().any(|warning| warning.key == NAME && warning.reason == Reason::MayBeCut)
    }

    #[test]
    fn a_cut_is_told_wherever_it_is_and_a_whole_link_is_not() {
        let scenario = read(LINK).scenario;
        let link = write_checked(&scenario);
        assert_eq!(read(&link).scenario, scenario);
        assert!(read(&link).warnings.is_empty(), "{link}");
        for added in ["&lang=zh&page=paper", "&utm_source=mail", "?secret=abc", "&view.theme=dark"]
        {
            assert!(!is_told(&format!("{link}{added}")), "{added}");
        }
        let check = link.find("&as_of").unwrap();
        for length in check..link.len() {
            assert!(is_told(&link[..length]), "{}", &link[..length]);
        }
        // An old link has none, which is no error.
        assert!(!is_told(&write(&scenario)));
    }

    #[test]
    fn an_edited_number_is_told_and_the_order_of_pairs_is_not() {
        let link = write_checked(&read(LINK).scenario);
        assert!(is_told(&link.replace("0.35", "0.36")));
        let (version, rest) = link.split_once('&').unwrap();
        assert!(!is_told(&format!("{rest}&{version}")));
    }
}
