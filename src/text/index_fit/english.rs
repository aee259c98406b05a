//! Whether the own price is the index, in English.

use super::{Facts, Labels, Over, Sentences};
use crate::hedge::effectiveness::verdict::{
    Argument, Conclusion, Finding, Ifrs9, OffsetConclusion, UsGaap,
};
use crate::text::sentence::Piece;

pub(super) struct English;

impl Sentences for English {
    fn answer(&self, facts: &Facts) -> Vec<Piece> {
        let Facts {
            is_own, changes, days, r_squared, ratio, cut, adds_risk, best, has_lock, ..
        } = facts;
        let whose = if *is_own {
            format!("In the history you brought, {changes} changes over {days} days each, ")
        } else {
            format!("In {changes} weeks in which both were measured, ")
        };
        let what = if *is_own {
            " of how your own price moved."
        } else {
            " of how a bill over three open models moved."
        };
        let mut said = vec![
            whose.into(),
            "the index explains ".into(),
            Piece::Strong(r_squared.clone()),
            what.into(),
        ];
        if *has_lock {
            let does = if *adds_risk { " would have added " } else { " would have taken away " };
            said.extend([
                " Your lock moves ".into(),
                Piece::Locked(ratio.clone()),
                " with the index for each unit of your price and".into(),
                does.into(),
                Piece::Locked(cut.clone()),
                " of the variance. The best such ratio was ".into(),
                Piece::Strong(best.clone()),
                format!(", and no ratio takes away more than {r_squared}.").into(),
            ]);
        }
        said
    }

    fn us_gaap(&self, tests: &UsGaap, facts: &Facts) -> String {
        let Facts { r_squared, floor, p_value, has_lock, .. } = facts;
        if !has_lock {
            return "Nothing is locked, so there is no hedge to test.".to_owned();
        }
        let regression = match tests.regression {
            Conclusion::HighlyEffective => {
                "By regression this hedge would pass: R² and slope lie within the limits, whichever price is regressed on which.".to_owned()
            }
            Conclusion::DependsOnDirection => {
                "By regression it would pass one way round only: which price is regressed on which has to be written down at inception, and kept.".to_owned()
            }
            Conclusion::RatioOutside => {
                "R² would pass, and the slope would not: another locked share would, nearer to the best ratio.".to_owned()
            }
            Conclusion::NotHighlyEffective if tests.r_squared.passes() => {
                format!("By regression it would not qualify: such a slope comes by chance in {p_value} of samples.")
            }
            Conclusion::NotHighlyEffective => {
                format!("By regression it would not qualify: R² is {r_squared}, and practice asks for {floor} or more. Gains and losses would go through profit as they arise.")
            }
        };
        let offset = match tests.offset {
            OffsetConclusion::Inside => {
                "The dollar offset over the whole sample lies within its band."
            }
            OffsetConclusion::Outside => {
                "The dollar offset over the whole sample lies outside its band."
            }
            OffsetConclusion::SaysNothing => {
                "The dollar offset says nothing here: over the whole sample prices came back to about where they began."
            }
        };
        format!("{regression} {offset} A draft for your own auditors.")
    }

    fn ifrs9(&self, points: &Ifrs9, left: &str) -> Vec<String> {
        let relationship = match points.relationship {
            Finding::Supported => "Economic relationship: the sample speaks for it.",
            Finding::Weak => "Economic relationship: the sample is too weak to show one.",
            Finding::Contradicted => "Economic relationship: the sample speaks against it.",
        };
        let ratio = match points.ratio {
            Finding::Supported => {
                "Hedge ratio: within two standard errors of the best one of the sample."
            }
            Finding::Weak | Finding::Contradicted => {
                "Hedge ratio: away from the best one of the sample by more than two standard errors."
            }
        };
        let arguments = points.to_argue.iter().map(|argument| match argument {
            Argument::EconomicRelationship => "To be argued: why the two prices move together, on other grounds than this sample, such as a contract that names the index (6.4.1(c)(i)).",
            Argument::CreditRisk => "To be argued: that credit risk does not dominate (6.4.1(c)(ii)). No price history tells.",
            Argument::HedgeRatio => "To be argued: why this ratio is the one really used (6.4.1(c)(iii)).",
            Argument::SourcesOfIneffectiveness => "To be listed: where the part that is not offset comes from (B6.4.2): the own price apart from the index, quantities, whole lots, the day of settlement.",
        });
        let mut said = vec![relationship.to_owned(), ratio.to_owned()];
        said.push(format!("{left} of the variance is left at this ratio."));
        said.extend(arguments.map(str::to_owned));
        said
    }

    fn of_tokens(&self) -> &'static str {
        "These are weeks of token prices: of GPU-hours nobody publishes two such series, so for your bill only a history of your own tells."
    }

    fn over_hedge(&self, over: &Over) -> String {
        let Over { best, is_over, has_excess, chance, excess, unit } = over;
        if !has_excess {
            return "Use is taken as certain, so no more is locked than is used. Enter its volatility to see how that changes.".to_owned();
        }
        let best = match best {
            Some(best) => {
                let verdict = if *is_over {
                    "more than that is locked"
                } else {
                    "no more than that is locked"
                };
                format!(
                    "With use as uncertain as you enter, and a price that is the index, {best} of the expected use is the share that leaves least risk; {verdict}."
                )
            }
            None => {
                "The index does not move, so there is no share that leaves least risk.".to_owned()
            }
        };
        format!(
            "{best} In {chance} cases less is used in the last month than is locked; over all cases {excess} {unit} too many are locked on average."
        )
    }

    fn reading(&self, index: &str, own: &str, days: u16) -> String {
        format!("Over {days} days: index {index}, own price {own}.")
    }

    fn assume(&self, r_squared: &str) -> String {
        format!("Assume an R² of {r_squared}")
    }
}

pub(super) const LABELS: Labels = Labels {
    scatter: "Changes of the own price against the index",
    scatter_note: "Each dot is one stretch of days. Dashed: a price that is the index. A history of your own, brought as a file under the bill, takes the place of the bundled weeks.",
    inspect: "Change to look at",
    index_change: "change of the index",
    own_change: "change of the own price",
    one_to_one: "one to one",
    line: "best line",
    inputs: "What it depends on",
    share: "Locked share",
    funding: "Interest a year",
    funding_note: "At which gains earn until the bill is paid.",
    usage: "Volatility of use a year",
    usage_note: "0% where use is certain.",
    correlation: "Correlation of use and price",
    correlation_note: "Below zero where less is used when prices are high.",
    assume_note: "The simulation in all views then takes this sample’s R².",
    regression: "The regression",
    regression_note: "Changes of logs. Variance and volatility are two numbers: a cut in variance of 75% is a cut in volatility of 50%.",
    figure: "Figure",
    value: "Value",
    count: "Changes",
    r_squared: "R²: variance that the best ratio takes away",
    slope: "Slope of own price on index",
    slope_error: "Its standard error",
    best_ratio: "h*: futures for one unit of the own price",
    variance_cut: "Variance that your lock takes away",
    volatility_cut: "Volatility that your lock takes away",
    best_volatility_cut: "Volatility that the best ratio takes away",
    us_gaap: "Under US GAAP (ASC 815)",
    test: "Test",
    least: "At least",
    most: "At most",
    verdict: "Verdict",
    passes: "passes",
    fails: "fails",
    says_nothing: "says nothing",
    hedge_slope: "Slope, own price on hedge",
    hedge_slope_reversed: "Slope, hedge on own price",
    p_value: "Chance of such a slope without a link",
    offset: "Dollar offset, whole sample",
    ifrs: "Under IFRS 9",
    ifrs_note: "IFRS 9 (6.4.1) has no bright line. A draft for your own auditors.",
    sizing: "How many lots at the best ratio",
    sizing_note: "h* times the month’s use in lots. Tailed: less what daily gains earn until the month is paid. Where h* is below the locked share, more is locked than the sample asks for.",
    month: "Month",
    exact: "Lots, exact",
    nearest: "Nearest",
    down: "Never more",
    up: "Never less",
    tailed: "Tailed",
    over: "Is more locked than is used?",
};
