//! The tables of the brief.

use rust_decimal::Decimal;

use super::table::{Cell, Row, Table};
use crate::market::arithmetic::Exact;
use crate::study::figures::{Case, Study};
use crate::text::answer::case_title;
use crate::text::brief::labels;
use crate::text::language::Language;
use crate::text::number::money_said;

/// The bill's totals as prices are, as chosen, and as far the other way: without a lock, with futures, and what these
/// add to the bill or to a provider's revenue. The last two rows are left out where no move is chosen.
pub fn stress(study: &Study, language: Language) -> Table {
    let words = labels(language);
    let money = |value: Decimal| money_said(value, study.currency, language);
    let row = |name: String, [unhedged, locked, added]: [Decimal; 3]| Row {
        name,
        cells: vec![
            Cell::unhedged(money(unhedged)),
            Cell::locked(money(locked)),
            Cell::plain(money(added)),
        ],
    };
    let unmoved = study.with_lock(study.unmoved, study.gain_unmoved, study.fees);
    let unmoved = unmoved.and_then(|locked| Some((locked, locked.minus(study.unmoved)?)));
    let unmoved = unmoved
        .map(|(locked, added)| row(words.unmoved.to_owned(), [study.unmoved, locked, added]));
    let mut rows: Vec<Row> = unmoved.into_iter().collect();
    rows.extend(study.moved_cases().map(|case| {
        let total = study.totals.get(case);
        let title = case_title(total.change, case == Case::Mirror, language);
        row(title, [total.unhedged, total.locked, -study.side.turn(total.saved)])
    }));
    Table {
        caption: words.stress.to_owned(),
        corner: words.case.to_owned(),
        groups: Vec::new(),
        columns: [words.unhedged, words.locked, words.difference].map(str::to_owned).to_vec(),
        rows,
    }
}
