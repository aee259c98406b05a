//! The names by which a wasm and its glue call each other: the only part of a wasm that is read and written here.

use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const FUNCTION: u8 = 0;

/// The names of all imports, in their order.
///
/// # Errors
/// If this is no wasm, or one that imports anything but functions.
pub fn imports(wasm: &[u8]) -> Result<Vec<String>> {
    names(wasm, IMPORTS)
}

/// The names of all exports, in their order.
///
/// # Errors
/// If this is no wasm.
pub fn exports(wasm: &[u8]) -> Result<Vec<String>> {
    names(wasm, EXPORTS)
}

fn names(wasm: &[u8], kind: u8) -> Result<Vec<String>> {
    let mut names = Vec::new();
    rewrite(wasm, kind, |name| {
        names.push(name.to_string());
        Some(name.to_string())
    })?;
    Ok(names)
}

/// The wasm with other names of its imports.
///
/// # Errors
/// Those of [`imports`].
pub fn with_imports(wasm: &[u8], mut rename: impl FnMut(&str) -> String) -> Result<Vec<u8>> {
    rewrite(wasm, IMPORTS, |name| Some(rename(name)))
}

/// The wasm with other names of its exports, and without those that get none.
///
/// # Errors
/// Those of [`exports`].
pub fn with_exports(wasm: &[u8], rename: impl FnMut(&str) -> Option<String>) -> Result<Vec<u8>> {
    rewrite(wasm, EXPORTS, rename)
}

fn rewrite(
    wasm: &[u8],
    kind: u8,
    mut rename: impl FnMut(&str) -> Option<String>,
) -> Result<Vec<u8>> {
    ensure!(wasm.starts_with(b"\0asm\x01\0\0\0"), "this is no wasm");
    let mut result = wasm[..8].to_vec();
    let mut reader = Reader { bytes: wasm, at: 8 };
    while reader.at < wasm.len() {
        let section = reader.byte()?;
        let content = reader.block()?;
        let written = if section == kind {
            rewrite_section(&wasm[content], kind, &mut rename)?
        } else {
            wasm[content].to_vec()
        };
        result.push(section);
        push_block(&mut result, &written);
    }
    Ok(result)
}

fn rewrite_section(
    section: &[u8],
    kind: u8,
    rename: &mut impl FnMut(&str) -> Option<String>,
) -> Result<Vec<u8>> {
    let mut reader = Reader { bytes: section, at: 0 };
    let (mut entries, mut kept) = (Vec::new(), 0);
    for _ in 0..reader.number()? {
        let module = if kind == IMPORTS { Some(reader.block()?) } else { None };
        let name = reader.block()?;
        let start = reader.at;
        let what = reader.byte()?;
        if kind == IMPORTS && what != FUNCTION {
            bail!("the wasm imports what is not a function");
        }
        reader.number()?;
        let name = std::str::from_utf8(&section[name]).context("a name in the wasm")?;
        if let Some(name) = rename(name) {
            kept += 1;
            if let Some(module) = module {
                push_block(&mut entries, &section[module]);
            }
            push_block(&mut entries, name.as_bytes());
            entries.extend_from_slice(&section[start..reader.at]);
        }
    }
    let mut result = Vec::new();
    push_number(&mut result, kept);
    result.extend(entries);
    Ok(result)
}

/// Reads numbers (LEB128) and what is preceded by its length.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn byte(&mut self) -> Result<u8> {
        let byte = *self.bytes.get(self.at).context("the wasm ends too early")?;
        self.at += 1;
        Ok(byte)
    }

    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        bail!("a number in the wasm is too long")
    }

    fn block(&mut self) -> Result<Range<usize>> {
        let length = self.number()?;
        let start = self.at;
        let end = start.checked_add(length).filter(|end| *end <= self.bytes.len());
        self.at = end.context("the wasm ends too early")?;
        Ok(start..self.at)
    }
}

fn push_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80); // OK because seven bits fit
        number >>= 7;
    }
    bytes.push(number as u8); // OK because seven bits are left
}

fn push_block(bytes: &mut Vec<u8>, block: &[u8]) {
    push_number(bytes, block.len());
    bytes.extend_from_slice(block);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Imports the function `glue.first`, exports it as `second` and a memory as `third`, and ends with a section
    /// of 200 bytes.
    fn wasm() -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend(b"\x01\x04\x01\x60\0\0");
        wasm.extend(b"\x02\x0e\x01\x04glue\x05first\0\0");
        wasm.extend(b"\x05\x03\x01\0\x01");
        wasm.extend(b"\x07\x12\x02\x06second\0\0\x05third\x02\0");
        wasm.extend(b"\0\xc8\x01\x03any");
        wasm.extend([7; 196]);
        wasm
    }

    #[test]
    fn names_are_read_in_their_order() {
        assert_eq!(imports(&wasm()).unwrap(), ["first"]);
        assert_eq!(exports(&wasm()).unwrap(), ["second", "third"]);
    }

    #[test]
    fn what_is_not_renamed_stays_to_the_byte() {
        let same = with_exports(&wasm(), |name| Some(name.into())).unwrap();
        assert_eq!(with_imports(&same, str::to_string).unwrap(), wasm());
    }

    #[test]
    fn renamed_and_dropped() {
        let other = with_exports(&wasm(), |name| (name == "third").then(|| "a".repeat(130)));
        let other = with_imports(&other.unwrap(), |_| "b".into()).unwrap();
        assert_eq!(imports(&other).unwrap(), ["b"]);
        assert_eq!(exports(&other).unwrap(), ["a".repeat(130)]);
        assert!(other.ends_with(&wasm()[wasm().len() - 202..]));
    }

    #[test]
    fn what_ends_too_early_is_refused() {
        let whole = wasm();
        for end in [0, 7, 9, 12, 20, 29, 50, whole.len() - 1] {
            assert!(exports(&whole[..end]).is_err(), "{end}");
        }
    }
}
