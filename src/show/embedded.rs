//! The figures that can stand alone in another page, by name.
//!
//! A figure is added as a variant here; the compiler then names what it lacks: its title, its controls, its still
//! picture, and the part of the page that shows it.

pub mod message;
pub mod page;
pub mod snippet;
pub mod still;

use crate::text::language::Language;
use crate::text::{contract, outlook};

/// A figure that can be embedded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Embedded {
    /// Cost month by month, with and without the lock.
    #[default]
    MonthlyCost,
    /// What each month may cost, simulated.
    CostFan,
    /// Futures prices by month.
    FuturesCurve,
}

impl Embedded {
    /// All of them, in the order in which a dialog offers them.
    pub const ALL: [Self; 3] = [Self::MonthlyCost, Self::CostFan, Self::FuturesCurve];

    /// Its name in links and file names: `view.figure=cost-fan`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MonthlyCost => "monthly-cost",
            Self::CostFan => "cost-fan",
            Self::FuturesCurve => "futures-curve",
        }
    }

    /// The figure of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.name() == name)
    }

    /// What it is called.
    pub fn title(self, language: Language) -> &'static str {
        match self {
            Self::MonthlyCost => language.words().figure_title,
            Self::CostFan => language.words().fan_title,
            Self::FuturesCurve => contract::labels(language).chart,
        }
    }

    /// The keys of its controls, in their order.
    pub const fn controls(self) -> &'static [&'static str] {
        match self {
            Self::MonthlyCost => &["move.change", "lock.share"],
            Self::CostFan => &["lock.share", "risk.r_squared", "risk.budget", "risk.usage_vol"],
            Self::FuturesCurve => &["curve.method", "curve.rate", "curve.convenience"],
        }
    }

    /// The height in CSS pixels of a frame that is about 640 wide and cannot be told its own.
    pub const fn height(self) -> u32 {
        match self {
            Self::MonthlyCost => 960,
            Self::CostFan => 1_080,
            Self::FuturesCurve => 860,
        }
    }

    /// Whether it shows what only a worker can work out.
    pub const fn is_simulated(self) -> bool {
        matches!(self, Self::CostFan)
    }
}

/// What the control of a key is called; empty for a key that no figure has.
pub fn control_label(key: &str, language: Language) -> &'static str {
    let words = language.words();
    match key {
        "move.change" => words.price_change,
        "lock.share" => words.locked_share,
        "risk.r_squared" => words.r_squared,
        "risk.budget" => words.budget,
        "risk.usage_vol" => words.usage_volatility,
        "curve.method" => contract::labels(language).method,
        "curve.rate" => contract::labels(language).rate,
        "curve.convenience" => contract::labels(language).convenience,
        _ => "",
    }
}

/// A sentence beneath the control of a key, where it needs one.
pub fn control_hint(key: &str, language: Language) -> Option<&'static str> {
    match key {
        "risk.usage_vol" => Some(outlook::labels(language).usage_volatility_note),
        "curve.rate" => Some(contract::labels(language).rate_note),
        "curve.convenience" => Some(contract::labels(language).convenience_note),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::keys;

    #[test]
    fn a_figure_is_found_again_by_its_name_and_each_of_its_controls_is_a_key_with_a_name() {
        for figure in Embedded::ALL {
            assert_eq!(Embedded::of_name(figure.name()), Some(figure));
            for (key, language) in
                figure.controls().iter().flat_map(|key| Language::ALL.map(|one| (*key, one)))
            {
                assert!(keys::find(key).is_some(), "{key}");
                assert!(!control_label(key, language).is_empty(), "{key}");
            }
        }
        assert_eq!(Embedded::of_name("Monthly-cost"), None);
    }
}
