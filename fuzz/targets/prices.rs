//! Any bytes as a price file: answered, and every history in order.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tokenlock::history::encoding::TextEncoding;
use tokenlock::history::options::Options;
use tokenlock::history::prices;
use tokenlock::parse::amount::DecimalMark;
use tokenlock::parse::day::DayOrder;

fuzz_target!(|bytes: &[u8]| {
    let told = Options {
        day_order: Some(DayOrder::MonthFirst),
        decimal_mark: Some(DecimalMark::Comma),
        encoding: Some(TextEncoding::ShiftJis),
        ..Options::default()
    };
    // What is asked of a file is answered too, since a question ends its reading.
    for options in [Options::default(), told] {
        let Ok(found) = prices::read(bytes, options) else { continue };
        assert!(!found.histories.is_empty());
        for column in &found.histories {
            assert!(column.history.dates().is_sorted());
            assert!(column.history.prices().iter().all(|price| *price > 0.0 && price.is_finite()));
        }
    }
});
