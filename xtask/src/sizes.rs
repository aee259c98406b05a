//! How large the shipped page is, and how large it may be.

use std::fs;

use anyhow::{Context, Result, bail, ensure};

use crate::page_module::{LOADER, modules_of};
use crate::{block, compressed, html, workspace};

/// Brotli bytes that a first visit may load by itself without an explanation. No hard limit: a change that passes
/// it says in `docs/measured.md` what a reader gets for it, and moves it.
pub const ALARM: u64 = 819_200;

/// The part of the page that is loaded by itself once the answer stands.
const FOLLOWING: &str = "story";

/// One file of three sizes, in bytes.
#[derive(Debug, Clone, PartialEq)]
struct Size {
    name: String,
    first_visit: bool,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The sizes of everything that is shipped.
#[derive(Debug)]
pub struct Sizes(Vec<Size>);

impl Sizes {
    /// Measures each file, and those beside it that are compressed as a good server would.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub fn measure() -> Result<Sizes> {
        let dist = workspace::dist();
        let page = fs::read_to_string(dist.join("index.html"))
            .context("there is no dist/; cargo xtask dist makes it")?;
        let loaded = first_visit(&page);
        let files = compressed::files(&dist)?;
        let loader = files.iter().find(|file| file.ends_with(LOADER));
        let loader = loader.context("the page has no loader of parts")?;
        let modules = modules_of(&fs::read_to_string(loader)?, FOLLOWING);
        ensure!(!modules.is_empty(), "the page has no part that is called {FOLLOWING}");
        let within = |name| loader.with_file_name(name);
        let following: Vec<_> = modules.into_iter().map(within).chain([loader.clone()]).collect();
        let mut sizes = Vec::new();
        for file in &files {
            let beside = |ending: &str| {
                let mut name = file.clone().into_os_string();
                name.push(ending);
                fs::metadata(name).map(|found| found.len())
            };
            // What has none beside it is one of those, or is never sent compressed.
            let (Ok(gzip), Ok(brotli)) = (beside(".gz"), beside(".br")) else { continue };
            let name = file.strip_prefix(&dist).unwrap_or(file);
            let name = name.to_string_lossy().replace('\\', "/");
            // The worker fetches its module by itself, soon after the page stands, as the page does the story.
            let first_visit =
                loaded.contains(&name) || name.starts_with("worker-") || following.contains(file);
            let raw = fs::metadata(file)?.len();
            sizes.push(Size { name: plain(&name), first_visit, raw, gzip, brotli });
        }
        Ok(Sizes(sizes))
    }

    /// What a first visit loads.
    fn first_visit(&self) -> Size {
        let name = "**first visit**".to_string();
        let nothing = Size { name, first_visit: true, raw: 0, gzip: 0, brotli: 0 };
        self.0.iter().filter(|size| size.first_visit).fold(nothing, |sum, size| Size {
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
            brotli: sum.brotli + size.brotli,
            ..sum
        })
    }

    /// Prints the table.
    pub fn print(&self) {
        println!("{}", self.table());
    }

    /// # Errors
    /// If a first visit loads more than [`ALARM`].
    pub fn check_alarm(&self) -> Result<()> {
        let brotli = self.first_visit().brotli;
        if brotli > ALARM {
            bail!(
                "a first visit loads {} of Brotli, {} bytes over the alarm at {}: say in docs/measured.md what a \
                 reader gets for it, and move the alarm",
                kilobytes(brotli),
                brotli - ALARM,
                kilobytes(ALARM)
            );
        }
        Ok(())
    }

    /// Puts the table between its marks in `docs/measured.md`.
    ///
    /// # Errors
    /// If the file cannot be read or written.
    pub fn write_into_document(&self) -> Result<()> {
        let section = format!(
            "{}\nWritten by `cargo xtask dist`; 1 KB is 1,024 bytes. What a first visit loads has an alarm at {} of \
             Brotli.",
            self.table(),
            kilobytes(ALARM)
        );
        block::write("docs/measured.md", "sizes", &section)
    }

    fn table(&self) -> String {
        let (loaded, others): (Vec<&Size>, Vec<&Size>) =
            self.0.iter().partition(|size| size.first_visit);
        let mut table =
            String::from("| file | raw | gzip | brotli |\n| --- | ---: | ---: | ---: |\n");
        for size in loaded.into_iter().chain([&self.first_visit()]).chain(others) {
            let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(kilobytes);
            table.push_str(&format!("| {} | {raw} | {gzip} | {brotli} |\n", size.name));
        }
        table
    }
}

/// The files that the page names in its tags: what every visit needs before anything is clicked.
fn first_visit(page: &str) -> Vec<String> {
    let mut files = vec!["index.html".to_string()];
    for element in html::elements(page) {
        let target = match element.name.as_str() {
            "link" => element.attribute("href"),
            "script" | "img" => element.attribute("src"),
            _ => None,
        };
        files.extend(target.map(|file| file.trim_start_matches("./").to_string()));
    }
    files
}

/// A file's name without the hash that changes with every build.
///
/// Trunk writes the hash without leading zeros, so that it has up to 16 digits.
fn plain(name: &str) -> String {
    let without_hash = |(place, _): (usize, &str)| {
        let after = &name[place + 1..];
        let digits = after.bytes().take_while(u8::is_ascii_hexdigit).count();
        let ends = after[digits..].starts_with(['_', '.', '/']);
        (ends && (8..=16).contains(&digits))
            .then(|| format!("{}{}", &name[..place], &after[digits..]))
    };
    name.match_indices('-').find_map(without_hash).unwrap_or_else(|| name.into())
}

/// Bytes in units of 1,024, to one place.
fn kilobytes(bytes: u64) -> String {
    format!("{:.1} KB", bytes as f64 / 1024.0) // OK because no file has 2^53 bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, first_visit: bool, brotli: u64) -> Size {
        Size { name: name.into(), first_visit, raw: 4 * brotli, gzip: 2 * brotli, brotli }
    }

    #[test]
    fn the_alarm_is_of_the_first_visit_alone() {
        let shipped = |visit| {
            Sizes(vec![size("index.html", true, visit), size("api/x.wasm", false, 2 * ALARM)])
        };
        assert!(shipped(ALARM).check_alarm().is_ok());
        let error = shipped(ALARM + 3).check_alarm().unwrap_err().to_string();
        let loads = format!("first visit loads {}", kilobytes(ALARM));
        assert!(error.contains(&loads) && error.contains(" 3 bytes over"), "{error}");
    }

    #[test]
    fn the_table_has_the_first_visit_in_sum() {
        let sizes = Sizes(vec![
            size("a.js", true, 1024),
            size("api/x.wasm", false, 2048),
            size("b.wasm", true, 3072),
        ]);
        let rows: Vec<_> = sizes.table().lines().skip(2).map(str::to_owned).collect();
        assert_eq!(rows.len(), 4);
        assert_eq!(rows[2], "| **first visit** | 16.0 KB | 8.0 KB | 4.0 KB |");
        assert_eq!(rows[3], "| api/x.wasm | 8.0 KB | 4.0 KB | 2.0 KB |");
    }

    #[test]
    fn the_first_visit_is_what_the_page_names() {
        let page = "<link rel=icon href=./i.svg><link rel=stylesheet href=./s.css><a href=doc.html><script>1</script>";
        assert_eq!(first_visit(page), ["index.html", "i.svg", "s.css"]);
    }

    #[test]
    fn hashes_leave_the_names() {
        assert_eq!(plain("tokenlock-ae2a1aebc3142e83_bg.wasm"), "tokenlock_bg.wasm");
        assert_eq!(plain("tokenlock-73404e487dc98c3_bg.wasm"), "tokenlock_bg.wasm");
        assert_eq!(plain("style-0123456789abcdef.css"), "style.css");
        assert_eq!(plain("apple-touch-icon.png"), "apple-touch-icon.png");
        assert_eq!(plain("index.html"), "index.html");
    }
}
