//! The engine: a second wasm for a worker, beside the page's, which loads it only when it needs it.
//!
//! `src/engine.rs` is what it does, `src/engine/driver.js` how the worker calls it, `src/engine/page.js` how the page
//! calls the worker. With it go the articles of [`paper`], for which no worker is started. Where the page gets all of
//! them from differs: hosted it fetches them, in the single file they stand as text, and on the development server they
//! have plain names.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::paper::{self, Article};
use crate::trunk::Trunk;
use crate::{boot, cache, glue, process, workspace};

/// What it is built for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Purpose {
    /// To be shipped: fast, and as small as that allows.
    Shipping,
    /// To be built again after every edit.
    Editing,
}

/// The engine's two files, and the articles.
#[derive(Debug)]
pub struct Engine {
    /// What the worker runs.
    pub script: String,
    /// What the script runs.
    pub wasm: Vec<u8>,
    /// What it needs no worker for.
    pub articles: Vec<Article>,
}

impl Engine {
    /// Builds them.
    ///
    /// # Errors
    /// If the build fails.
    pub fn build(trunk: &Trunk, purpose: Purpose) -> Result<Engine> {
        let profile = if purpose == Purpose::Shipping { "engine" } else { "engine-dev" };
        compile(trunk, purpose, profile)?;

        let folder = trunk.wasm_target().join("engine");
        cache::remove(&folder)?;
        let built = trunk.wasm_target().join("wasm32-unknown-unknown").join(profile);
        let mut bind = trunk.tool("wasm-bindgen");
        bind.args(["--target", "no-modules", "--no-typescript", "--out-name", "engine"]);
        process::capture(bind.arg("--out-dir").arg(&folder).arg(built.join("tokenlock.wasm")))?;

        let wasm = folder.join("engine_bg.wasm");
        if purpose == Purpose::Shipping {
            let mut optimise = trunk.tool("wasm-opt");
            process::capture(optimise.arg("-O3").arg(&wasm).arg("--output").arg(&wasm))?;
        }
        let bound = fs::read_to_string(folder.join("engine.js"))
            .context("wasm-bindgen wrote no script of the engine")?;
        let script = glue::squeeze(&bound) + &glue::squeeze(&written("driver.js")?);
        let articles = paper::write(purpose).context("the page on the paper's claims")?;
        Ok(Engine { script, wasm: fs::read(wasm).context("the engine's wasm")?, articles })
    }

    /// Puts the files into a folder under names that change with what is in them, and gives the scripts of the page
    /// that fetches them.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn hosted(&self, folder: &Path) -> Result<String> {
        self.fetched(folder, |name, ending, content| {
            format!("{name}-{}.{ending}", short_hash(content))
        })
    }

    fn fetched(
        &self,
        folder: &Path,
        file_name: impl Fn(&str, &str, &[u8]) -> String,
    ) -> Result<String> {
        let write = |name: &str, ending: &str, content: &[u8]| {
            let file = file_name(name, ending, content);
            fs::write(folder.join(&file), content).with_context(|| file.clone())?;
            anyhow::Ok(format!("\"./{file}\""))
        };
        let script = write("engine", "js", self.script.as_bytes())?;
        let wasm = write("engine", "wasm", &self.wasm)?;
        let mut articles = Vec::new();
        for Article { language, html } in &self.articles {
            let file = write(&paper::id(language), "html", html.as_bytes())?;
            articles.push(format!("\"{language}\": {file}"));
        }
        let get = "get = async (file) => {\n\
            const response = await fetch(file);\n\
            if (!response.ok) throw `${file}: ${response.status}`;\n\
            return response;\n}";
        let load = format!(
            "() => Promise.all([{script}, {wasm}].map(async (file) => (await get(file)).arrayBuffer()))"
        );
        let article = format!(
            "async (language) => {{\n\
             const file = {{ {} }}[language];\n\
             const text = await (await get(file)).text();\n\
             if (!text.startsWith(\"{}\")) throw `${{file}}: another page`;\n\
             return text;\n}}",
            articles.join(", "),
            paper::BEGINNING
        );
        page_script(get, &load, &article)
    }

    /// The scripts of a page that holds all of it, as text that is read only when it is asked for.
    ///
    /// # Errors
    /// If a source of the page's side cannot be read.
    pub fn single_file(&self) -> Result<String> {
        let text = "(id) => document.getElementById(id).textContent";
        let load = "async () => {\n\
            const bytes = Uint8Array.from(atob(text(\"engine-wasm\")), (letter) => letter.charCodeAt(0));\n\
            return [text(\"engine-script\"), bytes.buffer];\n}";
        let article = format!("async (language) => text(\"{}\" + language)", paper::id(""));
        Ok(format!(
            "{}\n{}<script type=\"text/plain\" id=\"engine-script\">{}</script>\n\
             <script type=\"text/plain\" id=\"engine-wasm\">{}</script>\n",
            page_script(&format!("text = {text}"), load, &article)?,
            paper::embedded(&self.articles),
            boot::escape(&self.script, "script"),
            BASE64_STANDARD.encode(&self.wasm)
        ))
    }
}

/// What Trunk calls after it has built the page: adds the engine to a page that follows edits. A release gets it from
/// [`dist`](crate::dist), with all else that is done to it.
///
/// # Errors
/// If it was not Trunk that called, or the build fails.
pub fn run_as_hook() -> Result<()> {
    let variable = |name: &str| {
        std::env::var(name).with_context(|| format!("only Trunk calls this: {name} is not set"))
    };
    let (profile, folder) = (variable("TRUNK_PROFILE")?, variable("TRUNK_STAGING_DIR")?);
    if profile == "release" {
        return Ok(());
    }
    let folder = Path::new(&folder);
    let engine = Engine::build(&Trunk::around()?, Purpose::Editing)?;
    let script = engine.fetched(folder, |name, ending, _| format!("{name}.{ending}"))?;
    let file = folder.join("index.html");
    let page = fs::read_to_string(&file).context("Trunk wrote no index.html")?;
    fs::write(file, in_head(&page, &script)?).context("cannot write index.html")
}

fn compile(trunk: &Trunk, purpose: Purpose, profile: &str) -> Result<()> {
    let shipped = purpose == Purpose::Shipping;
    let mut cargo = if shipped { trunk.simd_cargo() } else { trunk.cargo() };
    cargo.args(["rustc", "--package", "tokenlock", "--lib", "--crate-type", "cdylib"]);
    cargo.args(["--profile", profile, "--no-default-features", "--features", "engine"]);
    if shipped {
        cargo.arg("--quiet");
    }
    process::run(cargo.args(["--target", "wasm32-unknown-unknown"]))
}

/// The page's side of the engine, with where it gets the files from: `load` and `article`, and what both call.
fn page_script(both: &str, load: &str, article: &str) -> Result<String> {
    let page = boot::escape(&glue::squeeze(&written("page.js")?), "script");
    Ok(format!(
        "<script>\n{page}{{\nconst {both};\ntokenlockEngine.load = {load};\n\
         tokenlockEngine.article = {article};\n}}\n</script>"
    ))
}

fn written(name: &str) -> Result<String> {
    let file = workspace::root().join("src/engine").join(name);
    let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    Ok(text.replace("\r\n", "\n"))
}

fn in_head(page: &str, script: &str) -> Result<String> {
    let Some(end) = page.find("</head>") else { bail!("the page has no end of its <head>") };
    Ok(format!("{}{script}\n{}", &page[..end], &page[end..]))
}

fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html;
    use crate::policy::{self, Form};

    fn engine() -> Engine {
        let article = |language: &str| Article {
            language: language.into(),
            html: format!("{}lang=\"{language}\"></article>", paper::BEGINNING),
        };
        Engine {
            script: "const a = '</script>';\n".into(),
            wasm: b"\0asm".to_vec(),
            articles: vec![article("en"), article("zh")],
        }
    }

    #[test]
    fn the_single_file_holds_all_and_runs_none_of_it() {
        let scripts = engine().single_file().unwrap();
        let elements = html::elements(&scripts);
        let content = |id: &str| {
            let found = elements.iter().find(|element| element.attribute("id") == Some(id));
            found.map(|element| (&scripts[element.content.clone()], element.is_inline_script()))
        };
        assert_eq!(content("engine-script"), Some(("const a = '<\\/script>';\n", false)));
        assert_eq!(content("engine-wasm"), Some(("AGFzbQ==", false)));
        assert_eq!(content("paper-zh"), Some(("<article lang=\"zh\"></article>", false)));
        assert_eq!(elements.iter().filter(|element| element.is_inline_script()).count(), 1);
    }

    #[test]
    fn hosted_files_are_named_by_what_is_in_them() {
        let folder = std::env::temp_dir().join(format!("tokenlock-engine-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let first = engine().hosted(&folder).unwrap();
        let second = Engine { wasm: b"\0asm2".to_vec(), ..engine() }.hosted(&folder).unwrap();
        let mut names: Vec<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        cache::remove(&folder).unwrap();
        names.sort_by_key(|name| name.rsplit('.').next().map(|ending| ending != "wasm"));
        let [one, other, same @ ..] = names.as_slice() else { panic!("{names:?}") };
        assert_eq!(same.len(), 3, "{names:?}");
        for file in same {
            assert!(first.contains(file) && second.contains(file), "{file}: {first}");
        }
        assert!(first.contains(one) != first.contains(other), "{first}");
        assert!(second.contains(one) != second.contains(other), "{second}");
    }

    #[test]
    fn the_policy_lets_the_pages_side_run_and_starts_workers_from_blobs_only() {
        let script = page_script("a = 1", "() => []", "() => a").unwrap();
        let page = in_head("<head></head>", &script).unwrap();
        for form in [Form::Hosted, Form::SingleFile] {
            let page = policy::add(&page, form).unwrap();
            assert!(page.contains("worker-src blob:;"), "{page}");
            assert!(page.contains("'wasm-unsafe-eval' 'sha256-"), "{page}");
        }
    }

    #[test]
    fn a_page_without_a_head_is_refused() {
        assert!(in_head("<p>", "").is_err());
    }
}
