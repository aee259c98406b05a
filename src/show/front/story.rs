//! The story as it is read before any code runs: its text, without the figures, which come with the code.

use crate::chart::svg::escaped;
use crate::study::figures::Study;
use crate::study::scenario::Scenario;
use crate::study::section::Section;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::story::{labels, prose, timeless_text};

/// The story of a scenario in one language.
pub struct ToldStory {
    title: &'static str,
    intro: &'static str,
    /// The heading of each section, and its paragraphs.
    sections: Vec<(&'static str, Vec<String>)>,
}

impl ToldStory {
    /// The story of a scenario with its figures.
    pub fn new(scenario: &Scenario, study: &Study, language: Language) -> Self {
        let story = Story::new(scenario, study, None);
        let labels = labels(language);
        let told = |section: Section| {
            (prose(section, language).heading, timeless_text(section, &story, language))
        };
        Self { title: labels.title, intro: labels.intro, sections: Section::ALL.map(told).to_vec() }
    }

    /// Its HTML, in the elements and classes of the page that runs.
    pub(super) fn html(&self) -> String {
        let paragraph = |text: &String| format!("<p class=\"story-prose\">{}</p>", escaped(text));
        let section = |(heading, paragraphs): &(&str, Vec<String>)| {
            format!(
                "<section class=\"story-section\"><h3>{}</h3>{}</section>\n",
                escaped(heading),
                paragraphs.iter().map(paragraph).collect::<String>()
            )
        };
        format!(
            "<div class=\"story\"><h2 class=\"story-title\">{}</h2><p class=\"story-intro\">{}</p>\n{}</div>",
            escaped(self.title),
            escaped(self.intro),
            self.sections.iter().map(section).collect::<String>()
        )
    }
}
