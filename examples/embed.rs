//! Writes the small page of each figure that can be embedded into a folder, with its pictures: `cost-fan.html`,
//! `cost-fan-en.svg`, `cost-fan-zh.svg`.
//!
//! `cargo xtask dist` ships them as `dist/embed/`.

use std::path::PathBuf;
use std::{env, fs, io};

use tokenlock::show::embedded::{Embedded, page};
use tokenlock::study::scenario::Scenario;

fn main() -> io::Result<()> {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        return Err(io::Error::other("name the folder to write into"));
    };
    for figure in Embedded::ALL {
        let files = page::files(figure, Scenario::default().as_of);
        let files = files.map_err(|refusals| io::Error::other(format!("{refusals:?}")))?;
        for (name, text) in files {
            fs::write(folder.join(name), text)?;
        }
    }
    Ok(())
}
