//! The front page on paper: every figure of the story, no control; and its pictures where no scripts run.

use std::collections::BTreeSet;
use std::fs;

use base64::Engine as _;
use browser_tests::{Form, Page, Result, in_browser};
use serde_json::{Value, json};
use tokenlock::show::front::stills::name_of;
use tokenlock::study::section::Section;
use tokenlock::text::language::Language;
use xtask::{html, workspace};

/// The figures of the story: one for each section, and the year that is dealt.
const FIGURES: usize = Section::ALL.len() + 1;

/// The figures that are seen and have something drawn in them.
const DRAWN: &str = "[...document.querySelectorAll('.story .chart-frame svg.chart')]\
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))\
    .filter((one) => one.getBoundingClientRect().width > 100 && one.querySelectorAll('.shapes > *').length > 3)\
    .length";

/// Controls that are seen.
const CONTROLS: &str = "[...document.querySelectorAll('button, input, select, textarea')]\
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))\
    .map((one) => one.id || one.className || one.innerText).join()";

/// What is written in each of the figures that are seen.
const WRITTEN: &str = "[...document.querySelectorAll('.story .chart-frame svg.chart')]\
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))\
    .map((one) => [...one.querySelectorAll('.shapes text')].map((text) => text.textContent))";

/// The names of the buttons and choices that are seen, but for those that the story's text or its figures say too.
const NAMES: &str = "(() => { const said = [...document.querySelectorAll('.story :is(p, td, th, text)')]\
    .map((one) => one.textContent).join(' '); return [...document.querySelectorAll('button, option')]\
    .filter((one) => one.checkVisibility()).map((one) => one.innerText)\
    .filter((name) => name !== '' && !said.includes(name)); })()";

/// Those texts that are among what a file says. What is read of a file has spaces between letters as they are set,
/// ligatures, and radicals in the place of Chinese characters, of which Unicode knows most to be the same.
async fn among(page: &Page, texts: &Value, printed: &str) -> Result<Vec<Value>> {
    let squeezed = "(text) => text.normalize('NFKC').replace(/\\s/g, '')";
    let printed = serde_json::to_string(printed)?;
    let found = format!(
        "(() => {{ const squeezed = {squeezed}; const printed = squeezed({printed}); \
         return {texts}.filter((text) => printed.includes(squeezed(text))); }})()"
    );
    Ok(page.evaluate(&found).await?.as_array().cloned().unwrap_or_default())
}

#[test]
fn on_paper_stands_every_figure_of_the_story_and_no_control() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        for lang in ["en", "zh"] {
            page.open(Form::Hosted, &format!("#lang={lang}&v=1&as_of=2026-11-22")).await?;
            page.find("#story-fit-title").await?;
            // Simulated, though the reader never came by.
            page.wait_until("document.querySelectorAll('#story-years-figure .dot').length === 100")
                .await?;
            let names = page.evaluate(NAMES).await?;
            page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            page.wait_until(&format!("{DRAWN} === {FIGURES}")).await?;
            assert_eq!(page.evaluate(CONTROLS).await?, "", "{lang}");
            let written = page.evaluate(WRITTEN).await?;
            page.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
            let answer = page.devtools("Page.printToPDF", json!({})).await?;
            let encoded = answer["data"].as_str().unwrap_or_default();
            let pdf = base64::engine::general_purpose::STANDARD.decode(encoded)?;
            // The file is read back: what each figure says is in it, and no name of a control.
            let printed = pdf_extract::extract_text_from_mem(&pdf)?;
            let figures = written.as_array().cloned().unwrap_or_default();
            assert_eq!(figures.len(), FIGURES, "{written}");
            for texts in figures {
                let of = texts.as_array().map_or(0, Vec::len);
                let found = among(&page, &texts, &printed).await?;
                assert!(of >= 3 && 4 * found.len() >= 3 * of, "{lang}: of {texts} only {found:?}");
            }
            assert!(names.as_array().is_some_and(|names| names.len() > 20), "{names}");
            assert_eq!(among(&page, &names, &printed).await?, Vec::<Value>::new(), "{lang}");
            // As it was before, once it is printed.
            assert_ne!(page.evaluate(CONTROLS).await?, "", "{lang}");
        }
        page.assert_quiet().await
    })
}

/// Prints as soon as the story stands, in a browser that has had no idle time to build its figures, and counts those that
/// are drawn once everything that follows at once has followed: no frame and no timer comes before the paper.
const PRINTED_AT_ONCE: &str = "(window.drawn = null, (async () => {
    window.dispatchEvent(new Event('beforeprint'));
    for (let turn = 0; turn < 200; turn += 1) await null;
    const charts = [...document.querySelectorAll('.story .chart-frame svg.chart')];
    window.drawn = charts.filter((one) => one.querySelectorAll('.shapes > *').length > 3).length;
    window.dispatchEvent(new Event('afterprint'));
})(), null)";

#[test]
fn what_waits_for_idle_time_is_printed_all_the_same() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        let never = json!({ "source": "window.requestIdleCallback = () => 0;" });
        page.devtools("Page.addScriptToEvaluateOnNewDocument", never).await?;
        page.open(Form::Hosted, "#v=1&as_of=2026-11-22").await?;
        page.find("#story-fit-title").await?;
        let drawn = "[...document.querySelectorAll('.story .chart-frame svg.chart')].length";
        assert!(page.evaluate(drawn).await?.as_u64().is_some_and(|drawn| drawn < 6));
        page.evaluate(PRINTED_AT_ONCE).await?;
        page.wait_until("window.drawn !== null").await?;
        // The two of the simulated years are asked of the worker.
        assert_eq!(page.evaluate("window.drawn").await?, FIGURES - 2);
        Ok(())
    })
}

#[test]
fn the_article_has_a_picture_of_each_figure_for_readers_without_scripts() -> Result<()> {
    let page = fs::read_to_string(workspace::dist().join("index.html"))?;
    let elements = html::elements(&page);
    let images = elements.iter().filter(|one| one.attribute("class") == Some("story-still"));
    let mut found = BTreeSet::new();
    for image in images {
        assert_eq!(image.attribute("loading"), Some("lazy"));
        assert!(image.attribute("alt").is_some_and(|words| !words.is_empty()));
        let file = image.attribute("src").unwrap_or_default().trim_start_matches("./");
        let picture = fs::read_to_string(workspace::dist().join(file))?;
        assert!(picture.starts_with("<svg"), "{file}");
        found.insert(file.to_owned());
    }
    let all = Language::ALL.into_iter().flat_map(|language| {
        Section::ALL.map(|section| format!("story/{}.svg", name_of(section, language)))
    });
    assert_eq!(found, all.collect::<BTreeSet<_>>());
    Ok(())
}
