//! Packs a folder into a ZIP: all files but those that are compressed already, in the order of their names and without
//! times or owners, so that the same files make the same archive on every machine.
//!
//! `cargo xtask dist` ships it as `dist/tokenlock-VERSION.zip`.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What stays outside.
const LEFT_OUT: [&str; 3] = ["br", "gz", "zip"];

fn main() -> io::Result<()> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [folder, archive] = &arguments[..] else {
        return Err(io::Error::other("name the folder to pack, and the file to write"));
    };
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    let mut zip = ZipWriter::new(File::create(archive)?);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for file in files {
        let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        zip.start_file(format!("tokenlock/{name}"), options).map_err(io::Error::other)?;
        zip.write_all(&fs::read(&file)?)?;
    }
    zip.finish().map_err(io::Error::other).map(drop)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let ending = path.extension().unwrap_or_default().to_os_string();
        if path.is_dir() {
            collect(&path, files)?;
        } else if !LEFT_OUT.iter().any(|one| ending == *one) {
            files.push(path);
        }
    }
    Ok(())
}
