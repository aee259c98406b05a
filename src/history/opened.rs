//! A file that was opened: unpacked and decoded once for all readers.

use std::borrow::Cow;

use super::archive;
use super::encoding::{Decoded, TextEncoding, decode};
use super::error::FileError;

/// The texts of a file, several of an archive; or why there are none.
pub type Opened<'a> = Result<Vec<Decoded<'a>>, FileError>;

/// Opens a file, in the encoding that its reader names where its bytes do not tell.
pub fn open(bytes: &[u8], told: Option<TextEncoding>) -> Opened<'_> {
    let decoded = |file: Cow<'_, [u8]>| -> Result<Decoded<'_>, FileError> {
        let Decoded { text, encoding } = decode(&file, told)?;
        Ok(Decoded { text: text.into_owned().into(), encoding })
    };
    let files = archive::files(bytes)?.into_iter();
    let texts = files.map(|file| match file {
        Cow::Borrowed(bytes) => decode(bytes, told),
        unpacked @ Cow::Owned(_) => decoded(unpacked),
    });
    texts.collect()
}
