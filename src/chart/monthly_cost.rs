//! What months cost, unhedged and locked: a move and its mirror, side by side on one scale. Month by month as lines, or,
//! where every month is the same, all of them together as bars.

use super::axis::{AcrossAxis, ValueAxis};
use super::layout::Chart;
use super::mark::{BarSeries, Bars, Gap, StepLine};
use super::meaning::Meaning;
use super::panel::Panel;

/// One line: a cost for each month, in any one currency.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// The cost of each month. What is not finite or beyond 1e300 is not drawn.
    pub values: Vec<f64>,
    /// What stands at its end, such as "without the lock ¥2,784.00". Empty for nothing.
    pub label: String,
}

/// One panel: the three lines under one move of the price.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CostCase {
    /// What is seen, in a line or two.
    pub title: String,
    /// The bill if prices stay as they are.
    pub today: Series,
    /// The bill under the move, without a lock.
    pub unhedged: Series,
    /// The same with the lock.
    pub locked: Series,
    /// What the area between unhedged and locked is, such as "the lock saves ¥12,760". It is left
    /// out where there is no room. Empty for nothing.
    pub gap_label: String,
}

/// What each month costs under one or several moves of the price.
#[derive(Clone, Debug)]
pub struct MonthlyCost {
    /// What is seen: the accessible name.
    pub title: String,
    /// The finding in words: the accessible description.
    pub summary: String,
    /// The moves, such as the chosen one and its mirror. One panel each, on one scale.
    pub cases: Vec<CostCase>,
    /// The name of each month: few of them are shown.
    pub month_names: Vec<String>,
    /// What is counted, and how it is written.
    pub money: ValueAxis,
}

impl MonthlyCost {
    /// The chart.
    pub fn chart(self) -> Chart {
        let across = AcrossAxis::Months(self.month_names);
        let panel = |case| panel(case, across.clone(), self.money.clone());
        Chart::new(self.title, self.summary, self.cases.into_iter().map(panel).collect())
    }

    /// The chart of one sum for each line, as bars: the first value of each counts, and its label stands over it. The
    /// text on the gap follows the title.
    pub fn bars(self) -> Chart {
        let money = self.money;
        let panels = self.cases.into_iter().map(|case| bars(case, money.clone()));
        Chart::new(self.title, self.summary, panels.collect())
    }
}

fn bars(case: CostCase, money: ValueAxis) -> Panel {
    let CostCase { title, today, unhedged, locked, gap_label } = case;
    let bar = |meaning, series: Series| BarSeries {
        meaning,
        values: series.values,
        labels: vec![series.label],
    };
    let series = vec![
        bar(Meaning::Today, today),
        bar(Meaning::Unhedged, unhedged),
        bar(Meaning::Locked, locked),
    ];
    let title = [title, gap_label].join("");
    Panel::new(title, AcrossAxis::Categories(vec![String::new()]), money).with(Bars { series })
}

fn panel(case: CostCase, across: AcrossAxis, money: ValueAxis) -> Panel {
    let CostCase { title, today, unhedged, locked, gap_label } = case;
    let step =
        |meaning, series: Series| StepLine::new(meaning, series.values).labelled(series.label);
    Panel::new(title, across, money)
        // The lock saves where the unhedged line is the higher one.
        .with(Gap {
            meanings: [Meaning::Locked, Meaning::Unhedged],
            lines: [unhedged.values.clone(), locked.values.clone()],
            through: today.values.clone(),
            label: gap_label,
        })
        // The lock over the unhedged line would hide it where both are the same; the wider line below
        // stays visible on both sides of the narrower one.
        .with(step(Meaning::Today, today))
        .with(step(Meaning::Locked, locked))
        .with(step(Meaning::Unhedged, unhedged))
}
