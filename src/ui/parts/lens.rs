//! A lens: the one place of a scenario that a field or a slider shows and changes.

use rust_decimal::Decimal;

use crate::market::quantity::{OutOfRange, Quantity, Spec};
use crate::study::scenario::Scenario;

/// A quantity's place in a scenario, with its range.
#[derive(Clone, Copy)]
pub struct Lens {
    /// The range, step and unit.
    pub spec: &'static Spec,
    /// Whether an empty field stands for "none".
    pub is_optional: bool,
    /// The bill line, from 0, where the place is in one.
    pub line: Option<usize>,
    /// The way to the place, from the scenario or the line, as in `prices.input`.
    pub path: &'static str,
    /// The value in a scenario. The number is the line's.
    pub read: fn(&Scenario, usize) -> Option<Decimal>,
    /// Puts a value there, or leaves everything as it is and says why.
    pub write: fn(&mut Scenario, usize, Option<Decimal>) -> Result<(), OutOfRange>,
}

impl Lens {
    /// A name that no other field has, as in `line.1.prices.input`.
    pub fn key(&self) -> String {
        match self.line {
            Some(line) => format!("line.{}.{}", line + 1, self.path),
            None => self.path.to_owned(),
        }
    }

    /// The value in a scenario.
    pub fn read(&self, scenario: &Scenario) -> Option<Decimal> {
        (self.read)(scenario, self.line.unwrap_or_default())
    }

    /// The scenario with another value.
    ///
    /// # Errors
    /// [`OutOfRange`], and the scenario is as it was.
    pub fn write(&self, scenario: &mut Scenario, value: Option<Decimal>) -> Result<(), OutOfRange> {
        (self.write)(scenario, self.line.unwrap_or_default(), value)
    }
}

/// Puts a number where a quantity is, if it is one and in range.
///
/// # Errors
/// [`OutOfRange`].
pub fn put<Q: Quantity>(place: &mut Q, value: Option<Decimal>) -> Result<(), OutOfRange> {
    if let Some(value) = value {
        *place = Q::new(value)?;
    }
    Ok(())
}

/// The lens for a place in a scenario, `lens!(LockedShare, lock.share)`; in a bill line,
/// `lens!(Price, line index, prices.input)`; or where there may be no value,
/// `lens!(IndexPrice, optional lock.index)`.
macro_rules! lens {
    ($quantity:ty, line $line:expr, $($field:ident).+) => {
        $crate::ui::parts::lens::Lens {
            spec: &<$quantity as $crate::market::quantity::Quantity>::SPEC,
            is_optional: false,
            line: Some($line),
            path: $crate::ui::parts::lens::way!($($field).+),
            read: |scenario, line| {
                let line = scenario.lines.get(line)?;
                Some($crate::market::quantity::Quantity::get(line.$($field).+))
            },
            write: |scenario, line, value| match scenario.lines.get_mut(line) {
                Some(line) => $crate::ui::parts::lens::put(&mut line.$($field).+, value),
                None => Ok(()),
            },
        }
    };
    ($quantity:ty, optional $($field:ident).+) => {
        $crate::ui::parts::lens::Lens {
            spec: &<$quantity as $crate::market::quantity::Quantity>::SPEC,
            is_optional: true,
            line: None,
            path: $crate::ui::parts::lens::way!($($field).+),
            read: |scenario, _| scenario.$($field).+.map($crate::market::quantity::Quantity::get),
            write: |scenario, _, value| {
                let value = value.map($crate::market::quantity::Quantity::new).transpose()?;
                scenario.$($field).+ = value;
                Ok(())
            },
        }
    };
    ($quantity:ty, $($field:ident).+) => {
        $crate::ui::parts::lens::Lens {
            spec: &<$quantity as $crate::market::quantity::Quantity>::SPEC,
            is_optional: false,
            line: None,
            path: $crate::ui::parts::lens::way!($($field).+),
            read: |scenario, _| Some($crate::market::quantity::Quantity::get(scenario.$($field).+)),
            write: |scenario, _, value| {
                $crate::ui::parts::lens::put(&mut scenario.$($field).+, value)
            },
        }
    };
}

/// The lens for a number of the risk study by its variant and name, `risk_lens!(RSquared,
/// "r_squared")`; with `optional` where it may be left to be worked out.
macro_rules! risk_lens {
    ($number:ident, $name:literal) => {
        $crate::ui::parts::lens::risk_lens!($number, $name, false)
    };
    (optional $number:ident, $name:literal) => {
        $crate::ui::parts::lens::risk_lens!($number, $name, true)
    };
    ($number:ident, $name:literal, $is_optional:literal) => {
        $crate::ui::parts::lens::Lens {
            spec: $crate::study::risk::number::Number::$number.spec(),
            is_optional: $is_optional,
            line: None,
            path: concat!("risk.", $name),
            read: |scenario, _| {
                scenario.risk.numbers.get($crate::study::risk::number::Number::$number)
            },
            write: |scenario, _, value| {
                let number = $crate::study::risk::number::Number::$number;
                scenario.risk.numbers.set(number, value)
            },
        }
    };
}

/// A way through fields as text.
macro_rules! way {
    ($first:ident $(. $next:ident)*) => {
        concat!(stringify!($first) $(, ".", stringify!($next))*)
    };
}

pub(crate) use {lens, risk_lens, way};
