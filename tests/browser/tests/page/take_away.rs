//! What a treasurer takes away: the hedge memo, a spreadsheet, and scenarios side by side.

use browser_tests::{Form, Key, Result, in_browser};

use crate::folder::Folder;

const TITLE: &str = "#desk-title";

#[test]
fn the_memo_opens_with_the_verdict_and_is_saved_as_it_was_edited() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&v=1&as_of=2026-11-22&page=memo").await?;
        page.reads("#memo-verdict", "this hedge would not qualify under US GAAP").await?;
        page.reads("#memo-verdict", "12%").await?;
        page.reads("#memo-document", "Is the index an eligible risk component?").await?;
        let folder = Folder::of_downloads(&page).await?;
        page.click("#memo-edit summary").await?;
        page.type_into("#memo-text", "Our own words.").await?;
        page.reads("#memo-document", "Our own words.").await?;
        page.click("#memo-markdown").await?;
        let saved = String::from_utf8(folder.written("tokenlock-hedge-memo.md").await?)?;
        assert!(saved.contains("Our own words."), "{saved}");
        // What was written is there again after another view.
        page.evaluate("(location.hash = '#lang=en&v=1&as_of=2026-11-22&page=index', true)").await?;
        page.reads(TITLE, "Is my price the index?").await?;
        page.driver().back().await?;
        page.reads("#memo-document", "Our own words.").await?;
        page.click("#memo-edit summary").await?;
        page.click("#memo-anew").await?;
        page.wait_until("!document.querySelector('#memo-document').innerText.includes('Our own')")
            .await?;
        page.push("中文").await?;
        page.reads("#memo-verdict", "这项套期不符合美国准则的条件").await?;
        page.assert_quiet().await
    })
}

#[test]
fn the_spreadsheet_is_loaded_when_it_is_asked_for_and_is_one() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        for form in [Form::Hosted, Form::SingleFile] {
            page.open(form, "#lang=en&v=1&as_of=2026-11-22&page=brief").await?;
            let folder = Folder::of_downloads(&page).await?;
            // Nothing above the button moves it any more.
            page.wait_until("document.querySelector('#brief-cash')?.innerText.length > 20").await?;
            page.wait_until(
                "document.querySelector('#distribution-dots-title')?.textContent.length > 0",
            )
            .await?;
            page.click("#save-spreadsheet").await?;
            let saved = folder.written("tokenlock.xlsx").await?;
            assert!(saved.starts_with(b"PK") && saved.len() > 5_000, "{} bytes", saved.len());
            page.wait_until("!document.querySelector('#save-spreadsheet').disabled").await?;
            page.assert_quiet().await?;
        }
        Ok(())
    })
}

#[test]
fn scenarios_far_apart_have_scales_of_their_own_until_a_reader_asks_for_one() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        let far = "v=1&page=compare&view.compare.1=v%3D1&view.compare.2=v%3D1%26line.1.tokens.output%3D90000000000";
        page.open(Form::Hosted, &format!("#lang=en&{far}")).await?;
        page.reads("#compare-scale-said", "more than four times the smallest").await?;
        let caption = "document.getElementById('compare-figure').textContent.includes('own scale')";
        page.wait_until(caption).await?;
        // By the keyboard: to the radio button that is set, and to the one before it.
        page.tab_to("#compare-scale input:checked").await?;
        page.press(Key::Left).await?;
        page.reads("#compare-scale-said", "One scale for all").await?;
        page.wait_until(&format!("!{caption}")).await?;
        page.open(Form::Hosted, &format!("#lang=zh&{far}")).await?;
        page.reads("#compare-scale-said", "超过最小的四倍").await?;
        page.assert_accessible().await?;
        page.assert_quiet().await
    })
}

#[test]
fn scenarios_stand_side_by_side_and_go_with_the_link() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&v=1&as_of=2026-11-22&page=calculator").await?;
        page.click("#add-to-comparison").await?;
        page.fill("field-lock-share", "40%").await?;
        page.reads("#answer", "Locking 40%").await?;
        page.click("#add-to-comparison").await?;
        page.click("#see-comparison").await?;
        page.reads("#compare-answer", "With its lock, the total is least in").await?;
        page.reads("#compare-entries", "lock.share").await?;
        page.fill("compare-name-2", "Less").await?;
        page.reads("#compare-answer", "most in “Less”").await?;
        page.click("#compare-earlier-2").await?;
        page.holds("compare-name-1", "Less").await?;
        page.wait_until("location.hash.includes('view.compare.1.name=Less')").await?;
        // Amounts that are near each other stand on one scale; a reader may give each its own.
        page.reads("#compare-scale-said", "One scale for all").await?;
        let caption = "document.getElementById('compare-figure').textContent.includes('own scale')";
        page.wait_until(&format!("!{caption}")).await?;
        page.click("#compare-scale label:nth-child(2) input").await?;
        page.reads("#compare-scale-said", "Each on its own scale: compare").await?;
        page.wait_until(caption).await?;
        page.wait_until("location.hash.includes('view.compare.scale=own')").await?;
        // The link holds them for a reader who has none, and their scale.
        let hash = page.hash().await?;
        page.evaluate("(localStorage.clear(), true)").await?;
        page.open(Form::Hosted, &hash).await?;
        page.holds("compare-name-1", "Less").await?;
        page.reads("#compare-scale-said", "Each on its own scale: compare").await?;
        page.click("#compare-remove-1").await?;
        page.reads("#compare-answer", "Add two scenarios or more").await?;
        // What is left is kept in the browser.
        page.open(Form::Hosted, "#lang=en&v=1&page=compare").await?;
        page.wait_until("document.querySelectorAll('.compare-list li').length === 1").await?;
        page.assert_quiet().await
    })
}
