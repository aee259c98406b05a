//! What the names of meters, products and line items say: the kind of token, batch, the model.

use crate::history::sensitive::words;
use crate::market::token::TokenKind;

/// The kind of token that a text names.
pub fn kind(text: &str) -> Option<TokenKind> {
    let words = split(text);
    let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    let is_cache = has(&["cache", "cached", "caching", "cchd", "cd", "cachd"]);
    let is_write = has(&["write", "writes", "creation", "wr"]);
    let is_long = has(&["1h", "12h", "hour", "60m", "write1h"]);
    let is_miss = has(&["no", "miss", "uncached", "non"]);
    if (is_cache && is_write) || has(&["write1h"]) {
        return Some(if is_long { TokenKind::WriteLong } else { TokenKind::Write });
    }
    if is_cache && !is_miss {
        // The cached input's storage is counted in hours.
        return (!has(&["storage"])).then_some(TokenKind::Cached);
    }
    if has(&["output", "outpt", "opt", "outp", "out", "completion", "completions", "generated"]) {
        return Some(TokenKind::Output);
    }
    let is_input = has(&["input", "inpt", "inp", "prompt", "uncached"]);
    is_input.then_some(TokenKind::Input)
}

/// Whether a text says that a batch is meant.
pub fn is_batch(text: &str) -> bool {
    split(text).iter().any(|word| word == "batch" || word == "batches")
}

/// The words of a text, `InputTokenCount` and `CacheWrite1h` taken apart.
pub fn split(text: &str) -> Vec<String> {
    words(text)
}

/// The model that a name is of when words about kind, place and tier are taken away, in small
/// letters with dashes: `gpt-5` of `GPT 5 cchd Inpt Glbl`.
pub fn model(text: &str) -> String {
    const OTHERS: &[&str] = &[
        "generate",
        "content",
        "input",
        "output",
        "cached",
        "cache",
        "caching",
        "token",
        "tokens",
        "count",
        "short",
        "long",
        "text",
        "image",
        "audio",
        "video",
        "batch",
        "flex",
        "priority",
        "thinking",
        "predictions",
        "prediction",
        "inpt",
        "inp",
        "outpt",
        "opt",
        "outp",
        "out",
        "cchd",
        "cd",
        "cachd",
        "gl",
        "glbl",
        "global",
        "dz",
        "dzn",
        "dzone",
        "data",
        "zone",
        "regnl",
        "rgnl",
        "regional",
        "reg",
        "pp",
        "write",
        "writes",
        "read",
        "reads",
        "storage",
        "hours",
        "hit",
        "miss",
        "reasoning",
        "prompt",
        "completion",
        "units",
        "unit",
        "in",
        "std",
        "standard",
        "the",
        "of",
        "for",
        "on",
        "model",
        "ga",
        "non",
        "api",
        "1m",
        "1k",
        "count",
        "azure",
        "openai",
        "amazon",
        "bedrock",
        "edition",
    ];
    let text = text.to_lowercase();
    let words = text.split([' ', '-', '_', '(', ')', ',', '/', ':', '|']);
    let kept: Vec<&str> = words.filter(|word| !word.is_empty() && !OTHERS.contains(word)).collect();
    let model = kept.join("-");
    // Newer meters leave the family out.
    if model.starts_with(|first: char| first.is_ascii_digit()) {
        format!("gpt-{model}")
    } else {
        model
    }
}

/// How many things one unit of an amount is: `1K`, `1M tokens`, `count`; `None` where it is not
/// told.
pub fn per_unit(unit: &str) -> Option<u32> {
    let unit = unit.to_lowercase().replace(' ', "");
    let is = |known: &[&str]| known.iter().any(|known| unit.starts_with(known));
    if is(&["1m", "million", "mtok", "百万", "1000000", "1,000,000"]) {
        Some(1_000_000)
    } else if is(&["1k", "thousand", "ktok", "千", "1000", "1,000"]) {
        Some(1_000)
    } else if is(&["token", "count", "request", "个", "input", "output", "1token"]) || unit == "1"
    {
        Some(1)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_told_by_the_words_of_every_vendor() {
        for (text, expected) in [
            ("input_tokens", Some(TokenKind::Input)),
            ("cached input", Some(TokenKind::Cached)),
            ("cache writes", Some(TokenKind::Write)),
            ("output", Some(TokenKind::Output)),
            ("input_no_cache", Some(TokenKind::Input)),
            ("input_cache_read", Some(TokenKind::Cached)),
            ("input_cache_write_5m", Some(TokenKind::Write)),
            ("input_cache_write_1h", Some(TokenKind::WriteLong)),
            ("input_cache_hit_tokens", Some(TokenKind::Cached)),
            ("input_cache_miss_tokens", Some(TokenKind::Input)),
            ("output_tokens", Some(TokenKind::Output)),
            (
                "Generate content input token count gemini 3.8 flash short text",
                Some(TokenKind::Input),
            ),
            ("Generate content cached input token count gemini 3 pro", Some(TokenKind::Cached)),
            ("Cached content storage token hours", None),
            ("Gemini 2.5 Pro Thinking Text Output - Predictions", Some(TokenKind::Output)),
            ("Gemini 2.5 Pro Input Text Caching (Long)", Some(TokenKind::Cached)),
            ("GPT 5 cchd Inpt Glbl", Some(TokenKind::Cached)),
            ("5.4 opt Gl", Some(TokenKind::Output)),
            ("USE1-MP:USE1_InputTokenCount-Units", Some(TokenKind::Input)),
            ("USE1-MP:USE1_CacheReadInputTokenCount-Units", Some(TokenKind::Cached)),
            ("USE1-MP:USE1_CacheWriteInputTokenCount_Global-Units", Some(TokenKind::Write)),
            ("USE1-MP:USE1_CacheWrite1hInputTokenCount-Units", Some(TokenKind::WriteLong)),
            ("USE1_cache_write_tokens_1h_global_standard-Units", Some(TokenKind::WriteLong)),
            ("request_count", None),
            ("web search tool calls", None),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
        assert!(is_batch("GPT 5 Batch Inpt Glbl") && is_batch("x_InputTokenCount_Batch-Units"));
    }

    #[test]
    fn a_model_is_what_is_left() {
        for (text, expected) in [
            (
                "Generate content input token count gemini 3.8 flash short text batch",
                "gemini-3.8-flash",
            ),
            ("Gemini 2.5 Pro Thinking Text Output - Predictions", "gemini-2.5-pro"),
            ("GPT 5 cchd Inpt Glbl", "gpt-5"),
            ("5.4 cd inp Gl", "gpt-5.4"),
            ("Claude Opus 5 (Amazon Bedrock Edition)", "claude-opus-5"),
        ] {
            assert_eq!(model(text), expected, "{text}");
        }
    }

    #[test]
    fn a_unit_is_read_and_never_guessed() {
        for (unit, expected) in [
            ("1M", Some(1_000_000)),
            ("1M tokens", Some(1_000_000)),
            ("1K", Some(1_000)),
            ("tokens", Some(1)),
            ("count", Some(1)),
            ("Units", None),
            ("", None),
        ] {
            assert_eq!(per_unit(unit), expected, "{unit}");
        }
    }
}
