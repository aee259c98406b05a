//! JSON as it came: borrowed from its text, with its keys in their order and twice where they
//! stand twice.
//!
//! The kept library parses; its own tree would drop what a strict reader has to see.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use super::answer::push_number;
use crate::pricing::input::LONGEST_LIST;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A finite number.
    Number(f64),
    /// A string.
    Text(Cow<'a, str>),
    /// A list; of one that is too long anyway, only the beginning.
    List {
        /// At most one entry more than a list may have.
        entries: Vec<Json<'a>>,
        /// How many entries stand there.
        length: usize,
    },
    /// An object.
    Object(Fields<'a>),
}

/// The fields of an object.
pub type Fields<'a> = Vec<(Cow<'a, str>, Json<'a>)>;

impl Json<'_> {
    /// What it is, in words.
    pub const fn is(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "a string",
            Self::List { .. } => "a list",
            Self::Object(_) => "an object",
        }
    }

    /// Its JSON, or where that is long, its beginning as a string that ends in "…".
    pub fn shortened(&self) -> String {
        let mut text = String::new();
        self.push(&mut text);
        if text.chars().nth(LONGEST_ECHO).is_none() {
            return text;
        }
        quoted(&shorten(&text))
    }

    /// Appends the JSON, and stops soon after it has become too long to be shown.
    fn push(&self, text: &mut String) {
        match self {
            Self::Null => text.push_str("null"),
            Self::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
            Self::Number(value) => push_number(text, *value),
            Self::Text(value) => text.push_str(&quoted(&shorten(value))),
            Self::List { entries, .. } => {
                text.push('[');
                for (index, entry) in entries.iter().enumerate() {
                    if text.len() > ENOUGH {
                        return;
                    }
                    separate(text, index);
                    entry.push(text);
                }
                text.push(']');
            }
            Self::Object(fields) => {
                text.push('{');
                for (index, (name, field)) in fields.iter().enumerate() {
                    if text.len() > ENOUGH {
                        return;
                    }
                    separate(text, index);
                    text.push_str(&quoted(&shorten(name)));
                    text.push(':');
                    field.push(text);
                }
                text.push('}');
            }
        }
    }
}

/// Most characters of a value or a name that are repeated in an error.
const LONGEST_ECHO: usize = 200;

/// Bytes that hold at least `LONGEST_ECHO` characters.
const ENOUGH: usize = 4 * LONGEST_ECHO;

fn separate(text: &mut String, index: usize) {
    if index > 0 {
        text.push(',');
    }
}

/// A text, cut with "…" where it is too long to be repeated.
pub fn shorten(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST_ECHO) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}

/// A text as a JSON string.
pub fn quoted(text: &str) -> String {
    // OK because serialising a string cannot fail.
    serde_json::to_string(text).unwrap_or_default()
}

/// Where in a value the parser is, such as `providers[2].score`.
#[derive(Debug, Default)]
pub struct JsonPath(RefCell<Vec<String>>);

impl JsonPath {
    /// The way to the value at which parsing ended.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for step in self.0.borrow().iter() {
            if !path.is_empty() && !step.starts_with('[') {
                path.push('.');
            }
            path.push_str(step);
        }
        shorten(&path).into_owned()
    }

    fn enter(&self, step: String) {
        self.0.borrow_mut().push(step);
    }

    fn leave(&self) {
        self.0.borrow_mut().pop();
    }
}

/// Reads a value, and notes its path for error messages.
#[derive(Clone, Copy)]
pub struct Read<'p>(pub Option<&'p JsonPath>);

impl<'de> Deserialize<'de> for Json<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Read(None).deserialize(deserializer)
    }
}

impl<'de> DeserializeSeed<'de> for Read<'_> {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Read<'_> {
    type Value = Json<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value as f64)) // OK because the nearest double is what JSON means
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value as f64)) // OK because the nearest double is what JSON means
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Json<'de>, E> {
        // Adding zero makes a zero of -0, which no formula has to think of then.
        Ok(Json::Number(value + 0.0))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(text.into()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(text.to_owned().into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json<'de>, A::Error> {
        let mut entries = Vec::new();
        let enter = |index| self.0.inspect(|place| place.enter(format!("[{index}]")));
        enter(0);
        while let Some(entry) = list.next_element_seed(self)? {
            entries.push(entry);
            self.0.inspect(|place| place.leave());
            enter(entries.len());
            if entries.len() > LONGEST_LIST {
                break;
            }
        }
        let mut length = entries.len();
        while length > LONGEST_LIST && list.next_element::<IgnoredAny>()?.is_some() {
            length += 1;
        }
        self.0.inspect(|place| place.leave());
        Ok(Json::List { entries, length })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json<'de>, A::Error> {
        let mut fields = Vec::new();
        while let Some(Name(name)) = map.next_key()? {
            self.0.inspect(|place| place.enter(name.to_string()));
            let field = map.next_value_seed(self)?;
            self.0.inspect(|place| place.leave());
            fields.push((name, field));
        }
        Ok(Json::Object(fields))
    }
}

/// A field's name, borrowed where it has no escapes.
struct Name<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Read(None).deserialize(deserializer)? {
            Json::Text(name) => Ok(Self(name)),
            _ => Err(D::Error::custom("a field's name is a string")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Json<'_> {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_value_is_repeated_as_it_came() {
        for text in ["null", "true", "[1,-2.5,1e-300]", r#"{"a":"\"é\n","a":{"b":[]}}"#, r#""""#] {
            assert_eq!(read(text).shortened(), text);
        }
        assert_eq!(read("[-0, -0.0, 1.0, 1E2]").shortened(), "[0,0,1,100]");
    }

    #[test]
    fn what_is_long_is_cut() {
        let many = format!("[{}1]", "1,".repeat(1_000_000));
        let value = read(&many);
        assert!(
            matches!(&value, Json::List { entries, length: 1_000_001 } if entries.len() < 6000)
        );
        let short = value.shortened();
        assert!(short.starts_with("\"[1,1,") && short.ends_with("…\""), "{short}");
        let long = quoted(&"é".repeat(5_000_000));
        assert!(read(&long).shortened().len() < 450);
        assert_eq!(read(&quoted(&"x".repeat(190))).shortened(), quoted(&"x".repeat(190)));
    }

    #[test]
    fn the_place_of_a_break_is_named() {
        for (text, path) in [
            (r#"{"a":1,"b":1e999}"#, "b"),
            (r#"{"a":[{"x":1},{"x":[0,1e999]}]}"#, "a[1].x[1]"),
            ("1e999", ""),
        ] {
            let place = JsonPath::default();
            let mut parser = serde_json::Deserializer::from_str(text);
            assert!(Read(Some(&place)).deserialize(&mut parser).is_err());
            assert_eq!(place.path(), path);
        }
    }
}
