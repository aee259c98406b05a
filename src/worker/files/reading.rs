//! Reads files: a usage or cost export if a layout fits, else a price history, else columns that nobody knows.

use super::{FileAnswer, FileReply, FileRequest, TakenAs};
use crate::history::LARGEST;
use crate::history::error::FileError;
use crate::history::opened::{Opened, open};
use crate::history::prices::{self, Histories, ReadAs};
use crate::history::unread::Unread;
use crate::history::usage::mapping::ColumnRole;
use crate::history::usage::{self, Wishes};
use crate::study::price_report::PriceReport;
use crate::study::usage_report::UsageReport;

/// Answers a request; `progress` is told now and then which part has been read, from 0 to 1.
pub fn answer(request: &FileRequest, progress: &mut dyn FnMut(f64)) -> FileReply {
    // What is tried as usage first may turn out to be prices, and is then read from its beginning again.
    let mut furthest = 0.0;
    let progress = &mut |part: f64| {
        if part >= furthest {
            furthest = part;
            progress(part);
        }
    };
    // Each is below the limit, and all of them are held in memory at once.
    let bytes = request.files.iter().map(|file| file.len()).sum();
    if bytes >= LARGEST {
        return FileAnswer::Refused(FileError::TooLarge { bytes }).into();
    }
    let files: Vec<Opened<'_>> =
        request.files.iter().map(|file| open(file, request.options.encoding)).collect();
    let wishes =
        Wishes { options: request.options, mappings: &request.mappings, progress: &mut *progress };
    let error = match usage::read_all(&files, wishes) {
        Ok(mut usage) => {
            let unread = std::mem::take(&mut usage.unread);
            let report = UsageReport::of(usage, request.own_currency);
            // Without a report there are known titles above no rows.
            let answer = report.map_or(FileAnswer::Refused(FileError::NoTable), FileAnswer::Usage);
            return FileReply { answer, unread };
        }
        Err(error) => error,
    };
    if error != FileError::UnknownFormat {
        return FileAnswer::Refused(error).into();
    }
    // A table that names tokens or models is no price history, even where it has dates and a cost.
    let unknown = files.iter().find_map(usage::unknown_columns);
    let names_usage = |guesses: &[ColumnRole]| {
        if request.taken_as != TakenAs::Either {
            return request.taken_as == TakenAs::Usage;
        }
        use ColumnRole::{Cached, Input, Model, Output, Requests, TokenType};
        let known = [Model, Input, Cached, Output, TokenType, Requests];
        guesses.iter().any(|guess| known.contains(guess))
    };
    if let Some(unknown) = unknown.clone().filter(|unknown| names_usage(&unknown.guesses)) {
        return FileAnswer::Unknown(unknown).into();
    }
    match histories(&files, request, progress) {
        Ok((found, read_as, unread)) => {
            let report = PriceReport::of(found, request.columns);
            let report = report.map(|report| Box::new(PriceReport { read_as, ..report }));
            let answer =
                report.map_or(FileAnswer::Refused(FileError::NoPrices), FileAnswer::Prices);
            FileReply { answer, unread }
        }
        Err(FileError::NoDates | FileError::NoPrices) => {
            let none = FileAnswer::Refused(FileError::UnknownFormat);
            unknown.map_or(none, FileAnswer::Unknown).into()
        }
        Err(error) => FileAnswer::Refused(error).into(),
    }
}

/// The histories of all files, those of the first before those of the next, how the files were read, and those
/// without any.
fn histories(
    files: &[Opened<'_>],
    request: &FileRequest,
    progress: &mut dyn FnMut(f64),
) -> Result<(Histories, Vec<ReadAs>, Vec<Unread>), FileError> {
    let mut all: Option<Histories> = None;
    let (mut read_as, mut unread) = (Vec::new(), Vec::new());
    // OK because there are few files.
    let count = files.len().max(1) as f64;
    for (place, file) in files.iter().enumerate() {
        let mut step = |part: f64| progress((place as f64 + part) / count);
        let found = prices::read_opened(file, request.options, &mut step);
        if let Ok(found) = &found {
            let way = ReadAs::from(found.understood);
            if !read_as.contains(&way) {
                read_as.push(way);
            }
        }
        match (found, &mut all) {
            (Ok(found), None) => all = Some(found),
            (Ok(found), Some(all)) => {
                all.histories.extend(found.histories);
                all.ignored_columns.extend(found.ignored_columns);
                all.dropped_columns.extend(found.dropped_columns);
                all.problems.extend(found.problems);
                all.problems_not_listed += found.problems_not_listed;
            }
            // What is asked is asked of all files.
            (Err(reason), _) if !reason.option().is_empty() => return Err(reason),
            (Err(reason), _) => unread.push(Unread { file: place, reason }),
        }
    }
    let first = unread.first().map_or(FileError::NoTable, |unread| unread.reason);
    Ok((all.ok_or(first)?, read_as, unread))
}
