//! The article on the paper, in place of the calculator.

use browser_tests::{Form, Key, Page, Preference, Result, in_browser};

const HEADING: &str = ".paper h1";

/// Opens a page and goes to the article by its link.
async fn go(page: &Page, form: Form, link: &str) -> Result<()> {
    page.set_viewport(1280, 900).await?;
    page.open(form, link).await?;
    page.click("#paper-link").await?;
    page.find(HEADING).await.map(drop)
}

#[test]
fn the_link_leads_there_and_back_leads_home() -> Result<()> {
    in_browser(async |page| {
        for form in [Form::Hosted, Form::SingleFile] {
            go(&page, form, "#lang=en&lock.share=0.6&page=calculator").await?;
            page.reads(HEADING, "What the paper found").await?;
            page.wait_until("document.activeElement === document.querySelector('.paper h1')")
                .await?;
            page.wait_until("document.title.includes('paper')").await?;
            assert_eq!(
                page.evaluate("document.querySelector('#answer')").await?,
                serde_json::Value::Null
            );
            assert!(
                page.evaluate("document.querySelectorAll('.verdict').length").await?.as_u64()
                    > Some(5)
            );
            page.driver().back().await?;
            page.reads("#answer", "Locking 60%").await?;
            page.wait_until("document.activeElement.id === 'paper-link'").await?;
            page.wait_until("document.title.includes('Calculator')").await?;
            page.driver().forward().await?;
            page.reads(HEADING, "What the paper found").await?;
            page.click(".paper-back a").await?;
            page.reads("#answer", "Locking 60%").await?;
            page.assert_quiet().await?;
        }
        Ok(())
    })
}

#[test]
fn an_address_opens_it_and_a_reload_keeps_it_with_the_scenario() -> Result<()> {
    in_browser(async |page| {
        page.open(Form::Hosted, "#lang=en&lock.share=0.6&page=paper").await?;
        page.reads(HEADING, "What the paper found").await?;
        page.push("中文").await?;
        page.reads(HEADING, "论文说了什么").await?;
        let hash = page.hash().await?;
        assert!(hash.contains("lang=zh") && hash.contains("page=paper"), "{hash}");
        page.driver().refresh().await?;
        page.reads(HEADING, "论文说了什么").await?;
        page.click(".paper-back a").await?;
        page.reads("#answer", "锁定 60%").await?;
        assert_eq!(
            page.evaluate("document.querySelector('.notice')").await?,
            serde_json::Value::Null
        );
        assert!(page.hash().await?.contains("page=calculator"));
        page.assert_quiet().await
    })
}

#[test]
fn it_is_open_to_every_reader() -> Result<()> {
    in_browser(async |page| {
        let overflow =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        page.prefer(&[Preference::ReducedMotion]).await?;
        for width in [320, 1280] {
            page.set_viewport(width, 900).await?;
            for lang in ["en", "zh"] {
                page.open(Form::Hosted, &format!("#lang={lang}&page=paper")).await?;
                page.find(HEADING).await?;
                assert_eq!(page.evaluate(overflow).await?, 0, "{width} {lang}");
                page.assert_accessible_in_light_and_dark().await?;
            }
        }
        Ok(())
    })
}

#[test]
fn the_keyboard_comes_there_too() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        page.tab_to("#paper-link").await?;
        page.press(Key::Enter).await?;
        page.reads(HEADING, "What the paper found").await?;
        page.tab_back_to(".paper-back a").await?;
        page.press(Key::Enter).await?;
        page.reads("#answer", "the next 12 months").await
    })
}
