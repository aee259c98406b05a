//! Pictures of a whole page.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use crate::page::Page;

/// Writes a PNG as high as the page is.
///
/// For that moment the window is as high as the page: what is fixed to its edge then lies at the
/// page's edge, and not across the middle.
pub async fn whole_page(page: &Page, file: &Path) -> Result<()> {
    let window = page.evaluate("[innerWidth, innerHeight]").await?;
    let pixels = |value: &serde_json::Value| value.as_f64().unwrap_or_default().ceil() as u32;
    let (width, height) = (pixels(&window[0]), pixels(&window[1]));
    let metrics = page.devtools("Page.getLayoutMetrics", json!({})).await?;
    page.set_viewport(width, pixels(&metrics["cssContentSize"]["height"]).max(height)).await?;
    let answer = page.devtools("Page.captureScreenshot", json!({ "format": "png" })).await?;
    page.set_viewport(width, height).await?;
    let data = answer["data"].as_str().context("the browser sent no picture")?;
    let bytes = BASE64_STANDARD.decode(data).context("the browser sent a broken picture")?;
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(file, bytes).with_context(|| file.display().to_string())
}
