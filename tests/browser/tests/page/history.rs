//! The address and the history: reload, Back and Forward, a drag, and links that are damaged.

use browser_tests::{Form, Page, Result, in_browser};

const CHANGE: &str = "field-move-change";

/// Opens a fresh page in English.
async fn open(page: &Page, link: &str) -> Result<()> {
    page.set_viewport(1280, 900).await?;
    page.open(Form::Hosted, link).await
}

#[test]
fn a_reload_keeps_everything() -> Result<()> {
    in_browser(async |page| {
        open(&page, "#lang=en&v=1&page=calculator").await?;
        page.fill("field-horizon", "7").await?;
        page.fill("field-line-1-tokens-output", "1.5bn").await?;
        page.fill("field-lock-share", "35%").await?;
        page.reads("#answer", "the next 7 months").await?;
        page.reads("#answer", "Locking 35%").await?;
        let (answer, link) = (page.text("#answer").await?, page.hash().await?);
        page.driver().refresh().await?;
        page.reads("#answer", "Locking 35%").await?;
        assert_eq!(page.text("#answer").await?, answer);
        assert_eq!(page.hash().await?, link);
        page.holds("field-horizon", "7").await?;
        page.holds("field-line-1-tokens-output", "1.5bn").await
    })
}

#[test]
fn back_and_forward_go_from_change_to_change() -> Result<()> {
    in_browser(async |page| {
        open(&page, "#lang=en&v=1&page=calculator").await?;
        let before = page.history_length().await?;
        page.fill("field-horizon", "24").await?;
        page.fill("field-lock-share", "50%").await?;
        page.unfold().await?;
        page.pick("shape", 1).await?;
        page.reads("#answer", "Locking 50%").await?;
        // One entry for each change, the last of which is written after it is shown.
        page.wait_until(&format!("history.length >= {}", before + 3)).await?;
        assert_eq!(page.history_length().await?, before + 3);

        page.driver().back().await?;
        page.wait_until("document.querySelector('input[name=shape]').checked").await?;
        page.holds("field-lock-share", "50%").await?;
        page.driver().back().await?;
        page.holds("field-lock-share", "80%").await?;
        page.reads("#answer", "the next 24 months").await?;
        page.driver().back().await?;
        page.holds("field-horizon", "12").await?;
        page.reads("#answer", "the next 12 months").await?;

        page.driver().forward().await?;
        page.holds("field-horizon", "24").await?;
        page.reads("#answer", "the next 24 months").await?;
        page.driver().forward().await?;
        page.reads("#answer", "Locking 50%").await?;
        page.assert_quiet().await
    })
}

#[test]
fn back_forgets_what_was_wrong_in_a_field() -> Result<()> {
    in_browser(async |page| {
        open(&page, "#lang=en&v=1&page=calculator").await?;
        page.fill("field-horizon", "24").await?;
        page.reads("#answer", "the next 24 months").await?;
        page.fill("field-horizon", "soon").await?;
        page.wait_dimmed(true).await?;
        page.driver().back().await?;
        page.holds("field-horizon", "12").await?;
        page.wait_dimmed(false).await?;
        page.reads("#answer", "the next 12 months").await?;
        assert_eq!(page.text("#field-horizon-error").await?, "");
        Ok(())
    })
}

#[test]
fn back_to_the_same_value_forgets_what_was_wrong_too() -> Result<()> {
    in_browser(async |page| {
        open(&page, "#lang=en&v=1&page=calculator").await?;
        page.fill("field-lock-share", "50%").await?;
        page.fill("field-horizon", "soon").await?;
        page.wait_dimmed(true).await?;
        // The horizon is 12 before and after, so only what was typed tells that something is wrong.
        page.driver().back().await?;
        page.reads("#answer", "Locking 80%").await?;
        page.wait_dimmed(false).await?;
        page.holds("field-horizon", "12").await?;
        assert_eq!(page.text("#field-horizon-error").await?, "");
        Ok(())
    })
}

#[test]
fn start_again_forgets_what_was_wrong_too() -> Result<()> {
    in_browser(async |page| {
        open(&page, "#lang=en&v=1&page=calculator").await?;
        page.fill("field-horizon", "soon").await?;
        page.wait_dimmed(true).await?;
        page.push("Start again").await?;
        page.wait_dimmed(false).await?;
        page.holds("field-horizon", "12").await?;
        assert_eq!(page.text("#field-horizon-error").await?, "");
        Ok(())
    })
}

#[test]
fn a_drag_is_one_entry_of_the_history() -> Result<()> {
    in_browser(async |page| {
        open(&page, "#lang=en&v=1&page=calculator").await?;
        let before = page.history_length().await?;
        let slider = page.scroll_to(&format!("#{CHANGE}-slider")).await?;
        let mut drag = page.driver().action_chain().move_to_element_center(&slider);
        drag = drag.click_and_hold();
        for _ in 0..25 {
            drag = drag.move_by_offset(6, 0);
        }
        drag.release().perform().await?;
        page.wait_until("location.hash.includes('move.change=')").await?;
        assert_eq!(page.history_length().await?, before + 1);
        let dragged = page.entry(CHANGE).await?;
        assert_ne!(dragged, "50%");
        page.reads("#answer", &format!("rises {dragged}")).await?;

        // A second drag is a second entry, and a reload shows where it ended.
        let mut drag = page.driver().action_chain().move_to_element_center(&slider);
        drag = drag.click_and_hold().move_by_offset(-80, 0).move_by_offset(-40, 0);
        drag.release().perform().await?;
        page.wait_until(&format!("history.length >= {}", before + 2)).await?;
        assert_eq!(page.history_length().await?, before + 2);
        let end = page.entry(CHANGE).await?;
        page.driver().refresh().await?;
        page.holds(CHANGE, &end).await?;
        page.driver().back().await?;
        page.holds(CHANGE, &dragged).await?;
        page.driver().back().await?;
        page.holds(CHANGE, "50%").await
    })
}

#[test]
fn a_flood_of_events_is_one_entry_of_the_history() -> Result<()> {
    in_browser(async |page| {
        open(&page, "#lang=en&v=1&page=calculator").await?;
        let before = page.history_length().await?;
        // A drag over more than a second, which the address follows only now and then.
        let drag = format!(
            "(async () => {{
              const slider = document.getElementById('{CHANGE}-slider');
              const replace = history.replaceState;
              let replacements = 0;
              history.replaceState = function (...all) {{ replacements += 1; return replace.apply(this, all); }};
              for (let step = 0; step < 120; step += 1) {{
                slider.value = String(step / 100);
                slider.dispatchEvent(new Event('input', {{ bubbles: true }}));
                await new Promise((next) => setTimeout(next, 10));
              }}
              slider.dispatchEvent(new Event('change', {{ bubbles: true }}));
              return replacements;
            }})()"
        );
        let replacements = page.evaluate(&drag).await?.as_u64().unwrap_or_default();
        assert!((1..=20).contains(&replacements), "{replacements} replacements");
        assert_eq!(page.history_length().await?, before + 1);
        page.holds(CHANGE, "119%").await?;
        assert!(page.hash().await?.contains("move.change=1.19"));
        page.driver().back().await?;
        page.holds(CHANGE, "50%").await
    })
}

/// Opens a damaged link: what can be read is shown, and each damage is named.
fn told_of_damage(lang: &str, answer: &str, range: &str) -> Result<()> {
    in_browser(async |page| {
        open(
            &page,
            &format!(
                "#v=1&lock.share=0.4&horizon=99&growth=0.05&colour=red&lang={lang}&page=calculator"
            ),
        )
        .await?;
        page.reads("#answer", answer).await?;
        page.holds("field-growth", "5%").await?;
        page.holds("field-horizon", "12").await?;
        page.reads(".notice", range).await?;
        page.reads(".notice", "colour").await?;
        let notice = page.text(".notice").await?;
        assert!(!notice.contains("growth") && !notice.contains("share"), "{notice}");
        page.assert_only_numbers().await?;
        page.click(".notice button").await?;
        page.wait_until("document.querySelector('.notice') === null").await?;
        page.assert_quiet().await
    })
}

#[test]
fn a_damaged_link_shows_what_is_left_of_it() -> Result<()> {
    told_of_damage("en", "Locking 40%", "Between 1 and 36 months")
}

#[test]
fn a_damaged_link_shows_what_is_left_of_it_in_chinese() -> Result<()> {
    told_of_damage("zh", "锁定 40%", "介于 1 与 36 个月之间")
}

#[test]
fn nonsense_after_the_address_is_still_a_page() -> Result<()> {
    for link in [
        "#%%%&=&&v=9&line=99&line.1.tokens.input=x1&page=calculator",
        "#move.kind=named&move.steps=x&page=calculator",
    ] {
        in_browser(async |page| {
            open(&page, &format!("{link}&lang=en")).await?;
            page.reads("#answer", "Locking 80%").await?;
            page.find(".notice li").await?;
            page.assert_only_numbers().await
        })?;
    }
    Ok(())
}
