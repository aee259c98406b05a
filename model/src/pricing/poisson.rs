//! Expectations over a Poisson count.
//!
//! Weights grow from the mode outwards by their ratios and are divided by their sum, so that no
//! factorial, no power and no e^(-mean) is ever taken: the weights of a mean of 100,000 keep their
//! digits. What is left out is bounded by the geometric series that the ratios stay below.

/// A share of the sum that no longer changes it.
const NEGLIGIBLE: f64 = 1e-18;
/// Weights below this share of the greatest are left out, whatever they weigh.
const SMALLEST: f64 = 1e-290;

/// The mean of a function of a Poisson count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expectation {
    /// The mean.
    pub value: f64,
    /// Counts that were summed.
    pub terms: u32,
    /// Bound on the probability of all other counts, and so on the error for a function of 0 to 1.
    pub remaining: f64,
}

/// The mean of a function that lies between 0 and 1, for a Poisson count of a mean of 0 to 10^7.
pub fn expectation(mean: f64, mut function: impl FnMut(f64) -> f64) -> Expectation {
    let mode = mean.floor();
    let mut sum = Sum { value: function(mode), weight: 1.0, terms: 1, remaining: 0.0 };
    if mean == 0.0 {
        return sum.expectation();
    }
    let (mut count, mut weight) = (mode, mean / (mode + 1.0));
    loop {
        count += 1.0;
        // The ratios that follow are all below this one.
        let rest = weight / (1.0 - mean / (count + 1.0));
        if sum.is_enough(rest) {
            break;
        }
        sum.add(weight, function(count));
        weight *= mean / (count + 1.0);
    }
    let (mut count, mut weight) = (mode, mode / mean);
    while count > 0.0 {
        count -= 1.0;
        let rest = weight / (1.0 - count / mean);
        if sum.is_enough(rest) {
            break;
        }
        sum.add(weight, function(count));
        weight *= count / mean;
    }
    sum.expectation()
}

/// A sum whose weights count from the mode's, which is one.
struct Sum {
    value: f64,
    weight: f64,
    terms: u32,
    remaining: f64,
}

impl Sum {
    fn add(&mut self, weight: f64, value: f64) {
        self.value += weight * value;
        self.weight += weight;
        self.terms += 1;
    }

    /// Whether the rest of a tail may be left out, in which case it counts as remaining.
    fn is_enough(&mut self, rest: f64) -> bool {
        let enough = rest <= (NEGLIGIBLE * self.value).max(SMALLEST);
        if enough {
            self.remaining += rest;
        }
        enough
    }

    fn expectation(&self) -> Expectation {
        let Self { value, weight, terms, remaining } = *self;
        Expectation { value: value / weight, terms, remaining: remaining / weight }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_of_the_count() {
        for mean in [1e-280, 1e-9, 0.3, 1.0, 7.5, 1e3, 1e5, 3e6] {
            let most = 3.0 * mean + 60.0;
            let scaled = expectation(mean, |count| count / most);
            assert!((scaled.value * most / mean - 1.0).abs() < 1e-13, "{mean}: {scaled:?}");
            let square = expectation(mean, |count| (count / most) * (count / most));
            let second = square.value * most * most;
            assert!((second / (mean * (mean + 1.0)) - 1.0).abs() < 1e-13, "{mean}: {square:?}");
            assert!(scaled.remaining < 1e-15, "{mean}: {scaled:?}");
        }
    }

    #[test]
    fn a_function_of_a_far_tail_keeps_its_digits() {
        // The chance of 40 or more at a mean of 1, by mpmath.
        let found = expectation(1.0, |count| if count >= 40.0 { 1.0 } else { 0.0 });
        assert!((found.value / 4.621_445_840_379_913e-49 - 1.0).abs() < 1e-14, "{found:?}");
    }

    #[test]
    fn without_events_there_is_one_term() {
        let found = expectation(0.0, |count| 0.5 + count);
        assert_eq!(found, Expectation { value: 0.5, terms: 1, remaining: 0.0 });
    }
}
