//! The two views that price: the contract and the options.

use browser_tests::{Form, Result, in_browser};

use super::{CONTRACT, OPTION, open};

#[test]
fn a_quoted_curve_prices_the_month_and_locks_the_bill() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&as_of=2026-11-22&page=contract").await?;
        page.pick("curve-method", 1).await?;
        page.fill("field-curve-quotes-12", "2.6").await?;
        page.reads(CONTRACT, "is worth ¥2.60 a million").await?;
        page.reads(CONTRACT, "in backwardation: later months are cheaper").await?;
        // The last month has a quote of its own.
        page.reads("#contract-working", "F = entered value").await?;
        page.choose("field-contract-month", "May 2027").await?;
        page.reads("#contract-working", "F = P₁ · (P₂/P₁)").await?;
        assert!(page.hash().await?.contains("contract.month=6"));
        let rows = page.rows("#contract-months tr").await?;
        assert_eq!(rows.len(), 13, "{rows:?}");
        page.click("#lock-here").await?;
        page.click("#view-answer").await?;
        page.find("#answer").await?;
        let hash = page.hash().await?;
        assert!(hash.contains("lock.curve=typed") && hash.contains("lock.futures="), "{hash}");
        page.assert_quiet().await
    })
}

#[test]
fn a_bad_quote_and_a_missing_one_are_told_beside_their_fields() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&curve.method=quotes&page=contract").await?;
        page.reads("#curve-fields", "Type at least one futures price.").await?;
        page.fill("field-curve-quotes-3", "cheap").await?;
        page.reads("#field-curve-quotes-3-error", "such as").await?;
        page.fill("field-curve-quotes-3", "3.10").await?;
        page.reads(CONTRACT, "¥3.10").await?;
        page.assert_quiet().await
    })
}

#[test]
fn a_days_trades_settle_at_their_average() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&v=1&page=contract").await?;
        page.reads("#day-settled", "A day without trades has no average").await?;
        page.fill("field-contract-trades", "3.25 x 100; 3.30 x 50").await?;
        page.reads("#day-settled", "The day settles at ¥3.27").await?;
        assert!(page.hash().await?.contains("contract.trades="));
        page.fill("field-contract-trades", "3.25").await?;
        page.reads("#field-contract-trades-error", "price x lots").await?;
        page.assert_quiet().await
    })
}

#[test]
fn an_option_is_changed_in_kind_style_and_strike() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&as_of=2026-11-22&page=options").await?;
        page.fill("field-option-strike", "4").await?;
        page.reads(OPTION, "A cap at ¥4.00").await?;
        page.choose("field-option-style", "American").await?;
        page.reads("#option-working", "Andersen").await?;
        page.fill("field-option-quote", "0.3").await?;
        page.reads("#option-value", "implies a volatility of").await?;
        page.pick("option-kind", 2).await?;
        page.reads(OPTION, "costs nothing over all months together").await?;
        page.fill("field-option-strike", "3").await?;
        page.reads("#field-option-strike-error", "No floor pays for this cap").await?;
        page.wait_dimmed(true).await?;
        page.fill("field-option-strike", "").await?;
        page.wait_dimmed(false).await?;
        page.pick("option-kind", 3).await?;
        page.reads(OPTION, "GPU-hours at $2.14").await?;
        let hash = page.hash().await?;
        assert!(hash.contains("option.type=spread"), "{hash}");
        page.assert_quiet().await
    })
}
