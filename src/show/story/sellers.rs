//! What getting in and out costs in a thin market, who stands on the other side, and what there is today.

use rust_decimal::{Decimal, dec};

use super::WordTable;
use super::draw::money;
use crate::chart::mark::{Dot, LineMark};
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};
use crate::market::exact::{from_float, to_float};
use crate::market::specification::Specification;
use crate::show::table::{Cell, Row, Table};
use crate::study::section::Section;
use crate::study::story::Story;
use crate::study::thin_market::{WIDEST, round_trip};
use crate::study::venue::Venue;
use crate::text::contract::specification::card;
use crate::text::language::Language;
use crate::text::number::{money_said, percent};
use crate::text::sentence::plain_text;
use crate::text::story::figure::title;
use crate::text::story::sellers as words;

/// The spreads in the table, as fractions of the price.
const LISTED: [Decimal; 5] = [dec!(0.005), dec!(0.01), dec!(0.02), dec!(0.05), WIDEST];

/// What it costs at every spread, with the reader's marked.
pub fn spread_costs(story: &Story, spread: Decimal, language: Language) -> Chart {
    let labels = words::labels(language);
    let cost = |spread: Decimal| {
        round_trip(&story.scenario, &story.study, spread).map(to_float).unwrap_or(f64::NAN)
    };
    let point = |spread: Decimal| [to_float(spread), cost(spread)];
    let across =
        ValueAxis::new(move |value| percent(from_float(value).unwrap_or_default(), language));
    let across = AcrossAxis::Values(across.with_caption(labels.spread));
    let here = Dot {
        meaning: Meaning::Neutral,
        series: 0,
        place: point(spread),
        label: labels.you.to_owned(),
    };
    let axis = money(story, language).with_caption("");
    let panel = Panel::new(labels.cost, across, axis)
        .with(LineMark::new(Meaning::Neutral, vec![point(Decimal::ZERO), point(WIDEST)]))
        .with(here);
    let title = title(Section::Sellers, language);
    Chart {
        panel_height: 240.0,
        ..Chart::new(title, summary(story, spread, language), vec![panel])
    }
}

/// What is seen, in words.
pub fn summary(story: &Story, spread: Decimal, language: Language) -> String {
    let cost = round_trip(&story.scenario, &story.study, spread).unwrap_or_default();
    plain_text(&words::spread_cost(spread, cost, story.study.currency, language))
}

/// What it costs at some spreads, a row each.
pub(super) fn table(story: &Story, language: Language) -> Table {
    let labels = words::labels(language);
    let row = |spread: Decimal| {
        let cost = round_trip(&story.scenario, &story.study, spread).unwrap_or_default();
        Row {
            name: percent(spread, language),
            cells: vec![Cell::plain(money_said(cost, story.study.currency, language))],
        }
    };
    Table {
        caption: title(Section::Sellers, language).to_owned(),
        corner: labels.spread.to_owned(),
        columns: vec![labels.cost.to_owned()],
        rows: LISTED.map(row).to_vec(),
        ..Table::default()
    }
}

/// Who stands on the other side.
pub fn roles(language: Language) -> WordTable {
    let labels = words::labels(language);
    WordTable {
        caption: labels.sides.to_owned(),
        heads: labels.role_heads.map(str::to_owned).to_vec(),
        rows: labels.roles.map(|row| row.map(str::to_owned).to_vec()).to_vec(),
        sources: Vec::new(),
    }
}

/// The contract that a study proposes beside the one that was filed, term by term.
pub fn terms(story: &Story, language: Language) -> WordTable {
    let labels = words::labels(language);
    let cards = ["xing", "gpu1"].map(|name| {
        let specification = Specification::named(name);
        specification.map(|of| card(&of, story.study.contract_currency, language))
    });
    let [Some(proposed), Some(filed)] = cards else {
        return WordTable::default();
    };
    let standing = vec![labels.standing.to_owned(), proposed.standing, filed.standing];
    let pairs = proposed.terms.into_iter().zip(filed.terms);
    let rows = pairs.map(|([term, one], [_, other])| vec![term, one, other]);
    WordTable {
        caption: labels.terms.to_owned(),
        heads: labels.term_heads.map(str::to_owned).to_vec(),
        rows: rows.chain([standing]).collect(),
        sources: proposed.sources.into_iter().chain(filed.sources).collect(),
    }
}

/// What there is today, with the day last seen.
pub fn venues(language: Language) -> WordTable {
    let labels = words::labels(language);
    let venues = Venue::all();
    WordTable {
        caption: labels.venues.to_owned(),
        heads: labels.venue_heads.map(str::to_owned).to_vec(),
        rows: venues.iter().map(|venue| words::venue(venue, language).to_vec()).collect(),
        sources: venues.iter().map(|venue| venue.source).collect(),
    }
}
