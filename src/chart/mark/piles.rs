//! Piles of dots: one for each of equally likely outcomes, so that chance can be counted.
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

/// The dots of one pile.
#[derive(Clone, Debug, PartialEq)]
pub struct Pile {
    /// Its meaning. Locked dots are squares.
    pub meaning: Meaning,
    /// The values, in any order. One that cannot be drawn is left out.
    pub values: Vec<f64>,
}

/// A pile in the middle of each category, all with dots of one size.
#[derive(Clone, Debug, PartialEq)]
pub struct Piles {
    /// The piles, one for each category; the number of a datum's series is its place here.
    pub piles: Vec<Pile>,
}

/// One pile as it stands: index, height and column of each dot.
struct Placed {
    dots: Vec<(usize, f64, usize)>,
    columns: usize,
}

impl Pile {
    /// The dots from the lowest value up, each in the first column in which it does not touch the one
    /// below. Column 0 is in the middle.
    fn placed(&self, plot: &Plot, distance: f64) -> Placed {
        let height = |(index, value): (usize, &f64)| Some((index, plot.height(*value)?));
        let mut heights: Vec<(usize, f64)> =
            self.values.iter().enumerate().filter_map(height).collect();
        heights.sort_by(|one, other| other.1.total_cmp(&one.1));
        let mut tops: Vec<f64> = Vec::new();
        let mut dots = Vec::new();
        for (index, y) in heights {
            let free = tops.iter().position(|top| top - y >= distance);
            let column = free.unwrap_or(tops.len());
            match tops.get_mut(column) {
                Some(top) => *top = y,
                None => tops.push(y),
            }
            dots.push((index, y, column));
        }
        Placed { dots, columns: tops.len() }
    }
}

impl Piles {
    /// The radius of all dots, the largest with which every pile fits, and the piles.
    fn fitted(&self, plot: &Plot, room: f64) -> (f64, Vec<Placed>) {
        let [largest, smallest, step] = RADII;
        let mut radius = largest;
        loop {
            let distance = 2.0 * radius + AIR;
            let placed: Vec<Placed> =
                self.piles.iter().map(|pile| pile.placed(plot, distance)).collect();
            let fits = placed.iter().all(|pile| pile.columns as f64 * distance <= room);
            if fits || radius <= smallest {
                return (radius, placed);
            }
            radius -= step;
        }
    }
}

impl Mark for Piles {
    fn stretch(&self, extents: &mut Extents) {
        for value in self.piles.iter().flat_map(|pile| &pile.values) {
            extents.cover_value(*value);
        }
        extents.bands = extents.bands.max(self.piles.len());
    }

    fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        let bands = plot.bands();
        let room = bands.band() * SHARE;
        let (radius, placed) = self.fitted(plot, room);
        let distance = 2.0 * radius + AIR;
        // OK because: at least 1, and a plot is at most 4000 pixels wide.
        let most = (room / distance).max(1.0) as usize;
        for (series, (pile, placed)) in self.piles.iter().zip(placed).enumerate() {
            if series >= bands.count {
                return;
            }
            for (index, y, column) in placed.dots {
                // Right and left in turn; more than there is room for begin again in the middle.
                let column = column % most;
                let away = column.div_ceil(2) as f64 * distance;
                let x = bands.centre(series) + if column % 2 == 1 { away } else { -away };
                sketch.shapes.push(pile.meaning.marker("dot", [x, y], radius));
                sketch.targets.push(Target {
                    datum: Datum { series: Some(series), index },
                    area: Some(HitArea::Around { centre: [x, y], reach: 2.0 * radius + 4.0 }),
                    cursor: pile.meaning.marker("halo", [x, y], radius + 3.0),
                });
            }
        }
    }
}
