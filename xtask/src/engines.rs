//! The two other engines in which a reader may open the page: Firefox's, and Safari's as WebKitGTK has it.
//!
//! Neither is needed to build or to test. Where one is installed, the shipped page is opened in it too.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{console, process, tools};

/// An engine with what drives it.
#[derive(Debug, Clone, PartialEq)]
pub struct Engine {
    /// What it is called.
    pub name: &'static str,
    /// The program that drives it.
    pub driver: PathBuf,
    /// What is asked of the driver, as JSON.
    pub capabilities: String,
    /// Whether it draws into a window, and there is no screen.
    pub needs_screen: bool,
}

/// Makes sure of a driver for Firefox, and says which engines are left out.
pub fn make_ready() {
    if let Some(firefox) = firefox() {
        if let Err(error) = tools::geckodriver() {
            console::note(&format!(
                "{} has no driver, so it is left out: {error:#}",
                firefox.display()
            ));
        }
    } else {
        console::note("Firefox is not installed here: the page is not opened in it");
    }
    if webkit().is_none() {
        console::note(
            "WebKitGTK's driver is not installed here (Debian: webkit2gtk-driver, xvfb): the page is not opened in it",
        );
    }
}

/// The engines that are here with their drivers.
pub fn found() -> Vec<Engine> {
    let firefox = firefox().and_then(|program| {
        Some(Engine {
            name: "Firefox",
            driver: tools::present_geckodriver()?,
            capabilities: format!(
                "{{\"browserName\": \"firefox\", \"moz:firefoxOptions\": {{\"binary\": {:?}, \"args\": [\"-headless\"]}}}}",
                program.to_string_lossy()
            ),
            needs_screen: false,
        })
    });
    firefox.into_iter().chain(webkit()).collect()
}

fn firefox() -> Option<PathBuf> {
    ["firefox-esr", "firefox"].iter().find_map(|name| process::find_on_path(name))
}

fn webkit() -> Option<Engine> {
    let driver = process::find_on_path("WebKitWebDriver")?;
    let program = small_browser(Path::new("/usr/lib"))?;
    let needs_screen = std::env::var_os("DISPLAY").is_none_or(|screen| screen.is_empty());
    if needs_screen {
        process::find_on_path("xvfb-run")?;
    }
    let capabilities = format!(
        "{{\"browserName\": \"MiniBrowser\", \"webkitgtk:browserOptions\": {{\"binary\": {:?}, \"args\": [\"--automation\"]}}}}",
        program.to_string_lossy()
    );
    Some(Engine { name: "WebKitGTK", driver, capabilities, needs_screen })
}

/// The browser that comes with WebKitGTK, in a folder of its version, which may lie in one of the processor.
fn small_browser(libraries: &Path) -> Option<PathBuf> {
    let folders = |folder: &Path| {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        found.sort();
        found
    };
    let processors = folders(libraries).into_iter().filter(|folder| folder.is_dir());
    let versions = processors.flat_map(|folder| {
        let own = folder.clone();
        folders(&folder).into_iter().chain([own])
    });
    let is_webkit = |folder: &PathBuf| {
        folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk"))
    };
    versions.filter(is_webkit).map(|folder| folder.join("MiniBrowser")).find(|file| file.is_file())
}

impl Engine {
    /// The command that starts its driver on a port.
    pub fn command(&self, port: u16) -> Command {
        let mut command = if self.needs_screen {
            let mut command = Command::new("xvfb-run");
            command.arg("--auto-servernum").arg(&self.driver);
            command
        } else {
            Command::new(&self.driver)
        };
        command.arg(format!("--port={port}"));
        // WebKit's sandbox does not start in a container, and there is no graphics card to draw with.
        command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        command
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_of_webkit_is_found_in_the_folder_of_its_version() {
        let folder = std::env::temp_dir().join(format!("tokenlock-webkit-{}", std::process::id()));
        let version = folder.join("x86_64-linux-gnu/webkit2gtk-4.1");
        std::fs::create_dir_all(&version).unwrap();
        assert_eq!(small_browser(&folder), None);
        std::fs::write(version.join("MiniBrowser"), "").unwrap();
        assert_eq!(small_browser(&folder), Some(version.join("MiniBrowser")));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
