//! The same usage as the export of each provider would write it.

mod resellers;
mod vendors;

use tokenlock::market::token::TokenKind::{self, Cached, Input, Output};

/// What was used on a day.
#[derive(Clone, Debug)]
pub struct Row {
    pub day: i8,
    pub model: usize,
    /// Disjoint, in the order of [`TokenKind::ALL`].
    pub tokens: [u64; 5],
    pub cents: u64,
}

impl Row {
    fn of(&self, kind: TokenKind) -> u64 {
        TokenKind::ALL.iter().zip(self.tokens).find(|(known, _)| **known == kind).unwrap().1
    }

    fn day(&self) -> String {
        format!("2026-10-{:02}", self.day)
    }

    fn sum(&self, kinds: &[TokenKind]) -> u64 {
        kinds.iter().map(|kind| self.of(*kind)).sum()
    }
}

/// How a spreadsheet writes cells and numbers.
#[derive(Clone, Debug)]
pub struct Style {
    pub separator: char,
    pub group: &'static str,
    pub decimal: char,
}

impl Style {
    pub fn count(&self, count: u64) -> String {
        let digits = count.to_string();
        let groups = digits.as_bytes().rchunks(3).rev();
        let groups: Vec<&str> = groups.map(|group| std::str::from_utf8(group).unwrap()).collect();
        groups.join(self.group)
    }

    /// A number with a given count of places, as units of the last place.
    pub fn decimal(&self, units: u64, places: u32) -> String {
        let unit = 10_u64.pow(places);
        let width = places as usize;
        format!("{}{}{:0width$}", self.count(units / unit), self.decimal, units % unit)
    }

    pub fn line(&self, cells: &[String]) -> String {
        let quoted = |cell: &String| {
            if cell.contains([self.separator, '"', ' ']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        };
        cells.iter().map(quoted).collect::<Vec<_>>().join(&self.separator.to_string())
    }
}

/// A layout, and what it tells.
pub struct Layout {
    pub name: &'static str,
    /// The model's name as it comes out.
    pub model: fn(usize) -> String,
    pub kinds: &'static [TokenKind],
    pub has_cost: bool,
    pub write: fn(&[Row], &Style) -> Vec<Vec<String>>,
}

const THREE: &[TokenKind] = &[Input, Cached, Output];

pub const LAYOUTS: &[Layout] = &[
    vendors::OPENAI_USAGE,
    vendors::OPENAI_COST,
    vendors::ANTHROPIC_USAGE,
    vendors::ANTHROPIC_COST,
    vendors::DEEPSEEK_MONTH,
    vendors::CURSOR_USAGE,
    resellers::OPENROUTER_ACTIVITY,
    resellers::LITELLM_SPEND,
    resellers::LANGFUSE_OBSERVATIONS,
    resellers::GOOGLE_CONSOLE,
    resellers::AZURE_COST,
    resellers::FOCUS,
    vendors::ALIBABA_USAGE,
];

fn plain(model: usize) -> String {
    format!("model-{model}")
}

/// A line of titles, and the lines of each row.
fn table(titles: &str, rows: &[Row], write: impl Fn(&Row) -> Vec<Vec<String>>) -> Vec<Vec<String>> {
    let titles = titles.split(',').map(str::to_owned).collect();
    std::iter::once(titles).chain(rows.iter().flat_map(write)).collect()
}

/// A line for each kind of token; the whole cost stands at the first.
fn by_kind(
    row: &Row,
    items: &[(TokenKind, &str)],
    write: impl Fn(u64, &str, u64) -> Vec<String>,
) -> Vec<Vec<String>> {
    let costs = std::iter::once(row.cents).chain(std::iter::repeat(0));
    items.iter().zip(costs).map(|((kind, item), cents)| write(row.of(*kind), item, cents)).collect()
}
