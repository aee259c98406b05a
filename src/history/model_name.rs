//! The price list's model for a name in an export.
//!
//! Exports write `claude-opus-5-5-20260922`, `Claude Opus 5.5`, `us.anthropic.claude-opus-5-5-v1:0` and
//! `anthropic/claude-opus-5.5` for one model. Two names are one where their numbers are the same in
//! their order and their words are the same in any, when dates, vendors and places are taken away.

use std::sync::OnceLock;

use jiff::civil::Date;

use crate::market::currency::Currency;
use crate::market::price_list::{self, ListedPrice, Role};

/// Names that differ from the list's, and the listed name of each.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("deepseek-v4.1-flash", "deepseek-flash"),
    ("deepseek-chat", "deepseek-flash"),
    ("deepseek-reasoner", "deepseek-flash"),
    ("qwen-max-latest", "qwen4-max"),
    ("gemini-pro-latest", "gemini-4-argon"),
    ("doubao-1-6", "doubao-1.6"),
];

/// Words that do not tell one model from another.
const IDLE: &[&str] = &[
    "anthropic",
    "openai",
    "google",
    "mistralai",
    "moonshotai",
    "qwen",
    "alibaba",
    "z",
    "ai",
    "us",
    "eu",
    "apac",
    "jp",
    "global",
    "models",
    "publishers",
    "latest",
    "preview",
    "thinking",
    "free",
    "beta",
    "nitro",
    "exacto",
    "online",
    "extended",
];

/// A name as what tells it from others.
#[derive(Debug, PartialEq, Eq)]
struct Signature {
    numbers: Vec<String>,
    words: Vec<String>,
}

/// The price in force on a day of the model that an export names, in a currency or in any; of
/// several tiers the cheapest: short prompts, off-peak. `None` where the list has no such model.
pub fn listed(name: &str, currency: Option<Currency>, day: Date) -> Option<ListedPrice> {
    let known = signature(name);
    if known.words.is_empty() {
        return None;
    }
    let other = OTHER_NAMES.iter().find(|(other, _)| signature(other) == known);
    let wanted = other.map_or(known, |(_, listed)| signature(listed));
    let is_wanted = |row: &ListedPrice| {
        row.role != Role::Announced
            && row.date <= day
            && currency.is_none_or(|currency| row.currency == currency)
    };
    let mut found: Vec<ListedPrice> = Vec::new();
    for (signature, row) in rows() {
        if *signature != wanted || !is_wanted(row) {
            continue;
        }
        let row = *row;
        match found.iter_mut().find(|known| known.id() == row.id()) {
            Some(known) if known.date <= row.date => *known = row,
            Some(_) => {}
            None => found.push(row),
        }
    }
    // A tier that was named only later does not take the place of the price that is newer.
    let newest = found.iter().map(|row| row.date).max()?;
    let input = |row: &ListedPrice| row.prices.input.map(crate::market::quantity::Quantity::get);
    let is_current = |row: &&ListedPrice| row.date == newest || row.role == Role::Offered;
    found.iter().filter(is_current).min_by_key(|row| (row.currency.code(), input(row))).copied()
}

/// Whether two exports may mean one model by these names.
pub fn are_one(one: &str, other: &str) -> bool {
    one == other || (signature(one) == signature(other) && !signature(one).words.is_empty())
}

/// The price list by what tells a model from others.
fn rows() -> &'static [(Signature, ListedPrice)] {
    // A file may name a thousand models, and reading the list takes longer than looking through it.
    static ROWS: OnceLock<Vec<(Signature, ListedPrice)>> = OnceLock::new();
    let read = || price_list::rows().map(|row| (signature(without_tier(row.model)), row)).collect();
    ROWS.get_or_init(read)
}

/// A listed model's name without the tier behind it.
fn without_tier(model: &str) -> &str {
    let model = model.split(" (").next().unwrap_or(model);
    model.trim_end_matches(" off-peak").trim_end_matches(" peak")
}

fn signature(name: &str) -> Signature {
    let name = name.to_lowercase();
    // A vendor before it, a tier or the day of a version behind it.
    let name = name.rsplit('/').next().unwrap_or_default();
    let name = name.split([':', '@']).next().unwrap_or_default();
    let mut parts: Vec<String> = Vec::new();
    for letter in name.chars() {
        let is_digit = letter.is_ascii_digit();
        let goes_on = parts.last().and_then(|part| part.chars().last()).is_some_and(|last| {
            last.is_ascii_digit() == is_digit && last.is_alphanumeric() && letter.is_alphanumeric()
        });
        match parts.last_mut() {
            Some(part) if goes_on => part.push(letter),
            _ => parts.push(letter.to_string()),
        }
    }
    parts.retain(|part| part.chars().all(char::is_alphanumeric));
    let is_year = |part: &String| part.len() == 4 && part.starts_with("20");
    let is_day = |part: &String| part.len() == 8 && part.starts_with("20");
    if let Some(at) = parts.iter().position(|part| is_year(part) || is_day(part)) {
        parts.truncate(at);
    }
    // The version of a hosted model: -v1.
    if let [.., v, one] = &parts[..]
        && v == "v"
        && one.len() == 1
        && parts.len() > 3
        && name.ends_with(&format!("-v{one}"))
    {
        parts.truncate(parts.len() - 2);
    }
    let is_number = |part: &String| part.bytes().all(|byte| byte.is_ascii_digit());
    let (numbers, mut words): (Vec<String>, Vec<String>) = parts.into_iter().partition(is_number);
    let first = words.first().cloned();
    words.retain(|word| !IDLE.contains(&word.as_str()));
    // Qwen is a vendor and a family.
    if words.len() < 2
        && let Some(first) = first.filter(|first| first == "qwen")
    {
        words.push(first);
    }
    words.sort();
    Signature { numbers, words }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::market::quantity::Quantity;

    fn name(export: &str, currency: Currency) -> Option<&'static str> {
        listed(export, Some(currency), date(2026, 11, 22)).map(|row| row.model)
    }

    #[test]
    fn every_spelling_of_an_export_finds_its_row() {
        for (export, expected) in [
            ("claude-opus-5-5-20260922", "claude-opus-5.5"),
            ("Claude Opus 5.5", "claude-opus-5.5"),
            ("claude-5.5-opus-thinking", "claude-opus-5.5"),
            ("us.anthropic.claude-opus-5-5-v1:0", "claude-opus-5.5"),
            ("anthropic/claude-opus-5", "claude-opus-5"),
            ("claude-haiku-4-5@20251015", "claude-haiku-4.5"),
            ("claude-haiku-5.5", "claude-haiku-5.5 (<=100k)"),
            ("gpt-6-sol-2026-09-22", "gpt-6-sol (<=272k)"),
            ("openai/gpt-6.2-astra:nitro", "gpt-6.2-astra (<=272k)"),
            ("GPT 5.5", "gpt-5.5 (<=272k)"),
            ("gemini-3.8-flash", "gemini-3.8-flash"),
            ("models/gemini-2.5-pro", "gemini-2.5-pro"),
            ("deepseek-v4.1-flash", "deepseek-flash (V4.1) off-peak"),
            ("deepseek-v4-flash", "deepseek-v4-flash off-peak"),
            ("qwen4-max", "qwen4-max"),
            ("moonshotai/kimi-k3", "kimi-k3"),
            ("x-ai/grok-4.7", "grok-4.7 (<200k)"),
        ] {
            let currency =
                if expected.starts_with("deepseek") { Currency::Cny } else { Currency::Usd };
            assert_eq!(name(export, currency), Some(expected), "{export}");
        }
    }

    /// Exports of past months name models that nobody offers now.
    #[test]
    fn a_past_model_is_found_with_the_price_of_its_day() {
        for (export, day, input) in [
            ("gpt-4o-2024-08-06", date(2024, 11, 1), "2.5"),
            ("gpt-4o-mini", date(2024, 11, 1), "0.15"),
            ("claude-3-5-sonnet-20241022", date(2024, 11, 1), "3"),
            ("claude-opus-4-5-20251101", date(2026, 3, 1), "5"),
            ("claude-sonnet-4-6", date(2026, 5, 1), "3"),
            ("gemini-2.5-flash", date(2026, 3, 1), "0.3"),
            ("grok-4", date(2026, 1, 15), "3"),
        ] {
            let row = listed(export, Some(Currency::Usd), day);
            let found = row.and_then(|row| row.prices.input).map(Quantity::get);
            assert_eq!(
                found.map(|price| price.normalize().to_string()).as_deref(),
                Some(input),
                "{export}"
            );
        }
    }

    #[test]
    fn what_the_list_does_not_have_is_not_taken_for_another() {
        for export in [
            "",
            "model-a",
            "gpt-6.5-sol",
            "claude-opus",
            "claude-opus-6",
            "web_search",
            "5.5",
            "auto",
        ] {
            assert_eq!(name(export, Currency::Usd), None, "{export}");
        }
    }

    #[test]
    fn every_offered_model_is_found_by_its_own_name() {
        for row in price_list::in_force(date(2026, 11, 22)) {
            let found = listed(without_tier(row.model), Some(row.currency), date(2026, 11, 22));
            let found = found.map(|found| without_tier(found.model));
            assert_eq!(found, Some(without_tier(row.model)), "{}", row.model);
        }
    }

    #[test]
    fn the_price_is_that_of_the_day() {
        let cached = |day| {
            let row = listed("claude-sonnet-5-5", None, day)?;
            row.prices.cached.map(crate::market::quantity::Quantity::get)
        };
        assert_eq!(
            cached(date(2026, 9, 30)).map(|price| price.to_string()),
            Some("0.2".to_owned())
        );
        assert_eq!(
            cached(date(2026, 10, 31)).map(|price| price.to_string()),
            Some("0.1".to_owned())
        );
        assert_eq!(cached(date(2026, 9, 1)), None);
    }
}
