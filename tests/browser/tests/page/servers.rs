//! The page through nginx and Caddy with the shipped examples, where they are installed.

use browser_tests::{Page, Result, Server, in_browser};
use xtask::offline::is_hashed;
use xtask::{compressed, workspace};

/// What the examples promise of each kind of file.
fn keeps_its_promises(server: &Server) -> Result<()> {
    let dist = workspace::dist();
    let mut modules = 0;
    for file in compressed::files(&dist)? {
        let name = file.strip_prefix(&dist)?.to_string_lossy().replace('\\', "/");
        let is_page = name == "index.html" || name == "manifest.webmanifest";
        let is_packed = name.ends_with(".br") || name.ends_with(".gz");
        if is_packed || !is_hashed(&name) && !is_page {
            continue;
        }
        let head = server.head(&name)?;
        let kept = if is_hashed(&name) { "immutable" } else { "no-cache" };
        let kind = match name.rsplit('.').next() {
            Some("wasm") => "application/wasm",
            Some("js") => "javascript",
            Some("webmanifest") => "application/manifest+json",
            _ => "text/html; charset=utf-8",
        };
        for part in [
            "200 ok",
            kind,
            kept,
            "content-encoding:",
            "vary: accept-encoding",
            "access-control-allow-origin: *",
            "x-content-type-options: nosniff",
        ] {
            assert!(head.contains(part), "{name}: no {part} in {head}");
        }
        modules += usize::from(kind == "application/wasm");
    }
    assert!(modules > 2, "{modules} modules");
    // That a file is missing, as while a newer version is being uploaded, is not kept.
    let missing = server.head("page-0123456789abcdef/tokenlock.js")?;
    assert!(missing.contains("404 not found") && !missing.contains("immutable"), "{missing}");
    Ok(())
}

async fn starts(page: &Page, server: &Server) -> Result<()> {
    page.open_address(&server.address("#lang=en")).await?;
    page.wait_until("document.documentElement.hasAttribute('data-started')").await?;
    page.reads(".lead", "the next 12 months cost").await?;
    // What a worker works out, whose module is a file of its own.
    page.reads(".at-cost:not(.is-awaited)", "R²").await?;
    assert_eq!(page.console_errors().await?, Vec::<String>::new());
    Ok(())
}

fn serves(server: Option<Server>, name: &str) -> Result<()> {
    let Some(server) = server else {
        eprintln!("{name} is not installed here: the page is not opened through it");
        return Ok(());
    };
    keeps_its_promises(&server)?;
    in_browser(async |page| starts(&page, &server).await)
}

#[test]
fn nginx_serves_the_page_with_the_shipped_example() -> Result<()> {
    serves(Server::nginx()?, "nginx")
}

#[test]
fn caddy_serves_the_page_with_the_shipped_example() -> Result<()> {
    serves(Server::caddy()?, "Caddy")
}
