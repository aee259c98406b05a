//! The story's figures, each registered once under a name: whoever shows one, in the story, in an embed or in
//! print, takes it from here.

mod cash;
mod draw;
mod lock;
mod mirror;

use crate::chart::Chart;
use crate::study::drawn_path::DrawnPath;
use crate::study::figures::Study;
use crate::study::link;
use crate::study::refusal::Refusals;
use crate::study::scenario::Scenario;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::sentence::{join, plain_text};
use crate::text::story as words;

pub use cash::{account, ledger};
pub use draw::{bill_and_path, is_on_path, place};
pub use lock::three_lines;
pub use mirror::{both_paths, regrets};

/// The key of a link that names the section to open at. It is no part of the scenario.
pub const SECTION: &str = "view.section";

/// A figure of the story, which is also the section of this name.
pub struct StoryFigure {
    /// Its name in links and registries.
    pub name: &'static str,
    /// The id of its section's heading.
    pub heading: &'static str,
    /// The same as a selector.
    pub selector: &'static str,
    /// The path of its default state and of its telling one: twelve percentages of today's price each.
    paths: [[u32; 12]; 2],
    chart: fn(&Story, Language) -> Chart,
    summary: fn(&Story, Language) -> String,
}

/// A price war, then a shortage: what the figures show where nobody has drawn anything.
const DIP: [u32; 12] = [85, 70, 60, 50, 55, 75, 100, 125, 150, 165, 175, 185];

/// Double by summer: one of its paths is regretted with the lock, the other without.
const RISE: [u32; 12] = [115, 130, 145, 160, 180, 200, 200, 200, 200, 200, 200, 200];

/// All of them, in reading order.
pub const FIGURES: [StoryFigure; 4] = [
    StoryFigure {
        name: "draw",
        heading: "story-draw-title",
        selector: "#story-draw-title",
        paths: [DIP, RISE],
        chart: bill_and_path,
        summary: |story, language| plain_text(&words::draw(&story.study, language)),
    },
    StoryFigure {
        name: "lock",
        heading: "story-lock-title",
        selector: "#story-lock-title",
        paths: [DIP, [100, 105, 140, 210, 250, 230, 180, 140, 115, 100, 100, 100]],
        chart: |story, language| three_lines(story, true, language),
        summary: |story, language| plain_text(&words::lock(story, true, language)),
    },
    StoryFigure {
        name: "mirror",
        heading: "story-mirror-title",
        selector: "#story-mirror-title",
        paths: [RISE, [95, 85, 75, 65, 55, 50, 50, 50, 50, 50, 50, 50]],
        chart: both_paths,
        summary: mirror::summary,
    },
    StoryFigure {
        name: "cash",
        heading: "story-cash-title",
        selector: "#story-cash-title",
        paths: [DIP, DIP],
        chart: account,
        summary: |story, language| plain_text(&words::cash(story, language)),
    },
];

impl StoryFigure {
    /// The figure of a name.
    pub fn find(name: &str) -> Option<&'static Self> {
        FIGURES.iter().find(|figure| figure.name == name)
    }

    /// The figure at whose section a link opens.
    pub fn of_link(link: &str) -> Option<&'static Self> {
        link::page_value(link, SECTION).and_then(|name| Self::find(&name))
    }

    /// The default state: everything of the default scenario, and a drawn path.
    pub fn scenario(&self) -> Scenario {
        on_path(self.paths[0], &Scenario::default())
    }

    /// A scenario on the path that is worth trying here.
    pub fn telling(&self, scenario: &Scenario) -> Scenario {
        on_path(self.paths[1], scenario)
    }

    /// The story of the default state.
    ///
    /// # Errors
    /// If the default state has no figures; a test shows that each has.
    pub fn story(&self) -> Result<Story, Refusals> {
        let scenario = self.scenario();
        Ok(Story::new(&scenario, &Study::run(&scenario)?, None))
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

/// What both regrets are, one after the other.
fn both_regrets(story: &Story, language: Language) -> String {
    use crate::study::figures::Case;
    let said = [Case::Chosen, Case::Mirror].map(|case| words::regret(&story.study, case, language));
    plain_text(&join(said, language))
}
