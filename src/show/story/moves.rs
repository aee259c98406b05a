//! Real moves of list prices on the reader's bill, over what the reader guessed, if they did.

use rust_decimal::Decimal;

use crate::chart::mark::{BarSeries, Bars, Rule};
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};
use crate::market::exact::{from_float, to_float};
use crate::show::table::{Cell, Row, Table};
use crate::study::real_moves::RealMove;
use crate::study::section::Section;
use crate::text::language::Language;
use crate::text::move_names::move_name;
use crate::text::number::percent_signed;
use crate::text::sentence::plain_text;
use crate::text::story::figure::{table_labels, title};
use crate::text::story::moves as words;

/// The moves as bars, and a guess as a line.
pub fn real_moves(moves: &[RealMove], guess: Option<Decimal>, language: Language) -> Chart {
    let labels = words::labels(language);
    let names = moves.iter().map(|real| words::short_name(real.id, language));
    let bars = Bars {
        series: vec![BarSeries {
            meaning: Meaning::Neutral,
            values: moves.iter().map(|real| to_float(real.effect)).collect(),
            labels: moves.iter().map(|real| percent_signed(real.effect, language)).collect(),
        }],
    };
    let change = ValueAxis::new(move |value| {
        percent_signed(from_float(value).unwrap_or_default(), language)
    });
    let axis = AcrossAxis::Categories(names.collect());
    let panel = match guess {
        None => Panel::new(labels.on_your_bill, axis, change).with(bars),
        Some(guess) => {
            // The line's name is in the title, since no place at its end is always free.
            let title = [labels.on_your_bill, labels.line_is_guess].concat();
            let (meaning, value, label) = (Meaning::Budget, to_float(guess), String::new());
            Panel::new(title, axis, change).with(bars).with(Rule { meaning, value, label })
        }
    };
    let summary = plain_text(&words::finding(moves, guess, language));
    let title = title(Section::Moves, language);
    Chart { panel_height: 320.0, ..Chart::new(title, summary, vec![panel]) }
}

/// The moves by their full names, a row each.
pub(super) fn table(moves: &[RealMove], language: Language) -> Table {
    let labels = table_labels(language);
    let row = |real: &RealMove| Row {
        name: move_name(real.id, language),
        cells: vec![Cell::plain(percent_signed(real.effect, language))],
    };
    Table {
        caption: title(Section::Moves, language).to_owned(),
        corner: labels.price_move.to_owned(),
        columns: vec![labels.on_bill.to_owned()],
        rows: moves.iter().map(row).collect(),
        ..Table::default()
    }
}
