//! The page as a reader has it before them.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::{By, WebDriver, WebElement};
use xtask::workspace;

use crate::accessibility::{self, Violation};
use crate::journal::Journal;
use crate::picture;

/// How long the page may take until it shows what it should, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// How the page is opened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Form {
    /// `dist/` from a server.
    Hosted,
    /// `tokenlock.html` from the disk.
    SingleFile,
}

/// What the reader's system asks pages for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Preference {
    /// A light page.
    Light,
    /// A dark page.
    Dark,
    /// No movement.
    ReducedMotion,
}

/// One browser window.
#[derive(Debug)]
pub struct Page {
    driver: WebDriver,
    home: String,
    journal: Journal,
}

impl Page {
    pub(crate) fn new(driver: WebDriver, home: String) -> Page {
        let journal = Journal::new(driver.clone());
        Page { driver, home, journal }
    }

    /// The whole of thirtyfour, for what this type does not offer.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// The address of the page in this form, with what follows it, such as `#lang=zh`.
    ///
    /// # Errors
    /// If there is no `tokenlock.html`.
    pub fn address(&self, form: Form, suffix: &str) -> Result<String> {
        match form {
            Form::Hosted => Ok(format!("{}{suffix}", self.home)),
            Form::SingleFile => {
                let file = workspace::single_file();
                if !file.is_file() {
                    bail!("there is no {}: cargo xtask dist makes it", file.display());
                }
                let path = file.to_string_lossy().replace('\\', "/").replace(' ', "%20");
                Ok(format!("file:///{}{suffix}", path.trim_start_matches('/')))
            }
        }
    }

    /// Opens the page and waits until its wasm runs and what it builds at the start stands there.
    ///
    /// # Errors
    /// If that does not happen in time; then the message holds what the console says.
    pub async fn open(&self, form: Form, suffix: &str) -> Result<()> {
        self.open_address(&self.address(form, suffix)?).await?;
        let started =
            self.wait_until("document.documentElement.hasAttribute('data-started')").await;
        if started.is_err() {
            let errors = self.console_errors().await?;
            bail!("the page did not start; its console says: {}", errors.join("\n"));
        }
        Ok(())
    }

    /// Opens any address and waits for nothing but its loading.
    ///
    /// # Errors
    /// If the browser cannot.
    pub async fn open_address(&self, address: &str) -> Result<()> {
        // Going to the same page with another fragment would not load it anew.
        self.driver.goto("about:blank").await?;
        self.driver.goto(address).await.with_context(|| format!("cannot open {address}"))
    }

    /// Sets the size of what the page is shown in, in CSS pixels.
    ///
    /// # Errors
    /// If the browser cannot.
    pub async fn set_viewport(&self, width: u32, height: u32) -> Result<()> {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await.map(drop)
    }

    /// Lets the reader's system ask for these, and for nothing that was asked before.
    ///
    /// # Errors
    /// If the browser cannot.
    pub async fn prefer(&self, preferences: &[Preference]) -> Result<()> {
        let features = preferences.iter().map(|preference| match preference {
            Preference::Light => json!({ "name": "prefers-color-scheme", "value": "light" }),
            Preference::Dark => json!({ "name": "prefers-color-scheme", "value": "dark" }),
            Preference::ReducedMotion => {
                json!({ "name": "prefers-reduced-motion", "value": "reduce" })
            }
        });
        let features: Vec<Value> = features.collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
    }

    /// Opens all folds of entries, beside the answer and of the simulation.
    ///
    /// # Errors
    /// If the browser cannot.
    pub async fn unfold(&self) -> Result<()> {
        self.evaluate("document.querySelectorAll('.rail-fold').forEach((fold) => fold.open = true)")
            .await
            .map(drop)
    }

    /// The first element of a CSS selector, for which it waits.
    ///
    /// # Errors
    /// If it does not come in time.
    pub async fn find(&self, selector: &str) -> Result<WebElement> {
        let quoted = serde_json::to_string(selector)?;
        self.wait_until(&format!("document.querySelector({quoted}) !== null")).await?;
        Ok(self.driver.find(By::Css(selector)).await?)
    }

    /// The visible text of an element.
    ///
    /// # Errors
    /// If it does not come in time.
    pub async fn text(&self, selector: &str) -> Result<String> {
        Ok(self.find(selector).await?.text().await?)
    }

    /// Clicks on an element.
    ///
    /// # Errors
    /// If it does not come in time, or something lies over it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        self.scroll_to(selector)
            .await?
            .click()
            .await
            .with_context(|| format!("cannot click on {selector}"))
    }

    /// Clicks into a field, empties it and types, as a reader does: every key is an event.
    ///
    /// # Errors
    /// If there is no such field.
    pub async fn type_into(&self, selector: &str, text: &str) -> Result<()> {
        let field = self.scroll_to(selector).await?;
        field.click().await?;
        self.evaluate("document.activeElement.select?.()").await?;
        self.press(thirtyfour::Key::Delete).await?;
        self.press(text).await
    }

    /// Presses keys wherever the focus is: a text, or a [`thirtyfour::Key`] such as `Key::Tab`.
    ///
    /// # Errors
    /// If the browser cannot.
    pub async fn press(&self, keys: impl Into<thirtyfour::TypingData>) -> Result<()> {
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// The value of a JavaScript expression.
    ///
    /// # Errors
    /// If it throws.
    pub async fn evaluate(&self, expression: &str) -> Result<Value> {
        let script = format!("return ({expression});");
        let value = self
            .driver
            .execute(script, Vec::new())
            .await
            .with_context(|| format!("in {expression}"))?;
        Ok(value.json().clone())
    }

    /// Waits until a JavaScript expression is true.
    ///
    /// # Errors
    /// If it does not become true in time.
    pub async fn wait_until(&self, expression: &str) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if self.evaluate(expression).await? == Value::Bool(true) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("after {} s this is still not true: {expression}", PATIENCE.as_secs())
    }

    /// What the console has said since the last call that is an error, blocked by the policy included.
    ///
    /// # Errors
    /// If the browser cannot.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        self.journal.console_errors().await
    }

    /// The addresses of all requests since the last call, of the page and its workers.
    ///
    /// # Errors
    /// If the browser cannot.
    pub async fn requests(&self) -> Result<Vec<String>> {
        self.journal.requests().await
    }

    /// Fails if, since the last look, the console has told an error or a request has left the page's own place.
    ///
    /// # Errors
    /// With the errors and the requests.
    pub async fn assert_quiet(&self) -> Result<()> {
        let errors = self.console_errors().await?;
        if !errors.is_empty() {
            bail!("the console tells of errors:\n{}", errors.join("\n"));
        }
        let single_file = self.address(Form::SingleFile, "").unwrap_or_default();
        let own = |address: &String| {
            address.starts_with(&self.home)
                || (!single_file.is_empty() && address.starts_with(&single_file))
                || ["data:", "blob:", "about:"].iter().any(|scheme| address.starts_with(scheme))
        };
        let strange: Vec<String> =
            self.requests().await?.into_iter().filter(|address| !own(address)).collect();
        if !strange.is_empty() {
            bail!("requests left the page's own place:\n{}", strange.join("\n"));
        }
        Ok(())
    }

    /// What axe-core finds wrong with the page as it stands: WCAG 2.2 A and AA, and good practice.
    ///
    /// # Errors
    /// If axe-core is not there, or does not run.
    pub async fn violations(&self) -> Result<Vec<Violation>> {
        accessibility::violations(&self.driver).await
    }

    /// Fails if axe-core finds anything.
    ///
    /// # Errors
    /// With what it finds.
    pub async fn assert_accessible(&self) -> Result<()> {
        let found: Vec<String> =
            self.violations().await?.iter().map(Violation::to_string).collect();
        if found.is_empty() { Ok(()) } else { bail!("axe-core finds:\n{}", found.join("\n")) }
    }

    /// Writes a PNG of the whole page, also of what is below the fold.
    ///
    /// # Errors
    /// If the browser cannot, or the file cannot be written.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        picture::whole_page(self, file).await
    }

    /// Sends a command of the DevTools protocol.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        self.driver.cdp().send_raw(command, parameters).await.with_context(|| command.to_string())
    }
}
