//! Usage and cost exports, each with a small file of its own in the layout of its provider.

pub mod files;
mod resellers;
mod rows;
mod vendors;

use rust_decimal::Decimal;
use tokenlock::history::options::Options;
use tokenlock::history::usage::{Usage, UsageLine, read};
use tokenlock::market::token::PerKind;

fn usage(text: &str) -> Usage {
    read(text.as_bytes(), Options::default()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The only line of a model.
fn line<'a>(usage: &'a Usage, model: &str) -> &'a UsageLine {
    let lines = usage.months.iter().flat_map(|month| &month.lines);
    let mut found = lines.filter(|line| line.model == model);
    let line = found.next().unwrap_or_else(|| panic!("no {model}: {usage:?}"));
    assert_eq!(found.next(), None, "{model}");
    line
}

/// The kinds in their order, nothing as -1.
fn in_order(kinds: &PerKind<Option<Decimal>>) -> [String; 5] {
    let PerKind { input, cached, write, write_long, output } = *kinds;
    [input, cached, write, write_long, output]
        .map(|one| one.map_or("-".to_owned(), |one| one.normalize().to_string()))
}

fn text(value: Option<Decimal>) -> String {
    value.map_or("-".to_owned(), |value| value.normalize().to_string())
}

fn names(usage: &Usage) -> Vec<(usize, &str, &'static str)> {
    let problems = usage.problems.iter();
    problems.map(|one| (one.line, one.text.as_str(), one.reason.name())).collect()
}

/// The only month and whether it is whole.
fn month(usage: &Usage) -> (String, bool) {
    let [month] = &usage.months[..] else { panic!("one month: {usage:?}") };
    (month.month.text(), month.is_whole)
}
