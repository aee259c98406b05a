//! From a test's first line to its last: a server, a driver and a browser, and their end.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use thirtyfour::WebDriver;
use xtask::browser::Browser;
use xtask::static_server::{Habit, Site};
use xtask::workspace;

use crate::driver::{self, Driver};
use crate::page::Page;

/// Longer than any test should take on a busy machine, and short enough that a hanging one is noticed.
pub(crate) const LIMIT: Duration = Duration::from_secs(300);

/// The path under which the page is served, since it has to work in any folder.
pub(crate) const PREFIX: &str = "/a/b/";

/// What is unusual about a test's server.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The folder that is served; `dist/` if nothing else is said.
    pub folder: PathBuf,
    /// Files with these endings are not found, such as `.wasm`.
    pub missing: Vec<String>,
    /// What the host does that a plain one does not.
    pub habit: Option<Habit>,
    /// Set to true while the test runs, it stops the server.
    pub is_gone: Arc<AtomicBool>,
    /// What was asked of the server so far, each the first line of a request.
    pub asked: Arc<Mutex<Vec<String>>>,
}

impl Default for Setup {
    fn default() -> Setup {
        Setup {
            folder: workspace::dist(),
            missing: Vec::new(),
            habit: None,
            is_gone: Arc::default(),
            asked: Arc::default(),
        }
    }
}

/// Runs a test with a page in a browser of its own.
///
/// # Errors
/// Those of the test, and those of starting the browser.
pub fn in_browser(test: impl AsyncFnOnce(Page) -> Result<()>) -> Result<()> {
    in_browser_with(Setup::default(), test)
}

/// The same with another server.
///
/// # Errors
/// Those of the test, and those of starting the browser.
pub fn in_browser_with(setup: Setup, test: impl AsyncFnOnce(Page) -> Result<()>) -> Result<()> {
    if !setup.folder.join("index.html").is_file() {
        bail!("there is no page in {}: cargo xtask dist makes it", setup.folder.display());
    }
    let browser = Browser::find()?;
    let site = Site {
        missing: setup.missing,
        habit: setup.habit,
        is_gone: setup.is_gone,
        asked: setup.asked,
        ..Site::new(setup.folder, PREFIX)
    };
    let origin = format!("http://{}", site.serve(0)?);
    // Dropped last, with everything that it started.
    let driver_process = Driver::start(&browser)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;

    let start = WebDriver::new(driver_process.address(), driver::capabilities(&browser)?);
    let driver = runtime.block_on(start).context("the browser does not start")?;
    let page = Page::new(driver.clone(), format!("{origin}{PREFIX}"));
    let work = async { tokio::time::timeout(LIMIT, test(page)).await };
    // The test may panic; the browser has to go all the same.
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(work)));
    runtime.block_on(driver.quit()).ok();
    match outcome {
        Ok(finished) => {
            finished.with_context(|| format!("the test took more than {} s", LIMIT.as_secs()))?
        }
        Err(panic) => resume_unwind(panic),
    }
}
