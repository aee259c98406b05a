//! What is shipped: `dist/` for a server, `dist/api/` for other programs, and `tokenlock.html` for a double click.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::inlined::Inlined;
use crate::policy::{self, Form};
use crate::trunk::Trunk;
use crate::worker::Purpose;
use crate::{
    api, boot, cache, console, embed, freshness, html, process, single_file, sizes, stylesheet,
    workspace,
};

/// How far wasm-opt goes with the page's module.
const OPTIMISATION: &str = "-Oz";

/// `cargo xtask dist`: builds, measures, and writes the measures into `docs/measured.md`.
///
/// # Errors
/// If a tool is missing, the build fails, or the page is too large.
pub fn run() -> Result<()> {
    build(&Trunk::ready()?)?;
    let sizes = sizes::Sizes::measure()?;
    sizes.print();
    sizes.write_into_document()?;
    sizes.check_alarm()
}

/// Builds the release, makes both forms of it, and puts them in place only when both are finished.
///
/// # Errors
/// If the build fails, or the page holds what cannot be shipped.
pub fn build(trunk: &Trunk) -> Result<()> {
    console::step("Building the release", || {
        let digest = freshness::digest()?;
        let staging = workspace::target().join("dist-staging");
        cache::remove(&staging)?;
        process::run(trunk.command(true).args(["build", "--release", "--dist"]).arg(&staging))?;
        let parts = Parts::take_apart(trunk, &staging)?;
        let inlined = Inlined::build(trunk, Purpose::Shipping)?;
        let single_file =
            single_file::pack(&parts, &inlined, &staging).context("tokenlock.html")?;
        write_hosted(&parts, &inlined, &staging).context("dist/index.html")?;
        embed::write(&parts, &inlined, &staging).context("the embeds")?;
        api::build(trunk, &staging.join("api")).context("dist/api")?;

        freshness::forget();
        cache::remove(&workspace::dist())?;
        fs::rename(&staging, workspace::dist()).or_else(|_| copy(&staging, &workspace::dist()))?;
        fs::write(workspace::single_file(), single_file).context("cannot write tokenlock.html")?;
        freshness::note(&digest)
    })
}

/// Makes sure that what is shipped is that of the present sources, and builds it only if it is not.
///
/// # Errors
/// Those of [`build`], and those of setting up its tools.
pub fn build_if_stale() -> Result<()> {
    if freshness::is_fresh(&freshness::digest()?) {
        console::note("dist/ is up to date");
        return Ok(());
    }
    build(&Trunk::ready()?)
}

fn write_hosted(parts: &Parts, inlined: &Inlined, folder: &Path) -> Result<()> {
    let mut style_link = String::new();
    if !parts.style.is_empty() {
        let name = format!("style-{}.css", short_hash(parts.style.as_bytes()));
        fs::write(folder.join(&name), &parts.style)?;
        style_link = format!("<link rel=\"stylesheet\" href=\"./{name}\">");
    }
    for file in &parts.style_files {
        fs::remove_file(folder.join(file))?;
    }
    let (glue, wasm) = (format!("./{}", parts.glue), format!("./{}", parts.wasm));
    let preloads = format!(
        "<link rel=\"modulepreload\" href=\"{glue}\">\n\
         <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n"
    );
    let page = parts.page(&style_link, &preloads, &boot::hosted(&glue, &wasm));
    let name = |worker: &str, module: &[u8]| format!("{worker}-{}.wasm", short_hash(module));
    let page = inlined.complete(&page, &inlined.hosted(folder, name)?)?;
    fs::write(folder.join("index.html"), policy::add(&page, Form::Hosted)?)?;
    Ok(())
}

/// Trunk's page, taken apart into what the two forms of the shipped page are put together from.
#[derive(Debug)]
pub struct Parts {
    /// The file that loads the wasm.
    pub glue: String,
    /// The wasm itself.
    pub wasm: String,
    /// All stylesheets in their order, squeezed.
    pub style: String,
    style_files: Vec<String>,
    page: String,
    style_places: Vec<Range<usize>>,
    preload_places: Vec<Range<usize>>,
    boot_place: Range<usize>,
}

impl Parts {
    fn take_apart(trunk: &Trunk, folder: &Path) -> Result<Parts> {
        let page =
            fs::read_to_string(folder.join("index.html")).context("Trunk wrote no index.html")?;
        let mut parts = Parts::find(page.replace("\r\n", "\n"))?;
        for file in &parts.style_files {
            let style = fs::read_to_string(folder.join(file)).with_context(|| file.clone())?;
            parts.style.push_str(&stylesheet::squeeze(&style));
        }
        let wasm = folder.join(&parts.wasm);
        let mut optimise = trunk.tool("wasm-opt");
        process::capture(optimise.arg(OPTIMISATION).arg(&wasm).arg("--output").arg(&wasm))?;
        parts.name_by_content(folder)?;
        Ok(parts)
    }

    /// Renames glue and wasm by what is in them, so that a browser may keep them for ever.
    fn name_by_content(&mut self, folder: &Path) -> Result<()> {
        let (glue, wasm) = (folder.join(&self.glue), folder.join(&self.wasm));
        let content = [fs::read(&glue).context("the glue")?, fs::read(&wasm).context("the wasm")?];
        let hash = short_hash(&content.concat());
        (self.glue, self.wasm) =
            (format!("tokenlock-{hash}.js"), format!("tokenlock-{hash}_bg.wasm"));
        fs::rename(glue, folder.join(&self.glue))?;
        fs::rename(wasm, folder.join(&self.wasm))?;
        Ok(())
    }

    fn find(page: String) -> Result<Parts> {
        let (mut glue, mut wasm, mut boot_place) = (None, None, None);
        let (mut style_files, mut style_places, mut preload_places) =
            (Vec::new(), Vec::new(), Vec::new());
        for element in html::elements(&page) {
            let file =
                || element.attribute("href").map(|file| file.trim_start_matches("./").to_string());
            if element.is_link("stylesheet") {
                style_files.extend(file());
                style_places.push(element.tag);
            } else if element.is_link("modulepreload") {
                glue = file();
                preload_places.push(element.tag);
            } else if element.is_link("preload") {
                wasm = file();
                preload_places.push(element.tag);
            } else if page[element.content.clone()].contains("TrunkApplicationStarted") {
                boot_place = Some(element.whole);
            }
        }
        Ok(Parts {
            glue: glue.context("Trunk's page names no script")?,
            wasm: wasm.context("Trunk's page names no wasm")?,
            style: String::new(),
            style_files,
            style_places,
            preload_places,
            boot_place: boot_place.context("Trunk's page does not start the wasm")?,
            page,
        })
    }

    /// The page with these texts for its stylesheets, its preloads and the script that starts it.
    pub fn page(&self, style: &str, preloads: &str, boot: &str) -> String {
        let gone = self.style_places.iter().skip(1).chain(&self.preload_places);
        let mut changes: Vec<_> = gone.map(|place| (place.clone(), String::new())).collect();
        match self.style_places.first() {
            Some(first) => changes.push((first.clone(), format!("{preloads}{style}"))),
            None => {
                changes.push((self.boot_place.start..self.boot_place.start, preloads.to_string()))
            }
        }
        changes.push((self.boot_place.clone(), boot.to_string()));
        html::replace(&self.page, changes)
    }
}

fn short_hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// For a target folder on another disk, where renaming cannot work.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path: PathBuf = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)
                .with_context(|| format!("cannot copy to {}", target.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUNKS: &str = "<head><link rel=\"stylesheet\" href=\"./a-1.css\"/>\n<link rel=\"stylesheet\" href=\"./b-2.css\"/>\n\
        <script>first()</script><script type=\"module\">import init from './t.js';\n\
        dispatchEvent(new CustomEvent(\"TrunkApplicationStarted\"));</script>\
        <link rel=\"modulepreload\" href=\"./t.js\"><link rel=\"preload\" href=\"./t.wasm\" as=\"fetch\"></head>";

    #[test]
    fn trunks_page_is_taken_apart_and_put_together() {
        let parts = Parts::find(TRUNKS.into()).unwrap();
        assert_eq!((parts.glue.as_str(), parts.wasm.as_str()), ("t.js", "t.wasm"));
        assert_eq!(parts.style_files, ["a-1.css", "b-2.css"]);
        assert_eq!(parts.page("S", "P", "B"), "<head>PS\n\n<script>first()</script>B</head>");
    }

    #[test]
    fn a_page_without_wasm_is_refused() {
        assert!(Parts::find("<head></head>".into()).is_err());
    }
}
