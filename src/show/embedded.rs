//! The figures that can stand alone in another page, by name: three of the calculator and the desk, and all of the
//! story, which are registered in [`story`].
//!
//! A figure is added as a variant here; the compiler then names what it lacks: its title, its default state, its
//! controls, its still picture, and the part of the page that shows it.

pub mod message;
pub mod page;
pub mod snippet;
pub mod still;

use jiff::civil::Date;

use super::first_scenario::first_scenario;
use super::story;
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::study::link::{self, ReadScenario};
use crate::study::scenario::Scenario;
use crate::study::section::Section;
use crate::text::language::Language;
use crate::text::story::{figure, labels as story_labels};
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
    /// The figure of a section of the story.
    Story(Section),
}

impl Embedded {
    /// All of them, in the order in which a dialog offers them.
    pub const ALL: [Self; 14] = [
        Self::MonthlyCost,
        Self::CostFan,
        Self::FuturesCurve,
        Self::Story(Section::Draw),
        Self::Story(Section::Lock),
        Self::Story(Section::Mirror),
        Self::Story(Section::Cash),
        Self::Story(Section::Index),
        Self::Story(Section::Years),
        Self::Story(Section::Tokens),
        Self::Story(Section::Moves),
        Self::Story(Section::Scale),
        Self::Story(Section::Sellers),
        Self::Story(Section::Fit),
    ];

    /// Its name in links and file names: `view.figure=cost-fan`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MonthlyCost => "monthly-cost",
            Self::CostFan => "cost-fan",
            Self::FuturesCurve => "futures-curve",
            Self::Story(section) => story::name_of(section),
        }
    }

    /// The figure of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.name() == name)
    }

    /// What it is called, of a bill in a unit as a side reads it.
    pub fn title(self, side: Side, unit: BilledUnit, language: Language) -> &'static str {
        let words = language.words_for(side, unit);
        match self {
            Self::MonthlyCost => words.figure_title,
            Self::CostFan => words.fan_title,
            Self::FuturesCurve => contract::labels(language).chart,
            Self::Story(section) => figure::title_for(section, side, language),
        }
    }

    /// The state in which it stands where a link names no scenario: the first of the language on a day, and a drawn
    /// path where the figure shows one.
    pub fn first(self, language: Language, day: Date) -> Scenario {
        self.state(first_scenario(language, day))
    }

    /// What a link asks for on a day, in a language; the figure's first state where it names no scenario.
    pub fn read(self, link: &str, language: Language, day: Date) -> ReadScenario {
        let reading = link::read_of_today(link, day);
        if link::names_scenario(link) {
            return reading;
        }
        ReadScenario { scenario: self.first(language, day), ..reading }
    }

    /// The default state of a scenario.
    fn state(self, scenario: Scenario) -> Scenario {
        match self {
            Self::Story(section) => story::figure(section).state(&scenario),
            Self::MonthlyCost | Self::CostFan | Self::FuturesCurve => scenario,
        }
    }

    /// The keys of its controls, in their order. Those of a story's figure that is not listed here are no keys of
    /// the scenario.
    pub const fn controls(self) -> &'static [&'static str] {
        match self {
            Self::MonthlyCost => &["move.change", "lock.share"],
            Self::CostFan => &["lock.share", "risk.r_squared", "risk.budget", "risk.usage_vol"],
            Self::FuturesCurve => &["curve.method", "curve.rate", "curve.convenience"],
            Self::Story(Section::Draw) => &["move.steps"],
            Self::Story(Section::Cash) => &["risk.buffer"],
            Self::Story(Section::Index) => &["risk.r_squared"],
            Self::Story(Section::Years) => &["risk.budget"],
            Self::Story(_) => &[],
        }
    }

    /// The height in CSS pixels of a frame that is about 640 wide and cannot be told its own.
    pub const fn height(self) -> u32 {
        match self {
            Self::MonthlyCost => 960,
            Self::CostFan => 1_080,
            Self::FuturesCurve => 860,
            Self::Story(section) => match section {
                Section::Tokens => 1_000,
                Section::Moves => 940,
                Section::Scale => 700,
                Section::Draw => 1_000,
                Section::Lock => 980,
                Section::Mirror => 1_000,
                Section::Cash => 1_700,
                Section::Index => 1_380,
                Section::Years => 1_440,
                Section::Sellers => 2_150,
                Section::Fit => 1_020,
            },
        }
    }

    /// Whether it shows what only a worker can work out.
    pub const fn is_simulated(self) -> bool {
        matches!(self, Self::CostFan | Self::Story(Section::Years))
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
        "move.steps" => story_labels(language).path,
        "risk.buffer" => story_labels(language).ready,
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

    #[test]
    fn a_title_is_of_the_side_whose_figure_it_is() {
        let titles = |side| {
            let title =
                |figure: Embedded, language| figure.title(side, BilledUnit::Tokens, language);
            Embedded::ALL.map(|figure| Language::ALL.map(|language| title(figure, language)))
        };
        let [bought, sold] = [Side::Buyer, Side::Provider].map(titles);
        for (figure, (bought, sold)) in Embedded::ALL.into_iter().zip(bought.iter().zip(&sold)) {
            let is_of_money = matches!(
                figure,
                Embedded::MonthlyCost
                    | Embedded::CostFan
                    | Embedded::Story(Section::Draw | Section::Lock)
            );
            for (bought, sold) in bought.iter().zip(sold) {
                assert_eq!(bought != sold, is_of_money, "{bought}");
                assert!(!is_of_money || ["evenue", "收入"].iter().any(|word| sold.contains(word)));
            }
        }
    }

    #[test]
    fn every_section_of_the_story_has_a_figure() {
        for section in Section::ALL {
            assert!(Embedded::ALL.contains(&Embedded::Story(section)), "{section:?}");
        }
    }

    #[test]
    fn a_link_without_a_scenario_opens_with_the_state_of_its_figure() {
        let day = jiff::civil::date(2026, 11, 26);
        let figure = Embedded::Story(Section::Cash);
        let bare =
            figure.read("view.figure=margin-account&view.theme=dark", Language::English, day);
        assert_eq!(bare.scenario, figure.first(Language::English, day));
        assert_eq!(bare.scenario.price_move.steps.len(), 12, "a drawn path");
        let whole = figure.read("v=1&view.figure=margin-account", Language::English, day);
        assert_eq!(whole.scenario, Scenario { as_of: day, ..Scenario::default() });
    }
}
