//! The risk study in wasm, for `benches/study/worker.mjs`: plain exports, so that no glue is needed.

mod work;

use std::cell::RefCell;

use work::Work;

thread_local! {
    static WORK: RefCell<Work> = RefCell::new(Work::new());
    static FIGURES: RefCell<Vec<f64>> = const { RefCell::new(Vec::new()) };
}

fn with(work: impl FnOnce(&mut Work) -> f64) -> f64 {
    WORK.with_borrow_mut(work)
}

/// Everything; how many figures there are.
#[unsafe(no_mangle)]
pub extern "C" fn full() -> f64 {
    let figures = WORK.with_borrow_mut(Work::full);
    let count = figures.len() as f64;
    FIGURES.set(figures);
    count
}

/// Where the figures of the last study lie.
#[unsafe(no_mangle)]
pub extern "C" fn figures() -> *const f64 {
    FIGURES.with_borrow(|figures| figures.as_ptr())
}

/// Another share.
#[unsafe(no_mangle)]
pub extern "C" fn recombine(share: f64) -> f64 {
    with(|work| work.recombine(share))
}

/// A preview.
#[unsafe(no_mangle)]
pub extern "C" fn preview() -> f64 {
    with(|work| work.preview())
}

/// Shares within both tolerances.
#[unsafe(no_mangle)]
pub extern "C" fn found() -> f64 {
    with(Work::found)
}

/// The cash that the lock takes.
#[unsafe(no_mangle)]
pub extern "C" fn cash() -> f64 {
    with(Work::cash)
}
