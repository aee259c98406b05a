//! The simulated futures in tables.

use super::table::{Cell, Group, Row, Table};
use crate::hedge::strategy::setting::Side;
use crate::market::calendar::CalendarMonth;
use crate::study::risk::figures::Both;
use crate::study::risk::summary::{Band, Total};
use crate::text::language::Language;
use crate::text::number::{money_about, month, of_hundred};
use crate::text::outlook::{Outlook, labels};

/// Totals of the whole horizon, without and with the lock.
pub fn totals(outlook: Outlook<'_>, language: Language) -> Table {
    let words = labels(language);
    let Both { unhedged, locked } = &outlook.summary.totals;
    let row = |name: &str, value: &dyn Fn(&Total) -> String| Row {
        name: name.to_owned(),
        cells: vec![Cell::unhedged(value(unhedged)), Cell::locked(value(locked))],
    };
    let money = |value: f64| money_about(value, outlook.currency);
    let over = match outlook.case.side() {
        Side::Buyer => words.over_budget,
        Side::Provider => words.short_of_budget,
    };
    let mut rows = vec![row(over, &|total| of_hundred(total.over_budget, language))];
    // A mean that few paths carry would mislead.
    if !outlook.leads_with_median() {
        rows.push(row(words.mean, &|total| money(total.mean)));
    }
    rows.push(row(words.median, &|total| money(total.median)));
    rows.push(row(words.quantile_high, &|total| money(total.high)));
    rows.push(row(words.quantile_low, &|total| money(total.low)));
    Table {
        caption: words.outcome.to_owned(),
        corner: words.outcome.to_owned(),
        groups: Vec::new(),
        columns: vec![words.unhedged.to_owned(), words.locked.to_owned()],
        rows,
    }
}

/// Each month: its budget, and five quantiles without and with the lock.
pub fn months(outlook: Outlook<'_>, calendar: &[CalendarMonth], language: Language) -> Table {
    let words = labels(language);
    let money = |value: f64| money_about(value, outlook.currency);
    let cells = |cell: fn(String) -> Cell, band: &Band| band.map(|value| cell(money(value)));
    let Both { unhedged, locked } = &outlook.summary.months;
    let budget = outlook.case.budget_by_month();
    let of_month = calendar.iter().zip(budget).zip(unhedged).zip(locked);
    let row =
        |(((calendar, budget), unhedged), locked): (((&CalendarMonth, f64), &Band), &Band)| {
            let mut numbers = vec![Cell::plain(money(budget))];
            numbers.extend(cells(Cell::unhedged, unhedged));
            numbers.extend(cells(Cell::locked, locked));
            Row { name: month(calendar.year, calendar.month, language), cells: numbers }
        };
    let quantiles = ["5%", "25%", words.median, "75%", "95%"].map(str::to_owned);
    let group = |title: &str, span| Group { title: title.to_owned(), span };
    Table {
        caption: words.months.to_owned(),
        corner: words.month.to_owned(),
        groups: vec![
            group(words.budget_line, 1),
            group(words.unhedged, quantiles.len()),
            group(words.locked, quantiles.len()),
        ],
        columns: [quantiles.clone(), quantiles].concat(),
        rows: of_month.map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::figures::Study;
    use crate::study::link;
    use crate::study::risk::case::RiskCase;
    use crate::study::risk::study::RiskStudy;
    use crate::study::risk::summary::Summary;

    #[test]
    fn every_row_has_a_cell_for_every_column() {
        for keys in ["horizon=3", "horizon=2&risk.side=provider&risk.index=flagship"] {
            let scenario = link::read(&format!("v=1&risk.paths=400&{keys}")).scenario;
            let study = Study::run(&scenario).unwrap();
            let case = RiskCase::of(&scenario, &study);
            let summary = Summary::new(&RiskStudy::new(&case, &[]).unwrap(), &case).unwrap();
            let outlook = Outlook { case: &case, summary: &summary, currency: scenario.currency };
            let calendar: Vec<_> = study.months.iter().map(|month| month.calendar).collect();
            for language in Language::ALL {
                let totals = totals(outlook, language);
                assert!(totals.rows.iter().all(|row| row.cells.len() == totals.columns.len()));
                assert_eq!(totals.rows.len(), if keys.contains("flagship") { 4 } else { 5 });
                let months = months(outlook, &calendar, language);
                assert_eq!(months.rows.len(), calendar.len());
                let spanned: usize = months.groups.iter().map(|group| group.span).sum();
                let alone = months.groups.iter().filter(|group| group.span == 1).count();
                assert_eq!(spanned, months.columns.len() + alone);
                assert!(months.rows.iter().all(|row| row.cells.len() == spanned));
            }
        }
    }
}
