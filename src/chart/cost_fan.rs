//! What each month may cost, without and with the lock: two fans of quantiles on one scale.

use super::axes::{Axes, push_path};
use super::end_label::{self, EndLabel, line_end};
use super::figure::{Figure, PanelFrame};
use super::mark::Mark;
use super::path::{area, steps};
use super::two_panels::{TwoPanels, stretch, wider};

/// A budget at most this many times the size of the largest cost stands on the axis.
const FARTHEST_BUDGET: f64 = 3.0;

/// Least width of a plot with its end labels to the right. Less than where lines have labels alone:
/// inside, they would stand on the bands.
const LEAST_PLOT: f64 = 120.0;

/// Which of the two accents colours a fan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accent {
    /// Without the lock. The median ends in a circle.
    Unhedged,
    /// With the lock. The median ends in a square.
    Locked,
}

/// One panel: what each month may cost.
#[derive(Clone, Copy, Debug)]
pub struct FanPanel<'a> {
    /// What is seen, in a line or two.
    pub title: &'a str,
    /// Whose cost it is.
    pub accent: Accent,
    /// For each month the cost at the 5, 25, 50, 75 and 95 % quantile, rising, in any one currency.
    /// What is not finite or beyond 1e300 is not drawn, nor is a band of which it would be an edge.
    pub bands: &'a [[f64; 5]],
    /// What stands at the end of the 95 %, the 50 % and the 5 % quantile. Empty for nothing. Where the
    /// fan ends without any width only the middle one is set: the others would name the same number.
    pub labels: [&'a str; 3],
}

/// The figure before it is laid out.
#[derive(Clone, Copy)]
pub struct CostFan<'a> {
    /// Width in pixels, held between 240 and 4000.
    pub width: f64,
    /// Height of one panel in pixels, as in [`MonthlyCost`](super::MonthlyCost).
    pub panel_height: f64,
    /// Without the lock, and with it.
    pub panels: [FanPanel<'a>; 2],
    /// The budget of each month, the same in both panels. Empty for none.
    ///
    /// The axis reaches to it unless it is more than three times the size of the largest cost of both
    /// fans, which would press them flat. Such a month is left out of the line; if it is the last one,
    /// the label stands at that edge of the plot, with an arrow that points beyond.
    pub budget: &'a [f64],
    /// What stands at the end of the budget's line in each panel, such as "budget ¥2,784".
    pub budget_label: &'a str,
    /// The name of each month: few of them are shown.
    pub month_labels: &'a [String],
    /// What is counted, over the value axis, such as "¥ a month". Empty for nothing.
    pub axis_caption: &'a str,
    /// How a tick is written.
    pub tick_label: &'a dyn Fn(f64) -> String,
}

impl CostFan<'_> {
    /// Lays the figure out, as [`MonthlyCost::layout`](super::MonthlyCost::layout) does: the panels
    /// share scale, ticks, margins and heights, and stand one over the other where it is narrow.
    ///
    /// In the frames `unhedged` or `locked` is the median, by the panel's accent, and `today` the budget.
    pub fn lay_out(&self) -> Figure {
        let mut extremes = [0.0, 0.0];
        let mut widest_label = 0.0;
        for panel in &self.panels {
            stretch(&mut extremes, panel.bands.as_flattened());
            for label in panel.labels {
                widest_label = wider(widest_label, label);
            }
        }
        let (budget, label) = self.near_budget(extremes);
        stretch(&mut extremes, &budget);
        TwoPanels {
            width: self.width,
            panel_height: self.panel_height,
            titles: self.panels.map(|panel| panel.title),
            months: self.panels.map(|panel| panel.bands.len().max(budget.len())),
            extremes,
            widest_label: wider(widest_label, &label.text),
            least_plot: LEAST_PLOT,
            month_labels: self.month_labels,
            axis_caption: self.axis_caption,
            tick_label: self.tick_label,
        }
        .lay_out(&|index, axes, frame, marks| {
            // OK because: the index is that of one of two panels.
            self.panels[index].draw(&budget, &label, axes, frame, marks);
        })
    }

    /// The budget with NaN for what is too far from the fans, and its label.
    fn near_budget(&self, extremes: [f64; 2]) -> (Vec<f64>, BudgetLabel) {
        let largest = extremes[1].max(-extremes[0]);
        let farthest = if largest > 0.0 { FARTHEST_BUDGET * largest } else { f64::INFINITY };
        let mut budget = self.budget.to_vec();
        let mut label = BudgetLabel { text: self.budget_label.to_owned(), beyond: 0.0 };
        for value in &mut budget {
            let is_far = value.abs() > farthest;
            label.beyond = if is_far && value.is_finite() { *value } else { 0.0 };
            if is_far {
                *value = f64::NAN;
            }
        }
        if label.beyond != 0.0 && !label.text.is_empty() {
            label.text.insert_str(0, if label.beyond > 0.0 { "\u{2191} " } else { "\u{2193} " });
        }
        (budget, label)
    }
}

/// The budget's label.
struct BudgetLabel {
    text: String,
    /// The last month's budget where it is beyond the plot, and else 0.
    beyond: f64,
}

impl BudgetLabel {
    fn end<'a>(&'a self, frame: &PanelFrame, budget: &'a [Option<f64>]) -> Option<EndLabel<'a>> {
        let class = "end-label label-budget";
        if self.beyond == 0.0 {
            return EndLabel::new(class, &self.text, budget);
        }
        let edge = if self.beyond > 0.0 { frame.plot.top } else { frame.plot.bottom };
        EndLabel::at_edge(class, &self.text, edge)
    }
}

impl FanPanel<'_> {
    /// Appends the panel's marks over its axes, from back to front, and enters its lines in the frame.
    fn draw(
        &self,
        budget: &[f64],
        budget_label: &BudgetLabel,
        axes: &Axes,
        frame: &mut PanelFrame,
        marks: &mut Vec<Mark>,
    ) {
        let count = frame.months.len();
        let (left, band) = (frame.plot.left, frame.band());
        let [p5, p25, p50, p75, p95] = [0, 1, 2, 3, 4].map(|quantile| {
            // OK because: a month has five quantiles.
            let values: Vec<f64> = self.bands.iter().map(|month| month[quantile]).collect();
            axes.heights(&values, count)
        });
        let budget = axes.heights(budget, count);
        frame.today = budget.clone();
        match self.accent {
            Accent::Unhedged => frame.unhedged = p50.clone(),
            Accent::Locked => frame.locked = p50.clone(),
        }
        let (outer, inner, line, label) = match self.accent {
            Accent::Unhedged => (
                "fan-outer fan-unhedged",
                "fan-inner fan-unhedged",
                "fan-median fan-unhedged",
                "end-label label-unhedged",
            ),
            Accent::Locked => (
                "fan-outer fan-locked",
                "fan-inner fan-locked",
                "fan-median fan-locked",
                "end-label label-locked",
            ),
        };
        push_path(outer, area(left, band, &p95, &p5), marks);
        push_path(inner, area(left, band, &p75, &p25), marks);
        push_path("series-budget", steps(left, band, &budget), marks);
        push_path(line, steps(left, band, &p50), marks);

        let [high, median, low] = self.labels;
        let mut labels = vec![EndLabel::new(label, median, &p50), budget_label.end(frame, &budget)];
        if line_end(&p95) != line_end(&p5) {
            labels.push(EndLabel::new(label, high, &p95));
            labels.push(EndLabel::new(label, low, &p5));
        }
        let labels: Vec<EndLabel> = labels.into_iter().flatten().collect();

        end_label::draw(&labels, frame, axes.labels_inside, marks);
        end_label::draw_markers(frame, marks);
    }
}
