//! A file that was opened: unpacked and decoded once for all readers.

use std::borrow::Cow;

use super::archive;
use super::encoding::{Decoded, decode};
use super::error::FileError;

/// The texts of a file, several of an archive; or why there are none.
pub type Opened<'a> = Result<Vec<Decoded<'a>>, FileError>;

/// Opens a file.
pub fn open(bytes: &[u8]) -> Opened<'_> {
    let decoded = |file: Cow<'_, [u8]>| -> Decoded<'_> {
        let Decoded { text, encoding } = decode(&file);
        Decoded { text: text.into_owned().into(), encoding }
    };
    let files = archive::files(bytes)?.into_iter();
    let texts = files.map(|file| match file {
        Cow::Borrowed(bytes) => decode(bytes),
        unpacked @ Cow::Owned(_) => decoded(unpacked),
    });
    Ok(texts.collect())
}
