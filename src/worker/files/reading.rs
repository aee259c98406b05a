//! Reads files: a usage or cost export if a layout fits, else a price history, else columns that nobody knows.

use super::{FileAnswer, FileRequest, TakenAs};
use crate::history::error::FileError;
use crate::history::prices::{self, Histories};
use crate::history::usage::mapping::ColumnRole;
use crate::history::usage::{self, Wishes};
use crate::study::price_report::PriceReport;
use crate::study::usage_report::UsageReport;

/// Answers a request; `progress` is told now and then which part has been read, from 0 to 1.
pub fn answer(request: &FileRequest, progress: &mut dyn FnMut(f64)) -> FileAnswer {
    let files: Vec<&[u8]> = request.files.iter().map(Vec::as_slice).collect();
    let wishes = Wishes { options: request.options, mappings: &request.mappings, progress };
    let error = match usage::read_all(&files, wishes) {
        Ok(usage) => match UsageReport::of(usage, request.own_currency) {
            Some(report) => return FileAnswer::Usage(report),
            // Known titles above no rows.
            None => return FileAnswer::Refused(FileError::NoTable),
        },
        Err(error) => error,
    };
    if error != FileError::UnknownFormat {
        return FileAnswer::Refused(error);
    }
    // A table that names tokens or models is no price history, even where it has dates and a cost.
    let unknown = files.iter().find_map(|file| usage::unknown_columns(file));
    let names_usage = |guesses: &[ColumnRole]| {
        if request.taken_as != TakenAs::Either {
            return request.taken_as == TakenAs::Usage;
        }
        use ColumnRole::{Cached, Input, Model, Output, Requests, TokenType};
        let known = [Model, Input, Cached, Output, TokenType, Requests];
        guesses.iter().any(|guess| known.contains(guess))
    };
    if let Some(unknown) = unknown.clone().filter(|unknown| names_usage(&unknown.guesses)) {
        return FileAnswer::Unknown(unknown);
    }
    match histories(&files, request) {
        Ok(found) => match PriceReport::of(found, request.columns) {
            Some(report) => FileAnswer::Prices(Box::new(report)),
            None => FileAnswer::Refused(FileError::NoPrices),
        },
        Err(FileError::NoDates | FileError::NoPrices) => {
            unknown.map_or(FileAnswer::Refused(FileError::UnknownFormat), FileAnswer::Unknown)
        }
        Err(error) => FileAnswer::Refused(error),
    }
}

/// The histories of all files, those of the first before those of the next.
fn histories(files: &[&[u8]], request: &FileRequest) -> Result<Histories, FileError> {
    let mut all: Option<Histories> = None;
    for file in files {
        let found = prices::read(file, request.options)?;
        match &mut all {
            None => all = Some(found),
            Some(all) => {
                all.histories.extend(found.histories);
                all.ignored_columns.extend(found.ignored_columns);
                all.problems.extend(found.problems);
                all.problems_not_listed += found.problems_not_listed;
            }
        }
    }
    all.ok_or(FileError::NoTable)
}
