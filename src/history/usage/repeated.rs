//! Rows that stand twice: an export that was pasted or brought two times would be billed two times.
//!
//! Looked for are the same rows below a header that is repeated, a file of which the second half is the first, and
//! rows that another file of the same titles has. Two rows of one block may be alike by chance and are no such rows.

use std::collections::HashMap;

use crate::history::error::FileError;
use crate::history::options::Options;
use crate::history::problem::ProblemReason;
use crate::history::report::Report;
use crate::history::table::FileTable;

/// The rows of the files that are read together.
#[derive(Default)]
pub struct KnownRows {
    /// Of each row, by its content, the block in which it stands first.
    blocks: HashMap<u64, usize>,
    /// Blocks so far.
    count: usize,
    /// Whether other files come with these rows.
    has_others: bool,
}

impl KnownRows {
    /// Takes note that several files are read together.
    pub fn expect_others(&mut self) {
        self.has_others = true;
    }

    /// The places, ascending, of the rows of a table that are left out as repeated ones.
    ///
    /// # Errors
    /// [`FileError::RepeatedRows`] where the reader has not said whether they count.
    pub fn left_out(
        &mut self,
        table: &FileTable<'_>,
        options: Options,
        report: &mut Report,
    ) -> Result<Vec<usize>, FileError> {
        let repeated = self.repeated(table);
        match (repeated.first(), options.counts_repeated) {
            (None, _) | (_, Some(true)) => Ok(Vec::new()),
            (_, None) => Err(FileError::RepeatedRows { rows: repeated.len() }),
            (Some(first), Some(false)) => {
                let line = table.rows().nth(*first).map_or(0, |row| row.number);
                let rows = repeated.len();
                report.add(line, "", None, ProblemReason::RepeatedRows { rows });
                Ok(repeated)
            }
        }
    }

    fn repeated(&mut self, table: &FileTable<'_>) -> Vec<usize> {
        let half = table.len() / 2;
        if table.is_doubled() {
            return (half..table.len()).collect();
        }
        if !self.has_others && table.blocks().is_empty() {
            return Vec::new();
        }
        let mut starts = table.blocks().iter().copied().peekable();
        let mut repeated = Vec::new();
        self.count += 1;
        for (place, content) in table.contents().enumerate() {
            while starts.next_if(|start| *start <= place).is_some() {
                self.count += 1;
            }
            let Some(content) = content else { continue };
            if *self.blocks.entry(content).or_insert(self.count) < self.count {
                repeated.push(place);
            }
        }
        repeated
    }
}
