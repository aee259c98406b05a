//! Bars from left to right, each with its name and its amount, in titled groups from top to bottom.
//!
//! They stand without axes: zero is where all of them begin, the longest ends where the plot does, and a dashed line
//! is the level that they are compared with.

use super::{Extents, Mark, Plot, Sketch};
use crate::chart::drawing::{Datum, HitArea, Target};
use crate::chart::frame::Frame;
use crate::chart::meaning::{Class, Meaning};
use crate::chart::measure::{AXIS_SIZE, MIDDLE, TITLE_SIZE, fit, text_width, wrap};
use crate::chart::scale::{LinearScale, drawable};
use crate::chart::shape::{Anchor, Shape, ShapeForm};

/// Height of a bar, and of a bar with its air.
const BAR: [f64; 2] = [20.0, 30.0];
/// Height of a line of a group's title.
const TITLE_LINE: f64 = 21.0;
/// Room over a group's title, and under it.
const TITLE_ROOM: [f64; 2] = [12.0, 3.0];
/// From a name to the bars, and from a bar to its amount.
const APART: f64 = 8.0;
/// The share of the width that names may take.
const NAMES: f64 = 0.36;

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedBar {
    /// Its meaning, which sets the colour.
    pub meaning: Meaning,
    /// What stands before it, such as "with lock".
    pub name: String,
    /// Its length from zero. What is not finite or beyond 1e300 has a name and no bar.
    pub value: f64,
    /// What stands after it, such as "¥36,776".
    pub amount: String,
}

/// Bars under one title.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BarGroup {
    /// What is seen, in up to three lines. Empty for nothing.
    pub title: String,
    /// The bars, from top to bottom.
    pub bars: Vec<NamedBar>,
}

/// Groups of bars on one scale; the number of a datum's series is the place of its bar among all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct BarGroups {
    /// The groups, from top to bottom.
    pub groups: Vec<BarGroup>,
    /// The value of the dashed line.
    pub level: f64,
}

impl BarGroups {
    fn bars(&self) -> impl Iterator<Item = &NamedBar> {
        self.groups.iter().flat_map(|group| &group.bars)
    }

    /// The room of the widest name before the bars, and of the widest amount after them.
    fn rooms(&self, width: f64) -> [f64; 2] {
        let widest = |text: fn(&NamedBar) -> &str| {
            let widths = self.bars().map(|bar| text_width(text(bar), AXIS_SIZE));
            widths.fold(0.0, f64::max).min(width * NAMES) + APART
        };
        [widest(|bar| &bar.name), widest(|bar| &bar.amount)]
    }

    /// The values at the two ends of the bars: zero, and whatever reaches furthest.
    fn domain(&self) -> [f64; 2] {
        let values = self.bars().map(|bar| bar.value).chain([self.level]).filter_map(drawable);
        values.fold([0.0, 0.0], |[low, high], value| [value.min(low), value.max(high)])
    }
}

impl BarGroup {
    fn title_lines(&self, width: f64) -> Vec<String> {
        let is_empty = self.title.is_empty();
        if is_empty { Vec::new() } else { wrap(&self.title, width, TITLE_SIZE, 3) }
    }
}

/// The height of a title with its room; nothing where there is none.
fn title_height(lines: usize) -> f64 {
    let [above, below] = TITLE_ROOM;
    if lines == 0 { 0.0 } else { above + lines as f64 * TITLE_LINE + below }
}

impl Mark for BarGroups {
    // They have no axes that could be stretched.
    fn stretch(&self, _extents: &mut Extents) {}

    fn least_height(&self, width: f64) -> f64 {
        let titles = self.groups.iter().map(|group| title_height(group.title_lines(width).len()));
        titles.sum::<f64>() + self.bars().count() as f64 * BAR[1]
    }

    fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        // Without ticks beside it, a plot begins and ends where its panel does.
        let (Frame { left, right, .. }, top) = (plot.outer, plot.frame.top);
        let [before, after] = self.rooms(right - left);
        let ends = [left + before, right - after];
        let across = LinearScale { domain: self.domain(), range: ends };
        let [height, row] = BAR;
        let mut y = top;
        let mut number = 0;
        for group in &self.groups {
            let lines = group.title_lines(plot.frame.width());
            for (line, text) in lines.iter().enumerate() {
                let at = [left, y + TITLE_ROOM[0] + (line + 1) as f64 * TITLE_LINE - 5.0];
                let class = Class::plain("panel-title");
                sketch.shapes.push(Shape::text(class, at, Anchor::Start, text.clone()));
            }
            y += title_height(lines.len());
            let first = y;
            // The dashed line, from top to bottom, without the rows in which an amount stands on it.
            let mut level_rows = vec![[y, y]];
            for bar in &group.bars {
                let middle = y + row / 2.0;
                let baseline = middle + AXIS_SIZE * MIDDLE;
                let class = Class::of("bar-label", bar.meaning);
                let label = |text: &str, x: f64, room: f64, anchor| {
                    Shape::text(class, [x, baseline], anchor, fit(text, room, AXIS_SIZE))
                };
                let name = label(&bar.name, ends[0] - APART, before - APART, Anchor::End);
                sketch.shapes.push(name);
                let value = drawable(bar.value).unwrap_or(0.0);
                let [from, to] = [value.min(0.0), value.max(0.0)].map(|end| across.position(end));
                sketch.shapes.push(label(&bar.amount, to + APART, after - APART, Anchor::Start));
                // With a little air before its first sign.
                let amount = to + APART / 2.0..to + APART + text_width(&bar.amount, AXIS_SIZE);
                match level_rows.last_mut() {
                    Some([_, bottom]) if !amount.contains(&across.position(self.level)) => {
                        *bottom = y + row;
                    }
                    _ => level_rows.push([y + row, y + row]),
                }

                let rect = |air: f64| ShapeForm::Rect {
                    x: from - air,
                    y: middle - height / 2.0 - air,
                    width: to - from + 2.0 * air,
                    height: height + 2.0 * air,
                };
                let class = Class::of("bar", bar.meaning);
                sketch.shapes.push(Shape { class, form: rect(0.0) });
                sketch.targets.push(Target {
                    datum: Datum { series: Some(number), index: 0 },
                    area: Some(HitArea::Within(Frame { left, right, top: y, bottom: y + row })),
                    cursor: Shape { class: Class::of("halo", bar.meaning), form: rect(2.0) },
                });
                y += row;
                number += 1;
            }
            if !group.bars.is_empty() {
                let mut down = |class, value: f64, [from, to]: [f64; 2]| {
                    let x = across.position(value);
                    sketch.shapes.push(Shape::line(class, [x, from], [x, to]));
                };
                down(Class::plain("axis"), 0.0, [first, y]);
                if drawable(self.level).is_some() {
                    for ends in level_rows.into_iter().filter(|[from, to]| from < to) {
                        down(Class::of("line", Meaning::Today), self.level, ends);
                    }
                }
            }
        }
    }
}
