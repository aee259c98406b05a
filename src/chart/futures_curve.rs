//! Futures prices by month, beside today's index and what is expected of it, with the quotes as dots.

use super::axis::{AcrossAxis, ValueAxis};
use super::layout::Chart;
use super::mark::{LineMark, Rule};
use super::meaning::Meaning;
use super::panel::Panel;

/// A curve of futures prices, in any one currency and unit.
#[derive(Clone, Debug)]
pub struct FuturesCurve {
    /// What is seen: the accessible name.
    pub title: String,
    /// The finding in words: the accessible description.
    pub summary: String,
    /// The name of each month: few of them are shown.
    pub month_names: Vec<String>,
    /// The futures price of each month. What is not finite is not drawn.
    pub prices: Vec<f64>,
    /// What stands at the end of the curve. Empty for nothing.
    pub label: String,
    /// Months, from 0, whose price is a quote.
    pub quoted: Vec<usize>,
    /// What is expected of the index in each month. Empty for nothing.
    pub expected: Vec<f64>,
    /// What stands at the end of that line.
    pub expected_label: String,
    /// The index today.
    pub today: f64,
    /// What stands at the end of its rule.
    pub today_label: String,
    /// What is counted, and how it is written.
    pub price: ValueAxis,
}

impl FuturesCurve {
    /// The chart.
    pub fn chart(self) -> Chart {
        let price = ValueAxis { has_zero: false, ..self.price };
        let mut panel = Panel::new("", AcrossAxis::Months(self.month_names), price).with(Rule {
            meaning: Meaning::Today,
            value: self.today,
            label: self.today_label,
        });
        if !self.expected.is_empty() {
            let expected = LineMark::of_months(Meaning::Today, &self.expected);
            panel = panel.with(expected.labelled(self.expected_label));
        }
        panel =
            panel.with(LineMark::of_months(Meaning::Neutral, &self.prices).labelled(self.label));
        for month in self.quoted {
            // A point without neighbours is a dot, and it belongs to its month.
            let mut alone = vec![f64::NAN; month];
            alone.extend(self.prices.get(month));
            panel = panel.with(LineMark::of_months(Meaning::Neutral, &alone));
        }
        Chart::new(self.title, self.summary, vec![panel])
    }
}
