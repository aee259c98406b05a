//! The shipped page in Firefox and in WebKitGTK, where they are installed: hosted, as one file, and as a lesson.

use std::fs;

use browser_tests::{Form, Page, Result, in_each_engine};
use tokenlock::show::embedded::Embedded;
use tokenlock::show::embedded::snippet::Snippet;
use tokenlock::study::figures::Study;
use tokenlock::study::link;
use tokenlock::study::view::View;
use tokenlock::text::answer::answer;
use tokenlock::text::language::Language;
use tokenlock::text::number::money;
use tokenlock::text::sentence::plain_text;
use xtask::workspace;

const LINK: &str = "v=1&as_of=2026-11-22&lang=en&lock.share=0.35";

/// The sentence and the first figure of the table are, to the last digit, those of the study.
async fn answers(page: &Page, link: &str) -> Result<()> {
    let scenario = link::read(link).scenario;
    let study = Study::run(&scenario)?;
    let said = plain_text(&answer(&scenario, &study, Language::English)).replace('\u{a0}', " ");
    page.reads(".lead", &said).await?;
    let rows = page.rows(".key-figures tbody tr").await?;
    let total = money(study.totals.chosen.unhedged, study.currency, Language::English);
    assert_eq!(rows[0][1], total);
    // What a worker works out.
    page.reads(".at-cost:not(.is-awaited)", "R²").await
}

async fn slide(page: &Page, share: &str) -> Result<()> {
    let slide = format!(
        "(() => {{ const slider = document.querySelector('#field-lock-share-slider'); \
         slider.value = '{share}'; slider.dispatchEvent(new Event('input', {{ bubbles: true }})); \
         slider.dispatchEvent(new Event('change', {{ bubbles: true }})); return true; }})()"
    );
    page.evaluate(&slide).await.map(drop)
}

/// What the button saves, as a file.
async fn save_lesson(page: &Page, name: &str) -> Result<String> {
    let keep = "(() => { const make = URL.createObjectURL.bind(URL); \
         URL.createObjectURL = (blob) => { if (blob.type.includes('html')) window.saved = blob; return make(blob); }; \
         document.querySelector('#save-lesson').click(); return true; })()";
    page.evaluate(keep).await?;
    page.wait_until("window.saved instanceof Blob").await?;
    let text = page.evaluate("(async () => await window.saved.text())()").await?;
    let folder = workspace::target().join("lessons-saved");
    fs::create_dir_all(&folder)?;
    let file = folder.join(name);
    fs::write(&file, text.as_str().unwrap_or_default())?;
    Ok(format!("file://{}", file.to_string_lossy().replace('\\', "/")))
}

#[test]
fn the_page_and_a_lesson_saved_from_it_show_the_same_cents() -> Result<()> {
    in_each_engine(async |page| {
        for form in [Form::Hosted, Form::SingleFile] {
            page.open(form, &format!("#{LINK}")).await?;
            answers(page, LINK).await?;
            slide(page, "0.9").await?;
            page.reads(".lead", "90%").await?;

            let lesson = save_lesson(page, "lesson.html").await?;
            page.open_address(&lesson).await?;
            let changed = LINK.replace("0.35", "0.9");
            answers(page, &changed).await?;
            // A lesson saved from a lesson.
            slide(page, "0.5").await?;
            page.reads(".lead", "50%").await?;
            let again = save_lesson(page, "lesson-again.html").await?;
            page.open_address(&again).await?;
            answers(page, &LINK.replace("0.35", "0.5")).await?;
        }
        Ok(())
    })
}

#[test]
fn a_figure_in_a_local_article_shows_its_numbers_and_tells_its_height() -> Result<()> {
    let folder = workspace::target().join("embed-hosts").join("engines");
    fs::create_dir_all(&folder)?;
    for file in ["embed.html", "embed.js"] {
        fs::copy(workspace::dist().join(file), folder.join(file))?;
    }
    let snippet = Snippet {
        folder: String::new(),
        figure: Embedded::MonthlyCost,
        scenario: link::read(LINK).scenario,
        view: View::default(),
        language: Language::English,
        height: 300,
    };
    let article = folder.join("index.html");
    let head = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Article</title>";
    fs::write(&article, format!("{head}{}", snippet.with_script()))?;
    let address = format!("file://{}", article.to_string_lossy().replace('\\', "/"));
    let study = Study::run(&snippet.scenario)?;
    let said = plain_text(&answer(&snippet.scenario, &study, Language::English));
    let said = said.replace('\u{a0}', " ");
    in_each_engine(async |page| {
        page.open_address(&address).await?;
        // The frame began at 300 pixels and said how high it is.
        let height = "document.querySelector('iframe').getBoundingClientRect().height";
        page.wait_until(&format!("{height} > 400")).await?;
        page.driver().enter_frame(0).await?;
        page.reads(".embed-sentence", &said).await?;
        page.driver().enter_parent_frame().await?;
        Ok(())
    })
}
