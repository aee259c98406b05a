//! The page's wasm and its glue, made small together: each without what the other never asks it for, and with short
//! names between them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use crate::trunk::Trunk;
use crate::{glue, glue_names, process, wasm_names};

/// Drops what no export leads to any more.
const DROP: [&str; 1] = ["--remove-unused-module-elements"];

/// The passes for size, once more than usual and at first over code without nested expressions.
///
/// Nothing lies in the lowest kilobyte of memory, as the first pass is told: there ends the stack, which holds one
/// megabyte. So an offset can be part of a load or a store, where it cannot wrap around to the lowest addresses.
/// A function that is called once stays one: its caller would only hide what is repeated from the compression.
const SQUEEZE: [&str; 6] =
    ["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "-Oz", "-ocimfs=0"];

/// Makes both files of a release smaller, and names them by what is in them then.
///
/// # Errors
/// If they are not as the pinned wasm-bindgen writes them, or wasm-opt fails.
pub fn tighten(trunk: &Trunk, folder: &Path, glue: &str, wasm: &str) -> Result<(String, String)> {
    let (glue_file, wasm_file) = (folder.join(glue), folder.join(wasm));
    let mut glue = fs::read_to_string(&glue_file).context("the glue")?.replace("\r\n", "\n");
    for passes in [DROP.as_slice(), &SQUEEZE] {
        glue = glue_names::reachable(&glue)?;
        let called = glue_names::called(&glue);
        let narrow = wasm_names::with_exports(&fs::read(&wasm_file)?, |name| {
            called.contains(name).then(|| name.to_string())
        })?;
        fs::write(&wasm_file, narrow)?;
        let mut optimise = trunk.tool("wasm-opt");
        optimise.args(passes).arg(&wasm_file).arg("--output").arg(&wasm_file);
        process::capture(&mut optimise)?;
        let imported = wasm_names::imports(&fs::read(&wasm_file)?)?;
        glue = glue_names::with_provided(&glue, |name| {
            imported.iter().any(|import| import == name).then(|| name.to_string())
        });
    }
    let (glue, bytes) = with_short_names(&glue_names::reachable(&glue)?, &fs::read(&wasm_file)?)?;
    let glue = glue::squeeze(&glue);

    let hash = Sha256::new().chain_update(&glue).chain_update(&bytes).finalize();
    let hash: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let names = (format!("tokenlock-{hash}.js"), format!("tokenlock-{hash}_bg.wasm"));
    fs::remove_file(glue_file)?;
    fs::remove_file(wasm_file)?;
    fs::write(folder.join(&names.0), glue)?;
    fs::write(folder.join(&names.1), bytes)?;
    Ok(names)
}

/// Both with names of a letter or two instead of long ones with hashes, which no compression makes shorter.
fn with_short_names(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let (imports, exports) = (wasm_names::imports(wasm)?, wasm_names::exports(wasm)?);
    let provided = glue_names::provided(glue);
    for import in &imports {
        ensure!(provided.contains(import.as_str()), "the glue lacks the wasm's import {import}");
    }
    for export in glue_names::called(glue) {
        ensure!(exports.iter().any(|name| name == export), "the wasm lacks the export {export}");
    }
    let short =
        |names: &[String], name: &str| names.iter().position(|one| one == name).map(short_name);
    let wasm = wasm_names::with_imports(wasm, |name| short(&imports, name).unwrap_or_default())?;
    let wasm = wasm_names::with_exports(&wasm, |name| short(&exports, name))?;
    let glue = glue_names::with_called(glue, |name| short(&exports, name).unwrap_or_default());
    Ok((glue_names::with_provided(&glue, |name| short(&imports, name)), wasm))
}

/// `a` to `z`, then `aa`, `ba` and so on.
fn short_name(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.push(char::from(b'a' + (number % 26) as u8)); // OK because it is below 26
        if number < 26 {
            return name;
        }
        number = number / 26 - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn short_names_are_all_different() {
        assert_eq!([0, 25, 26, 27, 52].map(short_name), ["a", "z", "aa", "ba", "ab"]);
        assert_eq!((0..2000).map(short_name).collect::<BTreeSet<_>>().len(), 2000);
    }

    #[test]
    fn both_sides_get_the_same_names() {
        let wasm = b"\0asm\x01\0\0\0\x02\x0e\x01\x04glue\x05first\0\0\x07\x0a\x01\x06second\0\0";
        let glue = "        first: function(arg0) {\n            wasm.second(arg0);\n        },\n";
        let (short, bytes) = with_short_names(glue, wasm).unwrap();
        assert_eq!(short, "        a: function(arg0) {\n            wasm.a(arg0);\n        },\n");
        assert_eq!(wasm_names::imports(&bytes).unwrap(), ["a"]);
        assert_eq!(wasm_names::exports(&bytes).unwrap(), ["a"]);
        assert!(with_short_names("", wasm).is_err());
        assert!(with_short_names(&glue.replace("wasm.second", "wasm.third"), wasm).is_err());
    }
}
