//! A Chromium or Chrome and the ChromeDriver that goes with it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::{debian, process};

/// A browser and its driver, of the same major version.
#[derive(Debug, Clone)]
pub struct Browser {
    /// The program that shows pages.
    pub program: PathBuf,
    /// The program that drives it.
    pub driver: PathBuf,
    /// What both are the major version of.
    pub major: u32,
}

/// How the tests start it: no window, and no traffic of its own.
pub const FLAGS: [&str; 11] = [
    "--headless",
    // Where the tests run as root, as in a container, Chromium's sandbox does not start.
    "--no-sandbox",
    "--disable-gpu",
    // A container's shared memory is often too small for a page.
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--lang=en-US",
];

/// Names a browser that is not in a usual place.
pub const PROGRAM: &str = "TOKENLOCK_BROWSER";
/// Names a driver that is not in a usual place.
pub const DRIVER: &str = "CHROMEDRIVER";

impl Browser {
    /// Finds a browser and its driver, and installs them where Debian's packages can.
    ///
    /// # Errors
    /// If there is no such pair; the message holds the command that installs one.
    pub fn ready() -> Result<Browser> {
        match Browser::find() {
            Ok(browser) => Ok(browser),
            Err(_) if debian::is_debian() => {
                // The fonts are for the Chinese half of the page.
                debian::ensure(&["chromium", "chromium-driver", "fonts-noto-cjk"])?;
                Browser::find()
            }
            Err(error) => bail!("{error:#}\n{}", advice()),
        }
    }

    /// Finds a browser and its driver.
    ///
    /// # Errors
    /// If either is missing, or their versions differ.
    pub fn find() -> Result<Browser> {
        let browsers = found(named(PROGRAM), &browser_places());
        let drivers = found(named(DRIVER), &driver_places());
        if browsers.is_empty() {
            bail!("no Chromium or Chrome was found; {PROGRAM} may name one");
        }
        if drivers.is_empty() {
            bail!("no ChromeDriver was found; {DRIVER} may name one");
        }
        for (program, major) in &browsers {
            if let Some((driver, _)) = drivers.iter().find(|(_, other)| other == major) {
                return Ok(Browser {
                    program: program.clone(),
                    driver: driver.clone(),
                    major: *major,
                });
            }
        }
        let list = |found: &[(PathBuf, u32)]| {
            let texts = found.iter().map(|(path, major)| format!("{} is {major}", path.display()));
            texts.collect::<Vec<_>>().join(", ")
        };
        bail!(
            "the browser and its driver must have the same major version: {}; {}. Update the older one",
            list(&browsers),
            list(&drivers)
        )
    }
}

impl Browser {
    /// The same browser without what it takes for windows, where that is installed in the same version, or it as it is.
    ///
    /// It starts and ends in less than half the time, which tests that open one each notice.
    pub fn without_windows(&self) -> Browser {
        if named(PROGRAM).is_some() {
            return self.clone();
        }
        if debian::is_debian() && self.program.file_name().is_some_and(|name| name == "chromium") {
            // Good to have and not needed: who may not install it has been served with the whole browser.
            debian::ensure(&["chromium-headless-shell"]).ok();
        }
        // The program itself: Debian's script of that name stands between, and leaves the program running when a driver
        // ends it.
        let mut places = vec![PathBuf::from("/usr/lib/chromium/chromium-headless-shell")];
        places.extend(process::find_on_path("chrome-headless-shell"));
        let same = found(None, &places).into_iter().find(|(_, major)| *major == self.major);
        same.map_or_else(|| self.clone(), |(program, _)| Browser { program, ..self.clone() })
    }

    /// What wasm-bindgen's test runner asks of the driver, as the JSON file that it reads.
    pub fn capabilities(&self) -> String {
        let program = self.program.to_string_lossy().replace('\\', "\\\\").replace('"', "\\\"");
        let flags = FLAGS.map(|flag| format!("\"{flag}\"")).join(", ");
        format!("{{\"goog:chromeOptions\": {{\"binary\": \"{program}\", \"args\": [{flags}]}}}}\n")
    }
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// What runs at these places, with its major version. A named one is the only candidate.
fn found(named: Option<PathBuf>, places: &[PathBuf]) -> Vec<(PathBuf, u32)> {
    let candidates = named.map_or_else(|| places.to_vec(), |path| vec![path]);
    candidates.into_iter().filter_map(|path| Some((path.clone(), major_of(&path)?))).collect()
}

fn browser_places() -> Vec<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    let mut places: Vec<PathBuf> =
        names.iter().filter_map(|name| process::find_on_path(name)).collect();
    if cfg!(target_os = "macos") {
        for name in ["Google Chrome", "Chromium"] {
            places.push(format!("/Applications/{name}.app/Contents/MacOS/{name}").into());
        }
    }
    if cfg!(windows) {
        for variable in ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"] {
            places.extend(
                named(variable).map(|folder| folder.join(r"Google\Chrome\Application\chrome.exe")),
            );
        }
    }
    places.retain(|place| place.is_file());
    places
}

fn driver_places() -> Vec<PathBuf> {
    let mut places: Vec<PathBuf> = ["chromedriver", "chromium.chromedriver"]
        .iter()
        .filter_map(|name| process::find_on_path(name))
        .collect();
    // Where distributions put it without telling PATH.
    for folder in ["/usr/lib/chromium", "/usr/lib/chromium-browser", "/usr/lib64/chromium-browser"]
    {
        places.push(Path::new(folder).join("chromedriver"));
    }
    places.retain(|place| place.is_file());
    places
}

fn major_of(program: &Path) -> Option<u32> {
    // On Windows chrome.exe prints nothing, but lies beside a folder named after its version.
    if cfg!(windows) && program.file_stem().is_some_and(|stem| stem == "chrome") {
        let entries = std::fs::read_dir(program.parent()?).ok()?;
        return entries.flatten().find_map(|entry| major_in(&entry.file_name().to_string_lossy()));
    }
    major_in(
        &process::capture(
            Command::new(program).arg("--version").stdin(std::process::Stdio::null()),
        )
        .ok()?,
    )
}

/// The major number of the first word that looks like a version.
fn major_in(said: &str) -> Option<u32> {
    said.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

fn advice() -> &'static str {
    if cfg!(target_os = "macos") {
        "Install both with: brew install --cask google-chrome chromedriver"
    } else if cfg!(windows) {
        "Install both with: winget install Google.Chrome Chromium.ChromeDriver"
    } else if process::find_on_path("dnf").is_some() {
        "Install both with: sudo dnf install chromium chromedriver"
    } else if process::find_on_path("pacman").is_some() {
        "Install both with: sudo pacman -S chromium"
    } else if process::find_on_path("snap").is_some() {
        "Install both with: sudo snap install chromium"
    } else {
        "Install Chromium and ChromeDriver with the system's package manager"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn majors_are_read_from_what_programs_say() {
        assert_eq!(major_in("Chromium 156.0.8078.79 built on Debian GNU/Linux 12\n"), Some(156));
        assert_eq!(major_in("ChromeDriver 156.0.8078.79 (abc-refs/heads/1)\n"), Some(156));
        assert_eq!(major_in("Google Chrome 99.0.1\n"), Some(99));
        assert_eq!(major_in("156.0.8078.79"), Some(156));
        assert_eq!(major_in("SetupMetrics"), None);
    }

    #[test]
    fn the_runner_is_told_in_json_also_of_odd_paths() {
        let browser =
            Browser { program: r#"C:\a "b"\chrome.exe"#.into(), driver: "".into(), major: 1 };
        let told = browser.capabilities();
        assert!(told.contains(r#""binary": "C:\\a \"b\"\\chrome.exe""#), "{told}");
        assert!(told.contains(r#""args": ["--headless", "--no-sandbox""#), "{told}");
    }

    #[test]
    fn a_named_program_that_does_not_run_is_not_found() {
        assert!(found(Some("/no/such/program".into()), &[]).is_empty());
    }
}
