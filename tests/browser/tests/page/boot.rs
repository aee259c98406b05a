//! What holds for the page whatever it shows: it starts, keeps to itself, and is open to every reader.

use browser_tests::{Form, Preference, Result, Setup, in_browser, in_browser_with};

#[test]
fn starts_from_a_folder_of_a_server() -> Result<()> {
    in_browser(async |page| {
        page.open(Form::Hosted, "").await?;
        assert!(!page.text("h1").await?.is_empty());
        page.assert_quiet().await
    })
}

#[test]
fn starts_from_one_file_on_the_disk() -> Result<()> {
    in_browser(async |page| {
        page.open(Form::SingleFile, "").await?;
        assert!(!page.text("h1").await?.is_empty());
        page.assert_quiet().await
    })
}

#[test]
fn is_open_to_every_reader_in_light_and_dark() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.prefer(&[Preference::ReducedMotion]).await?;
        page.open(Form::Hosted, "").await?;
        page.assert_accessible_in_light_and_dark().await
    })
}

#[test]
fn fits_a_narrow_screen() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(320, 640).await?;
        page.open(Form::Hosted, "").await?;
        let overflow =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(page.evaluate(overflow).await?, 0, "pixels to scroll sideways");
        page.assert_accessible().await
    })
}

#[test]
fn the_policy_lets_nothing_out() -> Result<()> {
    in_browser(async |page| {
        page.open(Form::Hosted, "").await?;
        let attempt = "fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'blocked')";
        assert_eq!(page.evaluate(&format!("(async () => await {attempt})()")).await?, "blocked");
        // By the policy, not by chance: it is what the console names.
        let errors = page.console_errors().await?;
        assert!(errors.iter().any(|error| error.contains("Content Security Policy")), "{errors:?}");
        Ok(())
    })
}

/// Opens the page without some of its files and returns what it says instead.
fn told_without(ending: &str) -> Result<()> {
    let setup = Setup { missing: vec![ending.into()], ..Setup::default() };
    in_browser_with(setup, async |page| {
        page.open_address(&page.address(Form::Hosted, "#lang=en&v=1")?).await?;
        let banner = "document.querySelector('#boot-failure').checkVisibility()";
        page.wait_until(banner).await?;
        assert!(page.text("#boot-failure").await?.contains("could not start"));
        let link = page.evaluate("document.querySelector('#boot-failure-link').value").await?;
        assert!(link.as_str().is_some_and(|link| link.ends_with("#lang=en&v=1")), "{link}");
        Ok(())
    })
}

#[test]
fn says_so_when_the_wasm_does_not_come() -> Result<()> {
    told_without(".wasm")
}

#[test]
fn says_so_when_the_script_does_not_come() -> Result<()> {
    told_without(".js")
}
