//! Any bytes as a usage export, and any month of one as a bill.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tokenlock::history::options::Options;
use tokenlock::history::usage;
use tokenlock::market::currency::Currency;
use tokenlock::study::scenario::MOST_LINES;
use tokenlock::study::usage_bill::{PriceBasis, bill};

fuzz_target!(|bytes: &[u8]| {
    let Ok(found) = usage::read(bytes, Options::default()) else { return };
    for month in &found.months {
        for basis in [PriceBasis::Effective, PriceBasis::List] {
            assert!(bill(month, Currency::Usd, basis).lines.len() <= MOST_LINES);
        }
    }
});
