//! Any text as a number or a day, of a field and of a file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tokenlock::market::currency::Currency;
use tokenlock::market::quantity::Unit;
use tokenlock::parse::amount::{self, DecimalMark};
use tokenlock::parse::{date, day, parse};

fuzz_target!(|text: &str| {
    let units = [
        Unit::Tokens,
        Unit::MillionTokens,
        Unit::Money,
        Unit::Percent,
        Unit::Months,
        Unit::Number,
        Unit::YuanPerDollar,
    ];
    for unit in units {
        let _ = parse(text, unit, Some(Currency::Cny));
    }
    for mark in [DecimalMark::Point, DecimalMark::Comma] {
        if let Some(amount) = amount::read(text, mark) {
            assert!(!amount.to_f64().is_nan());
            let _ = amount.to_decimal();
        }
    }
    let _ = (amount::currency(text), amount::is_missing(text), date(text));
    let _ = (day::read(text), day::read_number(text));
});
