//! Prices a second.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long each instrument is measured.
const AT_LEAST: Duration = Duration::from_millis(250);
/// How many inputs are timed together.
pub const CHUNK: usize = 16;
/// How long a chunk is repeated, so that reading the clock costs nothing beside it.
const CHUNK_TIME: f64 = 50e-6;

/// Measures what its filter lets through and prints it, a line each: name, prices a second, mean.
pub struct Clock {
    filter: Option<String>,
}

impl Clock {
    pub fn new(filter: Option<String>) -> Self {
        Self { filter }
    }

    /// Prices each input, again and again.
    pub fn measure<T>(&self, name: &str, inputs: &[T], price: impl Fn(&T) -> f64) {
        let chunks: Vec<_> = inputs.chunks(CHUNK).collect();
        self.measure_chunks(name, &chunks, |chunk| {
            chunk.iter().map(|input| price(black_box(input))).sum::<f64>()
        });
    }

    /// The same where `price` takes a chunk of inputs and gives the sum.
    ///
    /// Each chunk counts with its fastest pass: where others work on the same processor, a whole
    /// pass over slow instruments is never free of them, and a chunk is.
    pub fn measure_chunks<C>(&self, name: &str, chunks: &[C], price: impl Fn(&C) -> f64) {
        if self.filter.as_ref().is_some_and(|filter| !name.contains(filter.as_str())) {
            return;
        }
        let started = Instant::now();
        let mut best = vec![f64::INFINITY; chunks.len()];
        let mut sums = vec![0.0; chunks.len()];
        let mut passes = 0;
        while passes < 3 || started.elapsed() < AT_LEAST {
            for (index, chunk) in chunks.iter().enumerate() {
                let repeats = (CHUNK_TIME / best[index]).ceil().max(1.0);
                let begin = Instant::now();
                let mut left = repeats;
                while left > 0.0 {
                    sums[index] = black_box(price(black_box(chunk)));
                    left -= 1.0;
                }
                best[index] = best[index].min(begin.elapsed().as_secs_f64() / repeats);
            }
            passes += 1;
        }
        let count = (chunks.len() * CHUNK) as f64;
        let (seconds, sum) = (best.iter().sum::<f64>(), sums.iter().sum::<f64>());
        println!("{name}\t{:.6e}\t{:.10}", count / seconds, sum / count);
    }
}
