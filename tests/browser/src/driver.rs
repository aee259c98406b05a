//! A ChromeDriver process of one test's own.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::Capabilities;
use xtask::browser::Browser;

/// ChromeDriver, running until this is dropped.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts it on a port that it picks itself, so that tests side by side cannot collide.
    pub fn start(browser: &Browser) -> Result<Driver> {
        let mut command = Command::new(&browser.driver);
        command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().context("cannot start ChromeDriver")?;
        let stdout = process.stdout.take().context("ChromeDriver has no output")?;
        let port =
            BufReader::new(stdout).lines().map_while(Result::ok).find_map(|line| port_in(&line));
        let Some(port) = port else {
            process.kill().ok();
            anyhow::bail!("ChromeDriver did not say its port");
        };
        Ok(Driver { process, port })
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// Reads `ChromeDriver was started successfully on port 40123.`
fn port_in(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

impl Drop for Driver {
    /// Asks it to end, since it takes its browsers with it; a driver that is killed leaves them behind.
    fn drop(&mut self) {
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let request = format!(
                "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
                self.port
            );
            stream.write_all(request.as_bytes()).ok();
        }
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(5) {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// What is asked of the browser: no window, no traffic of its own, and both logs.
pub fn capabilities(browser: &Browser) -> Result<Capabilities> {
    let flags = [
        "--headless",
        // Where the tests run as root, as in a container, Chromium's sandbox does not start.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--lang=en-US",
    ];
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "chrome")?;
    capabilities.set(
        "goog:chromeOptions",
        json!({ "binary": browser.program.to_string_lossy(), "args": flags }),
    )?;
    capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }))?;
    Ok(capabilities)
}
