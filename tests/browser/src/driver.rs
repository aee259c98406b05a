//! A ChromeDriver process of one test's own.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::Capabilities;
use xtask::browser::{self, Browser};

/// ChromeDriver, running until this is dropped.
pub struct Driver {
    process: Child,
    port: u16,
    scratch: PathBuf,
}

/// Counts this program's drivers, for the names of their folders.
static STARTED: AtomicUsize = AtomicUsize::new(0);

impl Driver {
    /// Starts it on a port that it picks itself, so that tests side by side cannot collide.
    ///
    /// It picks one that is free in IPv4 and ends if that one is taken in IPv6, so it may need another try.
    pub fn start(browser: &Browser) -> Result<Driver> {
        for _ in 1..5 {
            if let Ok(driver) = Driver::start_once(browser) {
                return Ok(driver);
            }
        }
        Driver::start_once(browser)
    }

    fn start_once(browser: &Browser) -> Result<Driver> {
        // Browsers leave sockets and profiles behind; here they can be swept up.
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let name = format!("tokenlock-browser-{}-{number}", std::process::id());
        let scratch = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&scratch).with_context(|| scratch.display().to_string())?;
        let mut command = Command::new(&browser.driver);
        for variable in ["TMPDIR", "TEMP", "TMP"] {
            command.env(variable, &scratch);
        }
        command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().context("cannot start ChromeDriver")?;
        let stdout = process.stdout.take();
        let mut driver = Driver { process, port: 0, scratch };
        let stdout = stdout.context("ChromeDriver has no output")?;
        let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
        driver.port =
            lines.find_map(|line| port_in(&line)).context("ChromeDriver names no port")?;
        Ok(driver)
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks it to end, since it takes its browsers with it; one that is killed leaves them behind.
    fn ends_when_asked(&mut self) -> bool {
        let address = ("127.0.0.1", self.port);
        let Ok(mut stream) = TcpStream::connect(address) else { return false };
        let host = format!("Host: 127.0.0.1:{}", self.port);
        let request = format!("GET /shutdown HTTP/1.1\r\n{host}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).ok();
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(5) {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if !self.ends_when_asked() {
            self.process.kill().ok();
            self.process.wait().ok();
        }
        std::fs::remove_dir_all(&self.scratch).ok();
    }
}

/// Reads `ChromeDriver was started successfully on port 40123.`
fn port_in(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

/// What is asked of the browser: no window, no traffic of its own, and both logs.
pub fn capabilities(browser: &Browser) -> Result<Capabilities> {
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "chrome")?;
    capabilities.set(
        "goog:chromeOptions",
        json!({ "binary": browser.program.to_string_lossy(), "args": browser::FLAGS }),
    )?;
    capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }))?;
    Ok(capabilities)
}
