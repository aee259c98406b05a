//! The story's figures, each registered once under the name of its section: wherever one is shown, in the story, in an
//! embed or in print, takes it from here.

mod cash;
mod draw;
mod fit;
mod index;
mod lock;
mod mirror;
mod moves;
mod scale;
mod sellers;
mod states;
mod tokens;
mod word_table;
mod years;

use rust_decimal::{Decimal, dec};

use self::states::{
    DIP, FALL, RISE, RISE_OF_AUGUST, SPIKE, all_locked, bill_of, explained, on_path, replayed,
};
use crate::chart::Chart;
use crate::show::table::Table;
use crate::study::demand::SMALLEST;
use crate::study::figures::{Case, Study};
use crate::study::index_choice::{MeasuredWeeks, OnIndex};
use crate::study::link;
use crate::study::real_moves::RealMove;
use crate::study::refusal::Refusals;
use crate::study::risk::case::RiskCase;
use crate::study::risk::years::Years;
use crate::study::scenario::Scenario;
use crate::study::section::Section;
use crate::study::starting_point::StartingPoint;
use crate::study::story::Story;
use crate::study::thin_market::USUAL_SPREAD;
use crate::text::language::Language;
use crate::text::sentence::{join, plain_text};
use crate::text::story as words;

pub use cash::{account, ledger};
pub use draw::{bill_and_path, is_on_path, place};
pub use fit::{exposure_in_lots, summary as exposure_said};
pub use index::three_indexes;
pub use lock::{table as lines_table, three_lines};
pub use mirror::{both_paths, regrets};
pub use moves::real_moves;
pub use scale::small_moves;
pub use sellers::{roles, spread_costs, terms, venues};
pub use tokens::{five_price_bars, question_table, said as five_prices_said};
pub use word_table::WordTable;
pub use years::{dealt_year, piles, table as years_table};

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
    table: fn(&Story, Language) -> Table,
}

/// The section that a link opens at.
pub fn section_of_link(link: &str) -> Option<Section> {
    link::page_value(link, SECTION).and_then(|name| Section::find(&name))
}

/// The name of a section's figure where it stands alone.
pub const fn name_of(section: Section) -> &'static str {
    match section {
        Section::Tokens => "five-prices",
        Section::Moves => "real-moves",
        Section::Scale => "small-moves",
        Section::Draw => "drawn-path",
        Section::Lock => "locked-path",
        Section::Mirror => "two-regrets",
        Section::Cash => "margin-account",
        Section::Index => "which-index",
        Section::Years => "fifty-years",
        Section::Sellers => "thin-market",
        Section::Fit => "exposure-in-lots",
    }
}

/// The figure of a section.
pub fn figure(section: Section) -> StoryFigure {
    let dip = |scenario: &Scenario| on_path(DIP, scenario);
    match section {
        Section::Tokens => StoryFigure {
            section,
            state: Scenario::clone,
            telling: |scenario| bill_of(StartingPoint::CodingAgents, scenario),
            chart: |story, language| five_price_bars(story.study.as_of, language),
            summary: |story, language| five_prices_said(story.study.as_of, language),
            table: |story, language| tokens::five_price_table(story.study.as_of, language),
        },
        Section::Moves => StoryFigure {
            section,
            state: Scenario::clone,
            telling: |scenario| replayed(RISE_OF_AUGUST, scenario),
            chart: |story, language| real_moves(&RealMove::all(&story.scenario), None, language),
            summary: |story, language| {
                let moves = RealMove::all(&story.scenario);
                plain_text(&words::moves::finding(&moves, None, language))
            },
            table: |story, language| moves::table(&RealMove::all(&story.scenario), language),
        },
        Section::Scale => StoryFigure {
            section,
            state: Scenario::clone,
            telling: |scenario| bill_of(StartingPoint::ServiceBot, scenario),
            chart: |story, language| small_moves(story, SMALLEST, language),
            summary: |story, language| {
                plain_text(&words::scale::finding(&story.study, SMALLEST, language))
            },
            table: scale::table,
        },
        Section::Sellers => StoryFigure {
            section,
            state: Scenario::clone,
            telling: all_locked,
            chart: |story, language| spread_costs(story, USUAL_SPREAD, language),
            summary: |story, language| sellers::summary(story, USUAL_SPREAD, language),
            table: sellers::table,
        },
        Section::Fit => StoryFigure {
            section,
            state: Scenario::clone,
            telling: |scenario| bill_of(StartingPoint::ChatFeature, scenario),
            chart: exposure_in_lots,
            summary: exposure_said,
            table: fit::table,
        },
        Section::Draw => StoryFigure {
            section,
            state: dip,
            telling: |scenario| on_path(RISE, scenario),
            chart: bill_and_path,
            summary: |story, language| plain_text(&words::draw(&story.study, language)),
            table: draw::table,
        },
        Section::Lock => StoryFigure {
            section,
            state: dip,
            telling: |scenario| on_path(SPIKE, scenario),
            chart: |story, language| three_lines(story, true, language),
            summary: |story, language| plain_text(&words::lock(story, true, language)),
            table: |story, language| lock::table(story, true, language),
        },
        Section::Mirror => StoryFigure {
            section,
            state: |scenario| on_path(RISE, scenario),
            telling: |scenario| on_path(FALL, scenario),
            chart: both_paths,
            summary: mirror::summary,
            table: regrets,
        },
        Section::Cash => StoryFigure {
            section,
            state: dip,
            telling: dip,
            chart: account,
            summary: |story, language| plain_text(&words::cash(story, language)),
            table: ledger,
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
            table: |story, language| index::table(story, &OnIndex::all(&story.scenario), language),
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
            table: |story, language| {
                let none = Years::default();
                let years = story.years.as_ref().unwrap_or(&none);
                years::table(years, story.study.currency, language)
            },
        },
    }
}

impl StoryFigure {
    /// Its name in links and file names: `view.figure=margin-account`.
    pub const fn name(&self) -> &'static str {
        name_of(self.section)
    }

    /// The default state of a scenario: itself, with a drawn path where the figure shows one.
    pub fn state(&self, scenario: &Scenario) -> Scenario {
        (self.state)(scenario)
    }

    /// A scenario in the state that is worth trying here.
    pub fn telling(&self, scenario: &Scenario) -> Scenario {
        (self.telling)(scenario)
    }

    /// The keys, or groups of them, that the telling state changes.
    pub const fn changes(&self) -> &'static [&'static str] {
        match self.section {
            Section::Tokens | Section::Scale | Section::Fit => &["line", "currency"],
            Section::Moves | Section::Draw | Section::Lock | Section::Mirror | Section::Cash => {
                &["move"]
            }
            Section::Index | Section::Years => &["risk.r_squared"],
            Section::Sellers => &["lock.share"],
        }
    }

    /// The story of the default state of the default scenario.
    ///
    /// # Errors
    /// If the default state has no figures; a test shows that each has.
    pub fn story(&self) -> Result<Story, Refusals> {
        self.story_of(&self.state(&Scenario::default()))
    }

    /// The story of a scenario, as far as this figure shows it: possible years are simulated only for the figure that
    /// counts them.
    ///
    /// # Errors
    /// If the scenario has no figures.
    pub fn story_of(&self, scenario: &Scenario) -> Result<Story, Refusals> {
        match self.section {
            Section::Years => Story::simulated(scenario),
            _ => Ok(Story::new(scenario, &Study::run(scenario)?, None)),
        }
    }

    /// The chart, as data.
    pub fn chart(&self, story: &Story, language: Language) -> Chart {
        (self.chart)(story, language)
    }

    /// What the chart shows, in a sentence or two.
    pub fn summary(&self, story: &Story, language: Language) -> String {
        (self.summary)(story, language)
    }

    /// The numbers in the chart.
    pub fn table(&self, story: &Story, language: Language) -> Table {
        (self.table)(story, language)
    }
}

/// What both regrets are, one after the other.
fn both_regrets(story: &Story, language: Language) -> String {
    let said = [Case::Chosen, Case::Mirror].map(|case| words::regret(story, case, language));
    plain_text(&join(said, language))
}

/// How many years are over the budget; nothing before they are simulated.
fn years_summary(story: &Story, language: Language) -> String {
    let Some(years) = &story.years else { return String::new() };
    let case = RiskCase::of(&story.scenario, &story.study);
    let of = (case.side(), story.study.currency);
    let r_squared = case.risk.r_squared;
    plain_text(&words::years::finding(years, case.budget(), r_squared, of, language))
}
