//! `cargo bench --bench study`: the risk study, natively.
//!
//! `cargo xtask bench` runs this, the same in wasm, and the same work in JavaScript and NumPy, and
//! writes the table of `docs/measured.md`. `-- --terms FOLDER` writes what is simulated, and with
//! what result, for the other programs; `-- --bias` looks for a bias at ten million paths; `-- --full` times the full
//! study alone, for a profiler.

mod bias;
mod terms;
mod work;

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use work::Work;

fn main() -> std::io::Result<()> {
    // Cargo adds --bench of its own.
    let mut words = std::env::args().skip(1).filter(|word| word != "--bench");
    match words.next().as_deref() {
        Some("--bias") => bias::print(),
        Some("--terms") => {
            let folder = words.next().unwrap_or_else(|| "target/bench-study".into());
            return terms::write(Path::new(&folder));
        }
        Some("--full") => time_full(&mut Work::new()),
        _ => measure(),
    }
    Ok(())
}

fn measure() {
    let mut work = Work::new();
    time_full(&mut work);
    // Every time another share, as where a reader moves it.
    time("recombine", 60, |pass| work.recombine(pass as f64 / 60.0));
    time("preview", 30, |_| work.preview());
    time("found", 5, |_| work.found());
    time("cash", 5, |_| work.cash());
}

fn time_full(work: &mut Work) {
    time("full", 15, |_| work.full().len() as f64);
}

/// Prints the median and the least time in milliseconds.
fn time(name: &str, passes: usize, mut once: impl FnMut(usize) -> f64) {
    let mut times: Vec<f64> = (0..passes)
        .map(|pass| {
            let begin = Instant::now();
            black_box(once(pass));
            1e3 * begin.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{name}\t{:.4}\t{:.4}", times[passes / 2], times[0]);
}
