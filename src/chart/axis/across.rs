//! What stands under a plot: months, categories or the ticks of values.

use super::months::named_months;
use super::{AcrossAxis, Ticks};
use crate::chart::band_scale::{AcrossScale, BandScale};
use crate::chart::frame::Frame;
use crate::chart::mark::{Extents, Plot};
use crate::chart::meaning::Class;
use crate::chart::measure::{AXIS_SIZE, fit, text_width, wrap};
use crate::chart::scale::LinearScale;
use crate::chart::shape::{Anchor, Shape};

/// Room under the plot for one line of names.
const ONE_LINE: f64 = 24.0;
/// Height of each further line.
const LINE: f64 = 15.0;
/// Room between the names of two categories, and between two tick labels.
const APART: f64 = 6.0;
/// From the plot down to the baseline of the first line.
const BASELINE: f64 = 18.0;

/// The name of a category in lines.
pub(in crate::chart) struct CategoryName {
    lines: Vec<String>,
    /// How many lines are kept free over it.
    above: usize,
}

impl CategoryName {
    /// The names of categories that have a slot each. Where one of them is too long for its slot, every other name stands
    /// a row lower, so that each has the room of two slots; the first and the last, which stay over the plot, of one and a
    /// half.
    fn all(names: &[String], slot: f64) -> Vec<Self> {
        let wrapped = |room: &dyn Fn(usize) -> f64| -> Vec<Vec<String>> {
            let names = names.iter().enumerate();
            names.map(|(index, name)| wrap(name, room(index), AXIS_SIZE, 2)).collect()
        };
        let spoilt = |all: &[Vec<String>]| {
            all.iter().zip(names).filter(|(lines, name)| is_spoilt(lines, name)).count()
        };
        let plain = wrapped(&|_| slot - APART);
        let last = names.len().saturating_sub(1);
        let alternating = wrapped(&|index| match index {
            _ if index == 0 || index == last => 1.5 * slot - APART,
            _ => 2.0 * slot - APART,
        });
        if spoilt(&plain) <= spoilt(&alternating) {
            return plain.into_iter().map(|lines| Self { lines, above: 0 }).collect();
        }
        let first_row = alternating.iter().step_by(2).map(Vec::len).max().unwrap_or(0);
        let above = |index: usize| if index.is_multiple_of(2) { 0 } else { first_row };
        let named = alternating.into_iter().enumerate();
        named.map(|(index, lines)| Self { lines, above: above(index) }).collect()
    }

    /// The width of its widest line.
    fn width(&self) -> f64 {
        let widths = self.lines.iter().map(|line| text_width(line, AXIS_SIZE));
        widths.fold(0.0, f64::max)
    }

    /// The line after its last.
    fn end(&self) -> usize {
        self.above + self.lines.len()
    }
}

/// Whether a name is cut, or a single character of it is left for the second line.
fn is_spoilt(lines: &[String], name: &str) -> bool {
    let Some(last) = lines.last() else { return false };
    let is_cut = !name.trim_end().ends_with(last.as_str());
    is_cut || (lines.len() > 1 && last.chars().count() == 1)
}

/// What stands under a plot, measured for its width.
pub(in crate::chart) enum Foot {
    Months { names: Vec<String>, count: usize },
    Categories { names: Vec<CategoryName>, count: usize },
    Values { ticks: Ticks, caption: String },
    Unmarked,
}

impl Foot {
    /// Measures what has to be written under a plot of a width, in a panel of a width: the first and the last month may
    /// stand beyond the plot's ends.
    pub fn of(axis: &AcrossAxis, extents: &Extents, width: f64, panel_width: f64) -> Self {
        match axis {
            AcrossAxis::Months(names) => {
                let fitted = |name: &String| fit(name, panel_width / 2.0 - APART, AXIS_SIZE);
                Foot::Months { names: names.iter().map(fitted).collect(), count: extents.bands }
            }
            AcrossAxis::Categories(names) => {
                let count = names.len().max(extents.bands);
                let slot = width / count.max(1) as f64;
                Foot::Categories { names: CategoryName::all(names, slot), count }
            }
            AcrossAxis::Values(axis) => Foot::Values {
                ticks: Ticks::of(axis, extents.across, width / 3.0),
                caption: fit(&axis.caption, width, AXIS_SIZE),
            },
            AcrossAxis::Unmarked => Foot::Unmarked,
        }
    }

    /// How many months or categories there are.
    pub fn bands(&self) -> usize {
        match self {
            Foot::Months { count, .. } | Foot::Categories { count, .. } => *count,
            Foot::Values { .. } | Foot::Unmarked => 0,
        }
    }

    /// The room that it takes under the plot.
    pub fn height(&self) -> f64 {
        let further = match self {
            Foot::Unmarked => return 0.0,
            Foot::Months { .. } => 0,
            Foot::Categories { names, .. } => {
                names.iter().map(|name| name.end().saturating_sub(1)).max().unwrap_or(0)
            }
            Foot::Values { caption, .. } => usize::from(!caption.is_empty()),
        };
        ONE_LINE + further as f64 * LINE
    }

    /// The scale over a plot.
    pub fn scale(&self, plot: &Frame) -> AcrossScale {
        match self {
            Foot::Months { count, .. } | Foot::Categories { count, .. } => {
                AcrossScale::Bands(BandScale { left: plot.left, right: plot.right, count: *count })
            }
            Foot::Values { ticks, .. } => AcrossScale::Values(LinearScale {
                domain: ticks.domain,
                range: [plot.left, plot.right],
            }),
            Foot::Unmarked => {
                AcrossScale::Bands(BandScale { left: plot.left, right: plot.right, count: 0 })
            }
        }
    }

    /// Appends names and ticks, and the grid's lines down where values run across.
    pub fn draw(&self, plot: &Plot, shapes: &mut Vec<Shape>) {
        match self {
            Foot::Unmarked => {}
            Foot::Months { names, .. } => draw_months(names, plot, shapes),
            Foot::Categories { names, .. } => {
                for (index, name) in names.iter().enumerate() {
                    let half = name.width() / 2.0;
                    let x = plot.across.position(index as f64);
                    let x = x.min(plot.frame.right - half).max(plot.frame.left + half);
                    for (line, text) in name.lines.iter().enumerate() {
                        let line = name.above + line;
                        let y = plot.frame.bottom + BASELINE + line as f64 * LINE;
                        push_label(text.clone(), [x, y], Anchor::Middle, shapes);
                    }
                }
            }
            Foot::Values { ticks, caption } => {
                draw_ticks(ticks, plot, shapes);
                if !caption.is_empty() {
                    let at = [plot.frame.right, plot.frame.bottom + BASELINE + LINE];
                    let class = Class::plain("axis-caption");
                    shapes.push(Shape::text(class, at, Anchor::End, caption.clone()));
                }
            }
        }
    }
}

fn draw_months(names: &[String], plot: &Plot, shapes: &mut Vec<Shape>) {
    let AcrossScale::Bands(bands) = plot.across else { return };
    let centres: Vec<f64> = (0..bands.count).map(|month| bands.centre(month)).collect();
    let widths: Vec<f64> = names.iter().map(|name| text_width(name, AXIS_SIZE)).collect();
    let bottom = plot.frame.bottom;
    for named in named_months(&centres, &widths, plot.outer.left, plot.outer.right) {
        // OK because: `named_months` returns indices of both slices only.
        let centre = centres[named.month];
        let name = names[named.month].clone();
        push_tick(centre, bottom, shapes);
        push_label(name, [named.x, bottom + BASELINE], Anchor::Middle, shapes);
    }
}

/// The ticks and their labels; a label that would touch the one before is left out.
fn draw_ticks(ticks: &Ticks, plot: &Plot, shapes: &mut Vec<Shape>) {
    let bottom = plot.frame.bottom;
    let mut free_from = plot.outer.left;
    for (tick, label) in &ticks.labels {
        let x = plot.across.position(*tick);
        let class = Class::plain(if *tick == 0.0 { "axis" } else { "grid" });
        shapes.push(Shape::line(class, [x, plot.frame.top], [x, bottom]));
        let half = text_width(label, AXIS_SIZE) / 2.0;
        let middle = x.min(plot.outer.right - half).max(plot.outer.left + half);
        if middle - half >= free_from {
            push_label(label.clone(), [middle, bottom + BASELINE], Anchor::Middle, shapes);
            free_from = middle + half + APART;
        }
    }
}

fn push_tick(x: f64, bottom: f64, shapes: &mut Vec<Shape>) {
    let class = Class::plain("axis-tick");
    shapes.push(Shape::line(class, [x, bottom], [x, bottom + 4.0]));
}

fn push_label(text: String, at: [f64; 2], anchor: Anchor, shapes: &mut Vec<Shape>) {
    shapes.push(Shape::text(Class::plain("axis-label"), at, anchor, text));
}
