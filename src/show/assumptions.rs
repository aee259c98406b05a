//! Every entry of a scenario with its unit, where it is from and what it means: for a spreadsheet.

use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::price_list::{self, ListedPrice};
use crate::market::quantity::{Quantity, Unit};
use crate::market::token::TokenKind;
use crate::study::keys;
use crate::study::keys::row::{KeyPlace, LINE};
use crate::study::scenario::Scenario;
use crate::text::language::Language;
use crate::text::spreadsheet::{hours, labels, listed, quoted, unit_name};

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumption {
    /// The name in a link, such as `lock.share`.
    pub key: String,
    /// Its value as text; empty where it has none.
    pub value: String,
    /// What a number counts; empty for what is no number.
    pub unit: String,
    /// Where it is from: the price list with its day, the reader, or the default.
    pub source: String,
    /// What it means, in English.
    pub meaning: &'static str,
}

/// What begins the names of keys whose money is in the contract's currency.
const OF_CONTRACT: [&str; 5] = ["contract.", "lock.index", "lock.futures", "curve.", "option."];

/// Keys of money that is no price of a million tokens.
const NO_PRICES: [&str; 7] = [
    "contract.fee",
    "option.gpu_price",
    "risk.budget",
    "risk.loss",
    "risk.buffer",
    "risk.entry_spread",
    "risk.roll_cost",
];

/// All entries, in the order of links.
pub fn assumptions(scenario: &Scenario, language: Language) -> Vec<Assumption> {
    let defaults = Scenario::default();
    let rows: Vec<Option<ListedPrice>> = scenario
        .lines
        .iter()
        .map(|line| price_list::of_model(&line.model, scenario.as_of))
        .collect();
    let assumption = |place: KeyPlace| Assumption {
        key: place.name(),
        value: place.text(scenario).unwrap_or_default(),
        unit: unit(place, scenario, language),
        source: source(place, scenario, &defaults, &rows, language),
        meaning: place.key.meaning(),
    };
    keys::places(scenario).into_iter().map(assumption).collect()
}

fn unit(place: KeyPlace, scenario: &Scenario, language: Language) -> String {
    let Some(spec) = place.key.spec() else { return String::new() };
    let name = place.key.name;
    let currency = if name == "option.gpu_price" {
        Currency::Usd
    } else if OF_CONTRACT.iter().any(|start| name.starts_with(start)) {
        scenario.contract_currency()
    } else {
        let line = scenario.lines.get(place.line).filter(|_| place.key.is_of_line());
        line.map_or(scenario.currency, |line| line.currency)
    };
    let is_price = spec.unit == Unit::Money && !NO_PRICES.contains(&name);
    let is_of_tokens = name.contains(".prices.");
    let is_of_hours = name.ends_with(".hour_price")
        || scenario.billed_unit() == BilledUnit::GpuHours && !is_of_tokens;
    if name.ends_with(".hours") || spec.unit == Unit::MillionTokens && is_of_hours {
        return hours(language).to_owned();
    }
    let of = if is_of_hours { BilledUnit::GpuHours } else { BilledUnit::Tokens };
    unit_name(spec.unit, currency, is_price.then_some(of), language)
}

fn source(
    place: KeyPlace,
    scenario: &Scenario,
    defaults: &Scenario,
    rows: &[Option<ListedPrice>],
    language: Language,
) -> String {
    let row = rows.get(place.line).and_then(Option::as_ref);
    let price = place.key.name.strip_prefix(LINE).and_then(|name| name.strip_prefix("prices."));
    let of_list = price.and_then(|kind| listed_price(kind, place, scenario, row?, language));
    if let Some(said) = of_list {
        return said;
    }
    if place.key.name == "exchange.rate" {
        return quoted(scenario.exchange.date, language);
    }
    let words = labels(language);
    let is_usual = place.text(scenario) == place.text(defaults);
    let source = if is_usual { words.usual } else { words.entered };
    source.to_owned()
}

/// Where the list has a price from, as long as it is the list's.
fn listed_price(
    kind: &str,
    place: KeyPlace,
    scenario: &Scenario,
    row: &ListedPrice,
    language: Language,
) -> Option<String> {
    let kind = match kind {
        "input" => TokenKind::Input,
        "cached" => TokenKind::Cached,
        "output" => TokenKind::Output,
        _ => return None,
    };
    let is_listed = place.number(scenario) == row.prices.get(kind).map(Quantity::get);
    let (source, day) = row.source_of(kind);
    is_listed.then(|| listed(source, day, language))
}
