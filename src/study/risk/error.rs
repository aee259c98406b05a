//! Why a scenario has no risk study.

use std::borrow::Cow;
use std::fmt;

use super::number::{Number, SPECS};
use crate::hedge::error::HedgeError;
use crate::pricing::error::PricingError;
use crate::simulate::error::SimulationError;

/// A field of the scenario that keeps the study from being made, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct RiskError {
    /// The scenario's field, such as `risk.r_squared`.
    pub field: Cow<'static, str>,
    /// The name of the reason, which never changes.
    pub name: &'static str,
    /// Its value, where it is a number.
    pub value: Option<f64>,
    /// The whole sentence, which begins with the name.
    pub message: String,
}

impl RiskError {
    fn new(field: &str, name: &'static str, value: Option<f64>, message: String) -> Self {
        Self { field: scenario_field(field), name, value, message }
    }
}

impl RiskError {
    /// An error of one of the study's numbers.
    pub(super) fn of(number: Number, name: &'static str, value: f64, what: &str) -> Self {
        let field = number.spec().name;
        Self::new(field, name, Some(value), format!("{name}: {field} is {value:?}, but {what}"))
    }
}

/// The field of a scenario that an engine's field comes from.
fn scenario_field(field: &str) -> Cow<'static, str> {
    let name = field.split(['[', '.']).next().unwrap_or(field);
    match name {
        "beta" => "move.pass_through".into(),
        "share" | "locked_share" => "lock.share".into(),
        "futures" | "months" => "lock.futures".into(),
        "index" | "settlement" | "spot" => "lock.index".into(),
        "exposure" | "usage" | "own_price" | "money" | "variance" => "line".into(),
        "lot" => "contract.lot".into(),
        "fee" => "contract.fee".into(),
        "margin" | "rate" => "contract.margin_rate".into(),
        "vol" => "risk.volatility".into(),
        "strike" => "risk.cap_distance".into(),
        _ => match SPECS.iter().find(|spec| spec.name == name) {
            Some(spec) => format!("risk.{}", spec.name).into(),
            None => "risk".into(),
        },
    }
}

impl From<PricingError> for RiskError {
    fn from(error: PricingError) -> Self {
        let message = error.to_string();
        Self::new(&error.field, error.reason.name(), Some(error.value), message)
    }
}

impl From<SimulationError> for RiskError {
    fn from(error: SimulationError) -> Self {
        let value = match &error {
            SimulationError::Input(error) => error.value,
            SimulationError::OwnJumpsExceed { r_squared, .. }
            | SimulationError::NothingToFollow { r_squared } => *r_squared,
        };
        Self::new(error.field(), error.name(), Some(value), error.to_string())
    }
}

impl From<HedgeError> for RiskError {
    fn from(error: HedgeError) -> Self {
        let value = match &error {
            HedgeError::Input(error) => Some(error.value),
            _ => None,
        };
        Self::new(error.field(), error.name(), value, error.to_string())
    }
}

impl fmt::Display for RiskError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.field, self.message)
    }
}

impl std::error::Error for RiskError {}
