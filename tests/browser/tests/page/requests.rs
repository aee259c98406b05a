//! Everything that a visit asks for: files of the page, by plain requests, and nothing of anybody else.

use std::collections::BTreeSet;

use browser_tests::{Form, Result, Setup, in_browser_with};
use xtask::workspace;

#[test]
fn a_visit_asks_for_the_files_of_the_page_and_for_nothing_else() -> Result<()> {
    let setup = Setup::default();
    let asked = setup.asked.clone();
    in_browser_with(setup, async |page| {
        page.open(Form::Hosted, "#lang=en&lock.share=0.35").await?;
        // Long enough for the worker, and for what is kept for later.
        page.reads(".at-cost:not(.is-awaited)", "R²").await?;
        page.wait_until("navigator.serviceWorker.controller !== null").await?;
        page.fill("field-lock-share", "45%").await?;
        for view in ["contract", "options", "paper"] {
            page.evaluate(&format!("(location.hash = '#lang=zh&page={view}', true)")).await?;
            page.wait_until(&format!("location.hash.includes('{view}')")).await?;
        }
        page.assert_quiet().await
    })?;
    // The browser asks for an icon of the whole server by itself; it belongs to no page.
    let asked = asked.lock().expect("no request fails").clone();
    let asked = asked.iter().filter(|line| !line.contains("/favicon.ico"));
    let mut files = BTreeSet::new();
    for line in asked {
        let mut words = line.split(' ');
        assert_eq!(words.next(), Some("GET"), "{line}");
        let name = words.next().and_then(|target| target.strip_prefix("/a/b/"));
        let name = name.unwrap_or_else(|| panic!("outside of the page's folder: {line}"));
        assert!(!name.contains('?'), "{line}");
        files.insert(name.to_owned());
    }
    let is_there = |name: &String| name.is_empty() || workspace::dist().join(name).is_file();
    assert!(files.iter().all(is_there), "{files:?}");
    // Neither the door, nor what other pages embed, nor a lesson.
    let own = ["embed", "api", "lessons", "tokenlock.html"];
    assert!(!files.iter().any(|name| own.iter().any(|part| name.starts_with(part))), "{files:?}");
    Ok(())
}
