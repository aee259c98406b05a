//! The working of a price, as data: its inputs, each step with its formula, and its source.
//!
//! A working is computed by the same code as the price, and its last step is the price. It is in
//! symbols, which need no translation.

/// How a price came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    /// The paper or book that the formula is from, with its equation where it has one.
    pub source: &'static str,
    /// Inputs first, then what follows from them; the last step is the result.
    pub steps: Vec<WorkingStep>,
}

/// One line of a working.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkingStep {
    /// The symbol or name of the number.
    pub symbol: &'static str,
    /// How it follows from the steps above; empty for an input.
    pub formula: &'static str,
    /// The number.
    pub value: f64,
    /// What it is counted in.
    pub unit: StepUnit,
}

/// What a number of a working is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepUnit {
    /// Money per unit of what is traded.
    Price,
    /// Years.
    Years,
    /// A fraction a year, or its square root of a year for volatility.
    PerYear,
    /// A bare number.
    Number,
    /// What is traded, in the unit that prices are for.
    Quantity,
    /// Money.
    Money,
}

impl Working {
    /// A working with nothing in it yet.
    pub const fn from_source(source: &'static str) -> Self {
        Self { source, steps: Vec::new() }
    }

    /// Adds an input.
    #[must_use]
    pub fn input(mut self, symbol: &'static str, value: f64, unit: StepUnit) -> Self {
        self.steps.push(WorkingStep { symbol, formula: "", value, unit });
        self
    }

    /// Adds what follows from the steps above.
    #[must_use]
    pub fn step(
        mut self,
        symbol: &'static str,
        formula: &'static str,
        value: f64,
        unit: StepUnit,
    ) -> Self {
        self.steps.push(WorkingStep { symbol, formula, value, unit });
        self
    }

    /// The last step, which is what was asked for.
    pub fn result(&self) -> Option<f64> {
        self.steps.last().map(|step| step.value)
    }
}
