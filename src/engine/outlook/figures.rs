//! The totals of the simulated futures, without and with the lock, as a table.

use crate::hedge::strategy::setting::Side;
use crate::study::risk::figures::Both;
use crate::study::risk::summary::Total;
use crate::text::language::Language;
use crate::text::number::{money_about, of_hundred};
use crate::text::risk::{Outlook, labels};

/// A small table of totals.
pub fn table(outlook: Outlook<'_>, language: Language) -> String {
    let words = labels(language);
    let is_provider = outlook.case.side() == Side::Provider;
    let Both { unhedged, locked } = &outlook.summary.totals;
    let row = |name: &str, value: &dyn Fn(&Total) -> String| {
        format!(
            "<tr><th scope=\"row\">{name}</th><td class=\"number unhedged\">{}</td>\
             <td class=\"number locked\">{}</td></tr>",
            value(unhedged),
            value(locked)
        )
    };
    let money = |value: f64| money_about(value, outlook.currency);
    let over = if is_provider { words.short_of_budget } else { words.over_budget };
    let mut rows = row(over, &|total| of_hundred(total.over_budget, language));
    // A mean that few paths carry would mislead.
    if !outlook.leads_with_median() {
        rows += &row(words.mean, &|total| money(total.mean));
    }
    rows += &row(words.median, &|total| money(total.median));
    rows += &row(words.quantile_high, &|total| money(total.high));
    rows += &row(words.quantile_low, &|total| money(total.low));
    format!(
        "<table id=\"outlook-figures\"><thead><tr><th scope=\"col\">{}</th>\
         <th scope=\"col\" class=\"number\">{}</th>\
         <th scope=\"col\" class=\"number\">{}</th></tr></thead><tbody>{rows}</tbody></table>",
        words.outcome, words.unhedged, words.locked
    )
}
