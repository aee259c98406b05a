//! The whole text of the story, for tests that count its words.

use super::{
    cash, draw, fit, index, labels, lock, moves, prose, regret, scale, sellers, steps, tokens,
    years,
};

use crate::hedge::effectiveness::volatility_cut;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::study::demand::SMALLEST;
use crate::study::figures::Case;
use crate::study::fit::{FitQuestion, lots};
use crate::study::index_choice::{MeasuredWeeks, OnIndex};
use crate::study::question_cost::Estimate;
use crate::study::real_moves::RealMove;
use crate::study::risk::case::RiskCase;
use crate::study::section::Section;
use crate::study::story::Story;
use crate::study::thin_market::{USUAL_SPREAD, round_trip};
use crate::text::language::Language;
use crate::text::sentence::{Piece, plain_text};

/// All that the story says in a language of one scenario, in reading order.
pub fn whole_text(story: &Story, language: Language) -> Vec<String> {
    let intro = labels(language).intro.to_owned();
    let told = Section::ALL
        .into_iter()
        .flat_map(|section| around(section, findings(section, story, language), language));
    std::iter::once(intro).chain(told).collect()
}

/// What a section says on every day, by paragraph: what names a month is left out.
pub fn timeless_text(section: Section, story: &Story, language: Language) -> Vec<String> {
    let said = match section {
        Section::Lock => vec![lock(story, true, language)],
        Section::Cash => Vec::new(),
        _ => findings(section, story, language),
    };
    around(section, said, language)
}

/// A section's prose around what it has found.
fn around(section: Section, found: Vec<Vec<Piece>>, language: Language) -> Vec<String> {
    let prose = prose(section, language);
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let mut told = owned(prose.before);
    told.extend(found.iter().map(|found| plain_text(found)));
    told.extend(owned(prose.after));
    told
}

/// The sentences with numbers of a section.
fn findings(section: Section, story: &Story, language: Language) -> Vec<Vec<Piece>> {
    let (study, scenario) = (&story.study, &story.scenario);
    match section {
        Section::Tokens => {
            let example = tokens::labels(language).example;
            let tokens = Estimate::from_data().map(|rule| rule.tokens(example));
            vec![tokens::estimate(tokens.unwrap_or_default(), language)]
        }
        Section::Moves => {
            let finding = moves::finding(&RealMove::all(scenario), None, language);
            vec![finding, moves::decline(language)]
        }
        Section::Scale => {
            vec![scale::demand(language), scale::finding(study, SMALLEST, language)]
        }
        Section::Draw => vec![draw(study, language)],
        Section::Lock => {
            let steps = steps(story.whole(), language);
            std::iter::once(lock(story, true, language)).chain(steps).collect()
        }
        Section::Mirror => {
            [Case::Chosen, Case::Mirror].map(|case| regret(story, case, language)).into()
        }
        Section::Cash => vec![cash(story, language)],
        Section::Index => {
            let on = OnIndex::all(scenario);
            let on = on.iter().map(|on| index::result(on, scenario, language));
            let measured = MeasuredWeeks::read().map(|weeks| weeks.r_squared).unwrap_or_default();
            let r_squared = scenario.risk.r_squared.get();
            let cut = volatility_cut(to_float(r_squared));
            on.chain([index::left(measured, r_squared, cut, language)]).collect()
        }
        Section::Years => {
            let Some(simulated) = &story.years else { return Vec::new() };
            let case = RiskCase::of(scenario, study);
            let (budget, r_squared) = (case.budget(), case.risk.r_squared);
            let of = (case.side(), study.currency);
            vec![
                years::finding(simulated, budget, r_squared, of, language),
                years::dealt(simulated, 1, of, language),
            ]
        }
        Section::Sellers => {
            let (spread, currency) = (USUAL_SPREAD, study.currency);
            let cost = round_trip(scenario, study, spread).unwrap_or_default();
            vec![sellers::spread_cost(spread, cost, currency, language)]
        }
        Section::Fit => {
            let lots = lots(scenario, study).first().copied().unwrap_or_default();
            let asked = FitQuestion::ALL.map(|question| fit::asked(question, language));
            let asked = asked.map(|question| vec![question.into()]);
            asked.into_iter().chain([vec![fit::exposure(lots, language).into()]]).collect()
        }
    }
}
