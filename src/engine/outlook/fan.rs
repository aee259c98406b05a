//! The fan: what each month may cost, without and with the lock, beside the budget.

use super::Reader;
use crate::chart::{Accent, CostFan, FanPanel, Figure, Frame, PanelFrame, svg};
use crate::market::exact::from_float;
use crate::study::risk::figures::Both;
use crate::study::risk::summary::Band;
use crate::text::number::{money_about, money_short};
use crate::text::risk::{Outlook, labels};

const PANEL_HEIGHT: f64 = 260.0;

/// What is drawn, and for whom.
#[derive(Clone, Copy)]
pub struct Fan<'a> {
    /// The figures.
    pub outlook: Outlook<'a>,
    /// Their reader.
    pub reader: &'a Reader,
}

impl Fan<'_> {
    /// The marks, with the places of months and lines added to `numbers` in the order in which a page
    /// reads them.
    pub fn draw(&self, numbers: &mut Vec<f64>) -> String {
        let Figure { width, height, marks, panels } = self.lay_out();
        numbers.extend([width, height]);
        for PanelFrame { outer, plot, months, today, unhedged, locked } in panels {
            for Frame { left, top, right, bottom } in [outer, plot] {
                numbers.extend([left, top, right, bottom]);
            }
            // OK because months are few.
            numbers.push(months.len() as f64);
            numbers.extend(&months);
            for line in [today, unhedged, locked] {
                let place = |index| line.get(index).copied().flatten().unwrap_or(f64::NAN);
                numbers.extend((0..months.len()).map(place));
            }
        }
        svg::markup(&marks)
    }

    fn lay_out(&self) -> Figure {
        let Self { outlook, reader } = self;
        let words = labels(reader.language);
        let Both { unhedged, locked } = &outlook.summary.months;
        let short = |value: f64| {
            let value = from_float(value).unwrap_or_default();
            money_short(value, outlook.currency, reader.language)
        };
        let labels = |bands: &[Band]| {
            let [low, _, middle, _, high] = bands.last().copied().unwrap_or_default();
            let label = |name: &str, value: f64| format!("{name} {}", short(value));
            [label("95%", high), label(words.median, middle), label("5%", low)]
        };
        let (without, with) = (labels(unhedged), labels(locked));
        let budget = outlook.case.budget_by_month();
        let last = budget.last().copied().unwrap_or_default();
        let month_labels: Vec<_> = (0..budget.len()).map(|index| reader.month(index)).collect();
        fn panel<'a>(
            title: &'a str,
            accent: Accent,
            bands: &'a [Band],
            labels: &'a [String; 3],
        ) -> FanPanel<'a> {
            FanPanel { title, accent, bands, labels: labels.each_ref().map(String::as_str) }
        }
        CostFan {
            width: reader.width,
            panel_height: PANEL_HEIGHT,
            panels: [
                panel(words.unhedged, Accent::Unhedged, unhedged, &without),
                panel(words.locked, Accent::Locked, locked, &with),
            ],
            budget: &budget,
            budget_label: &format!("{} {}", words.budget_line, short(last)),
            month_labels: &month_labels,
            axis_caption: &format!("{} {}", outlook.currency.sign(), words.per_month),
            tick_label: &short,
        }
        .lay_out()
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
