//! A scenario as the part of an address after `#`, and back.
//!
//! `v=1&as_of=2026-11-22&move.change=0.4`: [keys](super::keys) and texts of their values, with
//! defaults left out. The date is always there, because a default date would age. Whatever can be read is
//! read; the rest is reported.

use jiff::civil::Date;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::keys::row::KeyPlace;
use super::keys::{find, key, places};
use super::link_check;
use super::received_link::{Received, receive};
use super::refusal::{Reason, Refusal};
use super::scenario::{Scenario, VERSION};
use super::view;
use crate::hedge::bill::BillLine;

/// What stays as it is in a link: everything that survives mail, chat and a spreadsheet.
pub(super) const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/').remove(b':');

/// Refusals that are told one by one.
const MOST_REFUSALS: usize = 100;

/// Keys that a page may add to a link for itself.
const NOT_THE_SCENARIOS: &[&str] = &["lang", "page", link_check::NAME];

/// Keys of a line that are written for every line after the first, at their defaults too, because links
/// were when schema 1 was frozen. A key that was added since is left out at its default.
const ALWAYS_OF_FURTHER_LINES: [&str; 10] = [
    "line.N.model",
    "line.N.currency",
    "line.N.prices.input",
    "line.N.prices.cached",
    "line.N.prices.output",
    "line.N.tokens.input",
    "line.N.tokens.cached",
    "line.N.tokens.output",
    "line.N.batch_share",
    "line.N.batch_price_ratio",
];

/// A scenario and what could not be read of its text.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadScenario {
    /// The scenario, with defaults where nothing could be read.
    pub scenario: Scenario,
    /// What was left out, and why; of very much, the first hundred.
    pub warnings: Vec<Refusal>,
}

/// The same with a [check value](link_check), so that a reader is told if it was cut on its way.
pub fn write_checked(scenario: &Scenario) -> String {
    let link = write(scenario);
    let pairs = receive(&link).pairs;
    let check = link_check::of(pairs.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    let version = format!("v={VERSION}");
    link.replacen(&version, &format!("{version}&{}={check}", link_check::NAME), 1)
}

/// The part of an address after `#`.
pub fn write(scenario: &Scenario) -> String {
    let defaults = Scenario::default();
    let any_line = Scenario { lines: vec![BillLine::default()], ..Scenario::default() };
    let default = |place: KeyPlace| {
        let is_in_first = !place.key.is_of_line() || place.line == 0;
        if is_in_first || ALWAYS_OF_FURTHER_LINES.contains(&place.key.name) {
            place.text(&defaults)
        } else {
            place.key.of_line(0).text(&any_line)
        }
    };
    let mut link = format!("v={VERSION}");
    for place in places(scenario) {
        let Some(text) = place.text(scenario) else { continue };
        let is_said = place.key.name == key!("as_of").name
            || default(place).as_deref() != Some(text.as_str());
        if is_said {
            link.push('&');
            link.push_str(&place.name());
            link.push('=');
            link.extend(utf8_percent_encode(&text, ENCODED));
        }
    }
    link
}

/// Reads what [`write`] wrote, as [`receive`] finds it in an address, whole or damaged.
pub fn read(link: &str) -> ReadScenario {
    let Received { pairs, warnings: found } = receive(link);
    let mut warnings = Warnings::default();
    found.into_iter().for_each(|refusal| warnings.push(refusal));
    let said = pairs.iter().find(|(name, _)| name == link_check::NAME);
    if let Some((name, said)) = said {
        let pairs = pairs.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        if link_check::of(pairs) != *said {
            warnings.push(Refusal::new(name.clone(), said.clone(), Reason::MayBeCut));
        }
    }
    put_together(pairs, warnings)
}

/// The same for a reader of a day: a link without a date is of that day.
pub fn read_of_today(link: &str, today: Date) -> ReadScenario {
    let mut reading = read(link);
    if page_value(link, key!("as_of").name).is_none() {
        reading.scenario.as_of = today;
    }
    reading
}

/// Puts a scenario together from pairs, of a link or of a file.
pub fn read_pairs(pairs: Vec<(String, String)>) -> ReadScenario {
    put_together(pairs, Warnings::default())
}

/// Each pair is applied on its own, so that one damaged pair never costs the others.
fn put_together(pairs: Vec<(String, String)>, mut warnings: Warnings) -> ReadScenario {
    let mut scenario = Scenario::default();
    for (name, text) in pairs {
        if name == "v" {
            if text != VERSION.to_string() {
                let reason = Reason::UnknownVersion { known: VERSION };
                warnings.push(Refusal::new(name, text, reason));
            }
        } else if let Some(place) = find(&name) {
            // Where the link was cut in this value, that says why it cannot be read.
            if let Err(refusal) = place.put(&mut scenario, &text)
                && !warnings.tells_of_a_cut_in(&name)
            {
                warnings.push(Refusal { key: name, ..refusal });
            }
        } else if view::is_of_view(&name) {
            if let Some(refusal) = view::refused(&name, &text) {
                warnings.push(refusal);
            }
        } else if !NOT_THE_SCENARIOS.contains(&name.as_str()) {
            warnings.push(Refusal::new(name, text, Reason::UnknownKey));
        }
    }
    ReadScenario { scenario, warnings: warnings.finish() }
}

/// Refusals as they come, and how many are too many to be told.
#[derive(Default)]
struct Warnings {
    told: Vec<Refusal>,
    untold: u32,
}

impl Warnings {
    fn tells_of_a_cut_in(&self, key: &str) -> bool {
        self.told.iter().any(|told| told.reason == Reason::MayBeCut && told.key == key)
    }

    fn push(&mut self, refusal: Refusal) {
        if self.told.len() < MOST_REFUSALS {
            self.told.push(refusal);
        } else {
            self.untold = self.untold.saturating_add(1);
        }
    }

    fn finish(mut self) -> Vec<Refusal> {
        if self.untold > 0 {
            self.told.push(Refusal::new("", "", Reason::TooMany { more: self.untold }));
        }
        self.told
    }
}

/// Whether a link says anything of a scenario, if only the version of its schema.
pub fn names_scenario(link: &str) -> bool {
    let is_other = |name: &str| view::is_of_view(name) || NOT_THE_SCENARIOS.contains(&name);
    receive(link).pairs.iter().any(|(name, _)| !is_other(name))
}

/// Whether a link says anything of how it is shown.
pub(super) fn names_view(link: &str) -> bool {
    receive(link).pairs.iter().any(|(name, _)| view::is_of_view(name))
}

/// The value of one of the page's own keys, such as `lang`.
pub fn page_value(link: &str, name: &str) -> Option<String> {
    receive(link).value(name).map(str::to_owned)
}

/// The keys and values of a link that say how it is shown.
pub(super) fn view_values(link: &str) -> impl Iterator<Item = (String, String)> {
    receive(link).pairs.into_iter().filter(|(name, _)| view::is_of_view(name))
}
