//! The page in the engines that are installed beside Chromium.

use std::net::{TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use thirtyfour::{Capabilities, WebDriver};
use xtask::engines::{self, Engine};
use xtask::static_server::Site;
use xtask::workspace;

use crate::page::Page;
use crate::session::{LIMIT, PREFIX};

/// Runs a test with the page in each of them; what they do not offer is what Chromium notes: its console and requests.
///
/// # Errors
/// Those of the test, with the engine's name.
pub fn in_each_engine(mut test: impl AsyncFnMut(&Page) -> Result<()>) -> Result<()> {
    for engine in engines::found() {
        in_engine(&engine, &mut test).with_context(|| format!("in {}", engine.name))?;
    }
    Ok(())
}

fn in_engine(engine: &Engine, test: &mut impl AsyncFnMut(&Page) -> Result<()>) -> Result<()> {
    let origin = format!("http://{}", Site::new(workspace::dist(), PREFIX).serve(0)?);
    // Dropped last, with everything that it started.
    let running = Running::start(engine)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut capabilities = Capabilities::new();
    let asked: serde_json::Value = serde_json::from_str(&engine.capabilities)?;
    for (name, value) in asked.as_object().into_iter().flatten() {
        capabilities.set(name, value)?;
    }
    let start = WebDriver::new(format!("http://127.0.0.1:{}", running.port), capabilities);
    let driver = runtime.block_on(start).context("it does not start")?;
    let page = Page::new(driver.clone(), format!("{origin}{PREFIX}"));
    let work = async { tokio::time::timeout(LIMIT, test(&page)).await };
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

/// A driver with its screen, running until this is dropped.
struct Running {
    process: Child,
    port: u16,
}

impl Running {
    fn start(engine: &Engine) -> Result<Running> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut command = engine.command(port);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let process = command.spawn().with_context(|| engine.driver.display().to_string())?;
        let running = Running { process, port };
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(30) {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(running);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("{} does not listen", engine.driver.display())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Its screen is a process beside it, and ends with the group.
        if cfg!(unix) {
            let group = format!("-{}", self.process.id());
            Command::new("kill").args(["-TERM", "--", &group]).stderr(Stdio::null()).status().ok();
            std::thread::sleep(Duration::from_millis(300));
        }
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
