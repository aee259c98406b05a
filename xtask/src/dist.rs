//! What is shipped: `dist/` for a server, `dist/api/` for other programs, and `tokenlock.html` for a double click.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow};
use sha2::{Digest, Sha256};

use crate::inlined::Inlined;
use crate::page_module::{LOADER, PageModule};
use crate::policy::{self, Form};
use crate::trunk::Trunk;
use crate::worker::Purpose;
use crate::{
    api, archive, boot, cache, compressed, console, embed, freshness, hosting, html, lessons,
    oembed, offline, share_picture, single_file, sizes, stills, stylesheet, workspace,
};

/// `cargo xtask dist`: builds, measures, and writes the measures into `docs/measured.md`. With the address of the folder
/// it will lie in, figures are offered by oEmbed too.
///
/// # Errors
/// If a tool is missing, the build fails, or the page is too large.
pub fn run(base_url: Option<&str>) -> Result<()> {
    build_for(&Trunk::ready()?, base_url)?;
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
    build_for(trunk, None)
}

fn build_for(trunk: &Trunk, base_url: Option<&str>) -> Result<()> {
    console::step("Building the release", || {
        let digest = freshness::digest()?;
        let staging = workspace::target().join("dist-staging");
        cache::remove(&staging)?;
        fs::create_dir_all(&staging).with_context(|| staging.display().to_string())?;
        // Each is linked on one processor, and into folders of its own.
        let (module, beside) = thread::scope(|scope| {
            let beside = scope.spawn(|| {
                api::build(trunk, &staging.join("api")).context("dist/api")?;
                Inlined::build(trunk, Purpose::Shipping)
            });
            (PageModule::build(trunk).context("the page"), beside.join())
        });
        let inlined = beside.map_err(|_| anyhow!("what is built beside the page broke down"))??;
        let parts = Parts::read(module?, &staging)?;
        let single_file =
            single_file::pack(&parts, &inlined, &staging).context("tokenlock.html")?;
        write_hosted(&parts, &inlined, &staging).context("dist/index.html")?;
        embed::write(&parts, &inlined, &staging).context("the embeds")?;
        lessons::write(&single_file, &staging).context("the lessons")?;
        offline::write(&staging).context("the service worker")?;
        if let Some(base_url) = base_url {
            oembed::write(&staging, base_url).context("oEmbed")?;
        }
        compressed::write(&staging).context("compressed files")?;
        hosting::write(&staging).context("what hosts are told")?;
        archive::write(&staging).context("the archive")?;

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
    let within = parts.module.write(folder)?;
    let (glue, wasm) =
        (format!("./{within}/tokenlock.js"), format!("./{within}/tokenlock_bg.wasm"));
    // The glue imports the loader of parts, which would be asked for only once the glue is there.
    let preloads = format!(
        "<link rel=\"modulepreload\" href=\"{glue}\">\n\
         <link rel=\"modulepreload\" href=\"./{within}/{LOADER}\">\n\
         <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n"
    );
    // In the page itself, since nothing is painted before its style is there.
    let page = parts.page(&preloads, &boot::hosted(&glue, &wasm));
    let name = |worker: &str, module: &[u8]| format!("{worker}-{}.wasm", short_hash(module));
    let page = inlined.complete(&page, &inlined.hosted(folder, name)?)?;
    let page = if share_picture::write(folder)? { share_picture::name(&page, "")? } else { page };
    let page = offline::announce(&stills::add(&page, folder)?)?;
    fs::write(folder.join("index.html"), policy::add(&page, Form::Hosted)?)?;
    Ok(())
}

/// `index.html` of the sources, taken apart into what the forms of the shipped page are put together from: what Trunk
/// does with it while the page is edited.
#[derive(Debug)]
pub struct Parts {
    /// The page's wasm.
    pub module: PageModule,
    style: String,
    page: String,
    style_places: Vec<Range<usize>>,
    start_place: Range<usize>,
}

impl Parts {
    /// Reads the page, and puts the files that it names beside it into the folder.
    fn read(module: PageModule, folder: &Path) -> Result<Parts> {
        let root = workspace::root();
        let page = fs::read_to_string(root.join("index.html")).context("index.html")?;
        let mut parts = Parts::find(module, page.replace("\r\n", "\n"), |file| {
            fs::read_to_string(root.join(file)).with_context(|| file.to_owned())
        })?;
        let mut changes = Vec::new();
        for element in html::elements(&parts.page) {
            if !element.is_link("icon") {
                continue;
            }
            let file = element.attribute("href").context("an icon without a file")?;
            let name = Path::new(file).file_name().context("an icon without a name")?;
            fs::copy(root.join(file), folder.join(name)).with_context(|| file.to_owned())?;
            let link = format!("<link rel=\"icon\" href=\"./{}\">", name.to_string_lossy());
            changes.push((element.tag, link));
        }
        // The places that were found stand behind the icon's, if it comes first.
        if !changes.is_empty() {
            let page = html::replace(&parts.page, changes);
            parts = Parts::find(parts.module, page, |file| {
                fs::read_to_string(root.join(file)).with_context(|| file.to_owned())
            })?;
        }
        Ok(parts)
    }

    fn find(
        module: PageModule,
        page: String,
        read: impl Fn(&str) -> Result<String>,
    ) -> Result<Parts> {
        let (mut style, mut style_places, mut start_place) = (String::new(), Vec::new(), None);
        for element in html::elements(&page) {
            if element.attribute("data-trunk").is_none() {
                continue;
            }
            if element.is_link("css") {
                let file = element.attribute("href").context("a stylesheet without a file")?;
                style.push_str(&stylesheet::squeeze(&read(file)?));
                style_places.push(element.tag);
            } else if element.is_link("rust") {
                start_place = Some(element.tag);
            }
        }
        let start_place = start_place.context("index.html does not say where the wasm starts")?;
        Ok(Parts { module, style, page, style_places, start_place })
    }

    /// The page with its style, with these elements before it, and with the scripts that start it.
    pub fn page(&self, before: &str, start: &str) -> String {
        let gone = self.style_places.iter().skip(1);
        let mut changes: Vec<_> = gone.map(|place| (place.clone(), String::new())).collect();
        let style = format!("{before}<style>\n{}</style>", boot::escape(&self.style, "style"));
        let place = self.style_places.first();
        let place = place.cloned().unwrap_or(self.start_place.start..self.start_place.start);
        changes.push((place, style));
        changes.push((self.start_place.clone(), start.to_string()));
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

    const PAGE: &str = "<head><link data-trunk rel=\"css\" href=\"a.css\">\n<link data-trunk rel=\"css\" href=\"b.css\">\n\
        <script>first()</script><link data-trunk rel=\"rust\" data-bin=\"tokenlock\"></head>";

    fn read(file: &str) -> Result<String> {
        Ok(format!("{file} {{}}"))
    }

    #[test]
    fn the_page_is_taken_apart_and_put_together() {
        let parts = Parts::find(PageModule::default(), PAGE.into(), read).unwrap();
        assert_eq!(
            parts.page("P", "B"),
            "<head>P<style>\na.css {}\nb.css {}\n</style>\n\n<script>first()</script>B</head>"
        );
    }

    #[test]
    fn a_page_without_wasm_is_refused() {
        assert!(Parts::find(PageModule::default(), "<head></head>".into(), read).is_err());
    }
}
