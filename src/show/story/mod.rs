//! The story's figures, each registered once under the name of its section: whoever shows one, in the story, in an
//! embed or in print, takes it from here.

mod cash;
mod draw;
mod index;
mod lock;
mod mirror;
mod years;

use rust_decimal::{Decimal, dec};

use crate::chart::Chart;
use crate::market::quantity::Quantity;
use crate::study::drawn_path::DrawnPath;
use crate::study::figures::Case;
use crate::study::index_choice::{MeasuredWeeks, OnIndex};
use crate::study::link;
use crate::study::refusal::Refusals;
use crate::study::risk::case::Case as RiskCase;
use crate::study::risk::inputs::RSquared;
use crate::study::risk::years::Years;
use crate::study::scenario::Scenario;
use crate::study::section::Section;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::sentence::{join, plain_text};
use crate::text::story as words;

pub use cash::{account, ledger};
pub use draw::{bill_and_path, is_on_path, place};
pub use index::three_indexes;
pub use lock::three_lines;
pub use mirror::{both_paths, regrets};
pub use years::{dealt_year, piles};

/// The key of a link that names the section to open at. It is no part of the scenario.
pub const SECTION: &str = "view.section";

/// A figure of the story.
pub struct StoryFigure {
    /// The section that it stands in.
    pub section: Section,
    /// Makes its default state of a scenario.
    state: fn(&Scenario) -> Scenario,
    /// Makes its telling state of a scenario.
    telling: fn(&Scenario) -> Scenario,
    chart: fn(&Story, Language) -> Chart,
    summary: fn(&Story, Language) -> String,
}

/// Twelve percentages of today's price: a price war, then a shortage. What the figures show where nobody has drawn
/// anything.
const DIP: [u32; 12] = [85, 70, 60, 50, 55, 75, 100, 125, 150, 165, 175, 185];

/// Double by summer: one of its paths is regretted with the lock, the other without.
const RISE: [u32; 12] = [115, 130, 145, 160, 180, 200, 200, 200, 200, 200, 200, 200];

/// Half by summer.
const FALL: [u32; 12] = [95, 85, 75, 65, 55, 50, 50, 50, 50, 50, 50, 50];

/// A spike in spring that is gone by autumn.
const SPIKE: [u32; 12] = [100, 105, 140, 210, 250, 230, 180, 140, 115, 100, 100, 100];

/// The section that a link opens at.
pub fn section_of_link(link: &str) -> Option<Section> {
    link::page_value(link, SECTION).and_then(|name| Section::find(&name))
}

/// The figure of a section.
pub fn figure(section: Section) -> StoryFigure {
    let dip = |scenario: &Scenario| on_path(DIP, scenario);
    match section {
        Section::Draw => StoryFigure {
            section,
            state: dip,
            telling: |scenario| on_path(RISE, scenario),
            chart: bill_and_path,
            summary: |story, language| plain_text(&words::draw(&story.study, language)),
        },
        Section::Lock => StoryFigure {
            section,
            state: dip,
            telling: |scenario| on_path(SPIKE, scenario),
            chart: |story, language| three_lines(story, true, language),
            summary: |story, language| plain_text(&words::lock(story, true, language)),
        },
        Section::Mirror => StoryFigure {
            section,
            state: |scenario| on_path(RISE, scenario),
            telling: |scenario| on_path(FALL, scenario),
            chart: both_paths,
            summary: mirror::summary,
        },
        Section::Cash => StoryFigure {
            section,
            state: dip,
            telling: dip,
            chart: account,
            summary: |story, language| plain_text(&words::cash(story, language)),
        },
        Section::Index => StoryFigure {
            section,
            state: Scenario::clone,
            telling: |scenario| explained(dec!(0.9), scenario),
            chart: |story, language| {
                let indexes = OnIndex::all(&story.scenario);
                three_indexes(story, &indexes, MeasuredWeeks::read().as_ref(), language)
            },
            summary: |story, language| {
                index::summary(story, &OnIndex::all(&story.scenario), language)
            },
        },
        Section::Years => StoryFigure {
            section,
            state: Scenario::clone,
            telling: |scenario| explained(Decimal::ONE, scenario),
            chart: |story, language| {
                let none = Years::default();
                let years = story.years.as_ref().unwrap_or(&none);
                let budget = RiskCase::of(&story.scenario, &story.study).budget();
                let summary = years_summary(story, language);
                piles(years, budget, story.study.currency, summary, language)
            },
            summary: years_summary,
        },
    }
}

impl StoryFigure {
    /// The default state: everything of the default scenario, and a drawn path where the figure shows one.
    pub fn scenario(&self) -> Scenario {
        (self.state)(&Scenario::default())
    }

    /// A scenario in the state that is worth trying here.
    pub fn telling(&self, scenario: &Scenario) -> Scenario {
        (self.telling)(scenario)
    }

    /// The key that the telling state changes.
    pub const fn changes(&self) -> &'static str {
        match self.section {
            Section::Draw | Section::Lock | Section::Mirror | Section::Cash => "move.steps",
            Section::Index | Section::Years => "risk.r_squared",
        }
    }

    /// The story of the default state, with its possible years.
    ///
    /// # Errors
    /// If the default state has no figures; a test shows that each has.
    pub fn story(&self) -> Result<Story, Refusals> {
        Story::simulated(&self.scenario())
    }

    /// The chart, as data.
    pub fn chart(&self, story: &Story, language: Language) -> Chart {
        (self.chart)(story, language)
    }

    /// What the chart shows, in a sentence or two.
    pub fn summary(&self, story: &Story, language: Language) -> String {
        (self.summary)(story, language)
    }
}

fn on_path(percentages: [u32; 12], scenario: &Scenario) -> Scenario {
    let price_move = DrawnPath::of_percentages(percentages).price_move(&scenario.price_move);
    Scenario { price_move, ..scenario.clone() }
}

/// The scenario with an index that explains so much of the own price.
fn explained(r_squared: Decimal, scenario: &Scenario) -> Scenario {
    let mut scenario = scenario.clone();
    if let Ok(r_squared) = RSquared::new(r_squared) {
        scenario.risk.r_squared = r_squared;
    }
    scenario
}

/// What both regrets are, one after the other.
fn both_regrets(story: &Story, language: Language) -> String {
    let said = [Case::Chosen, Case::Mirror].map(|case| words::regret(&story.study, case, language));
    plain_text(&join(said, language))
}

/// How many years are over the budget; nothing before they are simulated.
fn years_summary(story: &Story, language: Language) -> String {
    let Some(years) = &story.years else { return String::new() };
    let case = RiskCase::of(&story.scenario, &story.study);
    let currency = story.study.currency;
    let r_squared = case.risk.r_squared;
    plain_text(&words::years::finding(years, case.budget(), r_squared, currency, language))
}
