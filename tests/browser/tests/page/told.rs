//! What is told before the program runs stays, for those who read it already.

use browser_tests::{Form, Result, in_browser};
use serde_json::json;

/// With each frame, where the section stands that a reader has before them: its top and its end in their window, once for
/// each section of that heading.
const WATCH: &str = "
    window.places = [];
    addEventListener('DOMContentLoaded', () => {
        const seen = () => [...document.querySelectorAll('.story-section > h3')]
            .filter((one) => one.checkVisibility());
        const watch = () => {
            if (window.named) {
                const found = seen().filter((one) => one.textContent === window.named);
                const places = found.map((one) => one.parentElement.getBoundingClientRect());
                window.places.push(places.map((place) => [place.top, place.bottom]));
            } else if (seen().length === 11) {
                window.named = seen()[8].textContent;
                seen()[8].scrollIntoView();
            }
            requestAnimationFrame(watch);
        };
        watch();
    });";

#[test]
fn who_reads_the_story_before_the_program_runs_keeps_it_before_them() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(360, 800).await?;
        page.before_the_page(WATCH).await?;
        page.devtools("Network.enable", json!({})).await?;
        // So that the story is told, and read, before the program is there.
        let line = json!({ "offline": false, "latency": 20, "downloadThroughput": 250_000,
            "uploadThroughput": 250_000 });
        page.devtools("Network.emulateNetworkConditions", line).await?;
        page.open(Form::Hosted, "").await?;
        page.wait_until("document.querySelectorAll('#told, .is-above-told').length === 0").await?;
        let places = page.evaluate("window.places").await?;
        let places: Vec<Vec<[f64; 2]>> = serde_json::from_value(places)?;
        assert!(places.len() > 10, "{places:?}");
        // Never gone, never twice, and never out of sight.
        for place in &places {
            let [[top, bottom]] = place[..] else { panic!("{place:?}") };
            assert!(top < 800.0 && bottom > 0.0, "{place:?}");
        }
        // All of it is the page's own by then.
        let sections = "document.querySelectorAll('.story-section').length";
        assert_eq!(page.evaluate(sections).await?, 11);
        Ok(())
    })
}
