//! The bytes of a PNG.

use std::io::{self, Write};

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

/// A square of pixels, red, green and blue, row by row.
///
/// # Errors
/// If it cannot be compressed, or is too large.
pub fn encode(pixels: usize, picture: &[u8]) -> io::Result<Vec<u8>> {
    let side = u32::try_from(pixels).map_err(io::Error::other)?.to_be_bytes();
    let mut rows = ZlibEncoder::new(Vec::new(), Compression::best());
    for row in picture.chunks(pixels * 3) {
        // No filter: rows of few colours are small without.
        rows.write_all(&[0])?;
        rows.write_all(row)?;
    }
    // Eight bits of each of three colours; the format's only compression, its filters, and no interlacing.
    let header = [&side[..], &side, &[8, 2, 0, 0, 0]].concat();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, content) in [(b"IHDR", header), (b"IDAT", rows.finish()?), (b"IEND", Vec::new())] {
        let mut check = Crc::new();
        check.update(name);
        check.update(&content);
        file.extend(u32::try_from(content.len()).map_err(io::Error::other)?.to_be_bytes());
        file.extend(name);
        file.extend(&content);
        file.extend(check.sum().to_be_bytes());
    }
    Ok(file)
}
