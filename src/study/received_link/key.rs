//! What keys a link can hold, what their values look like, and what others add.

/// What a value looks like, as far as its end tells whether it was cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Any text: the name of a model or of a move.
    Text,
    /// A whole number.
    Whole,
    /// A number that may have decimal places.
    Decimal,
    /// A day, which is always written in full.
    Date,
    /// One of a few words.
    Choice,
    /// Numbers with commas between.
    List,
    /// Steps of a move with commas between.
    Steps,
}

/// The first parts of all keys, the page's own too.
const ROOTS: [&str; 15] = [
    "v", "as_of", "currency", "exchange", "horizon", "growth", "line", "unit", "move", "lock",
    "contract", "risk", "lang", "page", "view",
];

/// Words that a value is chosen from.
pub(super) const CHOICES: [&str; 33] = [
    "CNY",
    "USD",
    "stu",
    "plain",
    "price-weighted",
    "slider",
    "named",
    "step",
    "ramp",
    "spike",
    "flat",
    "premium",
    "typed",
    "open-weight-index",
    "rising-open-weight-index",
    "routed-open-model",
    "vendor-list-price",
    "flagship",
    "gpu-hour",
    "xing",
    "custom",
    "buyer",
    "provider",
    "monthly",
    "mean",
    "last-day",
    "curve",
    "expected",
    "index",
    "own-price",
    "prepaid",
    "paper",
    "zh",
];

/// Parameters that mail and chat programs, social networks and advertisers add to any link.
const ADDED: [&str; 66] = [
    "secret",
    "from",
    "isappinstalled",
    "nsukey",
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "yclid",
    "twclid",
    "ttclid",
    "li_fat_id",
    "igsh",
    "igshid",
    "mc_cid",
    "mc_eid",
    "_hsenc",
    "_hsmi",
    "mkt_tok",
    "oly_enc_id",
    "vero_id",
    "wickedid",
    "ref",
    "ref_src",
    "ref_url",
    "source",
    "src",
    "spm",
    "scm",
    "scene",
    "subscene",
    "ascene",
    "clicktime",
    "enterid",
    "sessionid",
    "devicetype",
    "version",
    "nettype",
    "abtest_cookie",
    "pass_ticket",
    "wx_header",
    "exportkey",
    "fontscale",
    "chksm",
    "mpshare",
    "srcid",
    "winzoom",
    "tdsourcetag",
    "vd_source",
    "ddtab",
    "dd_orientation",
    "wechat_webview_type",
    "timestamp",
    "usg",
    "ved",
    "sa",
    "ust",
    "cvid",
    "oicd",
    "trk",
    "share",
    "__twitter_impression",
    "feature",
];

/// Beginnings of such parameters.
const ADDED_BEGINNINGS: [&str; 12] = [
    "utm_", "share_", "sharer_", "wx_", "wxwork_", "tt_", "hmsr", "bd_", "qz_", "gdt_", "pk_",
    ":~:",
];

/// Whether a key is of a scenario or of the page, by its first part.
pub(super) fn is_own(key: &str) -> bool {
    let is_plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.');
    let root = key.split('.').next().unwrap_or_default();
    ROOTS.contains(&root) && key.bytes().all(is_plain)
}

/// Whether a text without `=` can be the beginning of a key.
pub(super) fn may_begin(text: &str) -> bool {
    let text = text.trim_end_matches(['.', ',', '…', '。']);
    is_own(text) || (!text.is_empty() && ROOTS.iter().any(|root| root.starts_with(text)))
}

/// Whether others add this key.
pub(super) fn is_added(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    ADDED.contains(&key.as_str()) || ADDED_BEGINNINGS.iter().any(|begin| key.starts_with(begin))
}

/// A key as the page writes it: without space, without what is left of `&amp;`, in small letters
/// where that makes it one of ours.
pub(super) fn written(name: &str) -> String {
    let mut name = name.trim();
    while let Some(rest) = name.strip_prefix("amp;") {
        name = rest;
    }
    let small = name.to_ascii_lowercase();
    if is_own(&small) { small } else { name.to_owned() }
}

/// What the values of a key look like; `None` for a key that is not ours.
pub(super) fn class(key: &str) -> Option<Class> {
    if !is_own(key) {
        return None;
    }
    let mut parts = key.split('.');
    let (root, last) =
        (parts.next().unwrap_or_default(), key.rsplit('.').next().unwrap_or_default());
    Some(match (root, last) {
        ("line", "model") | ("move", "name") => Class::Text,
        ("as_of", _) | ("exchange", "date") => Class::Date,
        ("lock", "futures") => Class::List,
        ("move", "steps") => Class::Steps,
        ("v" | "horizon", _) | ("line", "line") | ("move", "months") => Class::Whole,
        ("line", _) if key.contains(".tokens.") => Class::Whole,
        ("risk", "paths" | "cash_paths" | "seed" | "entries") => Class::Whole,
        ("currency" | "unit" | "lang" | "page", _) | (_, "currency") => Class::Choice,
        ("move", "kind" | "shape") | ("lock", "curve") => Class::Choice,
        (
            "risk",
            "index" | "side" | "settlement" | "futures" | "usage_moves_with" | "commitment",
        ) => Class::Choice,
        _ => Class::Decimal,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::flat;
    use crate::study::scenario::Scenario;

    /// Every key of the documented ones, with its values and its default.
    fn documented() -> impl Iterator<Item = (String, String)> {
        let rows = include_str!("../../../docs/scenario.md").lines();
        rows.filter(|line| line.starts_with("| `")).map(|row| {
            let cells: Vec<_> = row.split(" | ").collect();
            let key = cells[0].trim_start_matches("| ").split(',').next().unwrap_or_default();
            (key.trim_matches('`').replace('N', "1"), cells[2].to_owned())
        })
    }

    #[test]
    fn every_key_has_the_class_of_its_documented_values() {
        let mut count = 0;
        for (key, values) in documented() {
            let expected = match values.as_str() {
                "a date" => Class::Date,
                "ratios above 0" => Class::Steps,
                "text" => Class::Text,
                values if values.starts_with('`') => Class::Choice,
                _ if key == "lock.futures" => Class::List,
                _ => match class(&key) {
                    Some(class @ (Class::Whole | Class::Decimal)) => class,
                    other => panic!("{key} is no number but {other:?}"),
                },
            };
            assert_eq!(class(&key), Some(expected), "{key}");
            for word in values.split('`').skip(1).step_by(2).filter(|_| expected == Class::Choice) {
                assert!(CHOICES.contains(&word), "{word}");
            }
            count += 1;
        }
        assert!(count > 50, "only {count} keys are documented");
    }

    #[test]
    fn nothing_that_others_add_is_a_key_of_ours() {
        for (key, _) in flat::pairs(&Scenario::default()) {
            assert!(is_own(&key) && !is_added(&key), "{key}");
        }
        for key in ADDED.into_iter().chain(["utm_source", "share_token", ":~:text"]) {
            assert!(is_added(key) && !is_own(key), "{key}");
        }
        assert!(!is_added("colour") && !is_own("colour"));
    }

    #[test]
    fn a_key_is_read_in_spite_of_a_keyboard_that_writes_capitals() {
        assert_eq!(written("V"), "v");
        assert_eq!(written(" amp;amp;As_of "), "as_of");
        assert_eq!(written("Colour"), "Colour");
    }
}
