//! Properties of reading and writing numbers, over whatever a reader may type.
#![cfg(not(target_arch = "wasm32"))]

mod entries;
mod reads_back;

use tokenlock::market::quantity::Unit;

const UNITS: [Unit; 7] = [
    Unit::Tokens,
    Unit::Money,
    Unit::Percent,
    Unit::Months,
    Unit::Number,
    Unit::MillionTokens,
    Unit::YuanPerDollar,
];
