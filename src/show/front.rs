//! The front page of a scenario before any code runs: what is true of it on every day.
//!
//! The page that runs looks at the scenario from the reader's day. Sums do not depend on it, as a test shows, but
//! the names of months do: here the months are counted.

pub mod html;
pub mod stills;
mod story;

use rust_decimal::Decimal;

use self::story::ToldStory;
use super::key_figures::{KeyFigure, key_figures};
use super::monthly_cost;
use crate::chart::{AcrossAxis, Chart, Datum};
use crate::market::exact::to_float;
use crate::market::quantity::Unit;
use crate::study::figures::{Case, Study};
use crate::study::keys;
use crate::study::refusal::Refusals;
use crate::study::risk;
use crate::study::risk::study::RiskStudy;
use crate::study::scenario::Scenario;
use crate::text::answer::{self, case_title};
use crate::text::bill_summary::{a_month, models};
use crate::text::language::Language;
use crate::text::sentence::Piece;
use crate::text::{number, outlook, standing};

/// What stands on the front page in one language.
pub struct Front {
    /// The language.
    pub language: Language,
    /// What happens under the move.
    pub answer: Vec<Piece>,
    /// What happens under its mirror.
    pub mirror: Vec<Piece>,
    /// What the lock pays if only the own vendor moves.
    pub vendor_alone: Vec<Piece>,
    /// What the lock does in the simulated futures with about the answer's cost.
    pub at_cost: Vec<Piece>,
    /// The bill in one line: its models, and what a month of it costs.
    pub bill: [String; 2],
    /// The move, the share and R2, each as a slider.
    pub levers: Vec<Lever>,
    /// What the lock gives back if only the own vendor moves.
    pub vendor_gain: String,
    /// Cost month by month.
    pub chart: Chart,
    /// Which way prices go, under the move and under its mirror.
    pub cases: [String; 2],
    /// What the slider beneath the chart steps through, and what it reads out at first.
    pub inspected: [String; 2],
    /// The figures of the whole horizon: those of a case, and those that both cases share.
    pub key_figures: [Vec<KeyFigure>; 2],
    /// The story, as far as it is told in words.
    pub story: ToldStory,
    /// What can be locked today.
    pub status: String,
}

/// A slider as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lever {
    /// What it moves.
    pub label: &'static str,
    /// Which accent colours it.
    pub accent: &'static str,
    /// Its value as its field shows it.
    pub text: String,
    /// Its value as a number.
    pub value: Decimal,
    /// Least and most value, and step.
    pub ends: [Decimal; 3],
}

impl Front {
    /// The front page of a scenario.
    ///
    /// # Errors
    /// If the scenario has no figures.
    pub fn new(scenario: &Scenario, language: Language) -> Result<Self, Refusals> {
        let study = Study::run(scenario)?;
        let words = language.words();
        let mut chart = monthly_cost::chart(scenario, &study, language);
        let months = study.months.iter().map(|month| number::nth_month(month.number, language));
        let months: Vec<String> = months.collect();
        for panel in &mut chart.panels {
            if let AcrossAxis::Months(names) = &mut panel.across {
                names.clone_from(&months);
            }
        }
        // The sentence about a month contains its name, which depends on the date.
        let reading = match monthly_cost::is_constant(&study) {
            true => monthly_cost::reading(&study, Datum { series: Some(0), index: 0 }, language),
            false => String::new(),
        };
        let levers = [
            ("move.change", words.price_change, "unhedged"),
            ("lock.share", words.locked_share, "locked"),
            ("risk.r_squared", words.r_squared, ""),
        ];
        let levers = levers.into_iter().filter_map(|(key, label, accent)| {
            let place = keys::find(key)?;
            let (spec, value) = (place.key.spec()?, place.number(scenario)?);
            let text = number::input(value, Unit::Percent, language);
            Some(Lever { label, accent, text, value, ends: [spec.min, spec.max, spec.step] })
        });
        let title =
            |case: Case| case_title(study.totals.get(case).change, case == Case::Mirror, language);
        Ok(Self {
            language,
            answer: answer::answer(scenario, &study, language),
            mirror: answer::mirror(scenario, &study, language),
            vendor_alone: answer::vendor_alone(scenario, &study, language),
            at_cost: at_cost(scenario, &study, language)?,
            bill: [models(scenario, language), a_month(&study, language)],
            levers: levers.collect(),
            vendor_gain: number::money_about(
                to_float(study.gain_unmoved - study.fees),
                study.currency,
            ),
            chart,
            inspected: [monthly_cost::slider(&study, language).to_owned(), reading],
            cases: [Case::Chosen, Case::Mirror].map(title),
            key_figures: key_figures(scenario, &study, language),
            story: ToldStory::new(scenario, &study, language),
            status: standing::status(language),
        })
    }
}

/// What the page's worker would answer, simulated here.
fn at_cost(scenario: &Scenario, study: &Study, language: Language) -> Result<Vec<Piece>, Refusals> {
    let case = risk::case::RiskCase::of(scenario, study);
    let cost = to_float(study.totals.chosen.unhedged);
    let found = RiskStudy::new(&case, &[])?.at_cost(&case, cost)?;
    Ok(outlook::at_cost(case.risk.r_squared, cost, found, (study.side, study.currency), language))
}
