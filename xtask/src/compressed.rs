//! `.br` and `.gz` beside each file, for servers that send what is compressed already.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process;

/// What is compressed already, or read before anything is unpacked; and texts beside a package, of which a packer
/// takes every copy along.
const AS_THEY_ARE: [&str; 6] = ["png", "zip", "br", "gz", "md", ""];

/// What is asked for once, to be kept: the page as one file. The last eighth of it takes Brotli ten times as long.
const KEPT: &str = "^(tokenlock|lesson-.*)[.]html$";

/// Node has both compressions, and is here already; several files at once.
const COMPRESS: &str = "const { readFile, writeFile } = require('node:fs/promises');
const { basename } = require('node:path');
const { promisify } = require('node:util');
const zlib = require('node:zlib');
const [gzip, brotli] = [zlib.gzip, zlib.brotliCompress].map((one) => promisify(one));
const one = async (file) => {
  const raw = await readFile(file);
  const level = new RegExp(process.argv[1]).test(basename(file)) ? 9 : 11;
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: level, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  await writeFile(file + '.gz', await gzip(raw, { level: 9 }));
  await writeFile(file + '.br', await brotli(raw, { params }));
};
Promise.all(process.argv.slice(2).map(one)).catch((error) => { console.error(error); process.exit(1); });";

/// Compresses all files of a folder, and of those in it.
///
/// # Errors
/// If a file cannot be read or written, or Node is missing.
pub fn write(folder: &Path) -> Result<()> {
    let mut node = process::command("node");
    node.args(["-e", COMPRESS, KEPT]);
    node.args(files(folder)?.into_iter().filter(|file| is_compressed_here(file)));
    process::capture(&mut node).context("compressing takes Node").map(drop)
}

fn is_compressed_here(file: &Path) -> bool {
    let ending = file.extension().unwrap_or_default();
    !AS_THEY_ARE.iter().any(|one| ending == *one)
}

/// All files of a folder and of those in it, ordered by name.
///
/// # Errors
/// If a folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{cache, workspace};

    #[test]
    fn each_file_has_both_beside_it_and_pictures_have_none() {
        let folder = workspace::target().join("compressed-test");
        cache::remove(&folder).unwrap();
        fs::create_dir_all(folder.join("inner")).unwrap();
        for name in ["a.html", "inner/b.css", "c.png", "LICENSE"] {
            fs::write(folder.join(name), "a".repeat(1_000)).unwrap();
        }
        write(&folder).unwrap();
        let found = files(&folder).unwrap();
        cache::remove(&folder).unwrap();
        let names: Vec<_> =
            found.iter().filter_map(|file| file.strip_prefix(&folder).ok()).collect();
        let expected =
            ["LICENSE", "a.html", "a.html.br", "a.html.gz", "c.png"].map(Path::new).to_vec();
        let inner = ["inner/b.css", "inner/b.css.br", "inner/b.css.gz"].map(Path::new);
        assert_eq!(names, [expected, inner.to_vec()].concat());
    }
}
