//! A scenario as the part of an address after `#`, and back.
//!
//! `v=1&as_of=2026-11-22&move.change=0.4`: keys and values as in [`super::flat`], with defaults
//! left out. The date is always there, because a default date would age. Whatever can be read is
//! read; the rest is reported.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::flat::{Assembly, Refusal, pairs};
use super::received_link::{Received, receive};
use super::scenario::{Scenario, VERSION};

/// What stays as it is in a link: everything that survives mail, chat and a spreadsheet.
const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/').remove(b':');

/// Pairs looked at: far more than the fullest scenario has, and few enough for any hostile link.
pub(super) const MOST_PAIRS: usize = 600;

/// Keys that a page may add to a link for itself.
const NOT_THE_SCENARIOS: &[&str] = &["lang", "page"];

/// A scenario and what could not be read of its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The scenario, with defaults where nothing could be read.
    pub scenario: Scenario,
    /// What was left out.
    pub warnings: Vec<Warning>,
}

/// A part of a link or file that was left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// The key, or the whole part where there is none.
    pub key: String,
    /// The value as it was found.
    pub text: String,
    /// Why.
    pub reason: Reason,
}

/// Why a part was left out.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// It is not a key and a value.
    NotAPair,
    /// The link or file is of a later schema than this program knows.
    LaterVersion,
    /// The link seems to end before its end: it was cut on the way, or a sentence ends here.
    Cut,
    /// There is more than any scenario holds; the rest was not looked at.
    TooLong,
    /// The value was refused.
    Refused(Refusal),
}

/// The part of an address after `#`.
pub fn write(scenario: &Scenario) -> String {
    let defaults = pairs(&Scenario::default());
    let is_said = |pair: &(String, String)| pair.0 == "as_of" || !defaults.contains(pair);
    let mut link = format!("v={VERSION}");
    for (key, text) in pairs(scenario).iter().filter(|pair| is_said(pair)) {
        link.push('&');
        link.push_str(key);
        link.push('=');
        link.extend(utf8_percent_encode(text, ENCODED));
    }
    link
}

/// Reads what [`write`] wrote, as [`receive`] finds it in an address, whole or damaged.
pub fn read(link: &str) -> Reading {
    let Received { pairs, warnings } = receive(link);
    let mut reading = read_pairs(pairs);
    reading.warnings.splice(..0, warnings);
    reading
}

/// Puts a scenario together from pairs, of a link or of a file.
pub fn read_pairs(pairs: Vec<(String, String)>) -> Reading {
    let mut assembly = Assembly::new();
    let mut warnings = Vec::new();
    for (index, (key, text)) in pairs.into_iter().enumerate() {
        if index == MOST_PAIRS {
            warnings.push(Warning::new(key, String::new(), Reason::TooLong));
            break;
        }
        if key == "v" {
            if text != VERSION.to_string() {
                warnings.push(Warning::new(key, text, Reason::LaterVersion));
            }
        } else if !NOT_THE_SCENARIOS.contains(&key.as_str())
            && let Err(refusal) = assembly.apply(&key, &text)
        {
            warnings.push(Warning::new(key, text, Reason::Refused(refusal)));
        }
    }
    Reading { scenario: assembly.finish(), warnings }
}

/// The value of one of the page's own keys, such as `lang`.
pub fn page_value(link: &str, name: &str) -> Option<String> {
    receive(link).value(name).map(str::to_owned)
}

impl Warning {
    fn new(key: String, text: String, reason: Reason) -> Self {
        Self { key, text, reason }
    }
}
