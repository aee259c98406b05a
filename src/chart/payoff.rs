//! What a unit costs by the price at which it settles: without anything, with a future, with an option.

use super::axis::{AcrossAxis, ValueAxis};
use super::layout::Chart;
use super::mark::LineMark;
use super::meaning::Meaning;
use super::panel::Panel;

/// Costs of a unit by settlement price, in any one currency.
#[derive(Clone, Debug)]
pub struct Payoff {
    /// What is seen: the accessible name.
    pub title: String,
    /// The finding in words: the accessible description.
    pub summary: String,
    /// Settlement prices, rising.
    pub prices: Vec<f64>,
    /// Without anything, with the future, and with the option: the cost at each price, and what stands at its end.
    pub costs: [(Vec<f64>, String); 3],
    /// What runs from left to right, and how it is written.
    pub price: ValueAxis,
    /// What runs upwards, and how it is written.
    pub cost: ValueAxis,
}

impl Payoff {
    /// The chart.
    pub fn chart(self) -> Chart {
        let across = ValueAxis { has_zero: false, ..self.price };
        let cost = ValueAxis { has_zero: false, ..self.cost };
        let meanings = [Meaning::Unhedged, Meaning::Locked, Meaning::Neutral];
        let prices = self.prices;
        let line = |panel: Panel, (meaning, (costs, label)): (Meaning, (Vec<f64>, String))| {
            let points = prices.iter().zip(&costs).map(|(price, cost)| [*price, *cost]);
            panel.with(LineMark::new(meaning, points.collect()).labelled(label))
        };
        let empty = Panel::new("", AcrossAxis::Values(across), cost);
        let panel = meanings.into_iter().zip(self.costs).fold(empty, line);
        Chart::new(self.title, self.summary, vec![panel])
    }
}
