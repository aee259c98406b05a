//! A figure as it stands without any code: its sentence, its picture and its numbers, in one language.
//!
//! It is of the day of its scenario, which the page around it states.

use super::Embedded;
use crate::chart::Chart;
use crate::show::table::{Cell, Group, Row, Table};
use crate::show::{contract, fan, futures_curve, monthly_cost, outlook, story};
use crate::study::contract::price::ContractStudy;
use crate::study::figures::{Case as Direction, Month, Study};
use crate::study::refusal::Refusals;
use crate::study::risk::case::RiskCase;
use crate::study::risk::study::RiskStudy;
use crate::study::risk::summary::Summary;
use crate::study::scenario::Scenario;
use crate::text::answer::{answer, case_title};
use crate::text::contract as contract_text;
use crate::text::language::Language;
use crate::text::number::{money, month as month_name};
use crate::text::outlook::Outlook;
use crate::text::sentence::Piece;

/// A figure without code.
pub struct Still {
    /// What is found, in a sentence.
    pub sentence: Vec<Piece>,
    /// The picture.
    pub chart: Chart,
    /// The numbers in it.
    pub table: Table,
}

impl Still {
    /// A figure of a scenario.
    ///
    /// # Errors
    /// If the scenario has no figures.
    pub fn new(
        figure: Embedded,
        scenario: &Scenario,
        language: Language,
    ) -> Result<Self, Refusals> {
        let study = Study::run(scenario)?;
        Ok(match figure {
            Embedded::MonthlyCost => Self {
                sentence: answer(scenario, &study, language),
                chart: monthly_cost::chart(scenario, &study, language),
                table: costs(&study, language),
            },
            Embedded::CostFan => {
                let case = RiskCase::of(scenario, &study);
                let summary = Summary::new(&RiskStudy::new(&case, &[])?, &case)?;
                let months: Vec<_> = study.months.iter().map(|month| month.calendar).collect();
                let outlook =
                    Outlook { case: &case, summary: &summary, currency: scenario.currency };
                Self {
                    sentence: outlook.answer(language),
                    chart: fan::chart(outlook, &months, language),
                    table: outlook::months(outlook, &months, language),
                }
            }
            Embedded::FuturesCurve => {
                let priced = ContractStudy::run(scenario, &study)?;
                Self {
                    sentence: contract_text::answer(&priced, language),
                    chart: futures_curve::chart(&priced, language),
                    table: contract::months(&priced, language),
                }
            }
            Embedded::Story(section) => {
                let figure = story::figure(section);
                let story = figure.story_of(scenario)?;
                Self {
                    sentence: vec![Piece::Plain(figure.summary(&story, language))],
                    chart: figure.chart(&story, language),
                    table: figure.table(&story, language),
                }
            }
        })
    }
}

/// What each month costs without and with the lock, under the move and under its mirror.
fn costs(study: &Study, language: Language) -> Table {
    let words = language.words_for(study.side, study.unit);
    let directions = [Direction::Chosen, Direction::Mirror];
    let row = |month: &Month| {
        let cells = directions.iter().flat_map(|direction| {
            let values = month.cases.get(*direction);
            [
                Cell::unhedged(money(values.unhedged, study.currency, language)),
                Cell::locked(money(values.locked, study.currency, language)),
            ]
        });
        Row {
            name: month_name(month.calendar.year, month.calendar.month, language),
            cells: cells.collect(),
        }
    };
    let group = |direction: &Direction| {
        let change = study.totals.get(*direction).change;
        let title = case_title(change, *direction == Direction::Mirror, language);
        Group { title, span: 2 }
    };
    let columns = [words.series_unhedged, words.series_locked].map(str::to_owned);
    Table {
        caption: words.figure_title.to_owned(),
        corner: contract_text::labels(language).month.to_owned(),
        groups: directions.iter().map(group).collect(),
        columns: [columns.clone(), columns].concat(),
        rows: study.months.iter().map(row).collect(),
    }
}
