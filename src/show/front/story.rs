//! The story as it is read before any code runs: its text. Its figures come with the code; where scripts are off, the
//! hosted page has their pictures instead, whose places are kept here.

use super::stills::name_of;
use crate::chart::svg::escaped;
use crate::study::figures::Study;
use crate::study::scenario::Scenario;
use crate::study::section::Section;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::story::figure::title;
use crate::text::story::{labels, prose, timeless_text};

/// The story of a scenario in one language.
pub struct ToldStory {
    title: &'static str,
    intro: &'static str,
    /// Each section, its heading, and its paragraphs.
    sections: Vec<(Section, &'static str, Vec<String>)>,
    language: Language,
}

impl ToldStory {
    /// The story of a scenario with its figures.
    pub fn new(scenario: &Scenario, study: &Study, language: Language) -> Self {
        let story = Story::new(scenario, study, None);
        let labels = labels(language);
        let told = |section: Section| {
            let text = timeless_text(section, &story, language);
            (section, prose(section, language).heading, text)
        };
        let sections = Section::ALL.map(told).to_vec();
        Self { title: labels.title, intro: labels.intro, sections, language }
    }

    /// Its HTML, in the elements and classes of the page that runs.
    pub(super) fn html(&self) -> String {
        let paragraph = |text: &String| format!("<p class=\"story-prose\">{}</p>", escaped(text));
        // The hosted page puts the picture here; elsewhere it stays empty.
        let still = |section: Section| {
            format!(
                "<noscript data-still=\"{}\" data-alt=\"{}\"></noscript>",
                name_of(section, self.language),
                escaped(title(section, self.language))
            )
        };
        let section = |(section, heading, paragraphs): &(Section, &str, Vec<String>)| {
            format!(
                "<section class=\"story-section\"><h3>{}</h3>{}{}</section>\n",
                escaped(heading),
                paragraphs.iter().map(paragraph).collect::<String>(),
                still(*section)
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
