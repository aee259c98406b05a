//! Names of models: the price list has their identifiers, and a reader sees what their vendors call them.

use rust_decimal::Decimal;

use super::sentences;
use crate::text::language::Language;
use crate::text::number::count_short;

/// How the names of a family of models are written.
struct Family {
    /// What its identifiers begin with.
    begins: &'static str,
    /// What its names begin with.
    name: &'static str,
    /// What stands before the first word behind that, and before each further one.
    joints: [&'static str; 2],
}

const fn family(begins: &'static str, name: &'static str, joints: [&'static str; 2]) -> Family {
    Family { begins, name, joints }
}

static FAMILIES: [Family; 14] = [
    family("claude-", "Claude", [" ", " "]),
    family("deepseek-", "DeepSeek", [" ", "-"]),
    family("doubao-", "Doubao", [" ", " "]),
    family("ernie-", "ERNIE", [" ", " "]),
    family("gemini-", "Gemini", [" ", " "]),
    family("glm-", "GLM", ["-", "-"]),
    family("gpt-", "GPT", ["-", " "]),
    family("grok-", "Grok", [" ", " "]),
    family("hunyuan-", "Hunyuan", [" ", " "]),
    family("kimi-", "Kimi", [" ", " "]),
    family("mimo-", "MiMo", [" ", " "]),
    family("minimax-", "MiniMax", [" ", " "]),
    family("mistral-", "Mistral", [" ", " "]),
    // Its version follows without a joint: `qwen3.8-max`, `qwen-long`.
    family("qwen", "Qwen", ["", "-"]),
];

/// What a price holds for, where one model has several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hours {
    Peak,
    OffPeak,
}

/// Which lengths of a request a price holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    UpTo,
    Below,
    Over,
    From,
}

/// What stands in brackets behind an identifier.
pub(super) enum Note<'a> {
    /// A length of the request, as a number of tokens.
    Context(Bound, String),
    /// Anything else.
    Other(&'a str),
}

/// A model's name with what its price holds for.
pub(super) struct Parts<'a> {
    pub name: String,
    pub note: Option<Note<'a>>,
    pub hours: Option<Hours>,
}

/// What a model of the price list is called; any other name is as it was.
pub fn model_name(model: &str, language: Language) -> String {
    match parts(model, language) {
        Some(parts) => sentences(language).model(parts),
        None => model.to_owned(),
    }
}

fn parts(model: &str, language: Language) -> Option<Parts<'_>> {
    let (start, end) = model.rsplit_once(' ').unwrap_or((model, ""));
    let (start, hours) = match end {
        "peak" => (start, Some(Hours::Peak)),
        "off-peak" => (start, Some(Hours::OffPeak)),
        _ => (model, None),
    };
    let (identifier, note) = match start.split_once(" (") {
        Some((identifier, note)) => (identifier, Some(note.strip_suffix(')')?)),
        None => (start, None),
    };
    let note = note.map(|note| context(note, language).unwrap_or(Note::Other(note)));
    Some(Parts { name: written(identifier), note, hours })
}

/// `<=272k`.
fn context(note: &str, language: Language) -> Option<Note<'static>> {
    // The longer signs first, since the others begin them.
    let signs = [("<=", Bound::UpTo), (">=", Bound::From), ("<", Bound::Below), (">", Bound::Over)];
    let found = signs.into_iter().find_map(|(sign, bound)| Some((note.strip_prefix(sign)?, bound)));
    let (count, bound) = found?;
    let thousands: u32 = count.strip_suffix('k')?.parse().ok()?;
    let tokens = Decimal::from(u64::from(thousands) * 1_000);
    Some(Note::Context(bound, count_short(tokens, language)))
}

/// An identifier as a name: `gpt-6.2-sol` is `GPT-6.2 Sol`.
fn written(identifier: &str) -> String {
    let of = |family: &'static Family| Some((family, identifier.strip_prefix(family.begins)?));
    let Some((family, rest)) = FAMILIES.iter().find_map(of) else { return identifier.to_owned() };
    let [first, further] = family.joints;
    let mut name = family.name.to_owned();
    // `qwen-long` has no version, and so no first word.
    for (place, word) in rest.split('-').enumerate().filter(|(_, word)| !word.is_empty()) {
        name.push_str(if place == 0 { first } else { further });
        name.push_str(&capitalised(word));
    }
    name
}

/// A word of a name, with a capital letter at its beginning.
fn capitalised(word: &str) -> String {
    match word {
        "hy3" => return "HY3".to_owned(),
        "turbos" => return "TurboS".to_owned(),
        _ => {}
    }
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;

    use super::*;
    use crate::market::price_list;

    #[test]
    fn an_identifier_is_shown_as_its_vendor_writes_the_name() {
        for (identifier, english, chinese) in [
            (
                "gpt-6.2-sol (<=272k)",
                "GPT-6.2 Sol (up to 272k context)",
                "GPT-6.2 Sol（上下文不超过 27.2万词元）",
            ),
            (
                "gpt-6.2-sol (>272k)",
                "GPT-6.2 Sol (over 272k context)",
                "GPT-6.2 Sol（上下文超过 27.2万词元）",
            ),
            (
                "grok-4.7 (<200k)",
                "Grok 4.7 (under 200k context)",
                "Grok 4.7（上下文不到 20万词元）",
            ),
            (
                "grok-4.7 (>=200k)",
                "Grok 4.7 (from 200k context)",
                "Grok 4.7（上下文达到 20万词元）",
            ),
            (
                "deepseek-v4-pro off-peak",
                "DeepSeek V4-Pro off-peak",
                "DeepSeek V4-Pro（非高峰时段）",
            ),
            (
                "deepseek-flash (V4.1) peak",
                "DeepSeek Flash (V4.1) peak",
                "DeepSeek Flash（V4.1，高峰时段）",
            ),
            ("claude-sonnet-5.5", "Claude Sonnet 5.5", "Claude Sonnet 5.5"),
            ("glm-5.3-flash", "GLM-5.3-Flash", "GLM-5.3-Flash"),
            ("qwen3.8-max", "Qwen3.8-Max", "Qwen3.8-Max"),
            ("qwen-long (input only)", "Qwen-Long (input only)", "Qwen-Long（仅输入）"),
            ("gpt-4o-mini", "GPT-4o Mini", "GPT-4o Mini"),
            ("gemini-2.5-flash preview", "Gemini 2.5 Flash preview", "Gemini 2.5 Flash preview"),
            ("o1-mini", "o1-mini", "o1-mini"),
            // What a reader typed is theirs.
            ("our model (<=big)", "our model (<=big)", "our model（<=big）"),
            ("", "", ""),
        ] {
            assert_eq!(model_name(identifier, Language::English), english);
            assert_eq!(model_name(identifier, Language::Chinese), chinese);
        }
    }

    #[test]
    fn no_two_models_have_the_same_name_and_no_reader_meets_a_sign_of_the_list() {
        for language in Language::ALL {
            let rows = price_list::in_force(date(2026, 11, 22));
            let names: BTreeSet<_> = rows
                .iter()
                .map(|row| (row.provider, model_name(row.model, language), row.currency.sign()))
                .collect();
            assert_eq!(names.len(), rows.len());
            assert!(names.iter().all(|(_, name, _)| !name.contains(['<', '>', '='])));
        }
    }
}
