//! What each month may cost, without and with the lock: two fans of quantiles in one panel, one filled and the other
//! an outline over it, so that a small difference between them is seen.

use super::axis::{AcrossAxis, ValueAxis};
use super::layout::Chart;
use super::mark::{Band, BandForm, EdgeLabel, Extents, Mark, StepLine};
use super::meaning::Meaning;
use super::panel::Panel;

/// A budget at most this many times the size of the largest cost stands on the axis.
const FARTHEST_BUDGET: f64 = 3.0;

/// Least width of a plot with its end labels to the right. Less than where lines have labels alone:
/// inside, they would stand on the bands.
const LEAST_PLOT: f64 = 96.0;

/// What each month may cost, on one side of the comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fan {
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
    /// Which fan is which, in a line or two over the plot. Empty for nothing.
    pub key: String,
    /// Without the lock: filled, half of the futures in the darker band.
    pub unhedged: Fan,
    /// With it: the edges of its 5 and 95 % quantile, and its median.
    pub locked: Fan,
    /// The budget of each month. Empty for none.
    ///
    /// The axis reaches to it unless it is more than three times the size of the largest cost of both
    /// fans, which would press them flat. Such a month is left out of the line; if it is the last one,
    /// the label stands at that edge of the plot, with an arrow that points beyond.
    pub budget: Vec<f64>,
    /// What stands at the end of the budget's line, such as "budget ¥2,784".
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
        let mut marks = filled(&self.unhedged);
        marks.push(Box::new(budget.line));
        if let Some(edge) = budget.edge {
            marks.push(Box::new(edge));
        }
        marks.extend(outlined(&self.locked));
        marks.push(median(&self.unhedged, Meaning::Unhedged));
        let across = AcrossAxis::Months(self.month_names);
        let panel = Panel { title: self.key, across, values: self.money, marks };
        Chart { least_plot: LEAST_PLOT, ..Chart::new(self.title, self.summary, vec![panel]) }
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
        let line = StepLine::new(Meaning::Budget, self.budget.iter().map(near).collect());
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
    line: StepLine,
    edge: Option<EdgeLabel>,
}

/// A quantile of every month.
fn at(fan: &Fan, quantile: usize) -> Vec<f64> {
    // OK because: a month has five quantiles.
    fan.quantiles.iter().map(|month| month[quantile]).collect()
}

fn filled(fan: &Fan) -> Vec<Box<dyn Mark>> {
    let meaning = Meaning::Unhedged;
    let [low, _, high] = fan.labels.clone();
    let outer = Band { labels: [low, high], ..Band::new(meaning, at(fan, 0), at(fan, 4)) };
    let inner = Band { form: BandForm::Inner, ..Band::new(meaning, at(fan, 1), at(fan, 3)) };
    vec![Box::new(outer), Box::new(inner)]
}

/// The edges of the fan with the lock, and its median.
fn outlined(fan: &Fan) -> Vec<Box<dyn Mark>> {
    let [low, _, high] = fan.labels.clone();
    let edges = Band::new(Meaning::Locked, at(fan, 0), at(fan, 4));
    let edges = Band { form: BandForm::Outline, labels: [low, high], ..edges };
    vec![Box::new(edges), median(fan, Meaning::Locked)]
}

fn median(fan: &Fan, meaning: Meaning) -> Box<dyn Mark> {
    let label = fan.labels[1].clone();
    Box::new(StepLine { is_median: true, ..StepLine::new(meaning, at(fan, 2)).labelled(label) })
}
