//! All that the story says, for whoever counts its words.

use super::{cash, draw, index, labels, lock, prose, regret, steps, years};
use crate::hedge::effectiveness::volatility_cut;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::study::figures::Case;
use crate::study::index_choice::{MeasuredWeeks, OnIndex};
use crate::study::risk::case::Case as RiskCase;
use crate::study::section::Section;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::sentence::{Piece, plain_text};

/// All that the story says in a language of one scenario, in reading order.
pub fn whole_text(story: &Story, language: Language) -> Vec<String> {
    let mut all = vec![labels(language).intro.to_owned()];
    for section in Section::ALL {
        let prose = prose(section, language);
        all.extend(prose.before.iter().map(|text| (*text).to_owned()));
        all.extend(findings(section, story, language).iter().map(|found| plain_text(found)));
        all.extend(prose.after.iter().map(|text| (*text).to_owned()));
    }
    all
}

/// The sentences with numbers of a section.
fn findings(section: Section, story: &Story, language: Language) -> Vec<Vec<Piece>> {
    let (study, scenario) = (&story.study, &story.scenario);
    match section {
        Section::Draw => vec![draw(study, language)],
        Section::Lock => {
            let steps = steps(&story.whole, language);
            std::iter::once(lock(story, true, language)).chain(steps).collect()
        }
        Section::Mirror => {
            [Case::Chosen, Case::Mirror].map(|case| regret(study, case, language)).into()
        }
        Section::Cash => vec![cash(story, language)],
        Section::Index => {
            let on = OnIndex::all(scenario);
            let on = on.first().map(|on| index::result(on, scenario, language));
            let measured = MeasuredWeeks::read().map(|weeks| weeks.r_squared).unwrap_or_default();
            let r_squared = scenario.risk.r_squared.get();
            let cut = volatility_cut(to_float(r_squared));
            on.into_iter().chain([index::left(measured, r_squared, cut, language)]).collect()
        }
        Section::Years => {
            let Some(simulated) = &story.years else { return Vec::new() };
            let case = RiskCase::of(scenario, study);
            let (budget, r_squared) = (case.budget(), case.risk.r_squared);
            vec![
                years::finding(simulated, budget, r_squared, study.currency, language),
                years::dealt(simulated, 1, study.currency, language),
            ]
        }
    }
}
