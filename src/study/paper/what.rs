//! What a number of a claim is of.

/// A scenario of the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scenario {
    /// The one without parameters of its own that hedges worst.
    Pessimistic,
    /// The one of Table 3.
    Baseline,
    /// The one without parameters of its own that hedges best.
    Optimistic,
}

/// What a number is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Cut in variance: effectiveness.
    VarianceCut,
    /// Cut in standard deviation: 1 - sqrt(1 - effectiveness).
    VolatilityCut,
    /// The same in a scenario.
    VolatilityCutIn(Scenario),
    /// Effectiveness in a scenario.
    EffectivenessIn(Scenario),
    /// Effectiveness where the bill is at each month's daily mean and the future settles on the
    /// month's last day.
    EffectivenessOfLastDay,
    /// Futures for one unit of exposure.
    HedgeRatio,
    /// Correlation of spot and futures.
    Correlation,
    /// The least effectiveness that cuts volatility by the lower printed number.
    LeastEffectiveness,
    /// The least effectiveness that cuts volatility by the upper printed number.
    MostEffectiveness,
    /// Volatility of the futures over that of the spot price.
    VolatilityRatio,
    /// Volatility a year of what moves the buyer's price apart from the index, in a scenario.
    OwnVolatilityIn(Scenario),
    /// The months in which half of a shock has gone.
    HalfLife,
    /// Speed of reversion.
    Speed,
    /// Standard deviation of the mean price of 12 months, in closed form.
    DeviationOfAverage,
    /// The same, simulated.
    DeviationOfAverageSimulated,
    /// Standard deviation of the price after 12 months.
    DeviationOfPrice,
    /// Price today.
    PriceToday,
    /// Volatility between jumps.
    Diffusion,
    /// Mean price after this number of months: the forward without a premium.
    Mean(u32),
    /// How far the mean price has risen from its lowest month to the last.
    RiseFromLowest,
    /// The price below which a percentage of the outcomes lies, after a number of months.
    Quantile {
        /// Percent of the outcomes.
        percent: u32,
        /// Months.
        month: u32,
    },
    /// Standard deviation of the log price after 36 months.
    DeviationOfLog,
    /// The one that a printed band has in a normal law.
    DeviationOfLogOfBand,
    /// Share of paths that pass twice today's price on any day.
    DoubledOnAnyDay,
    /// Share of paths that pass it at the end of any month.
    DoubledAtMonthEnds,
    /// Share of paths that rise by more than 100 % from any earlier low.
    DoubledFromLow,
    /// Share of paths whose highest day is above five times their lowest.
    Fivefold,
    /// The same with prices taken relative to where they would go without chance.
    FivefoldAroundTrend,
    /// The same with the high before the low.
    FivefoldFallAroundTrend,
    /// Standard deviation of the log price over the square root of time, after this number of months.
    VolatilityTo(u32),
    /// Volatility implied by an option at the forward, after this number of months.
    ImpliedVolatility(u32),
    /// Volatility a year of the index.
    IndexVolatility,
    /// R2 of the three-model bill against the index.
    BillRSquared,
    /// R2 of single open models against the others, weekly: the median.
    ModelRSquared,
    /// R2 of single major open models against the others, 30 days: the median.
    MajorModelRSquared,
    /// The cut in volatility that the bill's R2 allows.
    BillVolatilityCut,
    /// Initial margin over the contract's value, with jumps in the volatility.
    MarginRate,
    /// The same with the volatility between jumps.
    MarginRateWithoutJumps,
    /// The same with the index's measured volatility.
    MarginRateOfIndex,
    /// The volatility that the lower printed margin means.
    LeastVolatility,
    /// The volatility that the upper printed margin means.
    MostVolatility,
    /// Price of a lot.
    LotValue,
    /// A tick over today's price.
    TickShare,
    /// A tick over the mean price after 36 months.
    TickShareLater,
    /// Providers without which the cap cannot hold.
    FewestProviders,
}

impl Scenario {
    /// The name that never changes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pessimistic => "pessimistic",
            Self::Baseline => "baseline",
            Self::Optimistic => "optimistic",
        }
    }
}

impl What {
    /// The name that never changes.
    pub fn name(self) -> String {
        let name = match self {
            Self::VolatilityCutIn(scenario) => {
                return format!("volatility-cut-in-{}", scenario.name());
            }
            Self::EffectivenessIn(scenario) => {
                return format!("effectiveness-in-{}", scenario.name());
            }
            Self::OwnVolatilityIn(scenario) => {
                return format!("own-volatility-in-{}", scenario.name());
            }
            Self::Mean(month) => return format!("mean-{month}"),
            Self::Quantile { percent, month } => return format!("quantile-{percent}-{month}"),
            Self::VolatilityTo(month) => return format!("volatility-to-{month}"),
            Self::ImpliedVolatility(month) => return format!("implied-volatility-{month}"),
            Self::VarianceCut => "variance-cut",
            Self::VolatilityCut => "volatility-cut",
            Self::EffectivenessOfLastDay => "effectiveness-of-last-day",
            Self::HedgeRatio => "hedge-ratio",
            Self::Correlation => "correlation",
            Self::LeastEffectiveness => "least-effectiveness",
            Self::MostEffectiveness => "most-effectiveness",
            Self::VolatilityRatio => "volatility-ratio",
            Self::HalfLife => "half-life",
            Self::Speed => "speed",
            Self::DeviationOfAverage => "deviation-of-average",
            Self::DeviationOfAverageSimulated => "deviation-of-average-simulated",
            Self::DeviationOfPrice => "deviation-of-price",
            Self::PriceToday => "price-today",
            Self::Diffusion => "diffusion",
            Self::RiseFromLowest => "rise-from-lowest",
            Self::DeviationOfLog => "deviation-of-log",
            Self::DeviationOfLogOfBand => "deviation-of-log-of-band",
            Self::DoubledOnAnyDay => "doubled-on-any-day",
            Self::DoubledAtMonthEnds => "doubled-at-month-ends",
            Self::DoubledFromLow => "doubled-from-low",
            Self::Fivefold => "fivefold",
            Self::FivefoldAroundTrend => "fivefold-around-trend",
            Self::FivefoldFallAroundTrend => "fivefold-fall-around-trend",
            Self::IndexVolatility => "index-volatility",
            Self::BillRSquared => "bill-r2",
            Self::ModelRSquared => "model-r2",
            Self::MajorModelRSquared => "major-model-r2",
            Self::BillVolatilityCut => "bill-volatility-cut",
            Self::MarginRate => "margin-rate",
            Self::MarginRateWithoutJumps => "margin-rate-without-jumps",
            Self::MarginRateOfIndex => "margin-rate-of-index",
            Self::LeastVolatility => "least-volatility",
            Self::MostVolatility => "most-volatility",
            Self::LotValue => "lot-value",
            Self::TickShare => "tick-share",
            Self::TickShareLater => "tick-share-later",
            Self::FewestProviders => "fewest-providers",
        };
        name.to_owned()
    }
}
