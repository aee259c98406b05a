//! A folder of one test's own, empty at first and gone at the end.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use browser_tests::{Page, Result, downloaded};
use serde_json::json;

/// How many folders there have been: tests run side by side in one program.
static MADE: AtomicU32 = AtomicU32::new(0);

/// The folder.
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
}

impl Folder {
    /// Makes it.
    pub fn new() -> Result<Self> {
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("tokenlock-test-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path)?;
        Ok(Self { path })
    }

    /// Makes it, and lets the page save into it.
    pub async fn of_downloads(page: &Page) -> Result<Self> {
        let folder = Self::new()?;
        let to = json!({ "behavior": "allow", "downloadPath": folder.path.to_string_lossy() });
        page.devtools("Browser.setDownloadBehavior", to).await?;
        Ok(folder)
    }

    /// A file in it with this text.
    pub fn file(&self, name: &str, text: &str) -> Result<PathBuf> {
        let path = self.path.join(name);
        std::fs::write(&path, text)?;
        Ok(path)
    }

    /// The bytes of a file, once the browser has written it.
    pub async fn written(&self, name: &str) -> Result<Vec<u8>> {
        downloaded(&self.path.join(name)).await
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.path).ok();
    }
}
