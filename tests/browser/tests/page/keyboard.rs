//! The worked example without a mouse: Tab, arrows, Enter, Space and typing, and nothing else.

use browser_tests::worked_example::ENGLISH;
use browser_tests::{Form, Key, MOST_STOPS, Page, Result, in_browser};

/// Opens the page; the focus is nowhere yet.
async fn open(page: &Page, link: &str) -> Result<()> {
    page.set_viewport(1280, 900).await?;
    page.open(Form::Hosted, link).await?;
    assert_eq!(page.focus().await?, "nothing");
    Ok(())
}

#[test]
fn the_worked_example_needs_no_mouse() -> Result<()> {
    in_browser(async |page| {
        open(&page, ENGLISH.link).await?;
        page.tab_to("#field-move-name").await?;
        page.press(Key::Down).await?;
        page.reads(".named-move", "17 August 2026").await?;
        page.tab_to("input[name='index-response']").await?;
        page.press(Key::Up).await?;
        page.tab_to("#field-lock-share").await?;
        page.press("80%").await?;
        ENGLISH.enter_by_keyboard(&page).await?;
        page.reads("#answer", "¥20,648").await?;

        page.tab_back_to("#figure-1 .working-button").await?;
        page.press(Key::Enter).await?;
        page.reads("tr.working-row", "¥12,759.60").await?;
        page.press(Key::Enter).await?;
        page.wait_until("document.querySelector('tr.working-row') === null").await?;

        page.tab_to("#months summary").await?;
        page.press(" ").await?;
        page.wait_until("document.querySelector('#months').open").await?;
        page.press(Key::Enter).await?;
        page.wait_until("!document.querySelector('#months').open").await?;
        page.press(Key::Enter).await?;
        ENGLISH.assert_shown(&page).await?;
        page.assert_quiet().await
    })
}

#[test]
fn arrows_move_both_sliders() -> Result<()> {
    in_browser(async |page| {
        open(&page, ENGLISH.link).await?;
        page.tab_to("#field-move-change-slider").await?;
        page.press(Key::Right).await?;
        page.reads("#answer", "If the whole market rises 51%").await?;
        page.press(Key::Left + Key::Left).await?;
        page.reads("#answer", "If the whole market rises 49%").await?;
        // A page of a slider is ten steps and not a tenth of its range.
        page.press(Key::PageUp).await?;
        page.reads("#answer", "If the whole market rises 59%").await?;
        page.press(Key::PageDown).await?;
        page.reads("#answer", "If the whole market rises 49%").await?;
        page.press(Key::Home).await?;
        page.reads("#answer", "If the whole market falls 90%").await?;
        page.press(Key::End).await?;
        page.reads("#answer", "If the whole market rises 300%").await?;

        page.tab_to("#field-lock-share-slider").await?;
        page.press(Key::Down).await?;
        page.reads("#answer", "Locking 79%").await?;
        page.holds("field-lock-share", "79%").await?;
        page.press(Key::Up + Key::Up).await?;
        page.reads("#answer", "Locking 81%").await?;
        page.press(Key::Home).await?;
        page.reads("#answer", "Nothing is locked").await?;
        page.holds("field-lock-share", "0%").await
    })
}

#[test]
fn the_focus_goes_through_everything_and_out_again() -> Result<()> {
    in_browser(async |page| {
        open(&page, ENGLISH.link).await?;
        page.tab_to("#figure-0 .working-button").await?;
        page.press(Key::Enter).await?;
        page.tab_to("#months summary").await?;
        page.press(Key::Enter).await?;
        // What is folded is built once the browser tells that it was opened. A Tab before that goes on to what stands
        // beneath, which the table then moves out of sight.
        page.find("#months table").await?;
        for is_backwards in [false, true] {
            let mut stops = 0;
            while page.tab(is_backwards).await? != "nothing" {
                stops += 1;
                assert!(stops < MOST_STOPS, "the focus never leaves the page");
            }
        }
        Ok(())
    })
}

#[test]
fn the_focus_is_seen_on_a_phone_in_chinese() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(360, 640).await?;
        page.open(Form::Hosted, "#lang=zh&v=1&page=calculator").await?;
        page.tab_to("#open-file").await
    })
}

#[test]
fn the_focus_stays_while_the_answer_changes() -> Result<()> {
    in_browser(async |page| {
        open(&page, ENGLISH.link).await?;
        page.tab_to("#field-move-name").await?;
        page.press(Key::Down + Key::Down).await?;
        page.reads("#answer", "August 2026, peak").await?;
        assert_eq!(page.focus().await?, "#field-move-name");
        page.press(Key::Home).await?;
        page.reads("#answer", "If the whole market rises 50%").await?;
        assert_eq!(page.focus().await?, "#field-move-name");

        page.tab_to("#field-line-1-model").await?;
        page.press(Key::Home).await?;
        page.find("#field-line-1-currency").await?;
        assert_eq!(page.focus().await?, "#field-line-1-model");

        page.tab_back_to(".languages button[aria-pressed=false]").await?;
        page.press(Key::Enter).await?;
        page.reads("h1", "涨价怎么办").await?;
        assert_eq!(page.focus().await?, "button 中文");
        Ok(())
    })
}

#[test]
fn the_memo_and_the_comparison_need_no_mouse() -> Result<()> {
    in_browser(async |page| {
        open(&page, "#lang=en&as_of=2026-11-22&page=memo").await?;
        page.tab_to("#memo-edit summary").await?;
        page.press(Key::Enter).await?;
        page.tab_to("#memo-text").await?;
        page.press("Typed. ").await?;
        page.reads("#memo-document", "Typed.").await?;
        open(&page, "#lang=en&as_of=2026-11-22&page=compare").await?;
        page.tab_to("#compare-add").await?;
        page.press(Key::Enter).await?;
        page.tab_back_to("#compare-name-1").await?;
        page.press("Mine").await?;
        page.tab_to("#compare-open-1").await?;
        page.wait_until("location.hash.includes('view.compare.1.name=Mine')").await
    })
}
