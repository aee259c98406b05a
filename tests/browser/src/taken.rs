//! What a reader takes away: what is copied, and the name of what is saved.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::{Page, Result};

/// The bytes of a file that the browser saves, once they are written: at first it keeps the name with an empty file.
///
/// # Errors
/// If there is no such file after a minute.
pub async fn downloaded(file: &Path) -> Result<Vec<u8>> {
    let start = Instant::now();
    loop {
        let bytes = std::fs::read(file).unwrap_or_default();
        if !bytes.is_empty() {
            return Ok(bytes);
        }
        anyhow::ensure!(start.elapsed() < Duration::from_secs(60), "no {}", file.display());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

impl Page {
    /// Runs a script before any script of the page, from the next visit on.
    ///
    /// # Errors
    /// If the browser takes no command.
    pub async fn before_the_page(&self, source: &str) -> Result<()> {
        let source = json!({ "source": source });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source).await.map(drop)
    }

    /// From the next visit on, keeps what is copied, and of what is saved the name, in place of doing so.
    ///
    /// # Errors
    /// If the browser takes no command.
    pub async fn keep_what_is_taken(&self) -> Result<()> {
        self.before_the_page(
            "window.taken = {};
             Object.defineProperty(navigator, 'clipboard', { value: { writeText(text) {
                 window.taken.text = text;
                 return Promise.resolve();
             } } });
             HTMLAnchorElement.prototype.click = function () { window.taken.file = this.download; };",
        )
        .await
    }

    /// The last text that was copied, once there is one.
    ///
    /// # Errors
    /// If nothing is copied.
    pub async fn copied(&self) -> Result<String> {
        self.wait_until("window.taken.text !== undefined").await?;
        Ok(self.evaluate("window.taken.text").await?.as_str().unwrap_or_default().to_owned())
    }
}
