//! Whether a bias is left at ten million paths: index and 12-month average cost against closed forms.

use tokenlock::pricing::mean_reverting_jump::{MeanRevertingJump, Trend};
use tokenlock::simulate::index_path::IndexSimulation;
use tokenlock::study::risk::paths::RiskLaws;

use crate::work::Work;

const PAIRS: u64 = 5_000_000;
const MONTHS: usize = 12;
const SEED: u64 = 20_261_122;

/// The mean of a figure over pairs, and its error.
#[derive(Default)]
struct Mean {
    sum: f64,
    squares: f64,
}

impl Mean {
    /// Takes the mean of a pair, as its distance from what is expected.
    fn take(&mut self, distance: f64) {
        self.sum += distance;
        self.squares += distance * distance;
    }

    /// Prints the figure, the closed form, and how many standard errors lie between.
    fn print(&self, name: &str, closed: f64, show: fn(f64) -> f64) {
        let count = PAIRS as f64;
        let mean = self.sum / count;
        let error = ((self.squares / count - mean * mean) / (count - 1.0)).sqrt();
        let simulated = show(closed + mean);
        println!("{name}\t{:.8}\t{simulated:.8}\t{:.2}", show(closed), mean / error);
    }
}

/// Prints a line each: name, closed form, simulated, distance in standard errors.
pub fn print() {
    let laws = RiskLaws::new(&Work::new().case).expect("laws");
    // The index over its value today.
    let model = MeanRevertingJump { spot: 1.0, ..*laws.model() };
    let years: Vec<f64> = (1..=MONTHS).map(|month| month as f64 / 12.0).collect();
    let simulation = IndexSimulation::new(model, &years, SEED, true).expect("a simulation");
    let (first, second) = (|t| moment(&model, 1.0, t), |t| moment(&model, 2.0, t));
    let end = years[MONTHS - 1];
    let mean = first(end);
    let variance = second(end) - mean * mean;
    let average = years.iter().map(|t| first(*t)).sum::<f64>() / MONTHS as f64;
    let products = years.iter().flat_map(|s| years.iter().map(move |t| (s.min(*t), s.max(*t))));
    // E[I_s I_t] = E[I_s^2] E[I_t / I_s] for s before t.
    let products: f64 = products.map(|(s, t)| second(s) * first(t) / first(s)).sum();
    let variance_of_average = products / (MONTHS * MONTHS) as f64 - average * average;

    let mut walk = simulation.walk();
    let mut row = [0.0; MONTHS];
    let mut means: [Mean; 4] = Default::default();
    for pair in 0..PAIRS {
        let mut pair_means = [0.0; 4];
        for path in [2 * pair, 2 * pair + 1] {
            walk.log_changes(path, &mut row);
            let prices = row.map(libm::exp);
            let last = prices[MONTHS - 1] - mean;
            let mean_price = prices.iter().sum::<f64>() / MONTHS as f64 - average;
            let distances = [
                last,
                last * last - variance,
                mean_price,
                mean_price * mean_price - variance_of_average,
            ];
            pair_means.iter_mut().zip(distances).for_each(|(sum, x)| *sum += 0.5 * x);
        }
        means.iter_mut().zip(pair_means).for_each(|(mean, distance)| mean.take(distance));
    }
    let [last, last_square, mean_price, mean_square] = means;
    last.print("mean of the index after 12 months", mean, |x| x);
    last_square.print("its standard deviation", variance, f64::sqrt);
    mean_price.print("mean of the 12-month average cost", average, |x| x);
    mean_square.print("its standard deviation ", variance_of_average, f64::sqrt);
}

/// E[I^n] at a time of a price that is one today and does not revert.
fn moment(model: &MeanRevertingJump, n: f64, years: f64) -> f64 {
    let MeanRevertingJump { trend, volatility, jump_rate, jump_mean, jump_sd, .. } = *model;
    let Trend::Free { drift } = trend else { panic!("this index does not revert") };
    let jumps = jump_rate * (libm::exp(n * jump_mean + 0.5 * (n * jump_sd).powi(2)) - 1.0);
    libm::exp((n * drift + 0.5 * (n * volatility).powi(2) + jumps) * years)
}
