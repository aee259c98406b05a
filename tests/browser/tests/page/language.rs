//! Two languages, equals in every respect.

use browser_tests::{Form, Page, Result, in_browser};

/// Whether the page speaks the language from its title down to the document.
async fn speaks(page: &Page, lang: &str, heading: &str, title: &str) -> Result<()> {
    // The shell that stands before the program runs speaks it too, but has no language to choose yet.
    page.wait_until("document.documentElement.hasAttribute('data-started')").await?;
    page.reads("h1", heading).await?;
    assert_eq!(page.evaluate("document.documentElement.lang").await?, lang);
    let shown = page.evaluate("document.title").await?;
    assert!(shown.as_str().is_some_and(|shown| shown.contains(title)), "{shown}");
    let pressed = "document.querySelector('.languages [aria-pressed=true]').lang";
    assert_eq!(page.evaluate(pressed).await?, lang);
    Ok(())
}

async fn speaks_english(page: &Page) -> Result<()> {
    speaks(page, "en", "What if AI token prices rise?", "what if AI token prices rise?").await
}

async fn speaks_chinese(page: &Page) -> Result<()> {
    speaks(page, "zh-Hans", "涨价怎么办", "涨价怎么办").await
}

/// The numbers of the table of key figures, without names and units, once they are those of a lock of 65 %, which is
/// 64.9895 % in whole lots: the table follows when the reader rests.
async fn values(page: &Page) -> Result<Vec<Vec<String>>> {
    page.reads(".key-figures", "64.9895%").await?;
    let rows = page.rows(".key-figures tbody tr").await?;
    let number = |cell: &String| {
        let belongs = |sign: &char| sign.is_ascii_digit() || "¥$−.,%–".contains(*sign);
        cell.chars().take_while(belongs).collect()
    };
    Ok(rows.iter().map(|row| row.iter().skip(1).map(number).collect()).collect())
}

#[test]
fn a_toggle_changes_the_words_and_no_number() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "").await?;
        // The browser of these tests asks for English.
        speaks_english(&page).await?;
        page.fill("field-lock-share", "65%").await?;
        page.reads("#answer", "Locking 65%").await?;
        let before = values(&page).await?;

        page.push("中文").await?;
        speaks_chinese(&page).await?;
        page.reads("#answer", "锁定 65%").await?;
        assert_eq!(values(&page).await?, before);

        page.driver().refresh().await?;
        speaks_chinese(&page).await?;
        page.reads("#answer", "锁定 65%").await?;
        assert_eq!(values(&page).await?, before);
        page.push("English").await?;
        speaks_english(&page).await?;
        page.assert_quiet().await
    })
}

#[test]
fn a_link_that_names_a_language_follows_the_toggle() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&v=1").await?;
        page.push("中文").await?;
        speaks_chinese(&page).await?;
        assert!(page.hash().await?.contains("lang=zh"), "{}", page.hash().await?);
        page.driver().refresh().await?;
        speaks_chinese(&page).await?;
        // Back to the link that says English.
        page.driver().back().await?;
        page.wait_until("!location.hash.includes('lang=zh')").await?;
        speaks_english(&page).await
    })
}

#[test]
fn a_link_speaks_its_language_to_a_reader_of_the_other() -> Result<()> {
    in_browser(async |page| {
        page.open(Form::Hosted, "").await?;
        page.push("中文").await?;
        speaks_chinese(&page).await?;
        page.open(Form::Hosted, "#lang=en&v=1").await?;
        speaks_english(&page).await?;
        // What a link says is not what the reader chose.
        page.open(Form::Hosted, "").await?;
        speaks_chinese(&page).await
    })
}

/// Headings, labels and buttons without a Chinese character, but for the names of currencies.
const NOT_CHINESE: &str =
    "[...document.querySelectorAll('h1, h2, h3, h4, label, legend, button, th')]
    .filter((element) => element.checkVisibility() && element.lang === '')
    .map((element) => element.innerText.trim())
    .filter((text) => /[A-Za-z]{3}/.test(text) && !/\\p{Script=Han}|^[¥$] [A-Z]{3}$/u.test(text))";

/// Everything Chinese, with what stands before it, but for the name of the language.
const CHINESE: &str = "document.querySelector('#app').innerText.replace('中文', '')
    .match(/.{0,20}\\p{Script=Han}+/gu) ?? []";

#[test]
fn no_words_of_the_other_language_are_left() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        for (link, left) in [
            ("#lang=zh&v=1&page=calculator", NOT_CHINESE),
            ("#lang=en&v=1&page=calculator", CHINESE),
        ] {
            page.open(Form::Hosted, link).await?;
            page.click("#months summary").await?;
            page.click("#figure-0 .working-button").await?;
            page.find("tr.working-row").await?;
            page.click("#outlook-working summary").await?;
            page.find("#outlook-working .working .formula, #outlook-working .working .note")
                .await?;
            assert_eq!(page.evaluate(left).await?, serde_json::json!([]));
        }
        Ok(())
    })
}
