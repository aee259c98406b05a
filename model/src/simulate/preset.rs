//! Ways that a price may move, each measured from public prices or printed by a study.
//!
//! The measured ones are of prices from September 2024 to August 2026 and are rounded; the tests
//! hold them to the volatility that was measured beside them, where one was.

use super::error::SimulationError;
use super::process::{Lead, Process};
use crate::pricing::input::SPOT;
use crate::pricing::mean_reverting_jump::{Level, MeanRevertingJump, Trend};

/// A way that a price may move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Preset {
    /// A broad index of open-weight models over the whole time: chained, equal weights, 2024-09 to
    /// 2026-08, 701 days.
    OpenWeightIndex,
    /// The same, with the drift since September 2025, when prices began to rise.
    RisingOpenWeightIndex,
    /// One open model, bought through a router at the price of the moment: medians of 117 open models at
    /// OpenRouter's headline price.
    RoutedOpenModel,
    /// One model at its vendor's list price: closed models, 170 model-years.
    VendorListPrice,
    /// Whatever model is its vendor's flagship: changes come with the next model, rises until the
    /// autumn of 2026 and falls since: 7 vendors, 34 steps in about 13 years.
    Flagship,
    /// An hour of an H100: rate cards, monthly, 2024-01 to 2026-09.
    GpuHour,
    /// The model of Xing (2026), Table 3.
    Xing,
    /// Custom numbers.
    Custom(Process),
}

/// Numbers that were measured as a range, or could not be told from others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uncertain {
    /// The field of [`Process`].
    pub field: &'static str,
    /// Smallest value that fits.
    pub low: f64,
    /// Largest value that fits.
    pub high: f64,
}

const NO_REVERSION_TOLD: &[Uncertain] = &[Uncertain { field: "kappa", low: 0.0, high: 2.0 }];

impl Preset {
    /// All but the custom one.
    pub const ALL: [Self; 7] = [
        Self::OpenWeightIndex,
        Self::RisingOpenWeightIndex,
        Self::RoutedOpenModel,
        Self::VendorListPrice,
        Self::Flagship,
        Self::GpuHour,
        Self::Xing,
    ];

    /// The name that never changes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OpenWeightIndex => "open_weight_index",
            Self::RisingOpenWeightIndex => "rising_open_weight_index",
            Self::RoutedOpenModel => "routed_open_model",
            Self::VendorListPrice => "vendor_list_price",
            Self::Flagship => "flagship",
            Self::GpuHour => "gpu_hour",
            Self::Xing => "xing",
            Self::Custom(_) => "custom",
        }
    }

    /// Its total drift, diffusion and jumps; none for Xing's, whose level has a season.
    pub const fn process(self) -> Option<Process> {
        let index = Process {
            drift: -0.07,
            kappa: 0.0,
            volatility: 0.11,
            jump_rate: 8.0,
            jump_mean: 0.01,
            jump_sd: 0.056,
        };
        let still = Process { drift: 0.0, volatility: 0.0, ..index };
        Some(match self {
            Self::OpenWeightIndex => index,
            Self::RisingOpenWeightIndex => Process { drift: 0.30, ..index },
            Self::RoutedOpenModel => Process {
                kappa: 8.0,
                volatility: 0.35,
                jump_rate: 1.7,
                jump_mean: 0.0,
                jump_sd: 0.6,
                ..still
            },
            Self::VendorListPrice => {
                Process { jump_rate: 0.3, jump_mean: -0.21, jump_sd: 0.67, ..still }
            }
            Self::Flagship => Process { jump_rate: 2.6, jump_mean: 0.08, jump_sd: 0.80, ..still },
            Self::GpuHour => Process {
                kappa: 2.0,
                volatility: 0.26,
                jump_rate: 0.0,
                jump_mean: 0.0,
                jump_sd: 0.0,
                ..still
            },
            Self::Custom(process) => process,
            Self::Xing => return None,
        })
    }

    /// The model of a price that is `spot` today.
    ///
    /// Xing's Table 3 starts at the level it reverts to, $2. At another price the level is that
    /// price: the paper's percentages at the buyer's own scale.
    ///
    /// # Errors
    /// A number not finite or out of range.
    pub fn model(self, spot: f64) -> Result<MeanRevertingJump, SimulationError> {
        if let Some(process) = self.process() {
            return process.model(spot);
        }
        let level = Level {
            theta0: libm::log(SPOT.check(spot)?),
            beta: -0.35,
            season_amplitude: 0.08,
            season_period: 1.0,
        };
        let trend = Trend::Reverting { kappa: 2.5, level };
        let [volatility, jump_rate, jump_mean, jump_sd] = [0.40, 3.0, 0.10, 0.25];
        Ok(MeanRevertingJump { spot, trend, volatility, jump_rate, jump_mean, jump_sd })
    }

    /// Whether the mean or the median speaks for the outcomes.
    pub fn lead(self) -> Lead {
        self.process().map_or(Lead::Mean, |process| process.lead())
    }

    /// What was measured as a range or could not be told from no reversion.
    pub const fn uncertain(self) -> &'static [Uncertain] {
        match self {
            Self::OpenWeightIndex | Self::RisingOpenWeightIndex => NO_REVERSION_TOLD,
            Self::RoutedOpenModel => &[
                Uncertain { field: "volatility", low: 0.04, high: 1.4 },
                Uncertain { field: "jump_sd", low: 0.2, high: 1.9 },
            ],
            Self::GpuHour => &[Uncertain { field: "volatility", low: 0.20, high: 0.26 }],
            _ => &[],
        }
    }
}
