//! The fan: what each month may cost, without and with the lock, beside the budget.

use super::Reader;
use crate::study::risk::figures::Both;
use crate::study::risk::summary::Band;
use crate::text::number::money_about;
use crate::text::risk::{Outlook, labels};

/// What is drawn, and for whom.
#[derive(Clone, Copy)]
pub struct Fan<'a> {
    /// The figures.
    pub outlook: Outlook<'a>,
    /// Their reader.
    pub reader: &'a Reader,
}

impl Fan<'_> {
    /// The figures, added to `numbers`: for each month the budget, and the quantiles without and with
    /// the lock.
    pub fn put(&self, numbers: &mut Vec<f64>) {
        let Both { unhedged, locked } = &self.outlook.summary.months;
        for ((budget, unhedged), locked) in
            self.outlook.case.budget_by_month().iter().zip(unhedged).zip(locked)
        {
            numbers.push(*budget);
            numbers.extend(unhedged);
            numbers.extend(locked);
        }
    }

    /// The same as a table.
    pub fn table(&self) -> String {
        let words = labels(self.reader.language);
        let head: String = ["5%", "25%", words.median, "75%", "95%"]
            .map(|name| format!("<th scope=\"col\" class=\"number\">{name}</th>"))
            .concat();
        let money = |value: f64| money_about(value, self.outlook.currency);
        let cells = |class: &str, band: &Band| -> String {
            let cell = |value| format!("<td class=\"number {class}\">{}</td>", money(value));
            band.map(cell).concat()
        };
        let Both { unhedged, locked } = &self.outlook.summary.months;
        let budget = self.outlook.case.budget_by_month();
        let months = budget.iter().zip(unhedged).zip(locked).enumerate();
        let row = |(index, ((budget, unhedged), locked)): (usize, ((&f64, &Band), &Band))| {
            format!(
                "<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td>{}{}</tr>",
                self.reader.month(index),
                money(*budget),
                cells("unhedged", unhedged),
                cells("locked", locked)
            )
        };
        format!(
            "<table><thead><tr><th rowspan=\"2\" scope=\"col\">{}</th>\
             <th rowspan=\"2\" scope=\"col\" class=\"number\">{}</th>\
             <th colspan=\"5\" scope=\"colgroup\" class=\"number\">{}</th>\
             <th colspan=\"5\" scope=\"colgroup\" class=\"number\">{}</th></tr>\
             <tr>{head}{head}</tr></thead><tbody>{}</tbody></table>",
            words.month,
            words.budget_line,
            words.unhedged,
            words.locked,
            months.map(row).collect::<String>()
        )
    }
}
