//! A lens: the one place of a scenario that a field or a slider shows and changes.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::market::quantity::{OutOfRange, Quantity, Spec};
use crate::study::scenario::Scenario;

type Read = Arc<dyn Fn(&Scenario) -> Option<Decimal> + Send + Sync>;
type Write = Arc<dyn Fn(&mut Scenario, Option<Decimal>) -> Result<(), OutOfRange> + Send + Sync>;

/// A quantity's place in a scenario, with its range.
#[derive(Clone)]
pub struct Lens {
    /// The key in a link, as in `line.1.prices.input`.
    pub key: String,
    /// The range, step and unit.
    pub spec: Spec,
    /// Whether an empty field stands for "none".
    pub is_optional: bool,
    read: Read,
    write: Write,
}

impl Lens {
    /// A quantity that is always there, as long as its line is.
    pub fn new<Q: Quantity>(
        key: impl Into<String>,
        read: impl Fn(&Scenario) -> Option<Q> + Send + Sync + 'static,
        write: impl Fn(&mut Scenario, Q) + Send + Sync + 'static,
    ) -> Self {
        Self {
            key: key.into(),
            spec: Q::SPEC,
            is_optional: false,
            read: Arc::new(move |scenario| read(scenario).map(Quantity::get)),
            write: Arc::new(move |scenario, value| {
                if let Some(value) = value {
                    write(scenario, Q::new(value)?);
                }
                Ok(())
            }),
        }
    }

    /// A quantity that a reader may leave out.
    pub fn optional<Q: Quantity>(
        key: impl Into<String>,
        read: impl Fn(&Scenario) -> Option<Q> + Send + Sync + 'static,
        write: impl Fn(&mut Scenario, Option<Q>) + Send + Sync + 'static,
    ) -> Self {
        Self {
            key: key.into(),
            spec: Q::SPEC,
            is_optional: true,
            read: Arc::new(move |scenario| read(scenario).map(Quantity::get)),
            write: Arc::new(move |scenario, value| {
                write(scenario, value.map(Q::new).transpose()?);
                Ok(())
            }),
        }
    }

    /// The value in a scenario.
    pub fn read(&self, scenario: &Scenario) -> Option<Decimal> {
        (self.read)(scenario)
    }

    /// The scenario with another value.
    ///
    /// # Errors
    /// [`OutOfRange`], and the scenario is as it was.
    pub fn write(&self, scenario: &mut Scenario, value: Option<Decimal>) -> Result<(), OutOfRange> {
        (self.write)(scenario, value)
    }

    /// An id for the field's element.
    pub fn id(&self) -> String {
        format!("field-{}", self.key.replace(['.', '_'], "-"))
    }
}

/// The lens for a path in a scenario: `lens!(lock.share)`, or `lens!(line index, prices.input)`.
macro_rules! lens {
    (line $index:expr, $($field:ident).+) => {{
        let index: usize = $index;
        $crate::ui::parts::lens::Lens::new(
            format!(concat!("line.{}.", stringify!($($field).+)), index + 1),
            move |scenario| scenario.lines.get(index).map(|line| line.$($field).+),
            move |scenario, value| {
                if let Some(line) = scenario.lines.get_mut(index) {
                    line.$($field).+ = value;
                }
            },
        )
    }};
    ($($field:ident).+) => {
        $crate::ui::parts::lens::Lens::new(
            stringify!($($field).+).replace(' ', ""),
            |scenario| Some(scenario.$($field).+),
            |scenario, value| scenario.$($field).+ = value,
        )
    };
}

pub(crate) use lens;
