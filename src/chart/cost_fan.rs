//! What each month may cost, without and with the lock: two fans of quantiles on one scale.

use super::axis::{AcrossAxis, ValueAxis};
use super::layout::Chart;
use super::mark::{Band, EdgeLabel, Extents, Mark, Step};
use super::meaning::Meaning;
use super::panel::Panel;

/// A budget at most this many times the size of the largest cost stands on the axis.
const FARTHEST_BUDGET: f64 = 3.0;

/// Least width of a plot with its end labels to the right. Less than where lines have labels alone:
/// inside, they would stand on the bands.
const LEAST_PLOT: f64 = 120.0;

/// What each month may cost, one panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fan {
    /// What is seen, in a line or two.
    pub title: String,
    /// For each month the cost at the 5, 25, 50, 75 and 95 % quantile, rising, in any one currency.
    /// What is not finite or beyond 1e300 is not drawn, nor is a band of which it would be an edge.
    pub quantiles: Vec<[f64; 5]>,
    /// What stands at the end of the 5 %, the 50 % and the 95 % quantile. Empty for nothing. Where the
    /// fan ends without any width only the middle one is set: the others would name the same number.
    pub labels: [String; 3],
}

/// What each month may cost, without and with the lock, beside the budget.
#[derive(Clone, Debug)]
pub struct CostFan {
    /// What is seen: the accessible name.
    pub title: String,
    /// The finding in words: the accessible description.
    pub summary: String,
    /// Without the lock.
    pub unhedged: Fan,
    /// With it.
    pub locked: Fan,
    /// The budget of each month, the same in both panels. Empty for none.
    ///
    /// The axis reaches to it unless it is more than three times the size of the largest cost of both
    /// fans, which would press them flat. Such a month is left out of the line; if it is the last one,
    /// the label stands at that edge of the plot, with an arrow that points beyond.
    pub budget: Vec<f64>,
    /// What stands at the end of the budget's line in each panel, such as "budget ¥2,784".
    pub budget_label: String,
    /// The name of each month: few of them are shown.
    pub month_names: Vec<String>,
    /// What is counted, and how it is written.
    pub money: ValueAxis,
}

impl CostFan {
    /// The chart.
    pub fn chart(self) -> Chart {
        let budget = self.near_budget();
        let across = AcrossAxis::Months(self.month_names);
        let panel = |fan, meaning| panel(fan, meaning, &budget, &across, &self.money);
        let panels =
            vec![panel(self.unhedged, Meaning::Unhedged), panel(self.locked, Meaning::Locked)];
        Chart { least_plot: LEAST_PLOT, ..Chart::new(self.title, self.summary, panels) }
    }

    /// The budget without what is too far from the fans.
    fn near_budget(&self) -> Budget {
        let mut extents = Extents::default();
        for fan in [&self.unhedged, &self.locked] {
            extents.cover(fan.quantiles.as_flattened());
        }
        let [low, high] = extents.values;
        let largest = high.max(-low);
        let farthest = if largest > 0.0 { FARTHEST_BUDGET * largest } else { f64::INFINITY };
        let is_far = |value: f64| value.abs() > farthest;
        let near = |value: &f64| if is_far(*value) { f64::NAN } else { *value };
        let line = Step::new(Meaning::Budget, self.budget.iter().map(near).collect());
        match self.budget.last() {
            Some(last) if is_far(*last) && last.is_finite() => {
                let label = EdgeLabel::new(Meaning::Budget, &self.budget_label, *last > 0.0);
                Budget { line, edge: Some(label) }
            }
            _ => Budget { line: line.labelled(self.budget_label.clone()), edge: None },
        }
    }
}

/// The budget's marks.
struct Budget {
    line: Step,
    edge: Option<EdgeLabel>,
}

fn panel(
    fan: Fan,
    meaning: Meaning,
    budget: &Budget,
    across: &AcrossAxis,
    money: &ValueAxis,
) -> Panel {
    // OK because: a month has five quantiles.
    let at = |quantile: usize| fan.quantiles.iter().map(|month| month[quantile]).collect();
    let [low, median, high] = fan.labels;
    let mut marks: Vec<Box<dyn Mark>> = vec![
        Box::new(Band { labels: [low, high], ..Band::new(meaning, at(0), at(4)) }),
        Box::new(Band { is_inner: true, ..Band::new(meaning, at(1), at(3)) }),
        Box::new(budget.line.clone()),
    ];
    if let Some(edge) = &budget.edge {
        marks.push(Box::new(edge.clone()));
    }
    let line = Step { is_median: true, ..Step::new(meaning, at(2)).labelled(median) };
    marks.push(Box::new(line));
    Panel { title: fan.title, across: across.clone(), values: money.clone(), marks }
}
