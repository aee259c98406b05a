//! Evaluates scenarios: links on standard input, one a line; a JSON object for each on standard
//! output, as `evaluate` of the API answers for a file.
//!
//! A program outside this one can so check the study's figures, as `tests/independent/study.py`
//! does. For a terminal, not for the page.

use std::io::{self, BufRead, BufWriter, Write};

use tokenlock::api::evaluation::evaluation;
use tokenlock::study::link;

fn main() -> io::Result<()> {
    let mut output = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        writeln!(output, "{}", evaluation(&link::read(line?.trim())))?;
    }
    output.flush()
}
