//! The page's wasm, taken apart: the module with which the page starts, and those that are loaded when a part of the
//! page is first shown.
//!
//! `src/ui/parts/lazy.rs` marks the parts; the package `splitter` takes the linked wasm apart there, before wasm-bindgen
//! sees what is left. Hosted, the modules are files; in a page that is one file they are texts.

mod hosted;

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::trunk::Trunk;
use crate::{boot, cache, process};

pub use hosted::modules_of;

/// How far wasm-opt goes: small before fast; and what it may use, which a module that was taken apart no longer says:
/// what the compiler uses for wasm by itself, and the instructions for two numbers at once.
const OPTIMISATION: [&str; 9] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// The script that loads the parts.
pub const LOADER: &str = "parts.js";

/// How it fetches a module.
const FETCH: &str = "fetch(new URL(\"./";
const FETCHED: &str = ".wasm\", import.meta.url))";

/// What is optimised and shipped.
#[derive(Debug, Default)]
pub struct PageModule {
    glue: String,
    loader: String,
    start: Vec<u8>,
    /// The modules of parts by their names.
    modules: BTreeMap<String, Vec<u8>>,
    /// The modules that a part takes.
    parts: BTreeMap<String, Vec<String>>,
}

impl PageModule {
    /// Builds it.
    ///
    /// # Errors
    /// If the build fails, or wasm-bindgen or the splitter write what is not understood here.
    pub fn build(trunk: &Trunk) -> Result<PageModule> {
        let mut cargo = trunk.release_cargo();
        cargo.args(["rustc", "--quiet", "--package", "tokenlock", "--bin", "tokenlock"]);
        cargo.args(["--features", "split", "--release", "--target", "wasm32-unknown-unknown"]);
        // What refers to what is read from the relocations.
        process::run(cargo.args(["--", "-Clink-args=--emit-relocs"]))?;
        let linked = trunk.wasm_target().join("wasm32-unknown-unknown/release/tokenlock.wasm");
        let folder = trunk.wasm_target().join("page");
        cache::remove(&folder)?;
        let mut split = process::cargo();
        split.args(["run", "--quiet", "--package", "splitter", "--"]).arg(&linked).arg(&folder);
        let parts = read_parts(&process::capture(&mut split)?)?;

        let mut bind = trunk.tool("wasm-bindgen");
        bind.args(["--target", "web", "--no-typescript", "--out-name", "tokenlock"]);
        bind.args(["--keep-lld-exports", "--no-demangle", "--out-dir"]);
        process::capture(bind.arg(&folder).arg(folder.join("tokenlock.wasm")))?;
        let module = |name: &str| {
            let module = folder.join(name);
            let mut optimise = trunk.tool("wasm-opt");
            optimise.args(OPTIMISATION).arg(&module);
            process::capture(optimise.arg("--output").arg(&module))?;
            fs::read(&module).with_context(|| module.display().to_string())
        };
        let mut modules = BTreeMap::new();
        for name in parts.values().flatten() {
            if !modules.contains_key(name) {
                modules.insert(name.clone(), module(&format!("{name}.wasm"))?);
            }
        }
        let script = |name: &str| fs::read_to_string(folder.join(name)).context(name.to_owned());
        Ok(PageModule {
            glue: script("tokenlock.js")?,
            loader: script(LOADER)?,
            start: module("tokenlock_bg.wasm")?,
            modules,
            parts,
        })
    }

    /// The scripts of a page that is one file, with the modules of these parts, or of all: the wasm as text, and the
    /// script that starts it.
    ///
    /// A module without imports, since only such a one runs from file://.
    ///
    /// # Errors
    /// If a script is not of the form that the pinned tools write.
    pub fn single_file(&self, parts: Option<&[&str]>) -> Result<String> {
        let is_taken = |part: &String| parts.is_none_or(|parts| parts.contains(&part.as_str()));
        let taken = self.parts.iter().filter(|(part, _)| is_taken(part));
        let mut names: Vec<_> = taken.flat_map(|(_, modules)| modules).collect();
        names.sort();
        names.dedup();
        let mut packed = String::new();
        for name in names {
            // OK because every part's modules are there.
            let module = BASE64_STANDARD.encode(&self.modules[name]);
            packed +=
                &format!("<script type=\"text/plain\" id=\"tokenlock-{name}\">{module}</script>\n");
        }
        let (loader, loads) = inline_loader(&self.loader)?;
        let glue = inline_glue(&self.glue, &loads)?;
        Ok(packed + &boot::single_file(&loader, &glue, &self.start)?)
    }
}

/// What the splitter prints.
fn read_parts(said: &str) -> Result<BTreeMap<String, Vec<String>>> {
    let parts: BTreeMap<_, Vec<_>> = said
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(part, modules)| (part.to_owned(), modules.split(' ').map(str::to_owned).collect()))
        .collect();
    ensure!(!parts.is_empty(), "the page was not split");
    Ok(parts)
}

/// The loader as a piece of a script that holds the page's glue too, and takes modules from texts of the page; and the
/// names of its functions.
fn inline_loader(loader: &str) -> Result<(String, Vec<String>)> {
    const EXPORT: &str = "export const ";
    let mut script = String::new();
    let mut loads = Vec::new();
    for line in loader.lines() {
        // It is in the same script.
        if line.starts_with("import ") {
            continue;
        }
        let line = match line.strip_prefix(EXPORT) {
            Some(declared) => {
                loads.extend(declared.split(' ').next().map(str::to_owned));
                format!("const {declared}")
            }
            None => line.to_owned(),
        };
        script += &match line.split_once(FETCH) {
            Some((before, after)) => {
                let Some((name, after)) = after.split_once(FETCHED) else {
                    bail!("the loader of parts fetches in another form: {line}");
                };
                format!("{before}packedModule(\"{name}\"){after}")
            }
            None => line,
        };
        script.push('\n');
    }
    ensure!(!loads.is_empty(), "the loader of parts exports nothing");
    ensure!(!script.contains("import."), "the loader of parts is not of the form that it was");
    Ok((script, loads))
}

/// The glue with the loader's functions in place of the imports of them.
fn inline_glue(glue: &str, loads: &[String]) -> Result<String> {
    let loads = loads.join(", ");
    let mut script = String::new();
    for line in glue.lines() {
        let imported = line.strip_prefix("import * as ").and_then(|rest| rest.split_once(" from "));
        script += &match imported {
            Some((name, file)) if file.contains(LOADER) => format!("const {name} = {{ {loads} }};"),
            _ => line.to_owned(),
        };
        script.push('\n');
    }
    ensure!(script.contains(&format!("{{ {loads} }}")), "the glue imports no loader of parts");
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) const LOADER_SCRIPT: &str = "import { initSync } from \"./tokenlock.js\";\n/* desk, frame */\n\
        const __chunk_7 = makeLoad(() => {\n    const src = fetch(new URL(\"./chunk_7.wasm\", import.meta.url));\n}, []);\n\
        export const __wasm_split_load_desk = wrapAsyncCb(makeLoad(() => {\n}, [__chunk_7]));\n\
        export const __wasm_split_load_frame = wrapAsyncCb(makeLoad(() => {\n\
        const src = fetch(new URL(\"./split_frame.wasm\", import.meta.url));\n}, [__chunk_7]));\n";
    const GLUE: &str = "import * as import1 from \"./parts.js\"\nuse(import1);\n\
        export { initSync, __wbg_init as default };\n";

    pub(super) fn module() -> PageModule {
        let modules = [("chunk_7", b"\0asm7".to_vec()), ("split_frame", b"\0asmf".to_vec())];
        PageModule {
            glue: GLUE.into(),
            loader: LOADER_SCRIPT.into(),
            start: b"\0asm".to_vec(),
            modules: modules.map(|(name, bytes)| (name.to_owned(), bytes)).into(),
            parts: read_parts("desk chunk_7\nframe split_frame\n").unwrap(),
        }
    }

    #[test]
    fn a_page_that_is_one_file_loads_its_parts_from_itself() {
        let scripts = module().single_file(None).unwrap();
        assert!(scripts.contains("const src = packedModule(\"chunk_7\");"), "{scripts}");
        let imported = "const import1 = { __wasm_split_load_desk, __wasm_split_load_frame };";
        assert!(scripts.contains(imported), "{scripts}");
        assert!(!scripts.contains("import {") && !scripts.contains("import *"), "{scripts}");
        for name in ["tokenlock-chunk_7", "tokenlock-split_frame"] {
            assert!(scripts.contains(&format!("id=\"{name}\"")), "{scripts}");
        }
        let frame = module().single_file(Some(&["frame"])).unwrap();
        assert!(!frame.contains("id=\"tokenlock-chunk_7\""), "{frame}");
    }

    #[test]
    fn what_is_of_another_form_is_refused() {
        assert!(read_parts("").is_err());
        assert!(inline_loader("const a = 1;").is_err());
        assert!(inline_loader(&LOADER_SCRIPT.replace(".wasm\"", ".bin\"")).is_err());
        assert!(inline_glue("export {};", &[]).is_err());
    }
}
