//! What is built beside the wasm and put into the page: the parts of the [`front`] page that are seen before code runs;
//! and at its end, as text until it is asked for, the script of the [`worker`](crate::worker) and the articles of
//! [`paper`].

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::trunk::Trunk;
use crate::worker::{Purpose, Worker};
use crate::written::Part;
use crate::{boot, front, paper};

/// What is put into the page.
#[derive(Debug)]
pub struct Inlined {
    worker: Worker,
    articles: Vec<Part>,
    front: Vec<Part>,
}

impl Inlined {
    /// Builds all of it.
    ///
    /// # Errors
    /// If a part cannot be built.
    pub fn build(trunk: &Trunk, purpose: Purpose) -> Result<Inlined> {
        let worker = Worker::build(trunk, purpose).context("the worker")?;
        let articles = paper::write(purpose).context("the page on the paper's claims")?;
        let front = front::write(purpose).context("the front page")?;
        Ok(Inlined { worker, articles, front })
    }

    /// The elements of a page that fetches the worker's module, which goes into the folder under this name.
    ///
    /// # Errors
    /// If the module cannot be written.
    pub fn hosted(&self, folder: &Path, module: &str) -> Result<String> {
        fs::write(folder.join(module), &self.worker.module).context("the worker's module")?;
        Ok(self.elements(&format!(" data-module=\"./{module}\"")))
    }

    /// The elements of a page that holds the worker's module too.
    pub fn single_file(&self) -> String {
        self.elements("") + &self.packed_module()
    }

    /// A page that shows one figure in a frame: it has no articles and nothing of the front page.
    ///
    /// # Errors
    /// If the page has no end.
    pub fn embedded(&self, page: &str) -> Result<String> {
        add(page, &(self.worker_script("") + &self.packed_module()))
    }

    fn packed_module(&self) -> String {
        let module = BASE64_STANDARD.encode(&self.worker.module);
        format!("<script type=\"text/plain\" id=\"worker-module\">{module}</script>\n")
    }

    /// The page with the parts of the front page in their places, and these elements at the end of its body.
    ///
    /// # Errors
    /// If the page has no such place.
    pub fn complete(&self, page: &str, elements: &str) -> Result<String> {
        add(&front::fill(page, &self.front)?, elements)
    }

    /// The worker's module, for a name that changes with it.
    pub fn module(&self) -> &[u8] {
        &self.worker.module
    }

    fn elements(&self, attribute: &str) -> String {
        self.worker_script(attribute) + &paper::embedded(&self.articles)
    }

    fn worker_script(&self, attribute: &str) -> String {
        let script = boot::escape(&self.worker.script, "script");
        format!("<script type=\"text/plain\" id=\"worker-script\"{attribute}>{script}</script>\n")
    }
}

/// The page with these elements at the end of its body.
fn add(page: &str, elements: &str) -> Result<String> {
    let Some(end) = page.rfind("</body>") else { bail!("the page has no end of its <body>") };
    Ok(format!("{}{elements}{}", &page[..end], &page[end..]))
}

/// What Trunk calls after it has built the page: adds the elements to a page that follows edits. A release gets them
/// from [`dist`](crate::dist), with all else that is done to it.
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
    let file = folder.join("index.html");
    let page = fs::read_to_string(&file).context("Trunk wrote no index.html")?;
    let inlined = Inlined::build(&Trunk::around()?, Purpose::Editing)?;
    let elements = inlined.hosted(folder, "worker.wasm")?;
    fs::write(file, inlined.complete(&page, &elements)?).context("cannot write index.html")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{html, workspace};

    fn inlined() -> Inlined {
        let article = Part { name: "en".into(), html: "<article ></article>".into() };
        let worker = Worker { script: "'</script>';".into(), module: b"\0asm".to_vec() };
        Inlined { worker, articles: vec![article], front: Vec::new() }
    }

    #[test]
    fn a_single_file_holds_all_and_runs_none_of_it() {
        let inlined = inlined();
        let page = "<body><p>1</p></body></html>";
        let page = inlined.complete(page, &inlined.single_file()).unwrap();
        assert!(page.starts_with("<body><p>1</p><script ") && page.ends_with("</body></html>"));
        let elements = html::elements(&page);
        let content = |id: &str| {
            let found = elements.iter().find(|element| element.attribute("id") == Some(id));
            found.map(|element| &page[element.content.clone()])
        };
        assert_eq!(content("worker-script"), Some("'<\\/script>';"));
        assert_eq!(content("worker-module"), Some("AGFzbQ=="));
        assert_eq!(content("paper-en"), Some("<article ></article>"));
        assert!(!elements.iter().any(html::Element::is_inline_script));
        assert!(add("<p>", "").is_err());
    }

    #[test]
    fn a_hosted_page_names_the_module() {
        let folder = workspace::target().join("inlined-test");
        fs::create_dir_all(&folder).unwrap();
        let elements = inlined().hosted(&folder, "worker-1.wasm").unwrap();
        let found = html::elements(&elements);
        assert_eq!(found[0].attribute("data-module"), Some("./worker-1.wasm"));
        assert!(!elements.contains("worker-module"));
        assert_eq!(fs::read(folder.join("worker-1.wasm")).unwrap(), b"\0asm");
        crate::cache::remove(&folder).unwrap();
    }
}
