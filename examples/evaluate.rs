//! Evaluates scenarios: links on standard input, one a line; a JSON object for each on standard
//! output.
//!
//! A program outside this one can so check the study's figures, as `tests/independent/study.py`
//! does. Decimals are strings, to the last digit. For a terminal, not for the page.

use std::io::{self, BufRead, BufWriter, Write};

use rust_decimal::Decimal;
use serde_json::{Value, json};
use tokenlock::study::figures::{BothCases, Month, MonthCase, Study, Total};
use tokenlock::study::link;

fn main() -> io::Result<()> {
    let mut output = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        writeln!(output, "{}", evaluated(line?.trim()))?;
    }
    output.flush()
}

/// The figures of one link or the error, and the keys of it that were not read.
fn evaluated(text: &str) -> Value {
    let reading = link::read(text);
    let unread: Vec<_> = reading.warnings.into_iter().map(|warning| warning.key).collect();
    match Study::run(&reading.scenario) {
        Ok(study) => json!({ "unread": unread, "study": figures(&study) }),
        Err(error) => json!({ "unread": unread, "error": error.to_string() }),
    }
}

fn figures(study: &Study) -> Value {
    json!({
        "index_today": exact(study.index_today),
        "basis_today": exact(study.basis_today),
        "unmoved": exact(study.unmoved),
        "exposure": exact(study.exposure),
        "plain_millions": exact(study.plain_millions),
        "lots": exact(study.lots),
        "covered": exact(study.covered),
        "fees": exact(study.fees),
        "initial_margin": exact(study.initial_margin),
        "months_below_one_lot": study.months_below_one_lot.to_string(),
        "cases": cases(&study.totals, total),
        "months": study.months.iter().map(month).collect::<Vec<_>>(),
    })
}

fn month(month: &Month) -> Value {
    json!({
        "year": month.calendar.year.to_string(),
        "month": month.calendar.month.to_string(),
        "unmoved": exact(month.unmoved),
        "exposure": exact(month.exposure),
        "plain_millions": exact(month.plain_millions),
        "futures_price": exact(month.futures_price),
        "lots": exact(month.lots),
        "notional": exact(month.notional),
        "fees": exact(month.fees),
        "cases": cases(&month.cases, month_case),
    })
}

fn month_case(case: &MonthCase) -> Value {
    json!({
        "unhedged": exact(case.unhedged),
        "index_factor": exact(case.index_factor),
        "settlement": exact(case.settlement),
        "gain": exact(case.gain),
        "locked": exact(case.locked),
    })
}

fn total(total: &Total) -> Value {
    json!({
        "unhedged": exact(total.unhedged),
        "gain": exact(total.gain),
        "locked": exact(total.locked),
        "effective_plain": total.effective_plain.map(exact),
        "effective_standard": total.effective_standard.map(exact),
    })
}

fn cases<T>(both: &BothCases<T>, write: impl Fn(&T) -> Value) -> Value {
    json!({ "chosen": write(&both.chosen), "mirror": write(&both.mirror) })
}

fn exact(value: Decimal) -> String {
    value.to_string()
}
