//! Prices a second.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long each instrument is measured.
const AT_LEAST: Duration = Duration::from_millis(250);

/// Measures what its filter lets through and prints it, a line each: name, prices a second, mean.
pub struct Clock {
    filter: Option<String>,
}

impl Clock {
    pub fn new(filter: Option<String>) -> Self {
        Self { filter }
    }

    /// Prices each input, again and again, and takes the fastest pass.
    ///
    /// The fastest, not the mean: on a busy machine the others measure the neighbours.
    pub fn measure<T>(&self, name: &str, inputs: &[T], price: impl Fn(&T) -> f64) {
        self.pass(name, inputs.len(), || {
            inputs.iter().map(|input| price(black_box(input))).sum::<f64>()
        });
    }

    /// The same where a pass prices all `count` inputs at once and gives their sum.
    pub fn pass(&self, name: &str, count: usize, pass: impl Fn() -> f64) {
        if self.filter.as_ref().is_some_and(|filter| !name.contains(filter.as_str())) {
            return;
        }
        let started = Instant::now();
        let mut best = Duration::MAX;
        let mut sum = 0.0;
        let mut passes = 0;
        while passes < 3 || started.elapsed() < AT_LEAST {
            let begin = Instant::now();
            sum = black_box(pass());
            best = best.min(begin.elapsed());
            passes += 1;
        }
        let count = count as f64;
        println!("{name}\t{:.6e}\t{:.10}", count / best.as_secs_f64(), sum / count);
    }
}
