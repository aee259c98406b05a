//! Fields: what a reader may type, and what the page says to the rest.

use std::time::Duration;

use browser_tests::{Form, Page, Result, in_browser};

/// Opens a fresh page in English.
async fn open(page: &Page) -> Result<()> {
    page.set_viewport(1280, 900).await?;
    page.open(Form::Hosted, "#lang=en&v=1&page=calculator").await
}

/// What everything is on the page that has a number in it.
async fn numbers(page: &Page) -> Result<Vec<Vec<String>>> {
    let mut numbers = page.rows(".key-figures tbody tr").await?;
    numbers.push(vec![page.text("#answer").await?, page.text("#mirror").await?]);
    Ok(numbers)
}

/// The same once the page rests: what is out of sight follows an entry some tenths of a second later.
async fn settled_numbers(page: &Page) -> Result<Vec<Vec<String>>> {
    let mut found = numbers(page).await?;
    loop {
        tokio::time::sleep(Duration::from_millis(400)).await;
        let now = numbers(page).await?;
        if now == found {
            return Ok(now);
        }
        found = now;
    }
}

/// Enters what is wrong and checks how the page takes it; the field is then to be mended.
async fn refused(page: &Page, id: &str, typed: &str, message: &str) -> Result<()> {
    let before = settled_numbers(page).await?;
    page.paste(id, typed).await?;
    let error = format!("#{id}-error");
    page.reads(&error, message).await?;
    page.holds(id, typed).await?;
    page.wait_dimmed(true).await?;
    page.reads(".stale-note", "last good result").await?;
    assert_eq!(numbers(page).await?, before, "the last good numbers stay");
    let field = format!("document.getElementById('{id}')");
    assert_eq!(page.evaluate(&format!("{field}.getAttribute('aria-invalid')")).await?, "true");
    let described = page.evaluate(&format!("{field}.getAttribute('aria-describedby')")).await?;
    assert!(described.as_str().is_some_and(|ids| ids.contains("-error")), "{described}");
    page.find(&format!("{error}[role=status]")).await?;
    // Beside the field means beside it: no further away than the field is wide.
    let gap = format!(
        "document.querySelector('{error}').getBoundingClientRect().top - {field}.getBoundingClientRect().bottom"
    );
    let gap = page.evaluate(&gap).await?.as_f64().unwrap_or(f64::MAX);
    assert!((-1.0..40.0).contains(&gap), "the message is {gap} pixels below its field");
    page.assert_only_numbers().await
}

/// Types what is right and checks that nothing is left of the error.
async fn mended(page: &Page, id: &str, typed: &str, shown: &str) -> Result<()> {
    page.fill(id, typed).await?;
    page.holds(id, shown).await?;
    page.wait_dimmed(false).await?;
    page.wait_until(&format!("document.getElementById('{id}-error').textContent === ''")).await?;
    let field = format!("document.getElementById('{id}')");
    assert_eq!(page.evaluate(&format!("{field}.getAttribute('aria-invalid')")).await?, "false");
    assert_eq!(page.text(".stale-note").await?, "");
    Ok(())
}

#[test]
fn nonsense_stays_is_explained_and_is_mended() -> Result<()> {
    in_browser(async |page| {
        open(&page).await?;
        refused(&page, "field-line-1-tokens-input", "a lot", "a number such as 240M").await?;
        mended(&page, "field-line-1-tokens-input", "300M", "300M").await?;
        refused(&page, "field-horizon", "99", "Between 1 and 36 months").await?;
        mended(&page, "field-horizon", "6 months", "6").await?;
        page.reads("#answer", "the next 6 months").await?;
        refused(&page, "field-line-1-prices-output", "4,125", "Write 4125 or 4.125.").await?;
        mended(&page, "field-line-1-prices-output", "4.125", "4.125").await?;
        refused(&page, "field-line-1-prices-input", "$3", "in yuan").await?;
        mended(&page, "field-line-1-prices-input", "¥3", "3").await?;
        refused(&page, "field-lock-share", "half", "needs digits").await?;
        mended(&page, "field-lock-share", "40", "40%").await?;
        refused(&page, "field-growth", "none", "needs digits").await?;
        mended(&page, "field-growth", "0", "0%").await?;
        refused(&page, "field-as-of", "next week", "2026-11-22").await?;
        mended(&page, "field-as-of", "2026/12/1", "2026-12-01").await?;
        page.assert_quiet().await
    })
}

#[test]
fn nothing_is_taken_of_what_is_refused() -> Result<()> {
    in_browser(async |page| {
        open(&page).await?;
        let (before, link) = (numbers(&page).await?, page.hash().await?);
        // Typed key by key, these begin with numbers that would be taken: 9, and 4 and 4.1 and 4.12.
        for (id, typed, message) in [
            ("field-horizon", "99", "Between 1 and 36 months"),
            ("field-line-1-prices-output", "4,125", "Write 4125 or 4.125."),
        ] {
            page.fill(id, typed).await?;
            page.reads(&format!("#{id}-error"), message).await?;
            page.holds(id, typed).await?;
        }
        page.wait_dimmed(true).await?;
        assert_eq!(numbers(&page).await?, before, "the last good numbers stay");
        // A reload would show what nobody asked for, and no message.
        let now = page.hash().await?;
        assert!(!now.contains("horizon") && !now.contains("prices"), "{link} became {now}");
        Ok(())
    })
}

#[test]
fn an_emptied_field_asks_for_a_number() -> Result<()> {
    in_browser(async |page| {
        open(&page).await?;
        page.fill("field-lock-share", "").await?;
        page.reads("#field-lock-share-error", "Enter a number, such as 40%.").await?;
        page.wait_dimmed(true).await?;
        page.reads("#answer", "Locking 80%").await?;
        mended(&page, "field-lock-share", "40", "40%").await
    })
}

#[test]
fn two_wrong_fields_are_mended_one_by_one() -> Result<()> {
    in_browser(async |page| {
        open(&page).await?;
        page.fill("field-horizon", "x").await?;
        page.fill("field-growth", "y").await?;
        page.reads("#field-horizon-error", "12").await?;
        page.reads("#field-growth-error", "40%").await?;
        page.fill("field-horizon", "12").await?;
        page.wait_until("document.getElementById('field-horizon-error').textContent === ''")
            .await?;
        page.wait_dimmed(true).await?;
        mended(&page, "field-growth", "1%", "1%").await
    })
}

#[test]
fn numbers_are_read_as_readers_write_them() -> Result<()> {
    in_browser(async |page| {
        open(&page).await?;
        for (id, typed, shown) in [
            ("field-line-1-tokens-input", "1,2bn", "1.2bn"),
            ("field-line-1-tokens-cached", "3亿", "300M"),
            ("field-line-1-tokens-output", "1,000,000", "1M"),
            ("field-line-1-prices-input", "¥12", "12"),
            ("field-line-1-prices-cached", "0,25", "0.25"),
            ("field-line-1-prices-output", "3,5", "3.5"),
            ("field-lock-share", "40%", "40%"),
            ("field-move-change", "-12,5", "-12.5%"),
        ] {
            mended(&page, id, typed, shown).await?;
        }
        // 1,200 x 12 + 300 x 0.25 + 1 x 3.5, which over twelve months is 173,742.
        page.reads("#answer", "instead of ¥173,742").await?;
        page.reads("#answer", "If the whole market falls 12.5%").await
    })
}

#[test]
fn a_number_is_not_called_wrong_while_it_is_typed() -> Result<()> {
    in_browser(async |page| {
        open(&page).await?;
        // Between 4 and 4,1250 the field reads 4,125, which alone has two meanings.
        page.type_into("#field-line-1-prices-input", "4,1250").await?;
        page.reads("#answer", "¥").await?;
        page.wait_dimmed(false).await?;
        assert_eq!(page.text("#field-line-1-prices-input-error").await?, "");
        page.holds("field-line-1-prices-input", "4,1250").await?;
        // The address follows a moment later.
        page.wait_until("location.hash.includes('line.1.prices.input=4.125')").await
    })
}

#[test]
fn a_bill_without_tokens_is_explained() -> Result<()> {
    in_browser(async |page| {
        open(&page).await?;
        let before = numbers(&page).await?;
        for kind in ["input", "cached", "output"] {
            page.fill(&format!("field-line-1-tokens-{kind}"), "0").await?;
        }
        page.wait_dimmed(true).await?;
        let error = "#field-line-1-tokens-input-error";
        page.reads(error, "no tokens").await?;
        page.assert_only_numbers().await?;
        page.fill("field-line-1-tokens-input", "240M").await?;
        page.wait_dimmed(false).await?;
        assert_ne!(numbers(&page).await?, before);
        assert_eq!(page.text(error).await?, "");
        Ok(())
    })
}

#[test]
fn what_is_taken_away_while_a_field_is_refused_says_what_it_holds() -> Result<()> {
    in_browser(async |page| {
        page.keep_what_is_taken().await?;
        open(&page).await?;
        page.fill("field-horizon", "99").await?;
        page.fill("field-lock-share", "40%").await?;
        page.wait_dimmed(true).await?;
        // The whole of the last good scenario, not its horizon with the new share.
        page.reads("#answer", "Locking 80%").await?;
        page.push("Copy the answer as text").await?;
        page.reads(".take-away [role=status]", "It holds the last good entry of: Horizon").await?;
        let text = page.copied().await?;
        assert!(text.contains("Locking 80%") && !text.contains("lock.share=0.4"), "{text}");
        page.push("Save as file").await?;
        page.reads(".keep [role=status]", "It holds the last good entry of: Horizon").await?;
        // The way to the field that is to be mended.
        page.click(".stale-note button").await?;
        page.wait_until("document.activeElement.id === 'field-horizon'").await?;
        mended(&page, "field-horizon", "6", "6").await?;
        page.reads("#answer", "Locking 40%").await
    })
}

#[test]
fn a_tick_follows_the_price_that_is_typed() -> Result<()> {
    in_browser(async |page| {
        open(&page).await?;
        for kind in ["input", "cached", "output"] {
            page.fill(&format!("field-line-1-prices-{kind}"), "0.01").await?;
        }
        page.wait_until("location.hash.includes('contract.tick=0.0001')").await?;
        page.unfold().await?;
        assert_eq!(page.text(".coarse-tick").await?, "");
        page.fill("field-contract-tick", "0.01").await?;
        page.reads(".coarse-tick", "of the index: smaller moves vanish in it").await
    })
}

#[test]
fn futures_are_taken_at_the_expected_price_when_asked_for() -> Result<()> {
    in_browser(async |page| {
        open(&page).await?;
        page.reads("#outlook-answer", "of 100").await?;
        page.unfold().await?;
        page.pick("risk-futures", 1).await?;
        page.wait_until("location.hash.includes('risk.futures=expected')").await?;
        page.wait_until("!document.querySelector('.is-stale')").await?;
        page.reads("#outlook-answer", "of 100").await
    })
}

#[test]
fn five_folds_hold_every_entry_and_say_in_a_line_what_is_in_them() -> Result<()> {
    in_browser(async |page| {
        open(&page).await?;
        let lines = "[...document.querySelectorAll('.rail-fold:not([open]) > summary')].map((line) => line.innerText.trim()).join('|')";
        let lines = page.evaluate(lines).await?;
        let lines: Vec<&str> = lines.as_str().unwrap_or_default().split('|').collect();
        assert_eq!(lines.len(), 4, "{lines:?}");
        for (line, says) in lines.iter().zip(["+50%", "1", "80%", "0%"]) {
            assert!(line.contains(says), "{line} does not say {says}");
        }
        page.unfold().await?;
        for key in [
            "horizon",
            "move-pass-through",
            "contract-lot",
            "lock-index",
            "risk-budget",
            "risk-buffer",
        ] {
            let held =
                format!("document.querySelector('.rail-fold #field-{key}').checkVisibility()");
            assert_eq!(page.evaluate(&held).await?, true, "{key}");
        }
        // A second line of the bill goes when its fold is put back.
        page.click("#bill > button").await?;
        page.wait_until("document.querySelectorAll('.bill-line').length === 2").await?;
        page.click("#bill > .reset button").await?;
        page.wait_until("document.querySelectorAll('.bill-line').length === 1").await?;
        page.assert_quiet().await
    })
}
