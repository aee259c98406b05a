//! Frames have the height of their content.

use browser_tests::Result;
use tokenlock::show::embedded::Embedded;

use super::{height_follows_both_ways, hosted, said, sentence_in, snippet};

#[test]
fn the_height_of_a_frame_with_the_script_follows_its_content_both_ways() -> Result<()> {
    hosted("script", &snippet(Embedded::MonthlyCost).with_script(), async |page| {
        assert_eq!(sentence_in(&page, 0).await?, said()?);
        height_follows_both_ways(&page).await
    })
}

#[test]
fn wordpress_sets_the_height_in_its_own_way() -> Result<()> {
    // As its page script does it: by the secret behind a second `#`, clamped to 200 and 1,000 pixels.
    const SCRIPT: &str = "<script>addEventListener('message', (event) => {\
        const data = event.data;\
        if (!data || !(data.secret || data.message || data.value)) return;\
        if (/[^a-zA-Z0-9]/.test(data.secret)) return;\
        const frame = document.querySelector('iframe[data-secret=\"' + data.secret + '\"]');\
        if (!frame || event.source !== frame.contentWindow || data.message !== 'height') return;\
        frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));\
        });</script>";
    let address = snippet(Embedded::FuturesCurve).address();
    let body = format!(
        "{SCRIPT}<iframe class=\"wp-embedded-content\" sandbox=\"allow-scripts\" \
         security=\"restricted\" data-secret=\"4kX0oZp1aB\" src=\"{address}#?secret=4kX0oZp1aB\" \
         width=\"600\" height=\"200\" title=\"figure\"></iframe>"
    );
    hosted("wordpress", &body, async |page| {
        page.wait_until("Number(document.querySelector('iframe').height) > 300").await?;
        page.driver().enter_frame(0).await?;
        page.find(".embed-sentence").await?;
        assert_eq!(page.evaluate("document.querySelectorAll('.notice').length").await?, 0);
        page.driver().enter_parent_frame().await?;
        page.assert_quiet().await
    })
}

#[test]
fn frames_of_a_hidden_tab_and_of_a_turned_phone_have_the_height_of_their_content() -> Result<()> {
    let hidden = snippet(Embedded::MonthlyCost).with_script();
    let seen = snippet(Embedded::FuturesCurve).with_script();
    hosted("tab", &format!("<div id=\"tab\" hidden>{hidden}</div>{seen}"), async |page| {
        let height = |place: usize| {
            format!("document.querySelectorAll('iframe')[{place}].getBoundingClientRect().height")
        };
        let set = "document.querySelectorAll('iframe')[0].style.height";
        let fits = |place: usize| {
            let frame = format!("document.querySelectorAll('iframe')[{place}]");
            let inner = format!("{frame}.contentDocument?.querySelector('.embed')");
            format!("Math.abs({inner}?.getBoundingClientRect().height - {}) < 2", height(place))
        };
        page.set_viewport(360, 740).await?;
        page.wait_until(&fits(1)).await?;
        page.wait_until(&format!("{} > 300", height(1))).await?;
        // What is not laid out has no height, and none is told.
        assert_eq!(page.evaluate(&format!("parseInt({set} || '300') > 40")).await?, true);
        page.evaluate("(document.querySelector('#tab').hidden = false, true)").await?;
        page.wait_until(&format!("{} > 300", height(0))).await?;
        page.wait_until(&fits(0)).await?;
        let upright = page.evaluate(&height(0)).await?;
        page.set_viewport(740, 360).await?;
        page.wait_until(&format!("{} !== {upright}", height(0))).await?;
        for place in [0, 1] {
            page.wait_until(&fits(place)).await?;
        }
        page.evaluate("(document.querySelector('#tab').hidden = true, true)").await?;
        page.set_viewport(360, 740).await?;
        page.wait_until(&fits(1)).await?;
        page.evaluate("(document.querySelector('#tab').hidden = false, true)").await?;
        page.wait_until(&format!("Math.abs({} - {upright}) < 2", height(0))).await?;
        page.assert_quiet().await
    })
}
