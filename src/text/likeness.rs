//! What sentences of both languages have in common: the same numbers, set as they should be. For tests.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::language::Language;

/// The numbers in a text: amounts, percentages and counts, each once.
pub(super) fn numbers(text: &str) -> BTreeSet<String> {
    let magnitudes = [("万亿", 12), ("亿", 8), ("万", 4), ("bn", 9), ("M", 6), ("tn", 12)];
    let mut found = BTreeSet::new();
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let tail = &rest[start..];
        let end = tail.find(|letter: char| !letter.is_ascii_digit() && !",.".contains(letter));
        let (number, after) = tail.split_at(end.unwrap_or(tail.len()));
        // OK because it begins with a digit and has digits, commas and points alone.
        let value: Decimal = number.trim_end_matches(['.', ',']).replace(',', "").parse().unwrap();
        let magnitude = magnitudes.iter().find(|(name, _)| after.starts_with(name));
        let power = magnitude.map_or(0, |(_, power)| *power);
        let percent = if after.starts_with('%') { "%" } else { "" };
        let value = value * Decimal::from(10_i64.pow(power));
        found.insert(format!("{}{percent}", value.normalize()));
        rest = after;
    }
    found
}

/// What no sentence may have: a space that a line may break at between a number and its unit, half-width
/// punctuation in Chinese, two spaces, a hyphen for a minus.
pub(super) fn assert_well_set(text: &str, language: Language) {
    let letters: Vec<char> = text.chars().collect();
    for three in letters.windows(3) {
        let is_bad = match three {
            [before, ' ', after] if before.is_ascii_digit() => "%个月".contains(*after),
            [' ', ' ', _] | [_, ' ', ' '] => true,
            [' ' | '（' | '¥', '-', after] => after.is_ascii_digit(),
            _ => false,
        };
        assert!(!is_bad, "{three:?} in {text}");
    }
    let (begins, ends) = (letters.first(), letters.last());
    assert!(begins != Some(&' ') && ends != Some(&' '), "{text}");
    if language == Language::Chinese {
        for three in letters.windows(3) {
            let is_wide = |letter: char| ('\u{4e00}'..'\u{a000}').contains(&letter);
            let is_half = matches!(three[1], ',' | ':' | ';' | '.')
                && (is_wide(three[0]) || is_wide(three[2]));
            assert!(!is_half, "{three:?} in {text}");
            let stops = |letter: char| "，。：；（）“”".contains(letter);
            let is_stray = three[1] == ' ' && (stops(three[0]) || stops(three[2]));
            assert!(!is_stray, "{three:?} in {text}");
        }
    }
}
