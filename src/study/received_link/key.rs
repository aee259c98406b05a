//! What keys a link can hold, what their values look like, and what others add.

use crate::study::keys;
use crate::study::keys::value::ValueForm;

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
    /// Numbers with commas between, or prices by month.
    List,
    /// Steps of a move with commas between.
    Steps,
}

/// Keys of a link that are the page's and not the scenario's.
const PAGES: [&str; 4] = ["v", "lang", "page", "view"];

/// Words of the page's own keys.
const PAGES_CHOICES: [&str; 5] = ["contract", "options", "paper", "en", "zh"];

/// The first parts of all keys, the page's own too.
fn roots() -> impl Iterator<Item = &'static str> {
    let of_scenario = keys::all().map(|key| key.name.split('.').next().unwrap_or_default());
    of_scenario.chain(PAGES)
}

/// Words that a value is chosen from.
pub(super) fn choices() -> impl Iterator<Item = &'static str> {
    let of_scenario = keys::all().flat_map(|key| match key.form() {
        ValueForm::Choice(names) => names,
        _ => &[],
    });
    of_scenario.copied().chain(PAGES_CHOICES)
}

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
    roots().any(|own| own == root) && key.bytes().all(is_plain)
}

/// Whether a text without `=` can be the beginning of a key.
pub(super) fn may_begin(text: &str) -> bool {
    let text = text.trim_end_matches(['.', ',', '…', '。']);
    is_own(text) || (!text.is_empty() && roots().any(|root| root.starts_with(text)))
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
    Some(match keys::find(key).map(|place| place.key.form()) {
        Some(ValueForm::Number(spec)) if spec.places == 0 => Class::Whole,
        Some(ValueForm::Number(_)) => Class::Decimal,
        Some(ValueForm::Numbers(_) | ValueForm::Quotes(_) | ValueForm::Trades(_)) => Class::List,
        Some(ValueForm::Choice(_)) => Class::Choice,
        Some(ValueForm::Date) => Class::Date,
        Some(ValueForm::Text | ValueForm::Providers(_)) => Class::Text,
        Some(ValueForm::Steps) => Class::Steps,
        Some(ValueForm::Lines(_)) => Class::Whole,
        None if key == "v" => Class::Whole,
        None if PAGES.contains(&key) => Class::Choice,
        None if key.starts_with("view.") => Class::Text,
        // A key of a later version, perhaps.
        None => Class::Decimal,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::scenario::Scenario;

    #[test]
    fn nothing_that_others_add_is_a_key_of_ours() {
        for (key, _) in keys::pairs(&Scenario::default()) {
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
