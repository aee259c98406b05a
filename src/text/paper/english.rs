//! The words of the page in English.

use super::words::PaperWords;
use crate::study::paper::{Assumption, Scenario, Subject, Topic, What};

/// English.
pub(super) const WORDS: PaperWords = PaperWords {
    title: "What the paper found, and what its model gives",
    lead: [
        "Of {all} statements in the paper, set beside what its own printed parameters give and what prices really did, {holds} hold, {fails} do not, and {open} cannot be reproduced because their parameters are not printed. For {unstated} the paper names no number.",
        "What matters most: the paper takes the buyer’s cost to be the index. A bill of three models at public prices had an R² of {r2} with a broad index, at which the best hedge cuts volatility by {bill_cut}.",
        "What holds: the arithmetic of effectiveness; about one path in seven that doubles within three years ({doubled}); and an initial margin of 8–12% of value ({margin} at the model’s own volatility).",
        "What does not: the cut in volatility of 62–78%, which the paper’s own effectiveness does not give; the unhedged swing in a year’s cost ($1.80 printed, {deviation} from the model); the U-shaped price; the hump in implied volatility; and rare large swings (about 3% printed, {fivefold} from the model).",
    ],
    source: [
        "Xing (2026), ",
        ", {date}. One author, not peer reviewed, without code or data. Every figure on this page is computed from the parameters that the paper prints, and from nothing else; where prices were measured, it says so.",
    ],
    columns: [
        "Claim",
        "The paper prints",
        "Its model gives",
        "Verdict",
        "What would have to be assumed",
    ],
    measured: "Measured",
    topic,
    claim,
    what,
    assumption,
    holds: "Holds",
    does_not_hold: "Does not hold",
    not_reproducible: "Not reproducible",
    not_stated: "No number stated",
    section: "Section {}",
    equations: "Equations {}",
    figure: "Figure {}",
    table: "Table {}",
    none: "None",
    colon: ": ",
    comma: ", ",
    to: "–",
    above: "above {}",
    months: "{} months",
    per_year: "{} a year",

    method: "How this was computed",
    method_paragraphs: &[
        "Means, standard deviations, quantiles and option values come from the model’s formulas. Shares of paths come from {paths} simulated paths of {days} trading days, with one fixed seed; “±” is one standard error.",
        "A claim holds where every figure beside a printed number is within half a unit of its last digit, or inside the printed range, allowing {errors} standard errors where it is simulated or measured. It is not reproducible where nothing that is printed leads to a figure. Every verdict follows from this rule.",
        "Measured figures come from weekly levels of an index of open-weight models and of a three-model bill, from September 2024 to August 2026; R² of single models are medians over daily public prices. The design of the index, the listing, the regulation and the launch are proposals, which no figure can test.",
    ],
    parameters: "The paper’s Table 3, the only parameters it prints",
    parameter: [
        "κ, speed of reversion a year",
        "θ₀, log of the level today",
        "β, change of the level a year",
        "σ, volatility between jumps",
        "λ, jumps a year",
        "μ_J, mean jump of the log price",
        "σ_J, its standard deviation",
        "γ, height of the season",
        "T_season, years of a season",
    ],
    parameter_heads: ["Parameter", "Value"],

    reader: "What follows for a reader",
    reader_paragraphs: &[
        "Effectiveness is R²: the share of the variance that the best hedge removes. The cut in volatility is 1 − √(1 − R²), and it is smaller. The two are never to be mixed: an effectiveness of 0.87 is not “87% less risk”, but 64% less standard deviation.",
        "A future on the very price you pay, for a known quantity and held to expiry, removes everything, in any model. Whatever is left is basis: your price moving without the index. So the number to ask for is the R² of your own bill, from your own invoices, before the size of any lock.",
        "None of this says that token futures cannot work. It says that the paper’s percentages are assumptions about the basis, which it does not print.",
    ],
    cuts: "Effectiveness beside the most that it cuts volatility",
    cut_heads: ["R², effectiveness", "Cut in volatility", "Where it comes from"],
    cut_sources: [
        "measured: a bill of three models",
        "a mark on the way",
        "the paper, pessimistic",
        "the paper, baseline",
        "the paper, optimistic",
        "needed for a cut of 78%",
    ],
};

const fn topic(topic: Topic) -> [&'static str; 2] {
    match topic {
        Topic::Hedging => ["How well futures hedge", "Claims on hedging"],
        Topic::Prices => [
            "How prices move",
            "Claims on prices, under the printed parameters. Prices are US dollars per million standard tokens.",
        ],
        Topic::Measured => {
            ["Against real prices", "What the paper assumes, beside measured public prices"]
        }
        Topic::Contract => ["The contract and its rules", "What the proposed terms come to"],
    }
}

const fn claim(subject: Subject) -> &'static str {
    match subject {
        Subject::CorrelationEffectiveness => {
            "At a correlation of 0.85, the best hedge removes 72.25% of the variance."
        }
        Subject::CorrelationVolatility => {
            "The same hedge removes about 72% of “cost volatility risk”."
        }
        Subject::CostDeviation => {
            "A standard deviation that falls from $1.80 to $0.65 is 87% less variance."
        }
        Subject::VolatilityCut => "Futures lower volatility, as standard deviation, by 62–78%.",
        Subject::BaselineRatio => "The best hedge ratio in the baseline is 0.85.",
        Subject::BaselineEffectiveness => {
            "In the baseline, futures remove 87% of the variance of cost."
        }
        Subject::OtherScenarios => "A pessimistic and an optimistic scenario reach 0.78 and 0.91.",
        Subject::AlgorithmSensitivity => {
            "With algorithms 1.5 or 3 times better each year, effectiveness is 80–89%."
        }
        Subject::HalfLife => "Half of a price shock is gone after about 2.8 months.",
        Subject::ProcurementCost => {
            "Unhedged, 12 months of procurement cost have a standard deviation of $1.80 per million tokens."
        }
        Subject::MeanPath => "The mean price falls and then rises: a U shape.",
        Subject::BandAtMonth36 => "At month 36, 90% of prices lie between $0.3 and $5.6.",
        Subject::Doubling => "About 15% of paths see a rise above 100% within 36 months.",
        Subject::FivefoldSwing => "About 3% of paths swing more than fivefold, peak to trough.",
        Subject::ImpliedVolatility => {
            "Implied volatility is 35% for 1–3 months, 50–60% for 6–12 and 40% for 24–36: a hump."
        }
        Subject::DemandBound => {
            "Demand growth of 150% a year lifts the upper 90% bound at month 36 to $15."
        }
        Subject::ForwardFormula => "The forward price has a term A(t, T), which is not printed.",
        Subject::TotalVolatility => {
            "Prices diffuse at 40% a year and jump three times a year, by 0.10 on average with a standard deviation of 0.25: together a volatility of 61%."
        }
        Subject::CostIsTheIndex => {
            "A buyer’s volatility falls by 62–78%: the buyer’s cost is taken to be the index."
        }
        Subject::InitialMargin => {
            "Initial margin is 8–12% of value: three standard deviations over the holding period."
        }
        Subject::Tick => "The tick is $0.01 per million tokens, and a lot is a million tokens.",
        Subject::ProviderCap => "No provider counts for more than 30% of the index.",
        Subject::FloorAndLimits => "Margin has a floor, and positions have limits.",
    }
}

const fn scenario(scenario: Scenario) -> &'static str {
    match scenario {
        Scenario::Pessimistic => "pessimistic",
        Scenario::Baseline => "baseline",
        Scenario::Optimistic => "optimistic",
    }
}

fn what(what: What) -> String {
    let text = match what {
        What::VolatilityCutIn(of) => return format!("cut in volatility, {}", scenario(of)),
        What::EffectivenessIn(of) => return format!("effectiveness, {}", scenario(of)),
        What::OwnVolatilityIn(of) => return format!("own volatility a year, {}", scenario(of)),
        What::Mean(month) => return format!("mean at month {month}"),
        What::Quantile { percent, month } => {
            return format!("{percent}% quantile at month {month}");
        }
        What::VolatilityTo(month) => return format!("month {month}"),
        What::ImpliedVolatility(month) => {
            return format!("month {month}, implied by an option at the forward");
        }
        What::VarianceCut => "cut in variance",
        What::VolatilityCut => "cut in volatility",
        What::EffectivenessOfLastDay => {
            "effectiveness where the bill averages each month’s days and the future settles on the last"
        }
        What::HedgeRatio => "best hedge ratio",
        What::Correlation => "correlation",
        What::LeastEffectiveness => "for 62%",
        What::MostEffectiveness => "for 78%",
        What::VolatilityRatio => "volatility of futures over that of spot",
        What::HalfLife => "half-life",
        What::Speed => "κ",
        What::DeviationOfAverage => "standard deviation of a year’s average price",
        What::DeviationOfAverageSimulated => "the same, simulated",
        What::DeviationOfPrice => "standard deviation of the price at month 12",
        What::PriceToday => "price today",
        What::Diffusion => "volatility between jumps, σ",
        What::RiseFromLowest => "rise from the lowest month to month 36",
        What::DeviationOfLog => "standard deviation of the log price",
        What::DeviationOfLogOfBand => "standard deviation of the log price that the band means",
        What::DoubledOnAnyDay => "above twice today’s price on any day",
        What::DoubledAtMonthEnds => "at any month’s end",
        What::DoubledFromLow => "up by more than 100% from any earlier low",
        What::Fivefold => "highest day above five times the lowest",
        What::FivefoldAroundTrend => "the same, around the trend",
        What::FivefoldFallAroundTrend => "around the trend, the peak first",
        What::IndexVolatility => "volatility a year of a broad index",
        What::BillRSquared => "R² of a three-model bill, weekly",
        What::ModelRSquared => "R² of one open model, weekly, median of 95",
        What::MajorModelRSquared => "R² of one major open model, 30 days, median of 57",
        What::BillVolatilityCut => "cut in volatility of a three-model bill",
        What::MarginRate => "at the model’s volatility, jumps included",
        What::MarginRateWithoutJumps => "at its volatility between jumps",
        What::MarginRateOfIndex => "at the index’s measured volatility",
        What::LeastVolatility => "volatility behind 8%",
        What::MostVolatility => "volatility behind 12%",
        What::LotValue => "value of a lot at $2",
        What::TickShare => "tick as a share of $2",
        What::TickShareLater => "tick as a share of the mean price at month 36",
        What::FewestProviders => "fewest providers",
    };
    text.to_owned()
}

const fn assumption(assumption: Assumption) -> &'static str {
    match assumption {
        Assumption::Nothing => "Nothing: it is arithmetic.",
        Assumption::Correlation => "A closer tie between spot and futures:",
        Assumption::Effectiveness => "A higher effectiveness (R²) at both ends:",
        Assumption::LivelierFutures => {
            "Futures that swing more than the spot price and follow it imperfectly. Held to expiry, a future settles at the very price hedged, and the best ratio is 1."
        }
        Assumption::OwnPrice => {
            "A buyer’s price that also moves on its own: basis risk. The paper prints no such term. It would need this much, for the three values of effectiveness that are printed:"
        }
        Assumption::ScenarioParameters => "The scenario’s parameters. Only one set is printed.",
        Assumption::Speed => "A faster return to the level:",
        Assumption::HigherPriceOrVolatility => "One of these, in place of $2 and 40%:",
        Assumption::TurningLevel => {
            "A level that turns. The printed one has a single slope, −0.35 a year, and a season of 8%: the mean rises for four months, as jumps and season push it up, and falls from there to the end."
        }
        Assumption::WiderSpread => "Log prices that spread more than three times as wide:",
        Assumption::FromToday => {
            "That the rise is counted from today’s price, on any trading day. Other readings give other shares."
        }
        Assumption::AroundTrend => {
            "That swings are counted around the falling trend and not in the price: most of the fivefold swings are the fall of the level itself."
        }
        Assumption::VolatilityByMonth => {
            "A volatility that depends on the contract’s month. With reversion and constant parameters, it can only fall."
        }
        Assumption::NoPremium => {
            "That futures are priced at the expected price, without a risk premium. A is then known in closed form but for one integral, and gives these."
        }
        Assumption::OneModel => {
            "A narrower underlying: the printed parameters lie between a broad index and a single model."
        }
        Assumption::FollowingBill => "A bill that follows the index with an R² of:",
        Assumption::MarginVolatility => {
            "One trading day, and a volatility between these. The model’s own is inside; without jumps, or measured on an index, it is below."
        }
        Assumption::SteadyPrice => {
            "The paper sets no measure. The step is fine at $2, and twice as coarse once the price has followed the model’s mean."
        }
        Assumption::ExcessWeight => {
            "The paper does not say how few providers the cap bears, or where weight above it goes. Here it goes to the others in proportion to volume."
        }
        Assumption::RulesToCome => {
            "Numbers that an exchange would have to set. None is assumed here."
        }
    }
}
