//! Why a file or a line of it was not taken.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use crate::history::LARGEST;
use crate::history::error::FileError;
use crate::history::problem::{Problem, ProblemReason};
use crate::text::language::Language;
use crate::text::number::count;

/// The sentences, each written by both languages.
trait Sentences {
    /// A file of `size` megabytes that is refused before it is read; the limit is in megabytes too.
    fn too_large(&self, name: &str, size: u64, limit: u64) -> String;
    /// The same of a file that is too large beside those that are there: `size` is of all together.
    fn too_large_together(&self, name: &str, size: u64, limit: u64) -> String;
    /// A file that the browser could not read.
    fn unreadable(&self, name: &str) -> String;
    /// One of several files was not read.
    fn unread(&self, reason: &str) -> String;
    /// One of several files has an unknown layout.
    fn unknown_among_others(&self) -> &'static str;
    /// Why nothing could be taken from a file.
    fn refused(&self, error: FileError) -> String;
    /// Where a line's problem is, and the text there, which may be empty.
    fn place(&self, line: &str, column: Option<&str>, text: &str) -> String;
    /// Why a line's problem matters.
    fn reason(&self, reason: &ProblemReason) -> String;
    /// The number of problems that are not listed.
    fn problems_beyond(&self, lines: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

fn counted(number: usize, language: Language) -> String {
    count(Decimal::from(number), language)
}

/// Bytes as megabytes, rounded up so that a file at the limit is not called smaller than it.
fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}

/// Most megabytes of a file.
fn limit() -> u64 {
    // OK because the limit fits in 64 bits.
    megabytes(LARGEST as u64)
}

/// A file that is refused before it is read, by its name.
pub fn too_large(name: &str, bytes: u64, language: Language) -> String {
    sentences(language).too_large(name, megabytes(bytes), limit())
}

/// A file that is refused because of those that are there already, by its name and the bytes of all together.
pub fn too_large_together(name: &str, bytes: u64, language: Language) -> String {
    sentences(language).too_large_together(name, megabytes(bytes), limit())
}

/// A file that the browser could not read, by its name.
pub fn unreadable(name: &str, language: Language) -> String {
    sentences(language).unreadable(name)
}

/// Why one of several files was not read, while the others were.
pub fn unread(error: FileError, language: Language) -> String {
    let write = sentences(language);
    match error {
        FileError::UnknownFormat => write.unread(write.unknown_among_others()),
        _ => write.unread(&write.refused(error)),
    }
}

/// Why nothing could be taken from a file.
pub fn refused(error: FileError, language: Language) -> String {
    sentences(language).refused(error)
}

/// A problem of a line: where it is, what stands there, and why it matters.
pub fn problem(problem: &Problem, language: Language) -> String {
    let write = sentences(language);
    let line = counted(problem.line, language);
    let place = write.place(&line, problem.column.as_deref(), &problem.text);
    format!("{place}{}{}", language.colon(), write.reason(&problem.reason))
}

/// Lines of the report beyond those that are shown.
pub fn problems_beyond(lines: usize, language: Language) -> String {
    sentences(language).problems_beyond(&counted(lines, language))
}
