//! The files in a ZIP archive or behind gzip, and what is neither text nor such an archive.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use flate2::read::GzDecoder;
use zip::ZipArchive;

use super::LARGEST;
use super::error::FileError;

/// Most files of an archive that are looked at.
const MOST_FILES: usize = 100;

/// What files that hold no text begin with.
const NO_TEXT: [&[u8]; 7] =
    [b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"BZh", b"PAR1"];

/// The files that a file is or holds, those of an archive in its order.
///
/// # Errors
/// [`FileError::TooLarge`] also for what is unpacked, [`FileError::NotText`], and
/// [`FileError::Archive`] where an archive cannot be read or is a workbook.
pub fn files(bytes: &[u8]) -> Result<Vec<Cow<'_, [u8]>>, FileError> {
    if bytes.len() >= LARGEST {
        return Err(FileError::TooLarge { bytes: bytes.len() });
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return unpack(bytes);
    }
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut unpacked = Vec::new();
        take(GzDecoder::new(bytes), LARGEST, &mut unpacked)?;
        return Ok(vec![text(unpacked)?]);
    }
    if NO_TEXT.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(FileError::NotText);
    }
    Ok(vec![bytes.into()])
}

/// What was unpacked, where it is no archive again.
fn text(unpacked: Vec<u8>) -> Result<Cow<'static, [u8]>, FileError> {
    let is_tar = unpacked.get(257..262) == Some(b"ustar");
    if is_tar || unpacked.starts_with(b"PK\x03\x04") {
        return Err(FileError::Archive);
    }
    Ok(unpacked.into())
}

fn unpack(bytes: &[u8]) -> Result<Vec<Cow<'static, [u8]>>, FileError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileError::Archive)?;
    let is_workbook = archive
        .file_names()
        .flatten()
        .any(|name| name.starts_with("xl/") || name.ends_with(".iwa"));
    if is_workbook {
        return Err(FileError::Workbook);
    }
    let mut files: Vec<Cow<'static, [u8]>> = Vec::new();
    let mut room = LARGEST;
    for place in 0..archive.len().min(MOST_FILES) {
        let file = archive.by_index(place).map_err(|_| FileError::Archive)?;
        let name = file.name().map_err(|_| FileError::Archive)?.to_ascii_lowercase();
        let last = name.rsplit('/').next().unwrap_or_default();
        // What a Mac adds about its files.
        if !file.is_file() || name.contains("__macosx") || last.starts_with('.') {
            continue;
        }
        let mut unpacked = Vec::new();
        take(file, room, &mut unpacked)?;
        room -= unpacked.len().min(room);
        let unpacked = text(unpacked)?;
        // The same file under two names would count twice.
        if !files.contains(&unpacked) {
            files.push(unpacked);
        }
    }
    if files.is_empty() { Err(FileError::Archive) } else { Ok(files) }
}

/// Unpacks less than `room` bytes.
fn take(packed: impl Read, room: usize, unpacked: &mut Vec<u8>) -> Result<(), FileError> {
    // OK because a length fits in 64 bits.
    packed.take(room as u64).read_to_end(unpacked).map_err(|_| FileError::Archive)?;
    if unpacked.len() >= room {
        return Err(FileError::TooLarge { bytes: LARGEST });
    }
    Ok(())
}
