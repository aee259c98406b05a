//! Writes the page on the paper's claims into a folder: an article for each language, `en.html` and
//! `zh.html`.
//!
//! `cargo xtask dist` ships what this writes, since the article is the same for every reader.

use std::path::PathBuf;
use std::{env, fs, io};

use tokenlock::text::language::Language;
use tokenlock::text::paper;

fn main() -> io::Result<()> {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        return Err(io::Error::other("name the folder to write into"));
    };
    for language in Language::ALL {
        fs::write(folder.join(format!("{}.html", language.code())), paper::html(language))?;
    }
    Ok(())
}
