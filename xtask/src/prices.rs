//! `cargo xtask prices`: writes the page's price list from the collected rows.
//!
//! In: `data/prices.csv`, every dated price that was collected, with its source, below a line that says
//! up to which day prices were collected; and `data/models.txt`, the series to keep. Out:
//! `model/src/market/prices.tsv`, which holds that day, the dated prices of each model offered, what is
//! scheduled for them, and the past of models that a named move replays.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};

use crate::{console, workspace};

/// Where the list is written.
const WRITTEN: &str = "model/src/market/prices.tsv";

/// What a row of the written list is for.
const OFFERED: &str = "offered";
const ANNOUNCED: &str = "announced";
const PAST: &str = "past";
/// In `data/models.txt` alone: a series that is collected and not kept.
const UNUSED: &str = "unused";

/// How the first line of the collected rows begins; the day follows.
const COLLECTED: &str = "# Collected up to ";

/// The line of the written list that names its columns.
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

    /// Whether it was announced for its day and nobody has seen it charged.
    fn is_scheduled(&self) -> bool {
        self.certainty() == "scheduled"
    }

    /// An announced price that never came is skipped, and a free price has no ratio.
    fn is_price(&self) -> bool {
        self.certainty() != "announced-not-applied" && self.input != "0"
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
    console::note(&format!("wrote {WRITTEN}: {} rows", list.lines().count() - 2));
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
/// No day of collection, a row without nine columns or dated after that day without being scheduled, or
/// a kept series that has no price, or a series that the models leave out.
pub fn compile(collected: &str, models: &str) -> Result<String> {
    let (first, rows) = collected.split_once('\n').unwrap_or((collected, ""));
    let collected_on = first.trim_end().strip_prefix(COLLECTED).with_context(|| {
        format!("data/prices.csv, line 1: not \"{COLLECTED}\" and the day of the last look")
    })?;
    let table: Vec<Vec<String>> = rows.lines().skip(1).map(fields).collect();
    let mut series: BTreeMap<(&str, &str, &str), Vec<Row>> = BTreeMap::new();
    for (index, columns) in table.iter().enumerate() {
        let [provider, model, date, currency, input, cached, output, source, _] = &columns[..]
        else {
            bail!("data/prices.csv, line {}: not nine columns", index + 3);
        };
        let row = Row { provider, model, date, currency, input, cached, output, source };
        if !row.is_scheduled() && row.date > collected_on {
            bail!("data/prices.csv, line {}: dated after the last look", index + 3);
        }
        if row.is_price() {
            series.entry((provider, model, currency)).or_default().push(row);
        }
    }
    for rows in series.values_mut() {
        rows.sort_by_key(|row| row.date);
    }

    let mut list = vec![format!("collected\t{collected_on}"), HEAD.to_owned()];
    for line in models.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let mut next = || columns.next().unwrap_or("");
        let key = (next(), next(), next());
        let role = match next() {
            PAST => PAST,
            UNUSED => UNUSED,
            _ => OFFERED,
        };
        let rows = series.remove(&key).unwrap_or_default();
        if role == UNUSED {
            continue;
        }
        let (scheduled, charged): (Vec<&Row>, Vec<&Row>) =
            rows.iter().partition(|row| row.is_scheduled());
        if charged.is_empty() {
            bail!("data/models.txt: no price for {line}");
        }
        list.extend(charged.iter().map(|row| row.written(role)));
        if role == OFFERED {
            list.extend(scheduled.iter().map(|row| row.written(ANNOUNCED)));
        }
    }
    if let Some((provider, model, currency)) = series.into_keys().next() {
        bail!("data/models.txt lacks {provider}, {model}, {currency}: offered, past or unused?");
    }
    Ok(list.join("\n") + "\n")
}

/// The columns of one line of comma-separated values, with quoted ones unquoted.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut is_quoted = false;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let mut push = |letter| fields.last_mut().into_iter().for_each(|field| field.push(letter));
        match letter {
            // A quote inside a quoted column is written twice.
            '"' if is_quoted && letters.next_if_eq(&'"').is_some() => push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => fields.push(String::new()),
            other => push(other),
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "# Collected up to 2026-06-30\n\
        provider,model,effective_date,currency,input_per_mtok,\
        cached_input_per_mtok,output_per_mtok,source,source_licence\n";

    /// The rows of a list, without its first two lines.
    fn rows(list: &str) -> Vec<&str> {
        list.lines().skip(2).collect()
    }

    #[test]
    fn a_price_that_was_only_announced_is_never_offered() {
        let collected = format!(
            "{HEADER}A,m,2026-01-01,USD,1,,2,effective: x,MIT\n\
             A,m,2026-12-01,USD,3,,4,scheduled: x,MIT\n\
             A,m,2026-03-01,USD,5,,6,\"announced-not-applied, said y: x\",MIT\n"
        );
        let list = compile(&collected, "A\tm\tUSD\n").unwrap();
        assert_eq!(list.lines().next(), Some("collected\t2026-06-30"));
        assert_eq!(
            rows(&list),
            [
                "offered\tA\tm\t2026-01-01\tUSD\t1\t\t2\t\teffective: x",
                "announced\tA\tm\t2026-12-01\tUSD\t3\t\t4\t\tscheduled: x",
            ]
        );
        // Of a model that is not offered, nothing is announced.
        assert_eq!(rows(&compile(&collected, "A\tm\tUSD\tpast\n").unwrap()).len(), 1);
    }

    /// Nobody edits the list by hand, and nobody forgets to write it.
    #[test]
    fn the_list_in_the_repository_is_the_one_that_is_written() {
        let stands = fs::read_to_string(workspace::root().join(WRITTEN)).unwrap();
        assert_eq!(stands, written_list().unwrap());
    }

    #[test]
    fn a_series_stands_together_from_old_to_new() {
        let collected = format!(
            "{HEADER}A,m,2026-02-01,USD,3,,4,\"as-of, introductory through 2026-12-31: \"\"x\"\"\",MIT\n\
             A,m,2026-01-01,USD,1,,2,effective: x,MIT\n"
        );
        let list = compile(&collected, "# comment\nA\tm\tUSD\n").unwrap();
        let rows = rows(&list);
        assert!(rows[0].starts_with("offered\tA\tm\t2026-01-01"));
        assert!(rows[1].starts_with("offered\tA\tm\t2026-02-01"));
        assert!(rows[1].ends_with("\t2026-12-31\tas-of, introductory through 2026-12-31: \"x\""));
    }

    #[test]
    fn what_the_files_lack_is_an_error() {
        let error = |collected: &str, models| compile(collected, models).unwrap_err().to_string();
        assert!(error(HEADER, "A\tm\tUSD\n").contains("no price"));
        assert!(error(&format!("{HEADER}A,m\n"), "").contains("line 3"));
        let late = format!("{HEADER}A,m,2026-07-01,USD,1,,2,effective: x,MIT\n");
        assert!(error(&late, "").contains("line 3: dated after the last look"));
        let scheduled = format!("{HEADER}A,m,2026-07-01,USD,1,,2,scheduled: x,MIT\n");
        assert!(error(&scheduled, "A\tm\tUSD\n").contains("no price"));
        assert!(error("provider,model\n", "").contains("line 1"));
        let priced = format!("{HEADER}A,m,2026-01-01,USD,1,,2,effective: x,MIT\n");
        assert!(error(&priced, "").contains("lacks A, m, USD"));
        assert_eq!(rows(&compile(&priced, "A\tm\tUSD\tunused\n").unwrap()), [""; 0]);
    }
}
