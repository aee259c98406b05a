//! Fifty possible years in two piles over a budget, and one year month by month.

use super::draw::money;
use crate::chart::mark::{Extents, Mark, Pile, Piles, Plot, Rule, Sketch, StepLine};
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};
use crate::market::currency::Currency;
use crate::market::exact::from_float;
use crate::show::table::{Cell, Row, Table};
use crate::study::risk::years::Years;
use crate::study::section::Section;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::number::{money_about, money_short};
use crate::text::sentence::plain_text;
use crate::text::story::figure::{table_labels, title as figure_title};
use crate::text::story::{name, years as words};

/// The two piles and the line that a reader drags.
pub fn piles(
    years: &Years,
    budget: f64,
    currency: Currency,
    summary: String,
    language: Language,
) -> Chart {
    let labels = words::labels(language);
    let pile = |meaning, values: &[f64]| Pile { meaning, values: values.to_vec() };
    let piles = Piles {
        piles: vec![
            pile(Meaning::Unhedged, &years.totals.unhedged),
            pile(Meaning::Locked, &years.totals.locked),
        ],
    };
    let names = [labels.unhedged, labels.locked].map(str::to_owned);
    let axis = ValueAxis::new(move |value| {
        money_short(from_float(value).unwrap_or_default(), currency, language)
    });
    let rule = Rule {
        meaning: Meaning::Budget,
        value: budget,
        // Its name is in the title: at its end there may be dots.
        label: String::new(),
    };
    let title = format!("{} {}", labels.line, money_about(budget, currency));
    let panel =
        Panel::new(title, AcrossAxis::Categories(names.to_vec()), axis.with_caption(labels.a_year))
            .with(rule)
            .with(piles);
    let heading = figure_title(Section::Years, language);
    Chart { panel_height: 420.0, ..Chart::new(heading, summary, vec![panel]) }
}

/// The fifty dots of each pile, from the cheapest year to the dearest.
pub fn table(years: &Years, currency: Currency, language: Language) -> Table {
    let labels = words::labels(language);
    let both = years.totals.unhedged.iter().zip(&years.totals.locked);
    let row = |(index, (unhedged, locked)): (usize, (&f64, &f64))| Row {
        name: (index + 1).to_string(),
        cells: vec![
            Cell::unhedged(money_about(*unhedged, currency)),
            Cell::locked(money_about(*locked, currency)),
        ],
    };
    Table {
        caption: figure_title(Section::Years, language).to_owned(),
        corner: table_labels(language).year.to_owned(),
        columns: [labels.unhedged, labels.locked].map(str::to_owned).to_vec(),
        rows: both.enumerate().map(row).collect(),
        ..Table::default()
    }
}

/// A dealt year, from 0, month by month, on the axis that all dealt years share.
pub fn dealt_year(story: &Story, years: &Years, place: usize, language: Language) -> Chart {
    let labels = words::labels(language);
    let months = |pile: &[Vec<f64>]| pile.get(place).cloned().unwrap_or_default();
    let (unhedged, locked) = (months(&years.dealt.unhedged), months(&years.dealt.locked));
    let names = (0..unhedged.len()).map(|index| name(&story.study, index, language)).collect();
    let all = years.dealt.unhedged.iter().chain(&years.dealt.locked).flatten();
    let highest = all.copied().fold(0.0, f64::max);
    let panel = Panel::new("", AcrossAxis::Months(names), money(story, language))
        // The axis stands still while one year follows another.
        .with(Reach(highest))
        .with(StepLine::new(Meaning::Locked, locked).labelled(labels.locked))
        .with(StepLine::new(Meaning::Unhedged, unhedged).labelled(labels.unhedged));
    let of = (story.scenario.simulated_side().side(), story.study.currency);
    let summary = words::dealt(years, place + 1, of, language);
    Chart { panel_height: 300.0, ..Chart::new(labels.dealt, plain_text(&summary), vec![panel]) }
}

/// The highest value that the axis covers, and nothing drawn.
struct Reach(f64);

impl Mark for Reach {
    fn stretch(&self, extents: &mut Extents) {
        extents.cover_value(0.0);
        extents.cover_value(self.0);
    }

    fn draw(&self, _plot: &Plot, _sketch: &mut Sketch) {}
}
