//! Figures in other pages: every way to embed one, in a host page of its own.

mod height;

use std::fs;
use std::time::{Duration, Instant};

use browser_tests::{Form, Page, Result, Setup, in_browser_with};
use tokenlock::hedge::strategy::setting::Side;
use tokenlock::market::billed_unit::BilledUnit;
use tokenlock::show::embedded::Embedded;
use tokenlock::show::embedded::snippet::Snippet;
use tokenlock::study::figures::Study;
use tokenlock::study::link;
use tokenlock::study::scenario::Scenario;
use tokenlock::study::section::Section;
use tokenlock::study::view::View;
use tokenlock::text::answer::answer;
use tokenlock::text::language::Language;
use tokenlock::text::sentence::plain_text;
use xtask::workspace;

/// What is embedded here, in the folder of the host page.
fn snippet(figure: Embedded) -> Snippet {
    Snippet {
        folder: String::new(),
        figure,
        scenario: link::read("v=1&as_of=2026-11-22&lock.share=0.5").scenario,
        view: View::default(),
        language: Language::English,
        height: 300,
    }
}

/// What the monthly cost says.
fn said() -> Result<String> {
    let scenario: Scenario = snippet(Embedded::MonthlyCost).scenario;
    let study = Study::run(&scenario)?;
    // The driver reads a space that does not break as one that does.
    Ok(plain_text(&answer(&scenario, &study, Language::English)).replace('\u{a0}', " "))
}

/// Opens a host page with this body, beside the files that it embeds.
fn hosted(name: &str, body: &str, test: impl AsyncFnOnce(Page) -> Result<()>) -> Result<()> {
    let folder = workspace::target().join("embed-hosts").join(name);
    fs::create_dir_all(&folder)?;
    for file in ["embed.html", "embed.js"] {
        fs::copy(workspace::dist().join(file), folder.join(file))?;
    }
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>\
         <link rel=\"icon\" href=\"data:,\"></head><body>{body}</body></html>"
    );
    fs::write(folder.join("index.html"), page)?;
    in_browser_with(Setup { folder, ..Setup::default() }, async |page| {
        page.open_address(&page.address(Form::Hosted, "")?).await?;
        test(page).await
    })
}

/// Goes into a frame, waits for its sentence, and comes back with it.
async fn sentence_in(page: &Page, frame: u16) -> Result<String> {
    page.driver().enter_frame(frame).await?;
    let is_there = "document.querySelector('.embed-sentence')?.innerText.includes('¥') === true";
    page.wait_until(is_there).await?;
    let sentence = page.text(".embed-sentence").await?;
    page.driver().enter_parent_frame().await?;
    Ok(sentence)
}

#[test]
fn a_plain_frame_shows_its_numbers_and_writes_no_history() -> Result<()> {
    hosted("plain", &snippet(Embedded::MonthlyCost).plain(), async |page| {
        assert_eq!(sentence_in(&page, 0).await?, said()?);
        let before = page.evaluate("history.length").await?;
        page.driver().enter_frame(0).await?;
        let slide = "(() => { const slider = document.querySelector('#field-lock-share-slider'); \
             slider.value = '0.9'; slider.dispatchEvent(new Event('input', { bubbles: true })); \
             slider.dispatchEvent(new Event('change', { bubbles: true })); return true; })()";
        page.evaluate(slide).await?;
        page.wait_until("document.querySelector('.embed-sentence').innerText.includes('90%')")
            .await?;
        // Its addresses follow when the reader rests.
        page.wait_until(
            "document.querySelector('.embed-source a').href.includes('lock.share=0.9')",
        )
        .await?;
        page.driver().enter_parent_frame().await?;
        assert_eq!(page.evaluate("history.length").await?, before);
        page.assert_quiet().await
    })
}

#[test]
fn a_frame_that_names_no_figure_shows_the_monthly_cost() -> Result<()> {
    let frame = "<iframe title=\"figure\" src=\"embed.html#v=1&amp;as_of=2026-11-22&amp;lock.share=0.5&amp;lang=en\" \
                 width=\"640\" height=\"900\"></iframe>";
    hosted("nameless", frame, async |page| {
        assert_eq!(sentence_in(&page, 0).await?, said()?);
        page.assert_quiet().await
    })
}

#[test]
fn a_locked_field_cannot_be_changed_and_a_hidden_one_is_not_there() -> Result<()> {
    let view = View {
        lock: vec!["lock.share".to_owned()],
        hide: vec!["move.change".to_owned()],
        ..View::default()
    };
    let snippet = Snippet { view, ..snippet(Embedded::MonthlyCost) };
    hosted("locked", &snippet.plain(), async |page| {
        assert_eq!(sentence_in(&page, 0).await?, said()?);
        page.driver().enter_frame(0).await?;
        let state = "[document.querySelector('#field-lock-share').matches(':disabled'), \
             document.querySelector('#field-move-change') === null].join()";
        assert_eq!(page.evaluate(state).await?, "true,true");
        page.driver().enter_parent_frame().await?;
        Ok(())
    })
}

#[test]
fn every_figure_of_the_story_stands_alone_by_its_name() -> Result<()> {
    let frame = "<iframe title=\"figure\" width=\"640\" height=\"900\"></iframe>";
    hosted("story", frame, async |page| {
        for figure in Embedded::ALL {
            let Embedded::Story(_) = figure else { continue };
            let name = figure.name();
            let address = format!("embed.html#lang=en&view.figure={name}");
            // From an empty page, since another fragment alone loads nothing anew.
            for source in ["about:blank", &address] {
                let show = format!("(document.querySelector('iframe').src = '{source}', true)");
                page.evaluate(&show).await?;
                let shown = format!(
                    "document.querySelector('iframe').contentWindow.location.href.endsWith('{source}')"
                );
                page.wait_until(&shown).await?;
            }
            page.driver().enter_frame(0).await?;
            let title = figure.title(Side::Buyer, BilledUnit::Tokens, Language::English);
            page.reads(".story-alone h2", title).await?;
            page.wait_until("document.querySelectorAll('.chart .shapes > *').length > 3").await?;
            page.wait_until("document.querySelector('.story-alone').innerText.length > 150")
                .await?;
            assert_eq!(page.evaluate("document.querySelectorAll('.notice').length").await?, 0);
            page.driver().enter_parent_frame().await?;
        }
        page.assert_quiet().await
    })
}

#[test]
fn a_figure_of_the_story_follows_its_own_controls_unless_they_are_locked() -> Result<()> {
    let of = |lock: &str| {
        let view = View { lock: vec![lock.to_owned()], ..View::default() };
        Snippet { view, ..snippet(Embedded::Story(Section::Cash)) }.plain()
    };
    let two = format!("{}{}", of("line"), of("risk"));
    hosted("cash", &two, async |page| {
        let said = "(document.querySelector('#story-cash-finding')?.innerText ?? '')";
        for (frame, is_locked) in [(0, false), (1, true)] {
            let show =
                format!("(document.querySelectorAll('iframe')[{frame}].scrollIntoView(), true)");
            page.evaluate(&show).await?;
            page.driver().enter_frame(frame).await?;
            page.wait_until(&format!("{said}.includes('runs out')")).await?;
            let disabled = "document.querySelector('#story-ready').disabled";
            assert_eq!(page.evaluate(disabled).await?, is_locked);
            if !is_locked {
                let slide = "(() => { const slider = document.querySelector('#story-ready'); \
                     slider.value = slider.max; slider.dispatchEvent(new Event('input', { bubbles: true })); \
                     slider.dispatchEvent(new Event('change', { bubbles: true })); return true; })()";
                page.evaluate(slide).await?;
                page.wait_until(&format!("{said}.includes('never runs out')")).await?;
            }
            page.driver().enter_parent_frame().await?;
        }
        page.assert_quiet().await
    })
}

/// The height that the first frame has in the host page.
const HEIGHT: &str = "document.querySelector('iframe').getBoundingClientRect().height";

async fn height_follows_both_ways(page: &Page) -> Result<()> {
    page.set_viewport(1200, 900).await?;
    page.wait_until(&format!("{HEIGHT} > 400")).await?;
    let wide = page.evaluate(HEIGHT).await?.as_f64().unwrap_or_default();
    page.set_viewport(400, 900).await?;
    page.wait_until(&format!("{HEIGHT} > {}", wide + 50.0)).await?;
    page.set_viewport(1200, 900).await?;
    page.wait_until(&format!("Math.abs({HEIGHT} - {wide}) < 2")).await?;
    // Nobody but the frame is believed.
    let lie = "(postMessage({ type: 'tokenlock:1', name: 'height', height: 77 }, '*'), true)";
    page.evaluate(lie).await?;
    let a_while = "(async () => await new Promise((done) => setTimeout(() => done(true), 300)))()";
    page.evaluate(a_while).await?;
    assert_eq!(page.evaluate(HEIGHT).await?.as_f64(), Some(wide));
    page.assert_quiet().await
}

#[test]
fn the_element_shows_the_same_and_follows_its_attributes() -> Result<()> {
    hosted("element", &snippet(Embedded::MonthlyCost).element(), async |page| {
        page.find("token-lock iframe").await?;
        assert_eq!(sentence_in(&page, 0).await?, said()?);
        height_follows_both_ways(&page).await?;
        let title = "document.querySelector('token-lock iframe').title";
        assert!(page.evaluate(title).await?.as_str().is_some_and(|it| it.starts_with("Tokenlock")));
        page.evaluate("(document.querySelector('token-lock').setAttribute('lang', 'zh'), true)")
            .await?;
        page.driver().enter_frame(0).await?;
        page.wait_until("document.documentElement.lang === 'zh-Hans'").await?;
        page.driver().enter_parent_frame().await?;
        Ok(())
    })
}

#[test]
fn a_sandboxed_frame_simulates() -> Result<()> {
    let frame = snippet(Embedded::CostFan).plain();
    let frame = frame.replace("<iframe", "<iframe sandbox=\"allow-scripts\"");
    hosted("sandbox", &frame, async |page| {
        let sentence = sentence_in(&page, 0).await?;
        assert!(sentence.contains("of 100") || sentence.contains("out of"), "{sentence}");
        page.driver().enter_frame(0).await?;
        page.wait_until("document.querySelectorAll('.chart .shapes *').length > 10").await?;
        page.driver().enter_parent_frame().await?;
        page.assert_quiet().await
    })
}

#[test]
fn a_frame_made_from_text_shows_the_link_that_it_carries() -> Result<()> {
    let scenario = link::write(&snippet(Embedded::MonthlyCost).scenario);
    let body = format!(
        "<iframe width=\"800\" height=\"900\" title=\"figure\"></iframe><script>\
         fetch('embed.html').then((answer) => answer.text()).then((page) => {{\
         const carried = '<script type=\"text/plain\" id=\"carried-link\">{scenario}&lang=en\
         &view.figure=monthly-cost<\\/script>';\
         document.querySelector('iframe').srcdoc = page.replace('<body>', '<body>' + carried);\
         }});</script>"
    );
    hosted("srcdoc", &body, async |page| {
        page.wait_until("document.querySelector('iframe').srcdoc !== ''").await?;
        assert_eq!(sentence_in(&page, 0).await?, said()?);
        Ok(())
    })
}

#[test]
fn ten_frames_stand_on_one_page() -> Result<()> {
    let ten = snippet(Embedded::CostFan).with_script().repeat(10);
    hosted("ten", &ten, async |page| {
        for frame in [0, 9] {
            let show =
                format!("(document.querySelectorAll('iframe')[{frame}].scrollIntoView(), true)");
            page.evaluate(&show).await?;
            sentence_in(&page, frame).await?;
        }
        // Only those in view have a worker, and those that left it have none any more.
        for place in ["0", "document.body.scrollHeight / 2", "document.body.scrollHeight"] {
            page.evaluate(&format!("(scrollTo(0, {place}), true)")).await?;
            workers_are_those_in_view(&page).await?;
        }
        // Of one origin, they share a heap: what all of them hold in JavaScript and in buffers, wasm's memory included.
        let heap = page.devtools("Runtime.getHeapUsage", serde_json::json!({})).await?;
        let bytes = |name: &str| heap[name].as_f64().unwrap_or(f64::INFINITY);
        let megabytes = (bytes("usedSize") + bytes("backingStorageSize")) / 1e6;
        assert!(megabytes < 200.0, "{megabytes} MB: {heap}");
        page.assert_quiet().await
    })
}

/// Waits until there is a worker, and none more than frames in view.
async fn workers_are_those_in_view(page: &Page) -> Result<()> {
    let in_view = "[...document.querySelectorAll('iframe')].map((one) => one.getBoundingClientRect())\
        .filter((box) => box.bottom > 0 && box.top < innerHeight).length";
    let start = Instant::now();
    loop {
        let workers = serde_json::json!({ "filter": [{ "type": "worker" }] });
        let found = page.devtools("Target.getTargets", workers).await?;
        let count = found["targetInfos"].as_array().map_or(0, Vec::len);
        let most = page.evaluate(in_view).await?.as_u64().unwrap_or_default();
        if count > 0 && u64::try_from(count)? <= most {
            return Ok(());
        }
        assert!(start.elapsed() < Duration::from_secs(60), "{count} workers, {most} frames");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
