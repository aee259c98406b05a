//! Scenarios that stand side by side, each under a name. A link holds them under `view.compare.1` and so on, each as the
//! text of a link of its own with its check value, and its name under `view.compare.1.name`; so does the browser's memory.

use percent_encoding::utf8_percent_encode;

use super::link::{self, ENCODED};
use super::refusal::Reason;
use super::scenario::Scenario;
use super::view::View;

/// Most scenarios that are compared.
pub const MOST: usize = 4;

/// Most letters of a name.
pub const LONGEST_NAME: usize = 60;

/// A scenario with a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// What the reader calls it.
    pub name: String,
    /// What is compared.
    pub scenario: Scenario,
}

impl Compared {
    /// A scenario under a name, which is cut to the length that is read back.
    pub fn new(name: &str, scenario: Scenario) -> Self {
        Self { name: shortened(name), scenario }
    }
}

/// A name without line ends and the like, and not too long.
fn shortened(name: &str) -> String {
    let letters = name.trim().chars().filter(|letter| !letter.is_control());
    letters.take(LONGEST_NAME).collect::<String>().trim().to_owned()
}

/// The pairs of a link that hold scenarios, each behind an `&`; the first [`MOST`] of them.
pub fn pairs(all: &[Compared]) -> String {
    let mut pairs = String::new();
    for (number, Compared { name, scenario }) in (1..).zip(all.iter().take(MOST)) {
        let link = link::write_checked(scenario);
        let link = utf8_percent_encode(&link, ENCODED);
        pairs.push_str(&format!("&view.compare.{number}={link}"));
        if !name.is_empty() {
            let name = utf8_percent_encode(name, ENCODED);
            pairs.push_str(&format!("&view.compare.{number}.name={name}"));
        }
    }
    pairs
}

/// The scenarios that such pairs hold, in a link or alone.
pub fn read(text: &str) -> Vec<Compared> {
    View::of_link(text).compare
}

/// The scenarios of a link while it is read: a place may have its name before its scenario, or never get one.
#[derive(Debug, Default)]
pub(super) struct Places([(String, Option<Scenario>); MOST]);

impl Places {
    /// Takes what stands behind `view.compare.`. A damaged scenario is kept as far as it can be read.
    ///
    /// # Errors
    /// An invalid place, a text that is not a scenario, or why a scenario is not whole.
    pub(super) fn put(&mut self, place: &str, text: &str) -> Result<(), Reason> {
        let (number, part) = place.split_once('.').unwrap_or((place, ""));
        let index = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let held = index.and_then(|index| self.0.get_mut(index)).ok_or(Reason::UnknownKey)?;
        match part {
            "name" => held.0 = shortened(text),
            // A comparison inside a comparison is nobody's, and could go on without an end.
            "" if link::names_scenario(text) && !link::names_view(text) => {
                let reading = link::read(text);
                held.1 = Some(reading.scenario);
                if let Some(warning) = reading.warnings.into_iter().next() {
                    return Err(warning.reason);
                }
            }
            "" => return Err(Reason::Unreadable),
            _ => return Err(Reason::UnknownKey),
        }
        Ok(())
    }

    /// Those that have a scenario, in their order.
    pub(super) fn found(self) -> Vec<Compared> {
        let whole = |(name, scenario): (String, Option<Scenario>)| {
            Some(Compared { name, scenario: scenario? })
        };
        self.0.into_iter().filter_map(whole).collect()
    }
}
