//! The keys of a scenario, each declared once: in a link, in a file, in a request, as a field.
//!
//! A row holds a key's meaning (its comment, which `docs/scenario.md` and the API print), its name
//! and the field of [`Scenario`] behind it; the field's type knows range, step, default and text. The
//! inputs of the risk study are declared in [`super::risk::inputs`]. The schema's version stays 1:
//! keys are added with defaults that leave old links as they are, and never changed.

mod adjustment;
mod backtest;
mod bill;
mod contract;
mod lock;
pub mod of_answer;
mod option;
mod price_move;
mod provider_index;
pub mod row;
mod trade;
pub mod value;

use self::row::{Key, KeyPlace, LINE};
use super::scenario::Scenario;

/// Declares keys: the meaning, the name in a scenario, the field of the scenario or, after `line`, of
/// one of its bill's lines.
macro_rules! keys {
    (@key $meaning:expr, $name:expr, line $($field:ident).+) => {
        $crate::study::keys::row::Key::new($name, $meaning, &$crate::study::keys::row::Field {
            read: |scenario, line| Some(&scenario.lines.get(line)?.$($field).+),
            write: |scenario, line| Some(&mut scenario.lines.get_mut(line)?.$($field).+),
        })
    };
    (@key $meaning:expr, $name:expr, scenario $($field:ident).+) => {
        $crate::study::keys::row::Key::new($name, $meaning, &$crate::study::keys::row::Field {
            read: |scenario, _| Some(&scenario.$($field).+),
            write: |scenario, _| Some(&mut scenario.$($field).+),
        })
    };
    ($($(#[doc = $meaning:literal])+ $name:literal => $owner:ident $($field:ident).+;)+) => {
        &[$($crate::study::keys::keys!(
            @key concat!($($meaning),+), $name, $owner $($field).+
        )),+]
    };
}

pub(crate) use keys;

/// All keys, in the order in which documents list them.
const GROUPS: [&[Key]; 10] = [
    bill::KEYS,
    adjustment::KEYS,
    price_move::KEYS,
    lock::KEYS,
    contract::KEYS,
    option::KEYS,
    trade::KEYS,
    backtest::KEYS,
    provider_index::KEYS,
    super::risk::inputs::KEYS,
];

/// All keys, in the order in which documents list them.
pub fn all() -> impl Iterator<Item = &'static Key> {
    GROUPS.into_iter().flatten()
}

/// The key of a name such as `line.N.tokens.input`, for [`key!`](crate::study::keys::key): a name
/// that is not a key fails to compile.
///
/// # Panics
/// While the program is built, if there is no such key.
pub(crate) const fn named(name: &str) -> &'static Key {
    let mut group = 0;
    while group < GROUPS.len() {
        let keys = GROUPS[group];
        let mut index = 0;
        while index < keys.len() {
            // OK because both indexes are below their lengths.
            if is_same(keys[index].name, name) {
                return &keys[index];
            }
            index += 1;
        }
        group += 1;
    }
    panic!("a scenario has no such key")
}

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut index = 0;
    while index < one.len() && index < other.len() && one[index] == other[index] {
        index += 1;
    }
    index == one.len() && index == other.len()
}

/// The key of a name, looked up when the program is built: `key!("lock.share")`.
macro_rules! key {
    ($name:literal) => {
        const { $crate::study::keys::named($name) }
    };
}

pub(crate) use key;

/// The place of a key: `place!("lock.share")`, or `place!("line.N.tokens.input", 0)` for the first
/// line's.
#[cfg(feature = "page")]
macro_rules! place {
    ($name:literal) => {
        $crate::study::keys::key!($name).place()
    };
    ($name:literal, $line:expr) => {
        $crate::study::keys::key!($name).of_line($line)
    };
}

#[cfg(feature = "page")]
pub(crate) use place;

/// The place of a name such as `lock.share` or `line.2.tokens.input`, if it is a key's.
pub fn find(name: &str) -> Option<KeyPlace> {
    let in_line = || {
        let (number, rest) = name.strip_prefix("line.")?.split_once('.')?;
        let line = number.parse::<usize>().ok()?.checked_sub(1)?;
        let key = all().find(|key| key.name.strip_prefix(LINE) == Some(rest))?;
        Some(key.of_line(line))
    };
    let elsewhere = || all().find(|key| !key.is_of_line() && key.name == name).map(Key::place);
    in_line().or_else(elsewhere)
}

/// The place of a name, or of the first key of the group that it names, such as `line.1.tokens`.
pub fn first(name: &str) -> Option<KeyPlace> {
    let group = format!("{name}.");
    let in_group = || {
        let (number, rest) = group.strip_prefix("line.")?.split_once('.')?;
        let line = number.parse::<usize>().ok()?.checked_sub(1)?;
        let is_in =
            |key: &&Key| key.name.strip_prefix(LINE).is_some_and(|name| name.starts_with(rest));
        all().find(is_in).map(|key| key.of_line(line))
    };
    let elsewhere = || all().find(|key| key.name.starts_with(&group)).map(Key::place);
    find(name).or_else(in_group).or_else(elsewhere)
}

/// All places of a scenario in the order of links and files: by name, line after line.
pub fn places(scenario: &Scenario) -> Vec<KeyPlace> {
    let mut keys: Vec<&'static Key> = all().collect();
    keys.sort_unstable_by_key(|key| key.name);
    let mut places = Vec::new();
    for keys in keys.chunk_by(|one, next| one.is_of_line() == next.is_of_line()) {
        let is_of_line = keys.first().is_some_and(|key| key.is_of_line());
        let lines = if is_of_line { scenario.lines.len() } else { 1 };
        places.extend((0..lines).flat_map(|line| keys.iter().map(move |key| key.of_line(line))));
    }
    places
}

/// All names of a scenario with the texts of their values; what has no value is left out.
pub fn pairs(scenario: &Scenario) -> Vec<(String, String)> {
    let places = places(scenario).into_iter();
    places.filter_map(|place| Some((place.name(), place.text(scenario)?))).collect()
}
