//! One step of a price move, and the short text that a link holds for it.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::quantity::{MoveRatio, Quantity};
use super::token::PerKind;

/// From this month on, prices are this many times what they were before the move.
///
/// As text: months after the first step, then the ratio of uncached input, cached input and
/// output, as in `0:1.5:6:2.25`. What is written to a cache has the ratio of uncached input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MoveStep {
    /// Calendar months after the first step.
    pub after_months: u8,
    /// The price after over the price before, by kind.
    pub ratio: PerKind<MoveRatio>,
}

/// A text that is not a step.
#[derive(Clone, Debug, PartialEq)]
pub struct NotAStep(String);

impl fmt::Display for NotAStep {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?} is not a step such as 0:1.5:6:2.25", self.0)
    }
}

impl std::error::Error for NotAStep {}

impl fmt::Display for MoveStep {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let PerKind { input, cached, output, .. } = self.ratio.map(Quantity::get);
        write!(formatter, "{}:{input}:{cached}:{output}", self.after_months)
    }
}

impl FromStr for MoveStep {
    type Err = NotAStep;

    fn from_str(text: &str) -> Result<Self, NotAStep> {
        let read = || {
            let mut parts = text.split(':');
            let after_months = parts.next()?.parse().ok()?;
            let mut ratio = || MoveRatio::new(Decimal::from_str_exact(parts.next()?).ok()?).ok();
            let ratio = PerKind::listed(ratio()?, ratio()?, ratio()?);
            parts.next().is_none().then_some(Self { after_months, ratio })
        };
        read().ok_or_else(|| NotAStep(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_read_as_it_is_written() {
        for text in ["0:1.5:6:2.25", "9:8:8:5"] {
            assert_eq!(text.parse::<MoveStep>().unwrap().to_string(), text);
        }
        for text in ["", "0", "0:1:1", "0:1:1:1:1", "0:0:1:1", "-1:1:1:1", "0:x:1:1", "0:1:1:"] {
            assert!(text.parse::<MoveStep>().is_err(), "{text}");
        }
    }
}
