//! Files that a reader brings: what the page asks of the worker that reads them, and what it is answered.
//!
//! It is a module of its own (feature `reader`), because the decoders of a spreadsheet's encodings are larger than
//! the simulation, and most visits never open a file. The bytes go no further than this worker; what comes back
//! are figures, without the cells of columns that hold keys or people.

#[cfg(feature = "reader")]
pub mod entry;
pub mod reading;

use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

use crate::history::error::FileError;
use crate::history::options::Options;
use crate::history::unread::Unread;
use crate::history::usage::mapping::{Mapping, UnknownColumns};
use crate::market::currency::Currency;
use crate::study::price_report::PriceReport;
use crate::study::usage_report::UsageReport;

/// What a page asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileRequest {
    /// The files' bytes, which cross as a block. Several are read as one, such as the usage and the cost of a month.
    pub files: Vec<ByteBuf>,
    /// What the reader knows better than the file.
    pub options: Options,
    /// Layouts that the reader described.
    pub mappings: Vec<Mapping>,
    /// The currency of a line that is neither told nor listed.
    pub own_currency: Currency,
    /// What the reader says that the files are.
    pub taken_as: TakenAs,
    /// Of a price history: the columns of the own price and of the index, counted from 0.
    pub columns: Option<(usize, Option<usize>)>,
}

/// What files are, where no layout is known and their columns may be either.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TakenAs {
    /// Whatever they look like.
    #[default]
    Either,
    /// What was used or paid.
    Usage,
    /// Prices by day.
    Prices,
}

/// What a page hears from the worker that reads files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FileMessage {
    /// Which part of the rows has been read, from 0 to 1.
    Progress(f64),
    /// What the files say.
    Answer(Box<FileReply>),
}

/// What was read from files, and which files could not be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileReply {
    /// What they say together.
    pub answer: FileAnswer,
    /// Those of several from which nothing could be taken.
    pub unread: Vec<Unread>,
}

impl From<FileAnswer> for FileReply {
    fn from(answer: FileAnswer) -> Self {
        Self { answer, unread: Vec::new() }
    }
}

/// What files say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FileAnswer {
    /// What was used and paid.
    Usage(UsageReport),
    /// What a price did.
    Prices(Box<PriceReport>),
    /// Nobody knows these columns: their reader may say what they are.
    Unknown(UnknownColumns),
    /// Nothing can be taken, or something has to be asked.
    Refused(FileError),
}
