//! What axe-core says of the page as it changes under a reader's hands.

use browser_tests::worked_example::{CHINESE, ENGLISH, WorkedExample};
use browser_tests::{Form, Page, Preference, Result, in_browser};

/// The worked example with everything unfolded: months, a working of one value and one of two.
async fn unfold(page: &Page, example: &WorkedExample) -> Result<()> {
    page.prefer(&[Preference::ReducedMotion]).await?;
    page.open(Form::Hosted, example.link).await?;
    page.choose("field-move-name", example.off_peak).await?;
    page.click("#figure-1 .working-button").await?;
    page.click("#figure-7 .working-button").await?;
    page.click("#months summary").await?;
    page.wait_until("document.querySelectorAll('tr.working-row').length === 2").await?;
    page.reads("#months", example.first_month.split(' ').next_back().unwrap_or_default()).await
}

/// Nothing is wider than the screen, but for tables that scroll in their own frame.
async fn assert_fits(page: &Page) -> Result<()> {
    let overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    let wide = "[...document.querySelectorAll('#app *')]
        .filter((element) => !element.closest('.table-scroll') && element.getBoundingClientRect().right > innerWidth + 0.5)
        .map((element) => element.tagName + '#' + element.id + ' ' + element.innerText?.slice(0, 30))";
    let wide = page.evaluate(wide).await?;
    assert_eq!(page.evaluate(overflow).await?, 0, "pixels to scroll sideways, because of {wide}");
    Ok(())
}

#[test]
fn everything_unfolded_in_english() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        unfold(&page, &ENGLISH).await?;
        page.assert_accessible().await
    })
}

#[test]
fn everything_unfolded_in_chinese_and_dark() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        unfold(&page, &CHINESE).await?;
        page.assert_accessible_in_light_and_dark().await
    })
}

#[test]
fn everything_unfolded_on_the_narrowest_screen() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(320, 640).await?;
        for example in [&ENGLISH, &CHINESE] {
            unfold(&page, example).await?;
            assert_fits(&page).await?;
            page.assert_accessible().await?;
        }
        Ok(())
    })
}

#[test]
fn large_amounts_fit_the_narrowest_screen() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(320, 640).await?;
        // Half a billion yuan a month, and dollars where a line is in yuan.
        for link in [
            "#line.1.tokens.input=100000000000000&page=calculator",
            "#currency=USD&growth=0.2&horizon=36&page=calculator",
        ] {
            for lang in ["en", "zh"] {
                page.open(Form::Hosted, &format!("{link}&lang={lang}")).await?;
                page.reads("#answer", if lang == "en" { "Locking 80%" } else { "锁定 80%" })
                    .await?;
                page.wait_until("document.querySelector('#outlook-cash').innerText !== ''").await?;
                assert_fits(&page).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn an_error_in_a_field() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.prefer(&[Preference::ReducedMotion]).await?;
        page.open(Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        page.fill("field-horizon", "soon").await?;
        page.reads("#field-horizon-error", "12").await?;
        page.wait_dimmed(true).await?;
        page.assert_accessible_in_light_and_dark().await
    })
}

#[test]
fn a_damaged_link() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        for lang in ["en", "zh"] {
            page.open(Form::Hosted, &format!("#horizon=99&colour=red&lang={lang}&page=calculator"))
                .await?;
            page.find(".notice li").await?;
            page.assert_accessible().await?;
        }
        Ok(())
    })
}

#[test]
fn two_currencies_and_two_lines() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        page.push("Add a line").await?;
        page.find("#field-line-2-prices-input").await?;
        page.unfold().await?;
        page.pick("currency", 1).await?;
        page.find("#field-exchange-rate").await?;
        page.pick("curve", 2).await?;
        page.find("#field-lock-futures").await?;
        page.assert_accessible().await?;
        page.assert_quiet().await
    })
}
