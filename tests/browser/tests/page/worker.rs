//! The worker that simulates, in both forms of the page.

use browser_tests::{Form, Result, in_browser};
use serde_json::json;
use tokenlock::study::figures::Study;
use tokenlock::study::link;
use tokenlock::study::risk::case::RiskCase;
use tokenlock::study::risk::study::RiskStudy;
use tokenlock::study::risk::summary::Summary;
use tokenlock::text::language::Language;
use tokenlock::text::number::money_about;
use tokenlock::text::paper;

/// Few paths, because they are simulated natively too, where all is compiled for debugging.
const LINK: &str = "v=1&as_of=2026-11-22&horizon=4&lock.share=0.5&risk.paths=2000&lang=en";

const FIGURES: &str = "document.querySelectorAll('#outlook-figures tbody tr').length >= 4";

#[test]
fn its_figures_are_those_of_the_same_study_on_this_machine() -> Result<()> {
    let scenario = link::read(LINK).scenario;
    let case = RiskCase::of(&scenario, &Study::run(&scenario)?);
    let summary = Summary::new(&RiskStudy::new(&case, &[])?, &case)?;
    let both = [&summary.totals.unhedged, &summary.totals.locked];
    let row = |name: &str, value: fn(&tokenlock::study::risk::summary::Total) -> f64| {
        let [unhedged, locked] = both.map(|total| money_about(value(total), scenario.currency));
        vec![name.to_owned(), unhedged, locked]
    };
    in_browser(async |page| {
        for form in [Form::Hosted, Form::SingleFile] {
            page.open(form, &format!("#{LINK}&page=calculator")).await?;
            // All paths have been simulated when the cash is there.
            page.wait_until("document.querySelector('#outlook-cash').innerText !== ''").await?;
            let rows = page.rows("#outlook-figures tbody tr").await?;
            assert_eq!(rows[1], row("Mean", |total| total.mean));
            assert_eq!(rows[3], row("5 of 100 are above", |total| total.high));
            page.assert_quiet().await?;
        }
        Ok(())
    })
}

#[test]
fn its_module_is_loaded_when_the_page_stands() -> Result<()> {
    in_browser(async |page| {
        page.open(Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        page.wait_until(FIGURES).await?;
        let loaded = "performance.getEntriesByType('resource').map(({ name }) => name)\
                      .filter((name) => name.endsWith('.wasm')).map((name) => name.split('/').at(-2))";
        // The worker fetches its module itself, so that the page has loaded its own alone.
        let loaded: Vec<String> = serde_json::from_value(page.evaluate(loaded).await?)?;
        assert!(loaded.len() > 1, "what stands beneath the answer is loaded too: {loaded:?}");
        assert!(loaded.iter().all(|folder| folder.starts_with("page-")), "{loaded:?}");
        let named = "document.getElementById('worker-script').dataset.module";
        let named = page.evaluate(named).await?;
        assert!(named.as_str().is_some_and(|named| named.starts_with("./worker-")), "{named}");
        page.assert_quiet().await
    })
}

#[test]
fn without_it_the_rest_works_and_says_so_and_it_can_be_tried_again() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        let no_worker =
            "window.kept = Worker; window.Worker = function () { throw new Error('none'); };";
        page.before_the_page(no_worker).await?;
        page.open(Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        page.reads(".outlook .failure", "could not start").await?;
        page.reads("#answer", "the next 12 months cost").await?;
        page.fill("field-lock-share", "40%").await?;
        page.reads("#answer", "Locking 40%").await?;
        page.assert_accessible().await?;
        page.push("Try again").await?;
        page.reads(".outlook .failure", "could not start").await?;
        page.evaluate("(() => { window.Worker = kept; })()").await?;
        page.push("Try again").await?;
        page.wait_until(FIGURES).await?;
        page.wait_until("document.querySelector('.outlook .failure').hidden").await
    })
}

#[test]
fn one_that_breaks_down_is_told_of_and_another_takes_its_place() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        page.wait_until("document.querySelector('#outlook-cash').innerText !== ''").await?;
        // Bytes that are no request: its answer is no response.
        let garble = "(() => { window.post = Worker.prototype.postMessage; \
                      Worker.prototype.postMessage = function () { \
                      post.call(this, new Uint8Array([255])); }; })()";
        page.evaluate(garble).await?;
        page.fill("field-risk-r-squared", "50%").await?;
        page.reads(".outlook .failure", "could not start").await?;
        page.evaluate("(() => { Worker.prototype.postMessage = post; })()").await?;
        page.push("Try again").await?;
        page.reads("#outlook-reasons", "The index explains 50%").await?;
        page.wait_until("document.querySelector('.outlook .failure').hidden").await
    })
}

#[test]
fn one_that_works_on_what_nobody_asks_for_any_more_is_ended() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        let count = "window.started = 0; window.Worker = class extends Worker { \
                     constructor(address) { super(address); started += 1; } };";
        page.before_the_page(count).await?;
        // Seconds of work: daily prices of a hundred thousand paths.
        page.open(
            Form::Hosted,
            "#lang=en&risk.paths=100000&risk.settlement=mean&risk.index=xing&page=calculator",
        )
        .await?;
        page.wait_until(FIGURES).await?;
        // Longer than a page has patience.
        page.evaluate("new Promise((done) => setTimeout(done, 700))").await?;
        // At once: each key of a number that is typed would be a question of its own.
        page.paste("field-risk-r-squared", "60%").await?;
        page.reads("#outlook-reasons", "The index explains 60%").await?;
        assert_eq!(page.evaluate("started").await?, 2);
        page.assert_quiet().await
    })
}

#[test]
fn it_can_send_nothing_either() -> Result<()> {
    in_browser(async |page| {
        for form in [Form::Hosted, Form::SingleFile] {
            page.open(form, "#risk.paths=0&page=calculator").await?;
            let script = "fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'not sent').then(postMessage)";
            let ask = format!(
                "new Promise((told) => {{ const worker = new Worker(URL.createObjectURL(new Blob([{}]))); \
                 worker.onmessage = ({{ data }}) => told(data); }})",
                json!(script)
            );
            assert_eq!(page.evaluate(&ask).await?, "not sent");
            // By the policy, not by chance: it is what the console names.
            let errors = page.console_errors().await?;
            let named = |error: &String| error.contains("Content Security Policy");
            assert!(errors.iter().any(named), "{errors:?}");
        }
        Ok(())
    })
}

#[test]
fn the_article_is_what_the_same_sources_write() -> Result<()> {
    in_browser(async |page| {
        for form in [Form::Hosted, Form::SingleFile] {
            page.open(form, "#risk.paths=0&page=calculator").await?;
            for language in Language::ALL {
                let held =
                    format!("document.getElementById('paper-{}').textContent", language.code());
                assert_eq!(page.evaluate(&held).await?, paper::html(language));
            }
        }
        Ok(())
    })
}
