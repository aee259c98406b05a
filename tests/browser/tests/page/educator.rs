//! An educator's minute, counted: from the open page to a figure in a local HTML file, and to a lesson in one file.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use browser_tests::{Form, Page, Reader, Result, in_browser};
use serde_json::json;
use tokenlock::study::lesson::Lesson;
use tokenlock::text::language::Language;
use tokenlock::text::story::lesson::title;
use xtask::workspace;

fn folder(name: &str) -> Result<PathBuf> {
    let folder = workspace::target().join("educator").join(name);
    xtask::cache::remove(&folder)?;
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn address(file: &Path) -> String {
    format!("file:///{}", file.to_string_lossy().replace('\\', "/").trim_start_matches('/'))
}

#[test]
fn a_figure_stands_in_a_local_article_within_a_minute() -> Result<()> {
    let folder = folder("article")?;
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.keep_what_is_taken().await?;
        page.open(Form::Hosted, "#lang=en").await?;
        let mut reader = Reader::new(&page);
        reader.click("#embed").await?;
        reader.click(".embed-snippet button").await?;
        let snippet = page.copied().await?;

        let article = folder.join("article.html");
        let before = "<!doctype html>\n<title>My article</title>\n<p>Prices move.</p>\n";
        fs::write(&article, format!("{before}{snippet}\n"))?;
        // Pasted, saved, opened.
        (0..3).for_each(|_| reader.elsewhere());
        page.open_address(&address(&article)).await?;
        page.driver().enter_frame(0).await?;
        let said = "document.querySelector('.embed-sentence')?.innerText.includes('$') === true";
        page.wait_until(said).await?;
        page.driver().enter_parent_frame().await?;
        reader.assert_within(8);
        Ok(())
    })
}

#[test]
fn a_lesson_is_one_file_within_a_minute() -> Result<()> {
    let folder = folder("lesson")?;
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        let allowed = json!({ "behavior": "allow", "downloadPath": folder.to_string_lossy() });
        page.devtools("Page.setDownloadBehavior", allowed).await?;
        page.open(Form::Hosted, "#lang=en").await?;
        page.find("#story-teacher summary").await?;
        let mut reader = Reader::new(&page);
        reader.click("#story-teacher summary").await?;
        reader.choose("teacher-lesson", title(Lesson::Margin, Language::English)).await?;
        reader.click("#teacher-lock input[value=lock]").await?;
        reader.click("#teacher-save").await?;
        let file = downloaded(&page, &folder).await?;
        // Opened by double click.
        reader.elsewhere();
        page.open_address(&address(&file)).await?;
        page.find(".worksheet").await?;
        page.wait_until("document.querySelector('#field-lock-share').matches(':disabled')").await?;
        reader.assert_within(8);
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
}

#[test]
fn the_whole_story_behind_a_worksheet_keeps_what_a_teacher_froze_and_hid() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        let lesson =
            "#lang=en&v=1&as_of=2026-11-22&view.lesson=futures&view.lock=lock&view.hide=side";
        page.open(Form::Hosted, lesson).await?;
        page.click(".story-whole a").await?;
        page.wait_until("document.querySelector('.worksheet') === null").await?;
        page.find("#story-sellers").await?;
        page.wait_until("document.querySelector('#field-lock-share').matches(':disabled')").await?;
        page.wait_until("document.querySelector('#other-side').hidden").await?;
        page.assert_quiet().await
    })
}

#[test]
fn lists_and_radio_buttons_of_what_a_teacher_froze_cannot_be_moved_and_those_of_what_was_hid_are_gone()
-> Result<()> {
    const FROZEN: [&str; 4] = ["move", "line", "currency", "unit"];
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        let lock = FROZEN.join(",");
        for (parameter, is) in
            [("lock", "one.matches(':disabled')"), ("hide", "!one.checkVisibility()")]
        {
            for (route, controls) in [
                ("", ["input[name=index-response]", ".examples button"]),
                ("&page=calculator", ["#field-line-1-model", "#field-line-1-model-search"]),
            ] {
                let link = format!("#lang=en&v=1&as_of=2026-11-22&view.{parameter}={lock}{route}");
                page.open(Form::Hosted, &link).await?;
                for controls in controls {
                    page.wait_until(&format!(
                        "(all => all.length > 0 && all.every(one => {is}))([...document.querySelectorAll('{controls}')])"
                    ))
                    .await?;
                }
            }
        }
        page.assert_quiet().await
    })
}

#[test]
fn a_lesson_on_the_providers_side_says_that_its_figures_are_turned() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        let lesson = "v=1&as_of=2026-11-22&side=provider&move.change=-0.5&view.lesson=futures";
        for (language, said) in
            [("en", "On your side the figures are turned"), ("zh", "数字要反过来看")]
        {
            page.open(Form::Hosted, &format!("#lang={language}&{lesson}")).await?;
            page.reads(".story > .story-turned", said).await?;
            page.reads(".worksheet .story-turned", said).await?;
        }
        // Who is sent to a section scrolls past none of it.
        page.open(Form::Hosted, &format!("#lang=en&{lesson}&view.section=mirror")).await?;
        page.reads("#story-mirror > .story-turned", "On your side the figures are turned").await?;
        let sections = "document.querySelectorAll('.story-section > .story-turned').length";
        assert_eq!(page.evaluate(sections).await?, 1);
        page.open(Form::Hosted, "#lang=en&v=1&as_of=2026-11-22&view.lesson=futures").await?;
        page.wait_until("document.querySelector('.worksheet .story-turned').hidden").await?;
        page.assert_quiet().await
    })
}

/// Waits for the file.
async fn downloaded(page: &Page, folder: &Path) -> Result<PathBuf> {
    page.reads("#story-teacher .save-lesson [role=status]", "tokenlock-lesson.html").await?;
    let file = folder.join("tokenlock-lesson.html");
    for _ in 0..1200 {
        if file.is_file() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(file)
}
