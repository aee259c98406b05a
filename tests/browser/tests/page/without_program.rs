//! What a reader has before the program runs, or without it: the answer of their language's first scenario, and never that
//! answer to another question.

use browser_tests::{Form, Page, Result, Setup, in_browser, in_browser_with};
use serde_json::{Value, json};
use tokenlock::show::first_scenario::first_scenario;
use tokenlock::study::figures::Study;
use tokenlock::study::scenario::Scenario;
use tokenlock::text::answer::{answer, mirror, vendor_alone};
use tokenlock::text::language::Language;
use tokenlock::text::number::money;
use tokenlock::text::sentence::{Piece, plain_text};

/// A phone and a desk.
const VIEWPORTS: [[u32; 2]; 2] = [[360, 740], [1280, 900]];

/// The parts that the page that runs has in the same places, with the height that tells whether one jumps.
const PLACES: &str = "['.masthead', 'h1', '.lead', '.mirror', '.levers', '.cost-figure', '.cost-figure svg', \
    '.key-figures'].map((part) => [...document.querySelectorAll(part)]\
    .find((one) => one.checkVisibility()).getBoundingClientRect())\
    .map((box) => [Math.round(box.top), Math.round(box.height)])";

/// The page that never gets its program.
fn without_program(test: impl AsyncFnOnce(Page) -> Result<()>) -> Result<()> {
    in_browser_with(Setup { missing: vec![".wasm".into()], ..Setup::default() }, test)
}

/// What is seen of an element that each language has once.
fn seen(selector: &str) -> String {
    format!(
        "[...document.querySelectorAll('{selector}')].filter((one) => one.checkVisibility())\
         .map((one) => one.innerText.trim()).join('|')"
    )
}

async fn shows_the_default_answer(page: &Page, language: Language) -> Result<()> {
    let scenario = first_scenario(language, Scenario::default().as_of);
    let study = Study::run(&scenario)?;
    let said = |pieces: Vec<Piece>| plain_text(&pieces);
    let answer = said(answer(&scenario, &study, language));
    let mirror = said(mirror(&scenario, &study, language));
    let alone = said(vendor_alone(&scenario, &study, language));
    assert_eq!(page.evaluate(&seen(".lead")).await?, answer);
    assert_eq!(page.evaluate(&seen(".mirror:not(.at-cost)")).await?, format!("{mirror}|{alone}"));
    // The other language is hidden, and of the figures for three widths two are.
    let figures =
        "[...document.querySelectorAll('svg.chart')].filter((one) => one.checkVisibility()).length";
    assert_eq!(page.evaluate(figures).await?, 1);
    let rows = page.rows(".key-figures tbody tr").await?;
    // Five of the cases, and four that both share.
    assert_eq!(rows.len(), 9);
    let total = money(study.totals.chosen.unhedged, study.currency, language);
    assert_eq!(rows[0][1], total);
    Ok(())
}

#[test]
fn the_default_answer_stands_when_the_program_does_not_come() -> Result<()> {
    without_program(async |page| {
        for [width, height] in VIEWPORTS {
            page.set_viewport(width, height).await?;
            for (link, language, banner) in [
                ("#lang=en", Language::English, "could not start"),
                ("#lang=zh", Language::Chinese, "页面无法启动"),
            ] {
                page.open_address(&page.address(Form::Hosted, link)?).await?;
                page.reads("#boot-failure", banner).await?;
                shows_the_default_answer(&page, language).await?;
                page.assert_accessible().await?;
            }
        }
        Ok(())
    })
}

#[test]
fn what_chats_add_to_a_link_asks_for_nothing_else() -> Result<()> {
    without_program(async |page| {
        let link = "#lang=en&utm_source=mail&from=timeline&view.month=3";
        page.open_address(&page.address(Form::Hosted, link)?).await?;
        shows_the_default_answer(&page, Language::English).await
    })
}

#[test]
fn a_link_to_something_else_never_shows_the_default_answer() -> Result<()> {
    let first = Study::run(&first_scenario(Language::English, Scenario::default().as_of))?;
    let total = money(first.totals.chosen.unhedged, first.currency, Language::English);
    without_program(async |page| {
        for link in [
            "#v=1",
            "#v=1&lock.share=0.35&lang=en",
            "#lang=en&move.change=1",
            "#page=paper&lang=en",
            "#x&lang=en",
        ] {
            page.open_address(&page.address(Form::Hosted, link)?).await?;
            page.reads("h1", "What if AI token prices rise?").await?;
            assert_eq!(page.evaluate(&seen(".lead")).await?, "Working out an answer…", "{link}");
            let text = page.evaluate("document.body.innerText").await?;
            assert!(text.as_str().is_some_and(|text| !text.contains(&total)), "{text}");
        }
        // Another link in the same tab, before the program is there.
        page.evaluate("location.hash = '#lang=zh'").await?;
        page.wait_until("document.documentElement.lang === 'zh-Hans'").await?;
        shows_the_default_answer(&page, Language::Chinese).await
    })
}

#[test]
fn without_scripts_the_answer_is_there_with_what_is_missing() -> Result<()> {
    in_browser(async |page| {
        page.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        for (link, language, missing) in [
            ("#lang=en", Language::English, "JavaScript is switched off"),
            ("#lang=zh", Language::Chinese, "JavaScript 已关闭"),
        ] {
            page.open_address(&page.address(Form::Hosted, link)?).await?;
            shows_the_default_answer(&page, language).await?;
            let note = page.evaluate(&seen(".unscripted")).await?;
            assert!(note.as_str().is_some_and(|note| note.contains(missing)), "{note}");
            // What cannot work is not there.
            assert_eq!(page.evaluate(&seen(".levers, .inspector, .working-button")).await?, "");
        }
        Ok(())
    })
}

#[test]
fn the_program_takes_its_place_without_a_jump() -> Result<()> {
    for language in Language::ALL {
        let link = format!("#lang={}", language.code());
        let mut before = Vec::new();
        without_program(async |page| {
            for [width, height] in VIEWPORTS {
                page.set_viewport(width, height).await?;
                page.open_address(&page.address(Form::Hosted, &link)?).await?;
                page.wait_until("!document.querySelector('#boot-failure').hidden").await?;
                // The banner is the one thing that stands here and not there.
                page.evaluate("document.querySelector('#boot-failure').hidden = true").await?;
                before.push((
                    page.evaluate(&seen(".at-cost")).await?,
                    page.evaluate(PLACES).await?,
                    page.rows(".key-figures tbody tr").await?,
                ));
            }
            Ok(())
        })?;
        in_browser(async |page| {
            for ([width, height], (simulated, places, rows)) in VIEWPORTS.into_iter().zip(before) {
                page.set_viewport(width, height).await?;
                page.open(Form::Hosted, &link).await?;
                let sign = if language == Language::English { "$" } else { "¥" };
                page.reads(".reading", sign).await?;
                // What is simulated comes last, and moves nothing either.
                page.wait_until("!document.querySelector('.answer .is-awaited')").await?;
                assert_eq!(
                    page.evaluate(&seen(".at-cost")).await?,
                    simulated,
                    "{language:?} {width}"
                );
                assert_eq!(page.evaluate(PLACES).await?, places, "{language:?} {width}");
                assert_eq!(page.rows(".key-figures tbody tr").await?, rows);
                assert!(shift(&page).await? < 0.1, "{language:?} {width}");
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// What the browser itself counts as jumps, since the page was opened.
async fn shift(page: &Page) -> Result<f64> {
    let observer = "(window.shift = 0, window.observed = false, \
        new PerformanceObserver((list) => { list.getEntries().forEach((one) => window.shift += one.value); })\
        .observe({ type: 'layout-shift', buffered: true }), \
        setTimeout(() => window.observed = true, 300), null)";
    page.evaluate(observer).await?;
    page.wait_until("window.observed").await?;
    let shift: Value = page.evaluate("window.shift").await?;
    Ok(shift.as_f64().unwrap_or(f64::INFINITY))
}
