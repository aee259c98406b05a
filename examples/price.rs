//! Answers requests natively: a JSON object or array on each line of standard input, its answer on
//! a line of standard output.
//!
//! A program outside this one can so check the prices, as `tests/compare/compare.py` does. For a
//! terminal, not for the page.

use std::io::{self, BufRead, BufWriter, Write};

use tokenlock::api;

fn main() -> io::Result<()> {
    let mut output = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        writeln!(output, "{}", api::price(&line?))?;
    }
    output.flush()
}
