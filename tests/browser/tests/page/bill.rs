//! The bill as it is made: examples, a line by its amount and its mix, cached tokens inside the input,
//! adjustments.

use browser_tests::{Form, Page, Result, in_browser};

/// Opens a fresh page in English at an example.
async fn open(page: &Page, example: &str) -> Result<()> {
    page.set_viewport(1280, 900).await?;
    page.open(Form::Hosted, "#lang=en&risk.paths=0&page=calculator").await?;
    page.push(example).await
}

#[test]
fn an_amount_and_a_mix_write_the_tokens() -> Result<()> {
    in_browser(async |page| {
        open(&page, "Small team with a chat feature").await?;
        page.holds("field-line-1-amount", "1530").await?;
        page.fill("field-line-1-amount", "250k").await?;
        page.holds("field-line-1-amount", "250000").await?;
        page.click("details.mix > summary").await?;
        page.holds("field-line-1-mix-1", "50%").await?;
        page.fill("field-line-1-mix-1", "90%").await?;
        page.holds("field-line-1-mix-1", "90%").await?;
        page.holds("field-line-1-amount", "250000").await?;
        page.reads("#answer", "instead of $3").await?;
        page.fill("field-line-1-mix-1", "120%").await?;
        page.reads("#field-line-1-mix-1-error", "100% of the input at most").await?;
        page.holds("field-line-1-amount", "250000").await?;
        page.fill("field-line-1-amount", "0").await?;
        page.reads("#field-line-1-amount-error", "above 0").await?;
        page.assert_only_numbers().await?;
        page.assert_quiet().await
    })
}

#[test]
fn cached_tokens_are_taken_off_a_reported_input() -> Result<()> {
    in_browser(async |page| {
        open(&page, "US company with coding agents").await?;
        page.holds("field-line-1-prices-write", "5").await?;
        page.holds("field-line-1-amount", "9885.31").await?;
        page.click("#field-line-1-includes-cached").await?;
        page.holds("field-line-1-reported-0", "13.5bn").await?;
        page.fill("field-line-1-reported-0", "20bn").await?;
        page.wait_until("location.hash.includes('line.1.tokens.input=6500808251')").await?;
        page.fill("field-line-1-reported-0", "5").await?;
        page.reads("#field-line-1-reported-0-error", "13,499,191,749").await?;
        page.assert_quiet().await
    })
}

#[test]
fn adjustments_are_folded_under_what_they_are() -> Result<()> {
    in_browser(async |page| {
        open(&page, "Customer-service bot in China").await?;
        page.reads("details.adjustments > summary", "Adjustments: none").await?;
        page.click("details.adjustments > summary").await?;
        page.fill("field-line-1-peak-share", "40%").await?;
        page.holds("field-line-1-amount", "8706.6").await?;
        page.reads("details.adjustments > summary", "Peak hours 40% × 2").await?;
        page.fill("field-line-1-billed", "6219").await?;
        page.holds("field-line-1-peak-share", "0%").await?;
        page.fill("field-line-1-batch-share", "80%").await?;
        page.fill("field-line-1-fast-share", "40%").await?;
        page.reads("#field-line-1-batch-share-error", "one tier").await?;
        page.wait_dimmed(true).await?;
        page.assert_quiet().await
    })
}

#[test]
fn a_line_in_the_other_currency_has_other_prices() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        let line = "line.1.model=&line.1.currency=CNY&line.1.prices.input=28.8&exchange.rate=7.2";
        let link = format!("#lang=en&v=1&risk.paths=0&page=calculator&currency=CNY&{line}");
        page.open(Form::Hosted, &link).await?;
        page.holds("field-line-1-prices-input", "28.8").await?;
        page.choose("field-line-1-currency", "$ USD").await?;
        page.holds("field-line-1-prices-input", "4").await?;
        page.assert_quiet().await
    })
}
