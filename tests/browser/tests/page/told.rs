//! What is told before the program runs stays, for those who read it already.

use browser_tests::{Form, Page, Result, in_browser};
use serde_json::json;

/// With each frame, where the section stands that a reader has before them: its top and its end in their window, once for
/// each section of that heading. An observer tells of what is shown, after all that the page does right before a frame.
const WATCH: &str = "
    window.places = [];
    addEventListener('DOMContentLoaded', () => {
        const seen = () => [...document.querySelectorAll('.story-section > h3')]
            .filter((one) => one.checkVisibility());
        const watch = () => {
            if (window.named) {
                const found = seen().filter((one) => one.textContent === window.named);
                const observer = new IntersectionObserver((shown) => {
                    observer.disconnect();
                    // One that has gone meanwhile has no height.
                    const places = shown.map((one) => one.boundingClientRect).filter((place) => place.height > 0);
                    window.places.push(places.map((place) => [place.top, place.bottom]));
                });
                found.forEach((one) => observer.observe(one.parentElement));
                if (found.length === 0) {
                    window.places.push([]);
                }
            } else if (seen().length === 11) {
                window.named = seen()[8].textContent;
                seen()[8].scrollIntoView();
            }
            requestAnimationFrame(watch);
        };
        watch();
    });";

/// Moves the slider of the page that runs as soon as it is there, and notes with each frame from then on whether what is told
/// can be seen, and how high it is.
const MOVE: &str = "
    window.after = [];
    addEventListener('DOMContentLoaded', () => {
        const watch = () => {
            const told = document.querySelector('#told .key-figures');
            const slider = document.querySelector('#field-move-change-slider');
            if (told && window.isMoved) {
                const isSeen = getComputedStyle(told).visibility === 'visible';
                window.after.push([isSeen, told.parentElement.offsetHeight]);
            } else if (told && slider) {
                window.heightBefore = told.parentElement.offsetHeight;
                slider.value = '1';
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                window.isMoved = true;
            }
            requestAnimationFrame(watch);
        };
        watch();
    });";

/// Opens the page with a script that watches it, on a line on which the story is told, and read, before the program is
/// there; and waits until nothing is told any more.
async fn watched(page: &Page, script: &str) -> Result<()> {
    page.set_viewport(360, 800).await?;
    page.before_the_page(script).await?;
    page.devtools("Network.enable", json!({})).await?;
    let line = json!({ "offline": false, "latency": 20, "downloadThroughput": 250_000,
        "uploadThroughput": 250_000 });
    page.devtools("Network.emulateNetworkConditions", line).await?;
    page.open(Form::Hosted, "").await?;
    page.wait_until("document.querySelectorAll('#told, .is-above-told').length === 0").await
}

#[test]
fn who_moves_a_slider_meanwhile_is_told_no_other_answer() -> Result<()> {
    in_browser(async |page| {
        watched(&page, MOVE).await?;
        let after: Vec<(bool, f64)> = serde_json::from_value(page.evaluate("window.after").await?)?;
        // In the first of these frames the page may be about to follow.
        assert!(after.len() > 5 && after[1..].iter().all(|(is_seen, _)| !is_seen), "{after:?}");
        // Its place is kept.
        let before = page.evaluate("window.heightBefore").await?.as_f64().unwrap_or_default();
        assert_eq!(after[1].1, before, "{after:?}");
        page.reads(".key-figures", "+100%").await
    })
}

#[test]
fn who_reads_the_story_before_the_program_runs_keeps_it_before_them() -> Result<()> {
    in_browser(async |page| {
        watched(&page, WATCH).await?;
        let places = page.evaluate("window.places").await?;
        let places: Vec<Vec<[f64; 2]>> = serde_json::from_value(places)?;
        assert!(places.len() > 10, "{places:?}");
        // Never gone, never twice, and never out of sight: its heading stays where a reader begins to read.
        for place in &places {
            let [[top, bottom]] = place[..] else { panic!("{place:?}") };
            assert!(top.abs() < 800.0 / 3.0 && bottom > 0.0, "{place:?} of {places:?}");
        }
        let anchoring = "getComputedStyle(document.documentElement).overflowAnchor";
        page.wait_until(&format!("{anchoring} === 'auto'")).await?;
        // All of it is the page's own by then.
        let sections = "document.querySelectorAll('.story-section').length";
        assert_eq!(page.evaluate(sections).await?, 11);
        Ok(())
    })
}
