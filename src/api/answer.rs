//! What `price` answers with, and how numbers are written.

use std::fmt::Write;
use std::io;

use super::request_error::RequestError;

/// The answer to a request, or a part of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A number.
    Number(f64),
    /// A list of numbers.
    Numbers(Vec<f64>),
    /// A text without anything to escape, such as a date.
    Text(String),
    /// A list of answers.
    List(Vec<Answer>),
    /// An object.
    Object(Vec<(&'static str, Answer)>),
}

impl Answer {
    /// An object of numbers.
    pub fn numbers<const N: usize>(fields: [(&'static str, f64); N]) -> Self {
        Self::Object(fields.map(|(name, value)| (name, Self::Number(value))).to_vec())
    }

    /// Appends its JSON.
    ///
    /// # Errors
    /// If a number of it is not finite, which JSON cannot say and no reader could use.
    pub fn push(&self, text: &mut String) -> Result<(), RequestError> {
        match self {
            Self::Number(value) => push_result(text, *value)?,
            Self::Numbers(values) => {
                text.push('[');
                for (index, value) in values.iter().enumerate() {
                    separate(text, index);
                    push_result(text, *value)?;
                }
                text.push(']');
            }
            Self::Text(value) => {
                text.push('"');
                text.push_str(value);
                text.push('"');
            }
            Self::List(entries) => {
                text.push('[');
                for (index, entry) in entries.iter().enumerate() {
                    separate(text, index);
                    entry.push(text)?;
                }
                text.push(']');
            }
            Self::Object(fields) => {
                text.push('{');
                for (index, (name, field)) in fields.iter().enumerate() {
                    separate(text, index);
                    text.push('"');
                    text.push_str(name);
                    text.push_str("\":");
                    field.push(text)?;
                }
                text.push('}');
            }
        }
        Ok(())
    }
}

fn separate(text: &mut String, index: usize) {
    if index > 0 {
        text.push(',');
    }
}

fn push_result(text: &mut String, value: f64) -> Result<(), RequestError> {
    if !value.is_finite() {
        let message = "result_not_finite: with these inputs the result is out of reach";
        return Err(RequestError::new("", "null", message));
    }
    push_number(text, value);
    Ok(())
}

/// Appends a finite number so that it reads back as the same number, whole ones without a point.
pub fn push_number(text: &mut String, value: f64) {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.abs() < EXACT && value == value.trunc() {
        // OK because whole numbers below 2^53 fit, and writing to a string does not fail.
        let _ = write!(text, "{}", value as i64);
    } else {
        // OK because serialising a finite number to a string cannot fail.
        let _ = serde_json::to_writer(Digits(text), &value);
    }
}

/// A string that takes the bytes of numbers.
struct Digits<'a>(&'a mut String);

impl io::Write for Digits<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.push_str(std::str::from_utf8(bytes).map_err(io::Error::other)?);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(answer: &Answer) -> String {
        let mut text = String::new();
        answer.push(&mut text).unwrap();
        text
    }

    #[test]
    fn numbers_read_back_as_they_were() {
        let odd = [0.1, 1e300, 5e-324, -1.5e-7, 1e15, 123_456_789.123_456_78, 2.0_f64.powi(60)];
        let text = written(&Answer::Numbers(odd.to_vec()));
        assert_eq!(serde_json::from_str::<Vec<f64>>(&text).unwrap(), odd);
        assert_eq!(written(&Answer::Numbers(vec![-0.0, 2.0, -3.0])), "[0,2,-3]");
    }

    #[test]
    fn what_json_cannot_say_is_an_error() {
        for value in [f64::NAN, f64::INFINITY] {
            let answer = Answer::numbers([("a", 1.0), ("b", value)]);
            let refusal = answer.push(&mut String::new()).unwrap_err();
            assert!(refusal.message.starts_with("result_not_finite: "));
        }
    }
}
