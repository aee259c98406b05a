//! `splitter INPUT FOLDER`: takes the page's linked wasm apart at the functions that `module!` marks.
//!
//! Writes the module with which the page starts (`tokenlock.wasm`, for wasm-bindgen), those that are loaded when a part
//! of the page is first shown, and `parts.js`, which loads them. Prints a line for each part: its name, and the modules
//! that it takes.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [input, folder] = arguments.as_slice() else {
        return Err(anyhow!("usage: splitter INPUT FOLDER"));
    };
    let linked = fs::read(input).with_context(|| input.clone())?;
    let folder = Path::new(folder);
    let main = folder.join("tokenlock.wasm");
    let mut options = Options::new(&linked);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = "./tokenlock.js";
    options.link_name = "./parts.js";
    let split = transform(options).map_err(|error| anyhow!("{error:#}"))?;
    let mut parts: Vec<_> = split.prefetch_map.into_iter().collect();
    parts.sort();
    for (part, modules) in parts {
        println!("{part} {}", modules.join(" "));
    }
    Ok(())
}
