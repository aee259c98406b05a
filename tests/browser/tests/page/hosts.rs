//! Hosts on which the page cannot start: each is told in plain words, in the reader's language, and the link stays.

use browser_tests::{Form, Habit, Page, Result, Setup, in_browser_with};
use serde_json::json;
use xtask::workspace;

const LINK: &str = "v=1&lock.share=0.35";

/// Opens the page in both languages and finds these words, and the link, in its banner.
async fn tells(page: &Page, address: &str, english: &str, chinese: &str) -> Result<()> {
    for (language, words) in [("en", english), ("zh", chinese)] {
        page.open_address(&format!("{address}#{LINK}&lang={language}")).await?;
        page.reads("#boot-failure", words).await?;
        let link = page.evaluate("document.querySelector('#boot-failure-link').value").await?;
        assert!(link.as_str().is_some_and(|link| link.contains(LINK)), "{link}");
    }
    Ok(())
}

fn told_by(habit: Habit, english: &str, chinese: &str) -> Result<()> {
    let setup = Setup { habit: Some(habit), ..Setup::default() };
    in_browser_with(setup, async |page| {
        tells(&page, &page.address(Form::Hosted, "")?, english, chinese).await
    })
}

#[test]
fn a_policy_without_webassembly() -> Result<()> {
    let policy = Habit::Policy("script-src 'self' 'unsafe-inline'; worker-src 'self' blob:");
    told_by(policy, "does not allow WebAssembly", "不允许 WebAssembly")
}

#[test]
fn a_policy_without_scripts_in_the_page() -> Result<()> {
    for policy in ["script-src 'self'", "default-src 'self'"] {
        let setup = Setup { habit: Some(Habit::Policy(policy)), ..Setup::default() };
        in_browser_with(setup, async |page| {
            page.open_address(&page.address(Form::Hosted, &format!("#{LINK}"))?).await?;
            // No script can know the reader's language: both are there.
            page.reads(".unscripted[lang=en]", "policy of this server forbids scripts").await?;
            page.reads(".unscripted[lang=zh-Hans]", "安全策略禁止页面内的脚本").await?;
            assert_eq!(page.hash().await?, format!("#{LINK}"));
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn no_webassembly_as_in_lockdown_mode() -> Result<()> {
    in_browser_with(Setup::default(), async |page| {
        let gone = json!({ "source": "delete window.WebAssembly" });
        page.devtools("Page.addScriptToEvaluateOnNewDocument", gone).await?;
        let address = page.address(Form::Hosted, "")?;
        tells(&page, &address, "Apple’s Lockdown Mode", "Apple 的锁定模式").await
    })
}

#[test]
fn a_file_that_is_gone() -> Result<()> {
    let setup = Setup { missing: vec!["_bg.wasm".into()], ..Setup::default() };
    in_browser_with(setup, async |page| {
        let address = page.address(Form::Hosted, "")?;
        tells(&page, &address, "no longer on its server", "已不在服务器上").await
    })
}

#[test]
fn scripts_that_are_sent_as_text() -> Result<()> {
    told_by(Habit::TextFor(".js"), "names the wrong type", "类型不对")
}

#[test]
fn a_module_that_is_sent_as_text_runs_all_the_same() -> Result<()> {
    let setup = Setup { habit: Some(Habit::TextFor(".wasm")), ..Setup::default() };
    in_browser_with(setup, async |page| {
        page.open(Form::Hosted, "#lang=en").await?;
        page.reads(".lead", "the next 12 months cost").await
    })
}

#[test]
fn a_page_for_every_file_that_is_missing() -> Result<()> {
    let setup = Setup {
        habit: Some(Habit::PageForMissing),
        missing: vec!["_bg.wasm".into()],
        ..Setup::default()
    };
    in_browser_with(setup, async |page| {
        let address = page.address(Form::Hosted, "")?;
        tells(&page, &address, "answers with a web page", "返回的却是一个网页").await
    })
}

#[test]
fn the_hosted_page_opened_from_the_disk_leads_to_the_one_that_can_be() -> Result<()> {
    in_browser_with(Setup::default(), async |page| {
        let file = workspace::dist().join("index.html");
        let address = format!("file://{}", file.to_string_lossy().replace('\\', "/"));
        tells(&page, &address, "opened from the disk", "从磁盘打开").await?;
        page.click("[data-reason=disk] a").await?;
        page.wait_until("document.documentElement.hasAttribute('data-started')").await?;
        page.holds("field-lock-share", "35%").await
    })
}
