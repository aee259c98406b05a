//! A treasury's policy in a table.

use super::table::{Cell, Row, Table};
use crate::study::figures::Study;
use crate::study::risk::policy::PolicyMonth;
use crate::text::contract::percent_of;
use crate::text::language::Language;
use crate::text::number::month;
use crate::text::policy::{labels, standing_name};

/// Each month under the policy.
pub fn months(study: &Study, months: &[PolicyMonth], language: Language) -> Table {
    let words = labels(language);
    let share = |share: f64| percent_of(share, language);
    let row = |of: &PolicyMonth| {
        let calendar = study.months.iter().find(|month| month.number == of.ahead)?.calendar;
        let [least, most] = of.band;
        let cells = vec![
            Cell::plain(of.ahead.to_string()),
            Cell::plain(share(least)),
            Cell::locked(share(of.target)),
            Cell::plain(share(most)),
            Cell::locked(share(of.held)),
            Cell::unhedged(share((1.0 - of.held).max(0.0))),
            Cell::plain(share(of.strip)),
            Cell::plain(standing_name(of.strip_standing, language).to_owned()),
        ];
        Some(Row { name: month(calendar.year, calendar.month, language), cells })
    };
    let columns = [
        words.ahead,
        words.least,
        words.target,
        words.most,
        words.held,
        words.open,
        words.strip,
        words.standing,
    ];
    Table {
        caption: words.months.to_owned(),
        corner: words.month.to_owned(),
        groups: Vec::new(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: months.iter().filter_map(row).collect(),
    }
}
