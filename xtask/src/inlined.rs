//! What is built beside the wasm and put into the page: the parts of the [`front`] page that are seen before code runs;
//! and at its end, as text until it is asked for, the scripts of the [workers](crate::worker) and the articles of
//! [`paper`].

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::trunk::Trunk;
use crate::worker::{Job, Purpose, Worker};
use crate::written::WrittenPart;
use crate::{boot, front, paper};

/// What is put into the page.
#[derive(Debug)]
pub struct Inlined {
    worker: Worker,
    reader: Worker,
    articles: Vec<WrittenPart>,
    front: Vec<WrittenPart>,
}

impl Inlined {
    /// Builds all of it.
    ///
    /// # Errors
    /// If a part cannot be built.
    pub fn build(trunk: &Trunk, purpose: Purpose) -> Result<Inlined> {
        let worker = Worker::build(trunk, Job::Simulate, purpose).context("the worker")?;
        let reader =
            Worker::build(trunk, Job::ReadFiles, purpose).context("the reader of files")?;
        let articles = paper::write(purpose).context("the page on the paper's claims")?;
        let front = front::write(purpose).context("the front page")?;
        Ok(Inlined { worker, reader, articles, front })
    }

    /// The elements of a page that fetches the workers' modules, which go into the folder under the names that `name`
    /// makes of a worker's name and its module.
    ///
    /// # Errors
    /// If a module cannot be written.
    pub fn hosted(&self, folder: &Path, name: impl Fn(&str, &[u8]) -> String) -> Result<String> {
        let mut elements = String::new();
        for (job, worker) in self.workers() {
            let file = name(job.name(), &worker.module);
            fs::write(folder.join(&file), &worker.module).context("a worker's module")?;
            elements += &script(job, worker, &format!(" data-module=\"./{file}\""));
        }
        Ok(elements + &paper::embedded(&self.articles))
    }

    /// The elements of a page that holds the workers' modules too.
    pub fn single_file(&self) -> String {
        let packed = self.workers().map(|(job, worker)| packed(job, worker)).concat();
        packed + &paper::embedded(&self.articles)
    }

    fn workers(&self) -> [(Job, &Worker); 2] {
        [(Job::Simulate, &self.worker), (Job::ReadFiles, &self.reader)]
    }

    /// A page that shows one figure in a frame: it has no articles and nothing of the front page.
    ///
    /// # Errors
    /// If the page has no end.
    pub fn embedded(&self, page: &str) -> Result<String> {
        add(page, &packed(Job::Simulate, &self.worker))
    }

    /// The page with the parts of the front page in their places, and these elements at the end of its body.
    ///
    /// # Errors
    /// If the page has no such place.
    pub fn complete(&self, page: &str, elements: &str) -> Result<String> {
        add(&front::fill(page, &self.front)?, elements)
    }
}

/// A worker's script and its module.
fn packed(job: Job, worker: &Worker) -> String {
    let module = BASE64_STANDARD.encode(&worker.module);
    let name = job.name();
    script(job, worker, "")
        + &format!("<script type=\"text/plain\" id=\"{name}-module\">{module}</script>\n")
}

fn script(job: Job, worker: &Worker, attribute: &str) -> String {
    let (name, script) = (job.name(), boot::escape(&worker.script, "script"));
    format!("<script type=\"text/plain\" id=\"{name}-script\"{attribute}>{script}</script>\n")
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
    let elements = inlined.hosted(folder, |name, _| format!("{name}.wasm"))?;
    fs::write(file, inlined.complete(&page, &elements)?).context("cannot write index.html")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{html, workspace};

    fn inlined() -> Inlined {
        let article = WrittenPart { name: "en".into(), html: "<article ></article>".into() };
        let worker = Worker { script: "'</script>';".into(), module: b"\0asm".to_vec() };
        let reader = Worker { script: "read()".into(), module: b"\0files".to_vec() };
        Inlined { worker, reader, articles: vec![article], front: Vec::new() }
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
        assert_eq!(content("reader-module"), Some("AGZpbGVz"));
        assert_eq!(content("paper-en"), Some("<article ></article>"));
        assert!(!elements.iter().any(html::Element::is_inline_script));
        assert!(add("<p>", "").is_err());
    }

    #[test]
    fn a_hosted_page_names_the_module() {
        let folder = workspace::target().join("inlined-test");
        fs::create_dir_all(&folder).unwrap();
        let elements = inlined().hosted(&folder, |name, _| format!("{name}-1.wasm")).unwrap();
        let found = html::elements(&elements);
        assert_eq!(found[0].attribute("data-module"), Some("./worker-1.wasm"));
        assert!(!elements.contains("worker-module"));
        assert_eq!(fs::read(folder.join("worker-1.wasm")).unwrap(), b"\0asm");
        assert_eq!(fs::read(folder.join("reader-1.wasm")).unwrap(), b"\0files");
        crate::cache::remove(&folder).unwrap();
    }
}
