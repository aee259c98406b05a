//! A claim of the paper and how it fares.
//!
//! The rule of the verdict: a claim without a printed number is not stated; one whose printed
//! numbers have no figure beside them cannot be reproduced; otherwise it holds where every figure
//! beside a printed number [agrees](super::row::Printed::agrees) with it.

use super::row::Row;

/// A claim by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A correlation of 0.85 takes 72.25 % of the variance.
    CorrelationEffectiveness,
    /// The same takes about 72 % of the volatility of cost.
    CorrelationVolatility,
    /// A standard deviation from 1.80 to 0.65 is 87 % less variance.
    CostDeviation,
    /// Volatility falls by 62 to 78 %.
    VolatilityCut,
    /// The best ratio is 0.85.
    BaselineRatio,
    /// Futures take 87 % of the variance.
    BaselineEffectiveness,
    /// 78 and 91 % in two other scenarios.
    OtherScenarios,
    /// 80 to 89 % for other gains of algorithms.
    AlgorithmSensitivity,
    /// Half of a shock is gone after 2.8 months.
    HalfLife,
    /// The unhedged cost of 12 months has a standard deviation of $1.80.
    ProcurementCost,
    /// Prices fall and then rise.
    MeanPath,
    /// 90 % of the prices of month 36 are between 0.3 and 5.6.
    BandAtMonth36,
    /// 15 % of the paths rise by more than 100 %.
    Doubling,
    /// 3 % of the paths swing more than fivefold.
    FivefoldSwing,
    /// Implied volatility is highest at 6 to 12 months.
    ImpliedVolatility,
    /// More demand brings the upper bound to $15.
    DemandBound,
    /// The forward's A(t,T).
    ForwardFormula,
    /// The model's volatility is a token index's.
    TotalVolatility,
    /// The buyer's cost is the index.
    CostIsTheIndex,
    /// Margin is 8 to 12 % of value.
    InitialMargin,
    /// A tick of $0.01.
    Tick,
    /// No provider counts more than 30 %.
    ProviderCap,
    /// A least margin and position limits.
    FloorAndLimits,
}

impl Subject {
    /// The name that never changes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CorrelationEffectiveness => "correlation-effectiveness",
            Self::CorrelationVolatility => "correlation-volatility",
            Self::CostDeviation => "cost-deviation",
            Self::VolatilityCut => "volatility-cut",
            Self::BaselineRatio => "baseline-ratio",
            Self::BaselineEffectiveness => "baseline-effectiveness",
            Self::OtherScenarios => "other-scenarios",
            Self::AlgorithmSensitivity => "algorithm-sensitivity",
            Self::HalfLife => "half-life",
            Self::ProcurementCost => "procurement-cost",
            Self::MeanPath => "mean-path",
            Self::BandAtMonth36 => "band-at-month-36",
            Self::Doubling => "doubling",
            Self::FivefoldSwing => "fivefold-swing",
            Self::ImpliedVolatility => "implied-volatility",
            Self::DemandBound => "demand-bound",
            Self::ForwardFormula => "forward-formula",
            Self::TotalVolatility => "total-volatility",
            Self::CostIsTheIndex => "cost-is-the-index",
            Self::InitialMargin => "initial-margin",
            Self::Tick => "tick",
            Self::ProviderCap => "provider-cap",
            Self::FloorAndLimits => "floor-and-limits",
        }
    }
}

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// How well futures hedge.
    Hedging,
    /// How prices move.
    Prices,
    /// How far that is what prices really did.
    Measured,
    /// Figures of the contract and its rules.
    Contract,
}

impl Topic {
    /// All, in the order in which a page shows them.
    pub const ALL: [Self; 4] = [Self::Hedging, Self::Prices, Self::Measured, Self::Contract];
}

/// Where in the paper a claim stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperReference {
    /// A section, or several.
    Section(&'static str),
    /// Equations.
    Equations(&'static str),
    /// A figure.
    Figure(&'static str),
    /// A table.
    Table(&'static str),
}

/// How a claim fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The printed parameters give it.
    Holds,
    /// They give something else.
    DoesNotHold,
    /// The paper doesn't print what it would take to compute it.
    NotReproducible,
    /// The paper names no number.
    NotStated,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 4] =
        [Self::Holds, Self::DoesNotHold, Self::NotReproducible, Self::NotStated];

    /// The verdict on rows, by the rule of this module.
    pub fn on(rows: &[Row]) -> Self {
        let printed = || rows.iter().filter_map(|row| Some((row.printed?, row.figure)));
        if printed().next().is_none() {
            return Self::NotStated;
        }
        let mut compared =
            printed().filter_map(|(printed, figure)| Some((printed, figure?))).peekable();
        if compared.peek().is_none() {
            return Self::NotReproducible;
        }
        if compared.all(|(printed, figure)| printed.agrees(&figure)) {
            Self::Holds
        } else {
            Self::DoesNotHold
        }
    }
}

/// What would have to be assumed for a claim to hold, or has been assumed where it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// Nothing: it is arithmetic.
    Nothing,
    /// Another correlation.
    Correlation,
    /// Other effectiveness at both ends.
    Effectiveness,
    /// Futures that move more than the spot price, imperfectly.
    LivelierFutures,
    /// A price of the buyer's own beside the index.
    OwnPrice,
    /// Parameters of the scenario, which are not printed.
    ScenarioParameters,
    /// Another speed of reversion.
    Speed,
    /// A higher price or volatility.
    HigherPriceOrVolatility,
    /// A level that turns.
    TurningLevel,
    /// A log price that spreads wider.
    WiderSpread,
    /// That a rise is counted from today's price, by days.
    FromToday,
    /// That a swing is counted around the falling level.
    AroundTrend,
    /// Volatility that depends on the contract's month.
    VolatilityByMonth,
    /// That no premium is in the forward.
    NoPremium,
    /// A single model, not an index.
    OneModel,
    /// A bill that follows the index.
    FollowingBill,
    /// The volatility that margin is taken from.
    MarginVolatility,
    /// That prices stay near today's.
    SteadyPrice,
    /// Where the weight above the cap goes.
    ExcessWeight,
    /// Numbers that an exchange would have to set.
    RulesToCome,
}

/// A claim of the paper beside this engine's figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Which one.
    pub subject: Subject,
    /// What it is about.
    pub topic: Topic,
    /// Where the paper makes it.
    pub place: PaperReference,
    /// Its numbers.
    pub rows: Vec<Row>,
    /// How it fares.
    pub verdict: Verdict,
    /// What it takes to hold.
    pub assumption: Assumption,
    /// The numbers of the assumption.
    pub needed: Vec<Row>,
}

impl Claim {
    /// A claim with the verdict that its rows give.
    pub(super) fn new(
        (subject, topic, place): (Subject, Topic, PaperReference),
        rows: Vec<Row>,
        assumption: Assumption,
        needed: Vec<Row>,
    ) -> Self {
        let verdict = Verdict::on(&rows);
        Self { subject, topic, place, rows, verdict, assumption, needed }
    }
}
