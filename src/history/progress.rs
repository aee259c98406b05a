//! How far reading has come, told now and then.

/// Rows after which progress is told.
const ROWS_A_STEP: usize = 2_000;

/// A part of the whole way, such as one of several passes over a file.
pub struct Stretch<'a> {
    told: &'a mut dyn FnMut(f64),
    from: f64,
    to: f64,
}

impl<'a> Stretch<'a> {
    /// The part of the way from one share of it to another, both from 0 to 1.
    pub fn new(told: &'a mut dyn FnMut(f64), from: f64, to: f64) -> Self {
        Self { told, from, to }
    }

    /// A part of this part.
    pub fn part(&mut self, from: f64, to: f64) -> Stretch<'_> {
        let at = |share: f64| self.from + share * (self.to - self.from);
        let (from, to) = (at(from), at(to));
        Stretch { told: self.told, from, to }
    }

    /// Tells that row `place` of `count` is reached, at every row at which progress is told.
    pub fn at(&mut self, place: usize, count: usize) {
        if place.is_multiple_of(ROWS_A_STEP) {
            // OK because a file has far fewer rows than a float counts exactly.
            let share = place as f64 / count.max(1) as f64;
            (self.told)(self.from + share * (self.to - self.from));
        }
    }
}
