//! One request, or a list of them with the answers in its order.
//!
//! A list is read entry by entry, so that one that JSON allows but no request can hold, such as
//! 1e999 or a thousand brackets, costs only its own answer.

use serde::de::{DeserializeSeed, IgnoredAny};

use super::json::{Json, JsonPath, Read};
use super::request_error::{Refused, RequestError};

/// Largest text that is looked at, and largest answer that is given, in bytes.
pub const LARGEST: usize = 200_000_000;

/// Most requests in a list.
pub const MOST_REQUESTS: usize = 1_000_000;

/// Appends the answer to one request.
pub type Each = fn(&Json<'_>, &mut String) -> Result<(), Refused>;

/// The answers to a text: one for one request, a list for a list, or the text's own errors.
pub fn answers(text: &str, each: Each) -> String {
    if text.len() > LARGEST {
        let what = format_args!("the text has {} bytes, more than {LARGEST}", text.len());
        return Refused::from(RequestError::of_text("too_long", what)).json();
    }
    let begin = text.trim_start_matches(BLANKS);
    let answered = match begin.strip_prefix('[') {
        Some(entries) => list(entries, each),
        None => single(begin, each),
    };
    answered.unwrap_or_else(|refused| refused.json())
}

/// What JSON calls white space.
const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

fn single(text: &str, each: Each) -> Result<String, Refused> {
    let mut answer = String::new();
    match serde_json::from_str::<Json<'_>>(text) {
        Ok(request) => each(&request, &mut answer)?,
        Err(error) => return Err(unread(text, &error).into()),
    }
    Ok(answer)
}

/// Why a text was not read: it is not JSON, or it is and goes beyond what can be read.
pub(super) fn unread(text: &str, error: &serde_json::Error) -> RequestError {
    if serde_json::from_str::<IgnoredAny>(text).is_ok() {
        return beyond_reading(text, error);
    }
    RequestError::of_text("not_json", error)
}

/// The entries of a list, of which the bracket has gone, up to the end of the text.
fn list(entries: &str, each: Each) -> Result<String, Refused> {
    let mut answer = String::from("[");
    let mut rest = entries.trim_start_matches(BLANKS);
    let mut count = 0;
    while !(count == 0 && rest.starts_with(']')) {
        count += 1;
        if count > MOST_REQUESTS {
            let what = format_args!("the list has more than {MOST_REQUESTS} requests");
            return Err(RequestError::of_text("too_long", what).into());
        }
        let (request, length) = entry(rest).ok_or_else(|| not_json(entries))?;
        if count > 1 {
            answer.push(',');
        }
        let begin = answer.len();
        if let Err(refused) = request.and_then(|request| each(&request, &mut answer)) {
            answer.truncate(begin);
            refused.push_json(&mut answer);
        }
        if answer.len() > LARGEST {
            let what = format_args!("the answers have more than {LARGEST} bytes");
            return Err(RequestError::of_text("too_long", what).into());
        }
        rest = rest[length..].trim_start_matches(BLANKS);
        match rest.strip_prefix(',') {
            Some(next) => rest = next.trim_start_matches(BLANKS),
            None if rest.starts_with(']') => break,
            None => return Err(not_json(entries)),
        }
    }
    match rest.strip_prefix(']').map(|end| end.trim_start_matches(BLANKS)) {
        Some("") => Ok(answer + "]"),
        _ => Err(not_json(entries)),
    }
}

/// The next entry with its length, or `None` where the text is not JSON.
fn entry(text: &str) -> Option<(Result<Json<'_>, Refused>, usize)> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Json<'_>>();
    match values.next()? {
        Ok(value) => Some((Ok(value), values.byte_offset())),
        Err(error) => {
            let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
            values.next()?.ok()?;
            let length = values.byte_offset();
            Some((Err(beyond_reading(&text[..length], &error).into()), length))
        }
    }
}

/// What keeps proper JSON from being read.
fn beyond_reading(text: &str, error: &serde_json::Error) -> RequestError {
    let place = JsonPath::default();
    // OK because this is known to fail; what counts is where.
    let _ = Read(Some(&place)).deserialize(&mut serde_json::Deserializer::from_str(text));
    let said = error.to_string();
    if said.starts_with("recursion limit exceeded") {
        return RequestError::of_text("too_deep", "lists and objects stand in each other too deep");
    }
    let path = place.path();
    let message = if said.starts_with("number out of range") {
        format!("out_of_range: {path} is a number beyond floating-point numbers")
    } else {
        // Half a character, which only escapes can write.
        format!("not_json: {said}")
    };
    RequestError::new(path, "null", message)
}

/// Why the list with these entries is not JSON, in the parser's words and places.
fn not_json(entries: &str) -> Refused {
    let text = format!("[{entries}");
    let said = serde_json::from_str::<IgnoredAny>(&text).err();
    let said = said.map_or_else(|| "the text is no JSON".to_owned(), |error| error.to_string());
    RequestError::of_text("not_json", said).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn echo(text: &str) -> String {
        answers(text, |value, answer| {
            answer.push_str(&value.shortened());
            Ok(())
        })
    }

    #[test]
    fn one_gives_one_and_a_list_gives_a_list() {
        assert_eq!(echo(" {\"a\": 1}\n"), "{\"a\":1}");
        assert_eq!(echo("3"), "3");
        assert_eq!(echo(" [ 1 , [2,3],{\"a\":[4]} ] "), "[1,[2,3],{\"a\":[4]}]");
        for empty in ["[]", "[ ]", "\t[\n]\r"] {
            assert_eq!(echo(empty), "[]");
        }
    }

    #[test]
    fn what_is_no_json_is_named_once() {
        for text in [
            "",
            " ",
            "[",
            "[1",
            "[1,",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[1]]",
            "[1],",
            "{",
            "{\"a\"}",
            "nul",
            "NaN",
            "[NaN]",
            "[Infinity]",
            "{\"a\":-Infinity}",
            "[1e]",
            "01",
            "[.5]",
            "'a'",
            "\"a",
            "\u{feff}{}",
            "{} {}",
            "[1] [2]",
            "\0",
            "[1\u{b}]",
        ] {
            let answer = echo(text);
            assert!(
                answer.starts_with("{\"errors\":[{\"field\":\"\",\"value\":null"),
                "{text}: {answer}"
            );
            assert!(answer.contains("\"not_json: "), "{text}: {answer}");
        }
    }

    #[test]
    fn json_that_cannot_be_read_costs_one_answer() {
        let deep = format!("[1,{}{},2]", "[".repeat(100_000), "]".repeat(100_000));
        let answer = echo(&deep);
        assert!(answer.starts_with("[1,{\"errors\":"), "{answer}");
        assert!(answer.contains("too_deep: ") && answer.ends_with(",2]"), "{answer}");
        let answer = echo("[{\"a\":[0,1e999]},2]");
        assert!(
            answer.contains("\"field\":\"a[1]\"") && answer.contains("out_of_range: "),
            "{answer}"
        );
        assert!(answer.ends_with(",2]"), "{answer}");
        let answer = echo("[{\"a\":\"\\ud800\"},2]");
        assert!(answer.contains("not_json: ") && answer.ends_with(",2]"), "{answer}");
        assert!(echo("-1e999").contains("out_of_range: "));
        assert!(echo(&"[".repeat(1_000_000)).contains("not_json: "));
    }
}
