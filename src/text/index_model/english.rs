//! How the index may move, in English.

use super::{ProcessNumbers, Sentences};
use crate::simulate::preset::Preset;
use crate::study::risk::assumptions::IndexModel;

pub(super) struct English;

impl Sentences for English {
    fn name(&self, model: IndexModel) -> &'static str {
        match model {
            IndexModel::OpenWeightIndex => "Broad index of open-weight models",
            IndexModel::RisingOpenWeightIndex => "The same, rising as since September 2025",
            IndexModel::RoutedOpenModel => "One open model, bought through a router",
            IndexModel::VendorListPrice => "One model at its vendor’s list price",
            IndexModel::Flagship => "Always the vendor’s flagship",
            IndexModel::GpuHour => "An hour of an H100",
            IndexModel::Xing => "The paper’s model, Xing (2026)",
            IndexModel::Custom => "Numbers of your own link",
        }
    }

    fn source(&self, model: Preset) -> &'static str {
        match model {
            Preset::OpenWeightIndex => {
                "Source: chained equal-weight index of open-weight models’ prices, 2024-09 to 2026-08, 701 days: 20% a year, 8 jumps a year. Caution: mean reversion is not significant (half-life 140 days, t = −1.3)."
            }
            Preset::RisingOpenWeightIndex => {
                "Source: the same index, with the drift since 2025-09 (356 days). Caution: less than a year of rises; its own volatility was lower (13 to 16%)."
            }
            Preset::RoutedOpenModel => {
                "Source: 117 open models at OpenRouter’s headline price, medians. Caution: rounded judgement from medians: models range from 4% to 140% between jumps."
            }
            Preset::VendorListPrice => {
                "Source: list prices of closed models, 170 model-years: 0.29 lasting changes a year, 65% of them down. Caution: most rises are ends of promotions; the mean of such jumps says little."
            }
            Preset::Flagship => {
                "Source: list price of the current flagship of 7 vendors: 34 steps in about 13 years. Caution: 34 steps only, 20 of them up; the mean of such jumps says little; the falls of 2026-11 are not among them."
            }
            Preset::GpuHour => {
                "Source: H100 rate cards, monthly, 2024-01 to 2026-09: 26% a year. Caution: mean reversion is weak (half-life 3.9 months, t = −2.1); other series show 20%."
            }
            Preset::Xing => {
                "Source: Xing (2026), arXiv:2603.21690v1, Table 3. Caution: the study does not say how its numbers were found; one model and one index measured here do not have them."
            }
            Preset::Custom(_) => "",
        }
    }

    fn parameters(&self, numbers: &ProcessNumbers) -> String {
        let ProcessNumbers { drift, volatility, reversion, jump_rate, jump_mean, jump_deviation } =
            numbers;
        let reversion = reversion
            .as_ref()
            .map(|speed| format!(", returns to its line at {speed} a year"))
            .unwrap_or_default();
        format!(
            "In log terms: drift {drift} a year, volatility {volatility} a year between jumps{reversion}, {jump_rate} jumps a year of {jump_mean} on average with a deviation of {jump_deviation}."
        )
    }
}
