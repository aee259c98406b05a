//! A table of words.

/// A table of words: its caption, its heads, and its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordTable {
    /// What it shows.
    pub caption: String,
    /// The columns' names.
    pub heads: Vec<String>,
    /// Its rows; the first cell names the row.
    pub rows: Vec<Vec<String>>,
    /// Where its words are from, in English.
    pub sources: Vec<&'static str>,
}
