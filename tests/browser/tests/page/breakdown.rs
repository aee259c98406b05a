//! When the page cannot start, or breaks down: a plain banner, in the reader's language, with the link.

use std::fs;

use browser_tests::{Form, Page, Result, Setup, in_browser, in_browser_with};

use crate::folder::Folder;

/// A copy of the shipped page whose wasm breaks off in the middle.
fn torn_copy() -> Result<Folder> {
    let folder = Folder::new()?;
    for entry in fs::read_dir(Setup::default().folder)? {
        let (from, mut bytes) = (entry?.path(), Vec::new());
        if from.is_file() {
            bytes = fs::read(&from)?;
        }
        if from.extension().is_some_and(|ending| ending == "wasm") {
            bytes.truncate(bytes.len() / 2);
        }
        fs::write(folder.path.join(from.file_name().unwrap_or_default()), bytes)?;
    }
    Ok(folder)
}

/// The banner stands with these words and the whole link, which a click selects.
async fn assert_banner(page: &Page, words: &str, link: &str) -> Result<()> {
    page.reads("#boot-failure", words).await?;
    let shown = page.evaluate("document.querySelector('#boot-failure-link').value").await?;
    assert!(shown.as_str().is_some_and(|shown| shown.ends_with(link)), "{shown}");
    page.click("#boot-failure-link").await?;
    let selected = "(() => { const link = document.querySelector('#boot-failure-link'); \
                    return link.value.slice(link.selectionStart, link.selectionEnd); })()";
    assert_eq!(page.evaluate(selected).await?, shown);
    Ok(())
}

/// Opens a page that cannot start.
fn torn(link: &str, words: &str, heading: &str) -> Result<()> {
    let folder = torn_copy()?;
    let setup = Setup { folder: folder.path.clone(), ..Setup::default() };
    in_browser_with(setup, async |page| {
        page.open_address(&page.address(Form::Hosted, link)?).await?;
        assert_banner(&page, words, link).await?;
        // The shell speaks the same language.
        page.reads("h1", heading).await?;
        page.assert_accessible().await
    })
}

#[test]
fn torn_wasm_is_told_in_english() -> Result<()> {
    let link = "#v=1&lock.share=0.35&lang=en";
    torn(link, "The page could not start", "What if AI token prices rise?")
}

#[test]
fn torn_wasm_is_told_in_chinese() -> Result<()> {
    torn("#v=1&lock.share=0.35&lang=zh", "页面无法启动", "涨价怎么办")
}

#[test]
fn a_panic_is_told_and_the_numbers_are_in_the_link() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&v=1").await?;
        page.fill("field-lock-share", "35%").await?;
        page.reads("#answer", "Locking 35%").await?;
        let banner = "document.querySelector('#boot-failure').checkVisibility()";
        assert_eq!(page.evaluate(banner).await?, false);
        // What the page's own hook calls when it panics.
        page.evaluate("window.tokenlockBoot.failed('panicked at month 13')").await?;
        assert_banner(&page, "Your numbers are in this link", &page.hash().await?).await?;
        page.reads("#boot-failure-detail", "panicked at month 13").await?;
        page.assert_accessible().await?;
        page.click("#boot-failure-reload").await?;
        page.wait_until("document.querySelector('#boot-failure').hidden").await?;
        page.reads("#answer", "Locking 35%").await
    })
}

#[test]
fn only_the_programs_own_end_is_a_breakdown() -> Result<()> {
    in_browser(async |page| {
        page.open(Form::Hosted, "#lang=zh&v=1").await?;
        let throw = |error: &str| {
            format!(
                "window.dispatchEvent(new ErrorEvent('error', {{ message: 'x', error: {error} }}))"
            )
        };
        // A stranger's script, such as that of an extension, is not the page's concern.
        page.evaluate(&throw("new TypeError('x')")).await?;
        assert_eq!(page.evaluate("document.querySelector('#boot-failure').hidden").await?, true);
        page.evaluate(&throw("new WebAssembly.RuntimeError('unreachable')")).await?;
        page.reads("#boot-failure", "已中断").await
    })
}

#[test]
fn the_shell_says_the_question_before_the_program_comes() -> Result<()> {
    let setup = Setup { missing: vec![".wasm".into(), ".js".into()], ..Setup::default() };
    in_browser_with(setup, async |page| {
        for (link, heading) in
            [("#lang=en&v=1", "What if AI token prices rise?"), ("#lang=zh&v=1", "涨价")]
        {
            page.open_address(&page.address(Form::Hosted, link)?).await?;
            page.reads("h1", heading).await?;
        }
        Ok(())
    })
}
