//! A pile of dots: one for each of equally likely outcomes, so that chance can be counted.
//!
//! Each dot stands at the height of its own value, never at that of a bin, so that the dots beyond a
//! line are exactly the outcomes beyond its value. Dots that would touch stand beside each other.

use super::{Extents, Mark, Plot, Sketch};
use crate::chart::drawing::{Datum, HitArea, Target};
use crate::chart::meaning::Meaning;

/// The largest and the smallest radius of a dot, and the step between those that are tried.
const RADII: [f64; 3] = [6.0, 1.5, 0.5];
/// Share of its band that a pile may take.
const SHARE: f64 = 0.92;
/// Air between two dots.
const AIR: f64 = 1.0;

/// One dot for each value, piled up in the middle of a category.
#[derive(Clone, Debug, PartialEq)]
pub struct Pile {
    /// What it stands for. Locked dots are squares.
    pub meaning: Meaning,
    /// Its number among the series of the chart.
    pub series: usize,
    /// The category that it stands in, from 0.
    pub category: usize,
    /// The values, in any order. One that cannot be drawn is left out.
    pub values: Vec<f64>,
}

impl Pile {
    /// The column of each height, with 0 in the middle, and how many columns there are: each dot stands
    /// in the first column in which it does not touch the one below.
    fn columns(heights: &[(usize, f64)], distance: f64) -> (Vec<usize>, usize) {
        let mut tops: Vec<f64> = Vec::new();
        let mut columns = Vec::new();
        for (_, height) in heights {
            let free = tops.iter().position(|top| top - height >= distance);
            let column = free.unwrap_or(tops.len());
            match tops.get_mut(column) {
                Some(top) => *top = *height,
                None => tops.push(*height),
            }
            columns.push(column);
        }
        (columns, tops.len())
    }
}

impl Mark for Pile {
    fn stretch(&self, extents: &mut Extents) {
        for value in &self.values {
            extents.cover_value(*value);
        }
        extents.bands = extents.bands.max(self.category + 1);
    }

    fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        let bands = plot.bands();
        if self.category >= bands.count {
            return;
        }
        // From the lowest value up.
        let height = |(index, value): (usize, &f64)| Some((index, plot.height(*value)?));
        let mut heights: Vec<(usize, f64)> =
            self.values.iter().enumerate().filter_map(height).collect();
        heights.sort_by(|one, other| other.1.total_cmp(&one.1));

        let room = bands.band() * SHARE;
        let [largest, smallest, step] = RADII;
        let mut radius = largest;
        let (columns, most) = loop {
            let distance = 2.0 * radius + AIR;
            let (columns, count) = Self::columns(&heights, distance);
            if count as f64 * distance <= room || radius <= smallest {
                break (columns, (room / distance).max(1.0));
            }
            radius -= step;
        };
        // OK because: at least 1, and a plot is at most 4000 pixels wide.
        let most = most as usize;
        let centre = bands.centre(self.category);
        for ((index, y), column) in heights.iter().zip(columns) {
            // Right and left in turn; more than there is room for begin again in the middle.
            let column = column % most;
            let places = column.div_ceil(2) as f64 * (2.0 * radius + AIR);
            let x = if column % 2 == 1 { centre + places } else { centre - places };
            sketch.shapes.push(self.meaning.marker("dot", [x, *y], radius));
            sketch.targets.push(Target {
                datum: Datum { series: Some(self.series), index: *index },
                area: Some(HitArea::Around { centre: [x, *y], reach: 2.0 * radius + 4.0 }),
                cursor: self.meaning.marker("halo", [x, *y], radius + 3.0),
            });
        }
    }
}
