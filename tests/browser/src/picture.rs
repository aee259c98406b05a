//! Pictures of a whole page.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use crate::page::Page;

/// Writes a PNG as high as the page is.
pub async fn whole_page(page: &Page, file: &Path) -> Result<()> {
    let metrics = page.devtools("Page.getLayoutMetrics", json!({})).await?;
    let size = &metrics["cssContentSize"];
    let clip =
        json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
    let options = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let answer = page.devtools("Page.captureScreenshot", options).await?;
    let data = answer["data"].as_str().context("the browser sent no picture")?;
    let bytes = BASE64_STANDARD.decode(data).context("the browser sent a broken picture")?;
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(file, bytes).with_context(|| file.display().to_string())
}
