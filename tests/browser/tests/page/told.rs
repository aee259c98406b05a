//! What is told before the program runs stays, for those who read it already.

use browser_tests::{Form, Result, in_browser};
use serde_json::json;

/// The heading that a reader has before them, and where it stands in their window, with each frame.
const WATCH: &str = "
    window.places = [];
    addEventListener('DOMContentLoaded', () => {
        const heading = (name) => [...document.querySelectorAll('.story-section > h3')]
            .filter((one) => one.checkVisibility() && one.textContent === name);
        const watch = () => {
            if (!window.named) {
                const told = [...document.querySelectorAll('.story-section > h3')];
                const seen = told.filter((one) => one.checkVisibility());
                if (seen.length >= 9) {
                    window.named = seen[8].textContent;
                    seen[8].scrollIntoView();
                }
            } else {
                const found = heading(window.named);
                window.places.push(found.length === 1 ? found[0].getBoundingClientRect().top : null);
            }
            requestAnimationFrame(watch);
        };
        watch();
    });";

#[test]
fn who_reads_the_story_before_the_program_runs_keeps_it_and_their_place() -> Result<()> {
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
        let told = page.evaluate("window.places").await?;
        let places: Vec<_> = told.as_array().into_iter().flatten().map(|at| at.as_f64()).collect();
        assert!(places.len() > 10, "{places:?}");
        // A heading's own place may move by what stands around it, and never out of sight.
        let is_seen = |at: &Option<f64>| at.is_some_and(|at| (-200.0..600.0).contains(&at));
        assert!(places.iter().all(is_seen), "{places:?}");
        // All of it is the page's own by then.
        let sections = "document.querySelectorAll('.story-section').length";
        assert_eq!(page.evaluate(sections).await?, 11);
        Ok(())
    })
}
