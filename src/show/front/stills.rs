//! The figures of the story as pictures beside the article that stands before any code runs: for readers without
//! scripts, feeds and print.
//!
//! They show the scenario of the article, in the figures' own shapes, with months counted as on all of the front page.

use crate::chart::AcrossAxis;
use crate::chart::svg::SvgFile;
use crate::show::story::figure;
use crate::study::refusal::Refusals;
use crate::study::scenario::Scenario;
use crate::study::section::Section;
use crate::text::embed::labels;
use crate::text::language::Language;
use crate::text::number::nth_month;
use crate::text::story::name;

/// The width in CSS pixels that the pictures are laid out for.
const WIDTH: f64 = 640.0;

/// The name of a section's picture, without the ending of its file: `margin-account-en`.
pub fn name_of(section: Section, language: Language) -> String {
    format!("{}-{}", figure(section).name(), language.code())
}

/// The pictures of a scenario in a language: names and SVG files.
///
/// # Errors
/// If the scenario has no figures.
pub fn stills(scenario: &Scenario, language: Language) -> Result<Vec<(String, String)>, Refusals> {
    let still = |section| {
        let figure = figure(section);
        let story = figure.story_of(scenario)?;
        let mut chart = figure.chart(&story, language);
        let months = &story.study.months;
        let counted = |called: &String| {
            let place =
                (0..months.len()).find(|place| name(&story.study, *place, language) == *called);
            place.and_then(|place| months.get(place)).map(|month| nth_month(month.number, language))
        };
        for panel in &mut chart.panels {
            if let AcrossAxis::Months(names) = &mut panel.across {
                for name in names {
                    *name = counted(name).unwrap_or_default();
                }
            }
        }
        let drawing = chart.lay_out(WIDTH);
        let source = labels(language).source_of_picture;
        let file = SvgFile { drawing: &drawing, show_title: true, source, is_styled: true };
        Ok((name_of(section, language), file.markup()))
    };
    Section::ALL.into_iter().map(still).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::first_scenario::first_scenario;

    #[test]
    fn every_section_has_a_picture_that_names_no_month() {
        let day = Scenario::default().as_of;
        for language in Language::ALL {
            let scenario = first_scenario(language, day);
            let stills = stills(&scenario, language).unwrap();
            assert_eq!(stills.len(), Section::ALL.len());
            let study = figure(Section::Lock).story_of(&scenario).unwrap().study;
            for (called, picture) in &stills {
                assert!(picture.starts_with("<svg"), "{called}");
                let first = format!(">{}<", name(&study, 0, language));
                assert!(!picture.contains(&first), "{called} names {first}");
            }
        }
    }
}
