//! `cargo xtask prices`: writes the page's price list from the collected rows.
//!
//! In: `data/prices.csv`, every dated price that was collected, with its source, and
//! `data/models.txt`, the series to keep. Out: `model/src/market/prices.tsv`, which holds
//! the current price of each model offered, and the dated history of those that moved.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};

use crate::{console, workspace};

/// Where the list is written.
const WRITTEN: &str = "model/src/market/prices.tsv";

/// What a row of the written list is for.
const CURRENT: &str = "current";
const PAST: &str = "past";

/// The first line of the written list.
const HEAD: &str =
    "role\tprovider\tmodel\tdate\tcurrency\tinput\tcached\toutput\tpromised_until\tsource";

/// One collected row, as far as the list needs it.
struct Row<'a> {
    provider: &'a str,
    model: &'a str,
    date: &'a str,
    currency: &'a str,
    input: &'a str,
    cached: &'a str,
    output: &'a str,
    source: &'a str,
}

impl Row<'_> {
    /// How sure the date is: the first words of the source.
    fn certainty(&self) -> &str {
        let end = self.source.find([':', ' ', ',']).unwrap_or(self.source.len());
        &self.source[..end]
    }

    /// Announced and scheduled prices were never charged, and a free price has no ratio.
    fn was_charged(&self) -> bool {
        !matches!(self.certainty(), "scheduled" | "announced-not-applied") && self.input != "0"
    }

    /// The last day that an introductory or promotional price was promised for, where one is named.
    fn promised_until(&self) -> &str {
        ["promotional through at least ", "introductory through "]
            .iter()
            .find_map(|words| self.source.split_once(words))
            .and_then(|(_, rest)| rest.get(..10))
            .unwrap_or("")
    }

    fn written(&self, role: &str) -> String {
        [
            role,
            self.provider,
            self.model,
            self.date,
            self.currency,
            self.input,
            self.cached,
            self.output,
            self.promised_until(),
            self.source,
        ]
        .join("\t")
    }
}

/// Writes `model/src/market/prices.tsv`.
///
/// # Errors
/// Says which file could not be read or written, or which row of it is not understood.
pub fn write() -> Result<()> {
    let list = written_list()?;
    let target = workspace::root().join(WRITTEN);
    fs::write(&target, &list).with_context(|| format!("cannot write {WRITTEN}"))?;
    console::note(&format!("wrote {WRITTEN}: {} rows", list.lines().count() - 1));
    Ok(())
}

/// The list that the collected rows make.
fn written_list() -> Result<String> {
    let read = |path: &str| {
        fs::read_to_string(workspace::root().join(path))
            .with_context(|| format!("cannot read {path}"))
    };
    compile(&read("data/prices.csv")?, &read("data/models.txt")?)
}

/// The written list, from the texts of both files.
///
/// # Errors
/// A row without nine columns, or a kept series that no row has.
pub fn compile(collected: &str, models: &str) -> Result<String> {
    let table: Vec<Vec<String>> = collected.lines().skip(1).map(fields).collect();
    let mut series: BTreeMap<(&str, &str, &str), Vec<Row>> = BTreeMap::new();
    for (index, columns) in table.iter().enumerate() {
        let [provider, model, date, currency, input, cached, output, source, _] = &columns[..]
        else {
            bail!("data/prices.csv, line {}: not nine columns", index + 2);
        };
        let row = Row { provider, model, date, currency, input, cached, output, source };
        if row.was_charged() {
            series.entry((provider, model, currency)).or_default().push(row);
        }
    }
    for rows in series.values_mut() {
        rows.sort_by_key(|row| row.date);
    }

    let mut current = vec![HEAD.to_owned()];
    let mut past = Vec::new();
    for line in models.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let mut next = || columns.next().unwrap_or("");
        let key = (next(), next(), next());
        let is_offered = next() != PAST;
        let rows =
            series.get(&key).with_context(|| format!("data/models.txt: no price for {line}"))?;
        // OK because a series is only there once it holds a row.
        let older = if is_offered { &rows[..rows.len() - 1] } else { &rows[..] };
        current.extend(rows[older.len()..].iter().map(|row| row.written(CURRENT)));
        past.extend(older.iter().map(|row| row.written(PAST)));
    }
    current.append(&mut past);
    Ok(current.join("\n") + "\n")
}

/// The columns of one line of comma-separated values, with quoted ones unquoted.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut is_quoted = false;
    for character in line.chars() {
        match character {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => fields.push(String::new()),
            other => fields.last_mut().into_iter().for_each(|field| field.push(other)),
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLLECTED: &str = "provider,model,effective_date,currency,input_per_mtok,\
        cached_input_per_mtok,output_per_mtok,source,source_licence\n";

    #[test]
    fn a_price_that_was_only_announced_never_becomes_current() {
        let collected = format!(
            "{COLLECTED}A,m,2026-01-01,USD,1,,2,effective: x,MIT\n\
             A,m,2026-02-01,USD,3,,4,scheduled: x,MIT\n\
             A,m,2026-03-01,USD,5,,6,\"announced-not-applied, said y: x\",MIT\n"
        );
        let list = compile(&collected, "A\tm\tUSD\n").unwrap();
        assert_eq!(list.lines().count(), 2);
        assert!(list.contains("current\tA\tm\t2026-01-01\tUSD\t1\t\t2\t\teffective: x"));
    }

    /// Nobody edits the list by hand, and nobody forgets to write it.
    #[test]
    fn the_list_in_the_repository_is_the_one_that_is_written() {
        let stands = fs::read_to_string(workspace::root().join(WRITTEN)).unwrap();
        assert_eq!(stands, written_list().unwrap());
    }

    #[test]
    fn the_newest_row_is_current_and_the_older_ones_are_its_past() {
        let collected = format!(
            "{COLLECTED}A,m,2026-02-01,USD,3,,4,\"as-of, introductory through 2026-12-31: x\",MIT\n\
             A,m,2026-01-01,USD,1,,2,effective: x,MIT\n"
        );
        let list = compile(&collected, "# comment\nA\tm\tUSD\n").unwrap();
        let lines: Vec<_> = list.lines().collect();
        assert!(lines[1].starts_with("current\tA\tm\t2026-02-01"));
        assert!(lines[1].contains("\t2026-12-31\t"));
        assert!(lines[2].starts_with("past\tA\tm\t2026-01-01"));
    }

    #[test]
    fn an_offered_model_without_a_price_is_an_error() {
        assert!(compile(COLLECTED, "A\tm\tUSD\n").unwrap_err().to_string().contains("no price"));
        assert!(
            compile(&format!("{COLLECTED}A,m\n"), "").unwrap_err().to_string().contains("line 2")
        );
    }
}
