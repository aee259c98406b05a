//! Reads a decimal from JSON, exactly where it is a string or a whole number.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use serde::Deserializer;
use serde::de::{Error, Unexpected, Visitor};

/// Reads a decimal from a string (exact), a whole number (exact) or a floating-point number (the
/// shortest decimal that names it).
///
/// # Errors
/// Whatever else it is, and numbers too large for 28 digits.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    deserializer.deserialize_any(DecimalVisitor)
}

struct DecimalVisitor;

impl Visitor<'_> for DecimalVisitor {
    type Value = Decimal;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a decimal number, as a string or a number")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Decimal, E> {
        Decimal::from_str_exact(text).map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Decimal, E> {
        Ok(Decimal::from(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Decimal, E> {
        Ok(Decimal::from(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Decimal, E> {
        // The shortest text that names the number is what its writer meant by it.
        Decimal::from_str(&value.to_string())
            .ok()
            .or_else(|| Decimal::from_f64(value))
            .ok_or_else(|| E::invalid_value(Unexpected::Float(value), &self))
    }
}
