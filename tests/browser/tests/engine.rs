//! The engine in its worker: loaded when it is asked for, in both forms of the page, and never silent.

use browser_tests::{Form, Page, Result, in_browser};
use serde_json::{Value, json};
use tokenlock::study::figures::Study;
use tokenlock::study::link;
use tokenlock::study::risk::case::Case;
use tokenlock::study::risk::message::{Question, Worker};
use tokenlock::text::language::Language;
use tokenlock::text::paper;

/// Months that take little time natively too, where it is compiled for debugging.
const LINK: &str = "v=1&as_of=2026-11-22&horizon=4&lock.share=0.5";

/// A question as the page would ask it.
fn question(question: Question) -> Result<Vec<f64>> {
    let scenario = link::read(LINK).scenario;
    Ok(question.write(&Case::of(&scenario, &Study::run(&scenario)?)))
}

/// A link of which the page itself asks the engine nothing.
const NO_STUDY: &str = "#risk.paths=0";

/// Opens the page and makes ready what its own side of the engine offers, noting all that is told.
async fn open(page: &Page, form: Form) -> Result<()> {
    page.open(form, NO_STUDY).await?;
    page.requests().await?;
    let begin = "(() => { window.told = []; \
                 window.engine = tokenlockEngine.begin((...event) => told.push(event)); })()";
    page.evaluate(begin).await.map(drop)
}

/// Asks what is refused at once.
async fn send(page: &Page, id: u32) -> Result<()> {
    page.evaluate(&format!("engine.send({id}, new Float64Array([1, 2]))")).await.map(drop)
}

/// Asks, and compares the answer with that of the same sources on this machine.
async fn assert_answers(page: &Page, id: u32, asked: Question) -> Result<()> {
    let numbers = question(asked)?;
    let expected = Worker::default().answer(&numbers);
    page.evaluate("told.length = 0").await?;
    // JSON has no NaN; it writes null.
    let list = format!("Float64Array.from({}, (number) => number ?? NaN)", json!(numbers));
    page.evaluate(&format!("engine.send({id}, {list})")).await?;
    page.wait_until("told.some(([kind]) => kind !== 'ready')").await?;
    assert_eq!(page.evaluate("told.at(-1).slice(0, 2)").await?, json!(["answer", id]));
    let told = page.evaluate("[...told.at(-1)[2]]").await?;
    let told = told.as_array().map(Vec::as_slice).unwrap_or_default();
    assert_eq!(told.len(), expected.len());
    assert_ne!(expected.first(), Some(&2.0), "this is a refusal: {expected:?}");
    for (told, expected) in told.iter().zip(expected) {
        let told = told.as_f64().unwrap_or(f64::NAN);
        let same = (told - expected).abs() <= 1e-9 * expected.abs().max(1.0)
            || told.is_nan() && !expected.is_finite();
        assert!(same, "{told} instead of {expected}");
    }
    Ok(())
}

/// Waits for as many events as these, and compares their kinds and requests.
async fn assert_told(page: &Page, expected: Value) -> Result<()> {
    let count = expected.as_array().map_or(0, Vec::len);
    page.wait_until(&format!("told.length >= {count}")).await?;
    let told = page.evaluate("told.map(([kind, id]) => id ? `${kind} ${id}` : kind)").await?;
    assert_eq!(told, expected, "{}", page.evaluate("told.map(String)").await?);
    Ok(())
}

#[test]
fn a_server_gives_it_to_those_who_ask() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted).await?;
        assert_eq!(page.requests().await?, [""; 0], "nothing is loaded before it is asked for");
        send(&page, 7).await?;
        send(&page, 8).await?;
        assert_told(&page, json!(["ready", "answer 7", "answer 8"])).await?;
        let (mut files, blobs): (Vec<String>, Vec<String>) =
            page.requests().await?.into_iter().partition(|address| !address.starts_with("blob:"));
        files.sort_by_key(|address| address.ends_with(".wasm"));
        let [script, wasm] = files.as_slice() else { panic!("{files:?}") };
        assert!(script.contains("/engine-") && script.ends_with(".js"), "{script}");
        assert!(wasm.contains("/engine-") && wasm.ends_with(".wasm"), "{wasm}");
        assert!(blobs.len() <= 1, "{blobs:?}");
        assert_answers(&page, 9, Question::Preview).await?;
        page.assert_quiet().await
    })
}

#[test]
fn one_file_on_the_disk_holds_it() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::SingleFile).await?;
        assert_answers(&page, 7, Question::Preview).await?;
        assert_answers(&page, 8, Question::Cash).await?;
        page.assert_quiet().await
    })
}

#[test]
fn the_article_is_what_the_same_sources_write_and_starts_no_worker() -> Result<()> {
    in_browser(async |page| {
        for form in [Form::Hosted, Form::SingleFile] {
            open(&page, form).await?;
            page.evaluate("(() => { Worker = undefined; })()").await?;
            for language in Language::ALL {
                page.evaluate(&format!("engine.paper(9, '{}')", language.code())).await?;
                page.wait_until("told.length === 1").await?;
                let told = page.evaluate("told.pop()").await?;
                assert_eq!(told, json!(["paper", 9, [], paper::html(language)]));
                let files = page.requests().await?;
                let named = format!("/paper-{}-", language.code());
                match form {
                    Form::Hosted => assert!(files[0].contains(&named), "{files:?}"),
                    Form::SingleFile => {}
                }
                assert_eq!(files.len(), usize::from(form == Form::Hosted), "{files:?}");
            }
            page.assert_quiet().await?;
        }
        Ok(())
    })
}

#[test]
fn an_article_that_does_not_come_is_told_and_can_be_asked_for_again() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted).await?;
        page.evaluate("(() => { window.reach = fetch; })()").await?;
        // The second is what some servers answer with where there is no such file.
        for (answer, words) in [
            ("new Response('', { status: 404 })", ": 404"),
            ("new Response('<!doctype html><title>Home</title>')", ": another page"),
        ] {
            page.evaluate(&format!("(() => {{ window.fetch = async () => {answer}; }})()")).await?;
            page.evaluate("engine.paper(1, 'en')").await?;
            assert_told(&page, json!(["failed"])).await?;
            let told = page.evaluate("told.pop()[3]").await?;
            assert!(told.as_str().is_some_and(|told| told.ends_with(words)), "{told}");
        }

        page.evaluate("(() => { fetch = reach; })()").await?;
        page.evaluate("engine.paper(2, 'en')").await?;
        assert_told(&page, json!(["paper 2"])).await?;
        page.evaluate("told.length = 0").await?;
        page.evaluate("(() => { engine.paper(3, 'en'); engine.end(); engine.paper(4, 'zh'); })()")
            .await?;
        assert_told(&page, json!(["paper 4"])).await
    })
}

#[test]
fn a_failure_is_told_and_the_next_request_starts_anew() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted).await?;
        let missing = "(() => { window.reach = fetch; \
                       window.fetch = async () => new Response('', { status: 404 }); })()";
        page.evaluate(missing).await?;
        send(&page, 1).await?;
        assert_told(&page, json!(["failed"])).await?;
        let words = page.evaluate("told[0][3]").await?;
        assert!(words.as_str().is_some_and(|words| words.ends_with(": 404")), "{words}");

        page.evaluate("(() => { fetch = reach; told.length = 0; })()").await?;
        send(&page, 2).await?;
        assert_told(&page, json!(["ready", "answer 2"])).await?;

        // As many numbers as no memory holds: a trap in the wasm itself.
        page.evaluate("(() => { told.length = 0; })()").await?;
        page.evaluate("engine.send(3, { slice: () => ({ length: 5e8 }) })").await?;
        assert_told(&page, json!(["failed"])).await?;
        let words = page.evaluate("told[0][3]").await?;
        assert!(words.as_str().is_some_and(|words| words.contains("RuntimeError")), "{words}");
        send(&page, 4).await?;
        assert_told(&page, json!(["failed", "ready", "answer 4"])).await?;

        page.evaluate("(() => { told.length = 0; engine.end(); Worker = undefined; })()").await?;
        send(&page, 5).await?;
        assert_told(&page, json!(["failed"])).await
    })
}

#[test]
fn whoever_ends_it_hears_no_more() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted).await?;
        send(&page, 1).await?;
        page.evaluate("engine.end()").await?;
        send(&page, 2).await?;
        assert_told(&page, json!(["ready", "answer 2"])).await
    })
}

#[test]
fn a_worker_can_send_nothing_either() -> Result<()> {
    in_browser(async |page| {
        for form in [Form::Hosted, Form::SingleFile] {
            open(&page, form).await?;
            let script = "fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'not sent')\
                          .then((words) => postMessage(['failed', 0, [], words]))";
            let load = format!("tokenlockEngine.load = () => [{}, 0]", json!(script));
            page.evaluate(&format!("(() => {{ {load}; }})()")).await?;
            send(&page, 1).await?;
            page.wait_until("told.length === 1").await?;
            assert_eq!(page.evaluate("told[0][3]").await?, "not sent");
            // By the policy, not by chance: it is what the console names.
            let errors = page.console_errors().await?;
            let named = |error: &String| error.contains("Content Security Policy");
            assert!(errors.iter().any(named), "{errors:?}");
        }
        Ok(())
    })
}
