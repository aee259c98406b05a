//! Several files while they are read as one.

use super::layout::ExportLayout;
use super::ledger::Ledger;
use super::repeated::KnownRows;
use super::{Usage, Wishes, read_text};
use crate::history::encoding::Decoded;
use crate::history::error::FileError;
use crate::history::options::Options;
use crate::history::report::Report;
use crate::history::unread::Unread;

/// What has been read of the files so far.
#[derive(Default)]
pub struct UsageReader {
    report: Report,
    ledger: Ledger,
    /// The rows of the files so far.
    pub known: KnownRows,
    dropped_columns: Vec<String>,
    found: Option<&'static ExportLayout>,
    /// Files from which nothing could be taken.
    pub unread: Vec<Unread>,
}

impl UsageReader {
    /// Takes a file, or those of an archive; the inner error where nothing could be taken.
    ///
    /// # Errors
    /// Where something has to be asked, or an archive could be read in part only.
    pub fn take(
        &mut self,
        files: &[Decoded<'_>],
        wishes: &mut Wishes<'_>,
    ) -> Result<Result<(), FileError>, FileError> {
        let mut is_taken = false;
        let mut error = None;
        for file in files {
            let sums = (&mut self.ledger, &mut self.known);
            match read_text(&file.text, wishes, sums, &mut self.report) {
                Ok((layout, dropped)) => {
                    is_taken = true;
                    // The one with tokens names both.
                    self.found = Some(self.found.unwrap_or(layout));
                    for title in dropped {
                        if !self.dropped_columns.contains(&title) {
                            self.dropped_columns.push(title);
                        }
                    }
                }
                // A readme or a summary may lie beside the export.
                Err(FileError::UnknownFormat | FileError::NoTable) if files.len() > 1 => {}
                Err(reason) if !reason.option().is_empty() => return Err(reason),
                Err(reason) => error = error.or(Some(reason)),
            }
        }
        match (is_taken, error) {
            (true, None) => Ok(Ok(())),
            (true, Some(reason)) => Err(reason),
            (false, reason) => Ok(Err(reason.unwrap_or(FileError::UnknownFormat))),
        }
    }

    /// What all files say together.
    ///
    /// # Errors
    /// Where none could be read, or something has to be asked.
    pub fn finish(mut self, options: Options) -> Result<Usage, FileError> {
        let Some(layout) = self.found else {
            // Columns that are not known may be a price history, or be described.
            let mut reasons = self.unread.iter().map(|unread| unread.reason);
            let is_unknown = reasons.clone().any(|reason| reason == FileError::UnknownFormat);
            let first = reasons.next().filter(|_| !is_unknown);
            return Err(first.unwrap_or(FileError::UnknownFormat));
        };
        let (months, includes_cached) = self.ledger.finish(options, &mut self.report)?;
        let (problems, problems_not_listed) = self.report.finish();
        Ok(Usage {
            format: layout.name,
            includes_cached,
            months,
            dropped_columns: self.dropped_columns,
            problems,
            problems_not_listed,
            unread: self.unread,
        })
    }
}
