//! How large the shipped page is, and how large it may be.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::{block, html, process, workspace};

/// What a first visit may load, in bytes of Brotli: 201 KB.
pub const BUDGET: u64 = 205_824;

/// What the engine may be, in bytes of Brotli: 130 KB, with the words and the picture that it makes of its figures. A
/// reader loads it with the first figure that needs it.
pub const ENGINE_BUDGET: u64 = 133_120;

/// What an article may be, in bytes of Brotli: 8 KB. A reader loads the one that is opened.
pub const ARTICLE_BUDGET: u64 = 8_192;

/// Node has both compressions, and is here already.
const COMPRESS: &str = "const { readFileSync } = require('node:fs');
const { gzipSync, brotliCompressSync, constants } = require('node:zlib');
for (const file of process.argv.slice(1)) {
  const raw = readFileSync(file);
  const brotli = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  console.log([raw, gzipSync(raw, { level: 9 }), brotli].map((bytes) => bytes.length).join(' '));
}";

/// One file of three sizes, in bytes.
#[derive(Debug, Clone, PartialEq)]
struct Size {
    name: String,
    first_visit: bool,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Size {
    /// Whether it is one of the engine's two files.
    fn is_engine(&self) -> bool {
        matches!(self.name.as_str(), "engine.js" | "engine.wasm")
    }

    /// Whether it is the page on the paper's claims in a language.
    fn is_article(&self) -> bool {
        self.name.starts_with("paper-")
    }
}

/// The sizes of everything that is shipped.
#[derive(Debug)]
pub struct Sizes(Vec<Size>);

impl Sizes {
    /// Compresses each file as a good server would, and `tokenlock.html` with them.
    ///
    /// # Errors
    /// If a file cannot be read, or Node is missing.
    pub fn measure() -> Result<Sizes> {
        let mut files = Vec::new();
        collect(workspace::dist(), &mut files)?;
        files.sort();
        files.push(workspace::single_file());
        let page =
            fs::read_to_string(workspace::dist().join("index.html")).context("dist/index.html")?;
        let loaded = first_visit(&page);
        let mut node = process::command("node");
        let said = process::capture(node.args(["-e", COMPRESS]).args(&files))
            .context("compressing takes Node")?;
        let mut sizes = Vec::new();
        for (file, line) in files.iter().zip(said.lines()) {
            let name = file
                .strip_prefix(workspace::dist())
                .or_else(|_| file.strip_prefix(workspace::root()));
            let name = name.unwrap_or(file).to_string_lossy().replace('\\', "/");
            let numbers: Result<Vec<u64>, _> = line.split(' ').map(str::parse).collect();
            let Ok([raw, gzip, brotli]) = numbers.as_deref() else {
                bail!("Node said `{line}` of {name}")
            };
            let first_visit = loaded.contains(&name);
            sizes.push(Size {
                name: plain(&name),
                first_visit,
                raw: *raw,
                gzip: *gzip,
                brotli: *brotli,
            });
        }
        if sizes.len() != files.len() {
            bail!("Node measured {} of {} files", sizes.len(), files.len());
        }
        Ok(Sizes(sizes))
    }

    /// What a first visit loads.
    fn first_visit(&self) -> Size {
        self.sum("**first visit**", |size| size.first_visit)
    }

    /// What the first figure that takes the engine loads besides.
    fn engine(&self) -> Size {
        self.sum("**engine**", Size::is_engine)
    }

    fn sum(&self, name: &str, is_part: impl Fn(&Size) -> bool) -> Size {
        let name = name.to_string();
        let nothing = Size { name, first_visit: false, raw: 0, gzip: 0, brotli: 0 };
        self.0.iter().filter(|size| is_part(size)).fold(nothing, |sum, size| Size {
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
    /// If a first visit loads more than [`BUDGET`], the engine is more than [`ENGINE_BUDGET`], or an article more than
    /// [`ARTICLE_BUDGET`].
    pub fn check_budget(&self) -> Result<()> {
        let engine = self.engine().brotli;
        let articles = self.0.iter().filter(|size| size.is_article()).map(|size| size.brotli);
        let article = articles.max().unwrap_or_default();
        for (what, brotli, budget) in [
            ("a first visit loads", self.first_visit().brotli, BUDGET),
            ("the engine is", engine, ENGINE_BUDGET),
            ("an article is", article, ARTICLE_BUDGET),
        ] {
            if brotli > budget {
                bail!(
                    "{what} {} of Brotli, {} bytes over the budget of {}",
                    kilobytes(brotli),
                    brotli - budget,
                    kilobytes(budget)
                );
            }
        }
        if engine == 0 || article == 0 {
            bail!("there is no engine or no article among what is shipped");
        }
        Ok(())
    }

    /// Puts the table between its marks in `docs/measured.md`.
    ///
    /// # Errors
    /// If the file cannot be read or written.
    pub fn write_into_document(&self) -> Result<()> {
        let section = format!(
            "{}\nWritten by `cargo xtask dist`; 1 KB is 1,024 bytes. The budget for a first visit is {} of Brotli,\n\
             that for the engine, which is loaded with the first figure that needs it, {}, and that for an\n\
             article on the paper, which is loaded when it is opened in its language, {}.",
            self.table(),
            kilobytes(BUDGET),
            kilobytes(ENGINE_BUDGET),
            kilobytes(ARTICLE_BUDGET)
        );
        block::write("docs/measured.md", "sizes", &section)
    }

    fn table(&self) -> String {
        let (total, engine_total) = (self.first_visit(), self.engine());
        let (loaded, others): (Vec<&Size>, Vec<&Size>) =
            self.0.iter().partition(|size| size.first_visit);
        let (engine, others): (Vec<&Size>, Vec<&Size>) =
            others.into_iter().partition(|size| size.is_engine());
        let (articles, others): (Vec<&Size>, Vec<&Size>) =
            others.into_iter().partition(|size| size.is_article());
        let mut table =
            String::from("| file | raw | gzip | brotli |\n| --- | ---: | ---: | ---: |\n");
        let later = engine.into_iter().chain([&engine_total]).chain(articles);
        for size in loaded.into_iter().chain([&total]).chain(later).chain(others) {
            let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(kilobytes);
            table.push_str(&format!("| {} | {raw} | {gzip} | {brotli} |\n", size.name));
        }
        table
    }
}

fn collect(folder: PathBuf, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(&folder).context("there is no dist/; cargo xtask dist makes it")? {
        let path = entry?.path();
        if path.is_dir() {
            collect(path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
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
        let ends = after[digits..].starts_with(['_', '.']);
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

    /// What is shipped, with the Brotli of a first visit, of the engine's wasm and of an article.
    fn shipped([visit, engine, article]: [u64; 3]) -> Sizes {
        Sizes(vec![
            size("index.html", true, visit),
            size("engine.js", false, 1024),
            size("engine.wasm", false, engine),
            size("paper-en.html", false, article),
            size("paper-zh.html", false, 1024),
            size("api/x.wasm", false, BUDGET),
        ])
    }

    #[test]
    fn each_part_has_a_budget_of_its_own() {
        let budgets = [BUDGET, ENGINE_BUDGET - 1024, ARTICLE_BUDGET];
        assert!(shipped(budgets).check_budget().is_ok());
        for (part, words) in
            [(0, "first visit loads 201.0 KB"), (1, "engine is 130.0 KB"), (2, "article is 8.0 KB")]
        {
            let mut brotli = budgets;
            brotli[part] += 3;
            let error = shipped(brotli).check_budget().unwrap_err().to_string();
            assert!(error.contains(words) && error.contains(" 3 bytes over"), "{error}");
        }
    }

    #[test]
    fn what_is_missing_is_noticed() {
        for missing in ["engine", "paper"] {
            let Sizes(mut files) = shipped([1024; 3]);
            files.retain(|size| !size.name.starts_with(missing));
            assert!(Sizes(files).check_budget().is_err(), "{missing}");
        }
    }

    #[test]
    fn the_table_has_a_sum_for_each_part() {
        let table = shipped([1024, 3072, 2048]).table();
        for line in [
            "| **first visit** | 4.0 KB | 2.0 KB | 1.0 KB |",
            "| **engine** | 16.0 KB | 8.0 KB | 4.0 KB |",
            "| paper-en.html | 8.0 KB | 4.0 KB | 2.0 KB |",
        ] {
            assert!(table.contains(line), "{table}");
        }
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
        assert_eq!(plain("engine-0123456789abcdef.wasm"), "engine.wasm");
        assert_eq!(plain("paper-en-0123456789abcdef.html"), "paper-en.html");
        assert_eq!(plain("apple-touch-icon.png"), "apple-touch-icon.png");
        assert_eq!(plain("index.html"), "index.html");
    }
}
