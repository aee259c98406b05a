//! What the working says, in English.

use super::{Labels, Sentences};
use crate::hedge::strategy::setting::Side;
use crate::study::risk::assumptions::FuturesSource;
use crate::study::risk::working::{HedgeSide, RiskMeaning, SimulatedFigure};
use crate::study::working::CurveMeaning;

pub(super) struct English;

impl Sentences for English {
    fn labels(&self) -> &'static Labels {
        &LABELS
    }

    fn of_kind(&self, what: &str, kind: &str) -> String {
        format!("{what}, {}", kind.to_ascii_lowercase())
    }

    fn parameter(&self, meaning: RiskMeaning) -> &'static str {
        match meaning {
            RiskMeaning::Budget => "budget",
            RiskMeaning::BudgetDistance => "distance of the budget from the bill at today’s prices",
            RiskMeaning::BillToday => "bill of all months at today’s prices",
            RiskMeaning::Drift => "index: log drift a year, jumps included",
            RiskMeaning::Kappa => "index: speed of reversion a year",
            RiskMeaning::Volatility => "index: volatility a year between jumps",
            RiskMeaning::JumpRate => "index: jumps a year",
            RiskMeaning::JumpMean => "index: mean log jump",
            RiskMeaning::JumpDeviation => "index: standard deviation of a log jump",
            RiskMeaning::LevelDrift => "index: log drift a year of the level it reverts to",
            RiskMeaning::SeasonHeight => "index: height of the level’s yearly season, in logs",
            RiskMeaning::RSquared => "R²: how much the index explains of your price",
            RiskMeaning::Beta => "your price’s log change for one of the index",
            RiskMeaning::OwnVolatility => "your price: own volatility a year between own jumps",
            RiskMeaning::OwnKappa => "your price: speed of reversion a year",
            RiskMeaning::OwnJumpRate => "your price: own jumps a year",
            RiskMeaning::OwnJumpMean => "your price: mean own log jump",
            RiskMeaning::OwnJumpDeviation => "your price: standard deviation of an own log jump",
            RiskMeaning::OwnDrift => "your price: own log drift a year",
            RiskMeaning::UsageVolatility => "volatility of usage a year",
            RiskMeaning::UsageCorrelation => "correlation of usage with the price",
            RiskMeaning::FuturesPrice(FuturesSource::Curve) => "futures price",
            RiskMeaning::FuturesPrice(FuturesSource::Expected) => {
                "futures price as the model expects it"
            }
            RiskMeaning::IndexVariance => "variance of the index’s 12-month log change",
            RiskMeaning::JumpVariance => "variance of your price’s own jumps over 12 months",
            RiskMeaning::UnitVariance => "variance over 12 months of an own volatility of 1",
            RiskMeaning::DeviationUnhedged => "standard deviation of the total without lock",
            RiskMeaning::DeviationLocked => "standard deviation of the total with lock",
            RiskMeaning::Maintenance => "maintenance margin over initial margin",
            RiskMeaning::Buffer => "cash kept for margin calls",
            RiskMeaning::FundingRate => "interest a year on cash tied up",
            RiskMeaning::EntrySpread => "cost of entering a lot",
        }
    }

    fn curve_parameter(&self, meaning: CurveMeaning) -> &'static str {
        match meaning {
            CurveMeaning::InterestRate => "interest a year, continuous",
            CurveMeaning::Convenience => "convenience yield a year, continuous",
            CurveMeaning::Expected => "index that the model expects",
            CurveMeaning::QuoteBefore => "quote before the month",
            CurveMeaning::QuoteAfter => "quote after the month",
            CurveMeaning::MonthBefore => "month of the quote before",
            CurveMeaning::MonthAfter => "month of the quote after",
        }
    }

    fn figure(&self, figure: SimulatedFigure, side: Side) -> &'static str {
        let is_buyer = side == Side::Buyer;
        match figure {
            SimulatedFigure::OverBudget(_) if is_buyer => "Chance of breaking the budget",
            SimulatedFigure::OverBudget(_) => "Chance of revenue below the budget",
            SimulatedFigure::Mean(_) => "Mean total",
            SimulatedFigure::Median(_) => "Median total",
            SimulatedFigure::Low(_) => "5% quantile of the total",
            SimulatedFigure::High(_) => "95% quantile of the total",
            SimulatedFigure::VolatilityCut => "Cut in volatility by the lock",
            SimulatedFigure::Regret => "Chance that the lock leaves you worse off",
            SimulatedFigure::OwnVolatility => "Your price’s own volatility",
            SimulatedFigure::Budget => "Budget",
            SimulatedFigure::InitialMargin(FuturesSource::Curve) => "Margin on entry",
            SimulatedFigure::InitialMargin(FuturesSource::Expected) => {
                "Margin on entry at the simulation’s own futures prices"
            }
            SimulatedFigure::WorstCash => "Cash at the worst moment, 95% quantile",
            SimulatedFigure::BufferExhausted => "Chance that the buffer runs out",
            SimulatedFigure::RightButExhausted => {
                "Chance that the buffer runs out although the lock gains in the end"
            }
            SimulatedFigure::MonthQuantile(..) => "",
        }
    }

    fn on_side(&self, figure: &str, side: &str) -> String {
        format!("{figure}, {side}")
    }

    fn side(&self, position: HedgeSide) -> &'static str {
        match position {
            HedgeSide::Unhedged => "without lock",
            HedgeSide::Locked => "with lock",
        }
    }

    fn month_quantile(&self, month: &str, level: &str, side: &str) -> String {
        format!("{month}, {level} quantile, {side}")
    }

    fn definition(&self, figure: SimulatedFigure, side: Side) -> &'static str {
        let is_buyer = side == Side::Buyer;
        match figure {
            SimulatedFigure::OverBudget(_) if is_buyer => {
                "The share of the simulated paths whose total cost over the horizon is above the budget."
            }
            SimulatedFigure::OverBudget(_) => {
                "The share of the simulated paths whose total revenue over the horizon is below the budget."
            }
            SimulatedFigure::Mean(_) => {
                "The mean over all simulated paths of the total over the horizon."
            }
            SimulatedFigure::Median(_) => {
                "Half of the simulated paths have a smaller total over the horizon, half a larger one."
            }
            SimulatedFigure::Low(_) => {
                "5 of 100 simulated paths have a smaller total over the horizon."
            }
            SimulatedFigure::High(_) => {
                "5 of 100 simulated paths have a larger total over the horizon."
            }
            SimulatedFigure::Regret if is_buyer => {
                "The share of the simulated paths on which the total with the lock is above the total without."
            }
            SimulatedFigure::Regret => {
                "The share of the simulated paths on which revenue with the lock is below revenue without."
            }
            SimulatedFigure::WorstCash => {
                "Each daily path has a day on which the most cash is tied up in the margin account. 5 of 100 paths tie up more than this."
            }
            SimulatedFigure::BufferExhausted => {
                "The share of the daily paths on which the margin account needs more than the buffer on some day."
            }
            SimulatedFigure::RightButExhausted => {
                "The share of the daily paths on which the margin account needs more than the buffer on some day, and the lock does not lose in the end."
            }
            SimulatedFigure::MonthQuantile(..) => {
                "The share of the simulated paths that its name says come to less in this month."
            }
            SimulatedFigure::OwnVolatility => {
                "The volatility that leaves the index the share R² of the variance of your price’s 12-month log changes."
            }
            SimulatedFigure::VolatilityCut => {
                "How much smaller the standard deviation of the total is with the lock."
            }
            SimulatedFigure::Budget => {
                "Most that is to be paid over the horizon, or least that is to come in."
            }
            SimulatedFigure::InitialMargin(_) => {
                "Cash that the futures of all months tie up on the day of entry."
            }
        }
    }

    fn standard_error(&self, error: &str) -> String {
        format!(", standard error {error}")
    }

    fn error_in_points(&self, error: &str) -> String {
        format!(", standard error {error} percentage points")
    }

    fn simulation(&self, paths: &str, seed: u64, error: &str) -> String {
        format!("{paths} simulated paths, seed {seed}{error}.")
    }
}

const LABELS: Labels = Labels {
    tokens: "tokens",
    price_factor: "price after / before the move",
    weight: "weight",
    month_number: "number of the month",
    index_factor: "index after / before the move",
    plain_sum: "plain tokens of all months",
    exposure_sum: "exposure of all months",
    lots_sum: "lots of all months",
    batch_weight: "weight of a batch token",
    no_conversion: "no conversion, already in the bill’s currency",
    entered_price: "price that was entered",
    convention: "this page’s convention",
    counted: "from the simulated paths",
    per_million: " / M",
    an_hour: " / GPU-hour",
    hours: " GPU-hours",
    per_standard: " / M std",
    million: " M",
    million_standard: " M std",
};
