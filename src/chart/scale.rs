//! The value scale: from money, shares or counts to pixels and back, with few round ticks.

/// Beyond this a number is not drawn: differences and products must stay finite.
const LARGEST: f64 = 1e300;

/// Below this a span counts as none.
const SMALLEST: f64 = 1e-300;

/// The value if it can be drawn: finite and not beyond 1e300.
pub fn drawable(value: f64) -> Option<f64> {
    // NaN compares false.
    (value.abs() <= LARGEST).then_some(value)
}

/// A straight map from values to positions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinearScale {
    /// The values at the two ends.
    pub domain: [f64; 2],
    /// The positions of the two ends, in pixels. The second may be the smaller one.
    pub range: [f64; 2],
}

impl LinearScale {
    /// Where a value stands, in pixels. Values outside the domain are held at its ends, and so is
    /// everything when the domain has no width: it stands at the first end, as does NaN.
    pub fn position(&self, value: f64) -> f64 {
        let [low, high] = self.domain;
        let [start, end] = self.range;
        let span = high - low;
        if span.is_nan() || span < SMALLEST || value.is_nan() {
            return start;
        }
        // Not `clamp`, whose panic prints floats: 12 KB of the page.
        #[expect(clippy::manual_clamp)]
        let share = ((value - low) / span).max(0.0).min(1.0);
        start + share * (end - start)
    }

    /// The value that stands at a position, held between the ends of the domain: what a reader means
    /// who drags a line there. The value of one end where the range has no width.
    pub fn value_at(&self, position: f64) -> f64 {
        let ([start, end], [first, last]) = (self.range, self.domain);
        let back = if start <= end {
            LinearScale { domain: [start, end], range: [first, last] }
        } else {
            LinearScale { domain: [end, start], range: [last, first] }
        };
        back.position(position)
    }
}

/// Which steps between ticks are allowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Steps {
    /// Any, as for money and shares.
    #[default]
    Any,
    /// Whole numbers, as for counts.
    Whole,
}

/// Round ticks that cover `low..=high` and zero, at least 3 where there is anything to cover: multiples
/// of 1, 2, 2.5 or 5 x 10^n, as close together as `at_most` ticks allow (never fewer than 3 allowed).
///
/// With 5 allowed there are 3 to 5. Two branches have fewer: without anything to cover (both ends
/// zero or not drawable) the only tick is zero.
pub fn nice_ticks(low: f64, high: f64, at_most: usize, steps: Steps) -> Vec<f64> {
    let low = drawable(low).unwrap_or(0.0).min(0.0);
    let high = drawable(high).unwrap_or(0.0).max(0.0);
    if high.max(-low) < SMALLEST { vec![0.0] } else { covering(low, high, at_most, steps) }
}

/// Round ticks that cover `low..=high`, whose ends are apart.
fn covering(low: f64, high: f64, at_most: usize, steps: Steps) -> Vec<f64> {
    let most_steps = at_most.clamp(3, 1000) as f64 - 1.0;
    // Start a decade below the finest step that could do, and widen until few enough are left.
    // OK because: the logarithm of a number in 1e-300..=1e300 fits an i32.
    let mut exponent = ((high - low) / most_steps).log10().floor() as i32 - 1;
    loop {
        for mantissa in [1.0, 2.0, 2.5, 5.0] {
            let first = (low / step(mantissa, exponent, 1.0)).floor();
            let last = (high / step(mantissa, exponent, 1.0)).ceil();
            let is_allowed = steps == Steps::Any || step(mantissa, exponent, 1.0).fract() == 0.0;
            if last - first <= most_steps && is_allowed {
                return ticks(mantissa, exponent, first as i32, last as i32);
            }
        }
        // OK because: each turn makes the steps ten times wider, so it ends: within a few turns, or for
        // whole steps over tiny counts at 1.
        exponent += 1;
    }
}

/// The ticks and the domain of an axis over `low..=high` and zero: [`nice_ticks`], but where the data
/// leave half a step or more unused at an end, the domain ends at that half step, without a tick. So at
/// most about a fifth of the height is empty, and the domain still stands still while a value moves a
/// little.
pub fn nice_axis(low: f64, high: f64, at_most: usize, steps: Steps) -> (Vec<f64>, [f64; 2]) {
    trimmed(nice_ticks(low, high, at_most, steps), low, high)
}

/// The same over `low..=high` alone, for values whose distance from zero has no meaning. With zero where
/// the ends are closer together than a millionth of their size.
pub fn nice_axis_between(
    low: f64,
    high: f64,
    at_most: usize,
    steps: Steps,
) -> (Vec<f64>, [f64; 2]) {
    match (drawable(low), drawable(high)) {
        (Some(from), Some(to)) if to - from > 1e-6 * to.abs().max(from.abs()).max(SMALLEST) => {
            trimmed(covering(from, to, at_most, steps), low, high)
        }
        _ => nice_axis(low, high, at_most, steps),
    }
}

fn trimmed(mut ticks: Vec<f64>, low: f64, high: f64) -> (Vec<f64>, [f64; 2]) {
    let (Some(&first), Some(&last)) = (ticks.first(), ticks.last()) else {
        return (ticks, [0.0, 0.0]);
    };
    let mut domain = [first, last];
    let half = (last - first) / (ticks.len().max(2) - 1) as f64 / 2.0;
    if last != 0.0 && drawable(high).is_some_and(|high| high <= last - half) {
        domain[1] = last - half;
        ticks.pop();
    }
    if first != 0.0 && drawable(low).is_some_and(|low| low >= first + half) {
        domain[0] = first + half;
        ticks.remove(0);
    }
    (ticks, domain)
}

fn ticks(mantissa: f64, exponent: i32, first: i32, last: i32) -> Vec<f64> {
    (first..=last).map(|count| step(mantissa, exponent, f64::from(count))).collect()
}

/// `count` steps. Dividing by a whole power of ten keeps 0.3 from becoming 0.30000000000000004.
fn step(mantissa: f64, exponent: i32, count: f64) -> f64 {
    if exponent < 0 {
        count * mantissa / 10f64.powi(-exponent)
    } else {
        count * mantissa * 10f64.powi(exponent)
    }
}
