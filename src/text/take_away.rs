//! The answer as a text that a reader pastes into a mail or a chat.

use super::answer::{answer, mirror, vendor_alone};
use super::bill_summary::in_brief;
use super::language::Language;
use super::number::date;
use super::sentence::{join_text, plain_text};
use crate::study::figures::Study;
use crate::study::scenario::Scenario;

/// The bill, the answer, its mirror, what it is of, and the link that shows it again.
pub fn answer_with_link(
    scenario: &Scenario,
    study: &Study,
    link: &str,
    language: Language,
) -> String {
    let bill = in_brief(scenario, study, language);
    let sentences = [
        language.words_for(study.side, study.unit).question.to_owned(),
        bill,
        plain_text(&answer(scenario, study, language)),
        plain_text(&mirror(scenario, study, language)),
        plain_text(&vendor_alone(scenario, study, language)),
        origin(scenario, language),
        link.to_owned(),
    ];
    let sentences: Vec<_> = sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect();
    sentences.join("\n")
}

/// Where something is from and of which day, and what is always true of it: under a picture, on paper.
pub fn origin(scenario: &Scenario, language: Language) -> String {
    join_text(
        &[
            &dated(scenario, language),
            language.words_for(scenario.side(), scenario.billed_unit()).disclaimer,
        ],
        language,
    )
}

/// Of which day something is.
pub fn dated(scenario: &Scenario, language: Language) -> String {
    let day = date(scenario.as_of, language);
    format!("Tokenlock{}{day}{}", language.comma(), language.stop())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_says_the_answer_with_its_bill_and_link() {
        let scenario = Scenario::default();
        let study = Study::run(&scenario).unwrap();
        for language in Language::ALL {
            let text = answer_with_link(&scenario, &study, "https://host.example/#v=1", language);
            let lines: Vec<&str> = text.lines().collect();
            assert_eq!(lines.len(), 7, "{text}");
            assert!(lines[2].contains("¥50,112") && lines[2].contains("80%"), "{text}");
            assert_eq!(lines[6], "https://host.example/#v=1");
        }
    }
}
