//! The working of a simulated figure, as data: its formula or what it counts, what the simulation took,
//! its paths, its seed and its standard error.

use super::assumptions::FuturesSource;
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::study::formula::Formula;
use crate::study::working::{MonthOf, Value, WorkingInput};

/// Whether the lock is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HedgeSide {
    /// No lock.
    Unhedged,
    /// The strip of futures at the locked share.
    Locked,
}

/// A figure of the simulation that can be asked for its working.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SimulatedFigure {
    /// The chance of breaking the budget.
    OverBudget(HedgeSide),
    /// The mean total.
    Mean(HedgeSide),
    /// The median total.
    Median(HedgeSide),
    /// The 5 % quantile of the total.
    Low(HedgeSide),
    /// The 95 % quantile of the total.
    High(HedgeSide),
    /// The cut in the total's volatility by the lock.
    VolatilityCut,
    /// How often the lock leaves its owner worse off than without.
    Regret,
    /// The own price's volatility, solved from R².
    OwnVolatility,
    /// The budget.
    Budget,
    /// Margin on entry, at the futures prices of the simulation: the exact study's where these are the
    /// lock's curve, and others where they are what the model expects.
    InitialMargin(FuturesSource),
    /// The largest cash need of a path: its 95 % quantile.
    WorstCash,
    /// The chance that the buffer runs out.
    BufferExhausted,
    /// The chance that it runs out although the lock gains in the end.
    RightButExhausted,
    /// A quantile of a month, by its place in [`LEVELS`](crate::simulate::fan::LEVELS).
    MonthQuantile(HedgeSide, MonthOf, usize),
}

/// How a simulated figure came about.
#[derive(Clone, Debug, PartialEq)]
pub struct SimulatedWorking {
    /// The figure.
    pub figure: SimulatedFigure,
    /// Who locks: a buyer looks at costs, a provider at revenue.
    pub side: Side,
    /// What the bill counts.
    pub unit: BilledUnit,
    /// The formula, where the figure follows from its inputs by one; else it is a statistic of the paths.
    pub formula: Option<Formula>,
    /// What went in.
    pub inputs: Vec<WorkingInput>,
    /// What came out.
    pub value: Value,
    /// The simulation behind it, where there is one.
    pub simulation: Option<Simulation>,
}

/// How much was simulated, and how far the figure may be off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Simulation {
    /// Simulated paths.
    pub paths: usize,
    /// The seed of the random numbers.
    pub seed: u64,
    /// The standard error, in the unit of the figure; `None` where it has none.
    pub standard_error: Option<f64>,
}

/// What an input of a simulated figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RiskMeaning {
    /// The budget: most total cost, or least revenue.
    Budget,
    /// How far a budget that nobody named lies from the bill at unmoved prices.
    BudgetDistance,
    /// The bill over the horizon at unmoved prices.
    BillToday,
    /// Total log drift a year.
    Drift,
    /// Speed of reversion a year.
    Kappa,
    /// Volatility a year between jumps.
    Volatility,
    /// Jumps a year.
    JumpRate,
    /// Mean log jump.
    JumpMean,
    /// Standard deviation of a log jump.
    JumpDeviation,
    /// Log drift a year of the level that is reverted to.
    LevelDrift,
    /// Height of the level's yearly season, in logs.
    SeasonHeight,
    /// R²: how much of the own price's variance the index explains.
    RSquared,
    /// The own price's log change for one of the index.
    Beta,
    /// The own price's volatility a year between own jumps.
    OwnVolatility,
    /// Speed at which the own price's deviation reverts.
    OwnKappa,
    /// Own jumps a year.
    OwnJumpRate,
    /// Mean own log jump.
    OwnJumpMean,
    /// Standard deviation of an own log jump.
    OwnJumpDeviation,
    /// Log drift a year of the own price apart from the index.
    OwnDrift,
    /// Volatility of the tokens used.
    UsageVolatility,
    /// Correlation of the tokens used with a price.
    UsageCorrelation,
    /// A month's futures price, from the lock's curve or as the model expects.
    FuturesPrice(FuturesSource),
    /// Variance of the index's log change over 12 months.
    IndexVariance,
    /// Variance of the own jumps over 12 months.
    JumpVariance,
    /// Variance over 12 months of an own volatility of one.
    UnitVariance,
    /// Standard deviation of the simulated total, without the lock.
    DeviationUnhedged,
    /// The same with the lock.
    DeviationLocked,
    /// Maintenance margin over initial margin.
    Maintenance,
    /// Cash kept for margin calls.
    Buffer,
    /// Interest a year at which cash is financed.
    FundingRate,
    /// What entering a lot costs against the middle price.
    EntrySpread,
}
