//! Any bytes as a price file: answered, and every history in order.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tokenlock::history::options::Options;
use tokenlock::history::prices;

fuzz_target!(|bytes: &[u8]| {
    let Ok(found) = prices::read(bytes, Options::default()) else { return };
    assert!(!found.histories.is_empty());
    for column in &found.histories {
        assert!(column.history.dates().is_sorted());
        assert!(column.history.prices().iter().all(|price| *price > 0.0 && price.is_finite()));
    }
});
