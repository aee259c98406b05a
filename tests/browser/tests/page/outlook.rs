//! What could happen: the simulated futures on the page, from the worker to the words.

use browser_tests::{Form, Page, Result, in_browser};

const ANSWER: &str = "#outlook-answer";
/// The sentence with an ordinary space for each no-break space, as the driver reads it too.
const SPACED: &str =
    "document.querySelector('#outlook-answer').innerText.replaceAll('\u{a0}', ' ')";
const R_SQUARED: &str = "field-risk-r-squared";

/// Opens a page and waits until all of it is answered.
async fn open(page: &Page, form: Form, link: &str) -> Result<()> {
    page.set_viewport(1280, 900).await?;
    page.open(form, link).await?;
    // What is shown of the cash is answered last, after the figures of all paths.
    page.wait_until("document.querySelectorAll('#outlook-figures tbody tr').length >= 4").await?;
    page.wait_until("document.querySelector('#outlook-cash').innerText !== ''").await
}

/// The two counts out of a hundred of the sentence: without the lock, and with it.
async fn chances(page: &Page) -> Result<[f64; 2]> {
    let count = |class: &str| {
        let text = format!("[...document.querySelectorAll('{ANSWER} .{class}')].at(-1).innerText");
        format!("({text}.startsWith('none') ? 0 : +{text}.match(/[0-9]+/)[0])")
    };
    let both = page.evaluate(&format!("[{}, {}]", count("unhedged"), count("locked"))).await?;
    Ok(serde_json::from_value(both)?)
}

/// Waits until the sentence differs from this one.
async fn changed(page: &Page, before: &str) -> Result<()> {
    let before = serde_json::to_string(before)?;
    page.wait_until(&format!("{SPACED} !== {before}")).await
}

#[test]
fn the_section_has_numbers_in_both_languages_and_both_forms() -> Result<()> {
    in_browser(async |page| {
        for form in [Form::Hosted, Form::SingleFile] {
            open(&page, form, "#lang=en&v=1&page=calculator").await?;
            page.reads(ANSWER, "The bill breaks the budget of ¥36,749 in ").await?;
            page.reads("#outlook-reasons", "The index explains 12%").await?;
            page.reads("#outlook-cash", "¥2,675 of margin on entry").await?;
            page.push("中文").await?;
            page.reads(ANSWER, "超出 ¥36,749 的预算").await?;
            page.reads("#outlook-cash", "保证金 ¥2,675").await?;
            page.assert_only_numbers().await?;
            page.assert_quiet().await?;
        }
        Ok(())
    })
}

#[test]
fn an_index_that_explains_all_makes_the_lock_work() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        let [_, before] = chances(&page).await?;
        page.fill(R_SQUARED, "100%").await?;
        page.reads(ANSWER, "with the lock in fewer than 1 of 100.").await?;
        let [without, with] = chances(&page).await?;
        assert!(with < before && with < without, "{with} of 100, and {before} before");
        assert!(page.hash().await?.contains("risk.r_squared=1"));
        Ok(())
    })
}

#[test]
fn an_r_squared_of_one_is_all_of_it_and_the_field_says_so() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        let shown = format!("document.getElementById('{R_SQUARED}').value");
        for (typed, understood) in [("1", "100%"), ("0.5", "50%"), ("1%", "1%"), ("12", "12%")] {
            page.fill(R_SQUARED, typed).await?;
            page.evaluate("document.activeElement.blur()").await?;
            page.wait_until(&format!("{shown} === '{understood}'")).await?;
        }
        Ok(())
    })
}

#[test]
fn a_dash_under_r_squared_is_explained_while_it_stands() -> Result<()> {
    // What a mark's dash refers to, and whether that can be read.
    const EXPLAINED: &str = "[...document.querySelectorAll('.marks .mark')]
        .filter((mark) => mark.querySelector('strong').textContent === '–')
        .map((mark) => document.getElementById(mark.getAttribute('aria-describedby')))
        .map((note) => note?.checkVisibility() && note.textContent)";
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&v=1&move.change=1&page=calculator").await?;
        page.wait_until(&format!("{EXPLAINED}.length > 0")).await?;
        let notes: Vec<String> = serde_json::from_value(page.evaluate(EXPLAINED).await?)?;
        assert!(notes.iter().all(|note| note.contains("too few")), "{notes:?}");
        page.fill("field-move-change", "50%").await?;
        page.wait_until(&format!("{EXPLAINED}.length === 0")).await?;
        let is_left = "document.querySelector('#too-few-at-cost').checkVisibility()";
        assert_eq!(page.evaluate(is_left).await?, false);
        Ok(())
    })
}

#[test]
fn nonsense_in_r_squared_dims_this_part_alone_and_keeps_its_numbers() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        let before = page.text(ANSWER).await?;
        page.fill(R_SQUARED, "quite").await?;
        page.reads(&format!("#{R_SQUARED}-error"), "such as 40%").await?;
        let dimmed = |part: &str| {
            format!(
                "document.querySelector('{part}').closest('.results').classList.contains('is-stale')"
            )
        };
        page.wait_until(&dimmed(ANSWER)).await?;
        page.reads("#outlook-note", "last good result").await?;
        assert_eq!(page.evaluate(&dimmed("#answer")).await?, false, "the answer has no R2");
        assert_eq!(page.text(ANSWER).await?, before);
        page.fill(R_SQUARED, "12").await?;
        page.wait_until(&format!("!{}", dimmed(ANSWER))).await?;
        assert_eq!(page.text("#outlook-note").await?, "");
        Ok(())
    })
}

#[test]
fn an_index_that_is_not_in_the_price_is_told_beside_r_squared() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        page.unfold().await?;
        page.fill("field-move-pass-through", "0").await?;
        page.reads("#field-risk-r-squared-error", "set R² to 0").await?;
        page.fill(R_SQUARED, "0").await?;
        page.wait_until("document.querySelector('#field-risk-r-squared-error').textContent === ''")
            .await?;
        page.reads("#outlook-reasons", "The index explains 0%").await
    })
}

#[test]
fn a_budget_changes_the_chance_and_an_empty_one_is_worked_out_again() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        let (before, sentence) = (chances(&page).await?, page.text(ANSWER).await?);
        // The way to the field opens the fold that it is in.
        page.click(".outlook-ways button").await?;
        page.wait_until("document.activeElement.id === 'field-risk-budget'").await?;
        page.fill("field-risk-budget", "¥60,000").await?;
        page.reads(ANSWER, "the budget of ¥60,000").await?;
        let now = chances(&page).await?;
        assert!(now[0] < before[0] && now[1] < before[1], "{now:?} after {before:?}");
        page.fill("field-risk-budget", "").await?;
        page.reads(ANSWER, &sentence).await
    })
}

#[test]
fn the_answer_is_read_out_when_it_has_changed_and_not_before() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        // Longer than a reader's pause, so that the first answer would have been read out.
        page.wait_until("performance.now() > 5000").await?;
        let said = "document.querySelector('#outlook-said[role=status]').textContent";
        assert_eq!(page.evaluate(said).await?, "");
        page.unfold().await?;
        page.fill("field-risk-budget", "60000").await?;
        page.wait_until(&format!("{said}.includes('the budget of ¥60,000')")).await
    })
}

#[test]
fn a_buffer_that_runs_out_is_told() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        page.unfold().await?;
        page.fill("field-risk-buffer", "4000").await?;
        page.reads("#outlook-cash", "A buffer of ¥4,000 runs out in").await?;
        page.reads("#outlook-cash", "although the lock gains in the end").await
    })
}

#[test]
fn a_mean_that_misleads_does_not_lead() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        let mean = "[...document.querySelectorAll('#outlook-figures th')].some((cell) => cell.innerText === 'Mean')";
        assert_eq!(page.evaluate(mean).await?, true);
        page.unfold().await?;
        page.choose("field-risk-index", "Always the vendor’s flagship").await?;
        page.reads(ANSWER, "Half of the simulated futures cost more than").await?;
        page.reads("#outlook-reasons", "a few extreme futures").await?;
        assert_eq!(page.evaluate(mean).await?, false);
        assert!(page.hash().await?.contains("risk.index=flagship"));
        Ok(())
    })
}

#[test]
fn a_link_brings_everything_back_and_numbers_without_a_field_stay() -> Result<()> {
    in_browser(async |page| {
        let link = "#lang=en&risk.index=custom&risk.volatility=0.3&risk.r_squared=0.5&risk.budget=40000&risk.buffer=5000&page=calculator";
        open(&page, Form::Hosted, link).await?;
        page.holds(R_SQUARED, "50%").await?;
        page.holds("field-risk-index", "custom").await?;
        page.holds("field-risk-budget", "40000").await?;
        page.holds("field-risk-buffer", "5000").await?;
        let sentence = page.text(ANSWER).await?;
        page.unfold().await?;
        page.fill("field-risk-usage-vol", "10%").await?;
        changed(&page, &sentence).await.ok();
        let hash = page.hash().await?;
        for key in ["risk.volatility=0.3", "risk.index=custom", "risk.usage_vol=0.1"] {
            assert!(hash.contains(key), "{hash}");
        }
        page.driver().back().await?;
        page.holds("field-risk-usage-vol", "0%").await?;
        page.wait_until(&format!("{SPACED} === {}", serde_json::to_string(&sentence)?)).await
    })
}

#[test]
fn the_figure_is_read_with_the_keyboard_and_as_a_table() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&as_of=2026-11-22&page=calculator").await?;
        let reading = "#cost-fan-inspect + .reading";
        page.reads(reading, "Dec 2026: budget ¥3,060").await?;
        let paths = "['.band-outer', '.band-edge'].map((part) => document.querySelectorAll(`.outlook .chart .shapes ${part}`).length)";
        assert_eq!(page.evaluate(paths).await?, serde_json::json!([1, 2]), "a band and an outline");
        page.evaluate("document.getElementById('cost-fan-inspect').focus()").await?;
        page.press(browser_tests::Key::Right).await?;
        page.reads(reading, "Jan 2027").await?;
        page.click(".outlook-months summary").await?;
        let rows = page.rows(".outlook-months tbody tr").await?;
        assert_eq!(rows.len(), 12);
        assert!(
            rows.iter()
                .all(|row| row.len() == 12 && row[1..].iter().all(|cell| cell.contains('¥')))
        );
        page.assert_accessible().await
    })
}
