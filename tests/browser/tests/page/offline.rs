//! The hosted page without its server, and what becomes of it when a newer one, or none, takes its place.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use browser_tests::{Form, Page, Result, Setup, in_browser_with};
use serde_json::{Value, json};
use xtask::{offline, workspace};

/// The visible notice.
const NOTICE: &str = "[...document.querySelectorAll('#hosted-notice p')]\
    .filter((one) => one.checkVisibility()).map((one) => one.dataset.tells).join()";
/// Whether a service worker serves the page.
const IS_KEPT: &str = "navigator.serviceWorker.controller !== null";

/// A copy of `dist/` that a test may change, and the switch that stops its server.
fn copied(name: &str) -> Result<(Setup, PathBuf, Arc<AtomicBool>)> {
    let folder = workspace::target().join("offline-hosts").join(name);
    xtask::cache::remove(&folder)?;
    fs::create_dir_all(&folder)?;
    let dist = workspace::dist();
    for file in xtask::compressed::files(&dist)? {
        let name = file.strip_prefix(&dist).unwrap_or(&file);
        // What the page takes lies beside it, or in a folder of its own.
        let is_beside = name.components().count() == 1;
        if is_beside || name.to_string_lossy().starts_with("page-") {
            let to = folder.join(name);
            fs::create_dir_all(to.parent().unwrap_or(&folder))?;
            fs::copy(&file, to)?;
        }
    }
    let setup = Setup { folder: folder.clone(), ..Setup::default() };
    let is_gone = setup.is_gone.clone();
    Ok((setup, folder, is_gone))
}

/// Puts a newer version, which differs by a mark on its body, in the place of the one in the folder.
fn replace(folder: &Path) -> Result<()> {
    let file = folder.join("index.html");
    let page = fs::read_to_string(&file)?;
    assert!(page.contains("<body>"), "the page has a body without attributes");
    fs::write(file, page.replace("<body>", "<body data-newer>"))?;
    offline::write(folder)
}

/// Waits until the page is stored and shows it.
async fn kept(page: &Page) -> Result<()> {
    page.open(Form::Hosted, "#lang=en").await?;
    page.wait_until(IS_KEPT).await?;
    page.reads("#hosted-notice", "Ready to work offline").await
}

async fn reload(page: &Page) -> Result<()> {
    page.driver().refresh().await?;
    page.wait_until("document.documentElement.hasAttribute('data-started')").await
}

#[test]
fn the_page_works_without_its_server_and_offers_what_is_newer() -> Result<()> {
    let (setup, folder, is_gone) = copied("newer")?;
    in_browser_with(setup, async |page| {
        kept(&page).await?;
        page.assert_quiet().await?;

        is_gone.store(true, Ordering::Relaxed);
        reload(&page).await?;
        page.reads(".lead", "the next 12 months cost").await?;
        // Also what a worker works out, whose module is a file of its own.
        page.reads(".at-cost:not(.is-awaited)", "R²").await?;
        page.fill("field-lock-share", "35%").await?;
        page.wait_until("location.hash.includes('lock.share=0.35')").await?;
        assert_eq!(page.evaluate(NOTICE).await?, "", "being offline is nothing to tell");

        is_gone.store(false, Ordering::Relaxed);
        replace(&folder)?;
        reload(&page).await?;
        page.wait_until(&format!("{NOTICE} === 'update'")).await?;
        assert_eq!(page.evaluate("document.body.dataset.newer ?? null").await?, Value::Null);
        page.fill("field-lock-share", "45%").await?;
        page.click("[data-does=update]").await?;
        page.wait_until("document.body?.dataset.newer === ''").await?;
        page.wait_until("document.documentElement.hasAttribute('data-started')").await?;
        page.holds("field-lock-share", "45%").await?;
        page.wait_until(IS_KEPT).await
    })
}

#[test]
fn the_page_can_be_installed() -> Result<()> {
    in_browser_with(Setup::default(), async |page| {
        kept(&page).await?;
        let manifest = page.devtools("Page.getAppManifest", json!({})).await?;
        assert_eq!(manifest["errors"], json!([]), "{manifest}");
        let missing = page.devtools("Page.getInstallabilityErrors", json!({})).await?;
        assert_eq!(missing["installabilityErrors"], json!([]), "{missing}");
        page.assert_accessible().await
    })
}

#[test]
fn an_old_page_whose_parts_are_gone_says_so_and_keeps_the_link() -> Result<()> {
    let (setup, folder, _) = copied("gone")?;
    let setup = Setup { missing: vec!["_bg.wasm".into()], ..setup };
    in_browser_with(setup, async |page| {
        page.open_address(&page.address(Form::Hosted, "#lang=en&lock.share=0.35")?).await?;
        page.reads("#boot-failure", "no longer on its server").await?;
        let link = page.evaluate("document.querySelector('#boot-failure-link').value").await?;
        assert!(link.as_str().is_some_and(|link| link.ends_with("lock.share=0.35")), "{link}");
        Ok(())
    })?;
    // The page stands, its worker's module is gone, and the list on the server is that of another page.
    let list = fs::read_to_string(folder.join("sw.js"))?;
    fs::write(folder.join("sw.js"), list.replace("\"page-", "\"page-0"))?;
    for entry in fs::read_dir(&folder)? {
        let file = entry?.path();
        if file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("worker-")) {
            fs::remove_file(file)?;
        }
    }
    in_browser_with(Setup { folder, ..Setup::default() }, async |page| {
        page.open(Form::Hosted, "#lang=zh").await?;
        page.wait_until(&format!("{NOTICE} === 'replaced'")).await?;
        page.reads("#hosted-notice", "本页已更新").await?;
        // What has the focus keeps clear of it.
        let room = "getComputedStyle(document.documentElement).scrollPaddingBottom !== 'auto'";
        assert_eq!(page.evaluate(room).await?, true);
        Ok(())
    })
}

#[test]
fn whoever_hosts_the_page_can_end_what_was_kept() -> Result<()> {
    let (setup, folder, _) = copied("ended")?;
    in_browser_with(setup, async |page| {
        kept(&page).await?;
        fs::copy(folder.join("sw-remove.js"), folder.join("sw.js"))?;
        let index = folder.join("index.html");
        let text = fs::read_to_string(&index)?;
        fs::write(index, text.replace("<body>", "<body data-newer>"))?;
        page.evaluate("(window.isOld = true)").await?;
        page.evaluate(
            "(navigator.serviceWorker.getRegistration().then((one) => one.update()), true)",
        )
        .await?;
        // The tab is loaded again, from the server.
        page.wait_until("window.isOld === undefined && document.body?.dataset.newer === ''")
            .await?;
        page.wait_until("navigator.serviceWorker.controller === null").await?;
        let left = "(async () => (await caches.keys()).length)()";
        assert_eq!(page.evaluate(&format!("(async () => await {left})()")).await?, 0);
        Ok(())
    })
}

#[test]
fn nothing_is_kept_of_a_frame_or_a_file() -> Result<()> {
    let (setup, folder, _) = copied("frame")?;
    let host = "<!doctype html><title>Host</title><link rel=icon href=data:,><iframe src=\"index.html#lang=en\"></iframe>";
    fs::write(folder.join("host.html"), host)?;
    in_browser_with(setup, async |page| {
        page.open_address(&page.address(Form::Hosted, "host.html")?).await?;
        let started = "document.querySelector('iframe').contentDocument.documentElement\
             .hasAttribute('data-started')";
        page.wait_until(started).await?;
        let a_while =
            "(async () => await new Promise((done) => setTimeout(() => done(true), 5000)))()";
        page.evaluate(a_while).await?;
        let count = "(async () => (await navigator.serviceWorker.getRegistrations()).length)()";
        assert_eq!(page.evaluate(count).await?, 0);
        page.open(Form::SingleFile, "#lang=en").await?;
        assert_eq!(page.evaluate("document.querySelector('#hosted-notice')").await?, Value::Null);
        page.assert_quiet().await
    })
}
