//! Undo and redo for every change, and the brief on one page of paper.

use base64::Engine as _;
use browser_tests::{Form, Key, Page, Result, in_browser};
use serde_json::json;

const SHARE: &str = "location.hash.includes('lock.share=0.6')";
/// Keys as the browser reports them.
const CONTROL: u8 = 2;
const SHIFT: u8 = 8;

/// Presses Z with these keys held.
async fn press_z(page: &Page, held: u8) -> Result<()> {
    for kind in ["rawKeyDown", "keyUp"] {
        let key = json!({
            "type": kind, "modifiers": held, "key": "z", "code": "KeyZ", "windowsVirtualKeyCode": 90
        });
        page.devtools("Input.dispatchKeyEvent", key).await?;
    }
    Ok(())
}

#[test]
fn a_change_is_undone_and_redone_by_button_and_by_key() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&v=1&as_of=2026-11-22&page=options").await?;
        page.find("#option-answer").await?;
        let is_hidden = "!document.querySelector('#undo').checkVisibility()";
        assert_eq!(page.evaluate(is_hidden).await?, true, "nothing to undo yet");
        page.fill("field-lock-share", "60").await?;
        page.wait_until(SHARE).await?;
        page.click("#undo").await?;
        page.wait_until(&format!("!{SHARE}")).await?;
        page.holds("field-lock-share", "80%").await?;
        page.click("#redo").await?;
        page.wait_until(SHARE).await?;
        page.holds("field-lock-share", "60%").await?;
        // The button has the focus now, so the keys are the page's.
        press_z(&page, CONTROL).await?;
        page.holds("field-lock-share", "80%").await?;
        press_z(&page, CONTROL | SHIFT).await?;
        page.holds("field-lock-share", "60%").await?;
        // In a text field they are the field's own.
        page.click("#field-lock-share").await?;
        press_z(&page, CONTROL).await?;
        page.press(Key::Tab).await?;
        page.wait_until(SHARE).await?;
        page.assert_quiet().await
    })
}

#[test]
fn the_entries_of_a_fold_are_put_back() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&as_of=2026-11-22&page=cash").await?;
        page.fill("field-risk-buffer", "8000").await?;
        page.wait_until("location.hash.includes('risk.buffer=8000')").await?;
        page.click("#cash-fields .reset button").await?;
        page.wait_until("!location.hash.includes('risk.buffer')").await?;
        page.holds("field-risk-buffer", "").await?;
        page.wait_until("!document.querySelector('#cash-fields .reset').checkVisibility()").await
    })
}

/// How many pages a file has.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.match_indices("/Type /Page")
        .filter(|(at, found)| !text[at + found.len()..].starts_with('s'))
        .count()
}

#[test]
fn the_brief_is_one_page_with_the_code_of_its_link() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        for lang in ["en", "zh"] {
            page.open(Form::Hosted, &format!("#lang={lang}&as_of=2026-11-22&page=brief")).await?;
            page.wait_until("document.querySelector('#brief-cash')?.innerText.length > 20").await?;
            page.wait_until(
                "document.querySelector('#distribution-dots-title')?.textContent.length > 0",
            )
            .await?;
            page.find(".brief-link .qr-code path").await?;
            for [width, height] in [[8.27, 11.69], [8.5, 11.0]] {
                let paper = json!({ "paperWidth": width, "paperHeight": height });
                let answer = page.devtools("Page.printToPDF", paper).await?;
                let encoded = answer["data"].as_str().unwrap_or_default();
                let pdf = base64::engine::general_purpose::STANDARD.decode(encoded)?;
                assert_eq!(pages(&pdf), 1, "{lang}, {width} x {height} inches");
            }
        }
        page.assert_quiet().await
    })
}
