//! A chart laid out: its shapes, and the way from a place on it to the datum and back.

use std::collections::BTreeSet;

use super::band_scale::AcrossScale;
use super::frame::Frame;
use super::scale::LinearScale;
use super::shape::Shape;

/// What a reader looks at: one number of one series, or everything of an index, such as a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Datum {
    /// The series, where marks are looked at one by one; `None` for all of an index.
    pub series: Option<usize>,
    /// The month, the category, or the place in the series, from 0.
    pub index: usize,
}

impl Datum {
    /// All series at one index.
    pub fn index(index: usize) -> Self {
        Datum { series: None, index }
    }
}

/// Where a target is hit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum HitArea {
    /// Inside a rectangle.
    Within(Frame),
    /// Near a place. The nearest target counts, and before any rectangle.
    Around {
        /// The place.
        centre: [f64; 2],
        /// How near, in pixels.
        reach: f64,
    },
}

/// Something in a panel that can be looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// What it is.
    pub datum: Datum,
    /// Where it is hit. `None` for what is marked only when its index is looked at, such as the point of
    /// a line in a month.
    pub area: Option<HitArea>,
    /// What marks it when it is looked at.
    pub cursor: Shape,
}

/// A chart laid out: `viewBox="0 0 width height"`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// What is seen, as in [`Chart`](super::Chart).
    pub title: String,
    /// The same in words.
    pub summary: String,
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels: that of all rows of panels.
    pub height: f64,
    /// Everything that is drawn, from back to front.
    pub shapes: Vec<Shape>,
    /// The panels, in the order given.
    pub panels: Vec<PanelDrawing>,
    /// What can be looked at, each once, in reading order: what a reader steps through by keyboard.
    pub data: Vec<Datum>,
}

impl Drawing {
    /// The panel, from 0, and the datum under a place. For months the whole height of a panel counts,
    /// title and names included, but only the width of its plot.
    pub fn datum_at(&self, x: f64, y: f64) -> Option<(usize, Datum)> {
        let mut panels = self.panels.iter().enumerate();
        panels.find_map(|(index, panel)| Some((index, panel.datum_at(x, y)?)))
    }

    /// What marks a datum in all panels, to be drawn beneath [`shapes`](Self::shapes). Empty for one that
    /// is not there.
    pub fn cursor(&self, datum: Datum) -> Vec<Shape> {
        self.panels.iter().flat_map(|panel| panel.cursor(datum)).collect()
    }

    /// The datum itself, or else the one before it, with which it shares a pixel: nobody can aim at either alone, so only
    /// the first of them is among [`data`](Self::data).
    pub fn aimed_at(&self, datum: Datum) -> Datum {
        if self.data.contains(&datum) {
            return datum;
        }
        let before = |other: &&Datum| other.series == datum.series && other.index < datum.index;
        self.data.iter().rfind(before).copied().unwrap_or(datum)
    }

    /// The place of a datum among [`data`](Self::data).
    pub fn position(&self, datum: Datum) -> Option<usize> {
        self.data.iter().position(|other| *other == datum)
    }

    /// Gathers [`data`](Self::data) from the panels.
    pub(super) fn gather_data(&mut self) {
        let targets = self.panels.iter().flat_map(|panel| &panel.targets);
        let mut data: Vec<Datum> =
            targets.filter(|target| target.area.is_some()).map(|target| target.datum).collect();
        // Stable, so that what runs across in another order than by index keeps it, as a chart without
        // series has the order of its first panel.
        data.sort_by_key(|datum| datum.series);
        // A chart by day has hundreds, in each panel.
        let mut found = BTreeSet::new();
        data.retain(|datum| found.insert(*datum));
        self.data = data;
    }
}

/// Where one panel's parts stand.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelDrawing {
    /// The whole panel, with title, axes and labels.
    pub outer: Frame,
    /// The plot alone.
    pub plot: Frame,
    /// The scale from left to right.
    pub across: AcrossScale,
    /// The scale of values, upwards.
    pub values: LinearScale,
    /// What can be looked at, from back to front.
    pub targets: Vec<Target>,
}

impl PanelDrawing {
    /// The datum under a place: the nearest of those that are hit around theirs, and else the foremost.
    pub fn datum_at(&self, x: f64, y: f64) -> Option<Datum> {
        let mut found = None;
        let mut nearest = f64::INFINITY;
        for target in &self.targets {
            match target.area {
                Some(HitArea::Around { centre, reach }) => {
                    let (across, down) = (centre[0] - x, centre[1] - y);
                    let square = across * across + down * down;
                    if square <= reach * reach && square < nearest {
                        nearest = square;
                        found = Some(target.datum);
                    }
                }
                Some(HitArea::Within(frame)) if nearest.is_infinite() && frame.contains(x, y) => {
                    found = Some(target.datum);
                }
                _ => {}
            }
        }
        found
    }

    /// What marks a datum in this panel, from back to front.
    pub fn cursor(&self, datum: Datum) -> Vec<Shape> {
        let is_of = |target: &&Target| {
            target.datum == datum
                || (target.datum.index == datum.index
                    && (target.datum.series.is_none() || datum.series.is_none()))
        };
        self.targets.iter().filter(is_of).map(|target| target.cursor.clone()).collect()
    }

    /// The value at a height, held on the axis: what a reader means who drags a line there.
    pub fn value_at(&self, y: f64) -> f64 {
        self.values.value_at(y)
    }
}
