//! The desk: the contract and the option priced, as a treasurer works with them.

mod priced;

use browser_tests::{Form, Key, Page, Preference, Result, in_browser};

const TITLE: &str = "#desk-title";

const CONTRACT: &str = "#contract-answer";

const OPTION: &str = "#option-answer";

async fn open(page: &Page, form: Form, link: &str) -> Result<()> {
    page.set_viewport(1280, 900).await?;
    page.open(form, link).await?;
    page.find(TITLE).await.map(drop)
}

#[test]
fn both_views_have_numbers_in_both_languages_and_both_forms() -> Result<()> {
    in_browser(async |page| {
        for form in [Form::Hosted, Form::SingleFile] {
            open(&page, form, "#lang=en&v=1&page=contract").await?;
            page.reads(CONTRACT, "is worth ¥3.25 a million standard tokens").await?;
            page.reads("#contract-example", "18.6% less: backwardation").await?;
            page.assert_only_numbers().await?;
            page.push("中文").await?;
            page.reads(CONTRACT, "每百万标准词元价值 ¥3.25").await?;
            page.assert_only_numbers().await?;
            open(&page, form, "#lang=en&v=1&page=options").await?;
            page.reads(OPTION, "A cap at ¥3.58").await?;
            page.reads("#option-bill", "¥50,112").await?;
            page.assert_only_numbers().await?;
            page.push("中文").await?;
            page.reads(OPTION, "上限为 ¥3.58 的期权").await?;
            page.assert_only_numbers().await?;
            page.assert_quiet().await?;
        }
        Ok(())
    })
}

#[test]
fn the_list_of_views_leads_through_the_page_and_keeps_the_scenario() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&lock.share=0.6").await?;
        page.click("#view-desk").await?;
        page.reads(TITLE, "How sure is that?").await?;
        page.click("#view-contract").await?;
        page.reads(TITLE, "What is the contract worth?").await?;
        page.wait_until("document.activeElement.id === 'desk-title'").await?;
        page.wait_until("document.title.includes('contract worth')").await?;
        page.click("#view-options").await?;
        page.reads(TITLE, "What would an option cost?").await?;
        page.reads(OPTION, "Over 60% of the tokens of 12 months").await?;
        let hash = page.hash().await?;
        assert!(hash.contains("lock.share=0.6") && hash.contains("page=options"), "{hash}");
        page.click("#view-answer").await?;
        page.reads("#answer", "Locking 60%").await?;
        page.wait_until("document.activeElement.id === 'view-answer'").await?;
        page.driver().back().await?;
        page.reads(TITLE, "What would an option cost?").await?;
        assert_eq!(
            page.evaluate("document.querySelector('#view-desk').ariaCurrent").await?,
            "true"
        );
        let current = "document.querySelector('.views [aria-current=page]').id";
        assert_eq!(page.evaluate(current).await?, "view-options");
        page.assert_quiet().await
    })
}

#[test]
fn a_strategy_is_chosen_and_its_risk_is_shown_with_parts_that_add_up() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&as_of=2026-11-22&page=strategies").await?;
        page.reads("#strategies-answer", "With a strip of futures, one outcome in twenty").await?;
        page.pick("lock-strategy", 4).await?;
        page.reads("#strategies-answer", "With a cap,").await?;
        page.reads("#strategy-note", "strike ¥").await?;
        assert_eq!(page.rows("#strategies-table tr").await?.len(), 11);
        page.reads("#policy-said", "is above its bands in 3 of 12").await?;
        page.fill("field-risk-policy-band", "50").await?;
        page.reads("#policy-said", "lies within its bands in all of them").await?;
        page.fill("field-risk-budget", "60000").await?;
        page.reads("#finder-answer", "lock 0% to").await?;
        page.click("#lock-found").await?;
        page.wait_until("location.hash.includes('lock.share=0&')").await?;
        page.driver().back().await?;
        page.click("#view-risk").await?;
        page.reads("#distribution-answer", "with a cap between").await?;
        page.reads("#distribution-parts", "Bill at today’s prices").await?;
        page.reads("#distribution-counted", "Of 50 equally likely outcomes").await?;
        page.push("中文").await?;
        page.reads("#distribution-answer", "采用上限期权").await?;
        page.assert_only_numbers().await?;
        page.assert_quiet().await
    })
}

#[test]
fn the_cash_view_dates_the_calls_and_says_when_a_buffer_runs_out() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&as_of=2026-11-22&page=cash").await?;
        page.reads("#cash-answer", "on entry; in half of all paths").await?;
        page.reads("#cash-calls", "2027").await?;
        page.fill("field-risk-buffer", "8000").await?;
        page.reads("#cash-answer", "A buffer of ¥8,000 runs out in").await?;
        assert_eq!(page.rows("#cash-buffer tr").await?.len(), 14);
        page.fill("field-risk-cash-paths", "500").await?;
        page.reads("#field-risk-cash-paths-error", "1,000").await?;
        page.wait_dimmed(true).await?;
        page.assert_quiet().await
    })
}

#[test]
fn the_index_is_held_against_the_own_price() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&v=1&as_of=2026-11-22&page=index").await?;
        page.reads("#index-answer", "the index explains 12%").await?;
        page.reads("#index-verdict", "it would not qualify: R² is 12%").await?;
        assert_eq!(page.rows("#index-sizing tr").await?.len(), 13);
        page.fill("field-risk-usage-vol", "60").await?;
        page.reads("#index-over-said", "cases less is used in the last month").await?;
        page.fill("field-lock-share", "0").await?;
        page.reads("#index-verdict", "no hedge to test").await?;
        page.click("#undo").await?;
        page.reads("#index-verdict", "it would not qualify").await?;
        page.click("#assume-r-squared").await?;
        page.wait_until("location.hash.includes('risk.r_squared=0.1')").await?;
        page.push("中文").await?;
        page.reads("#index-answer", "指数解释了").await?;
        page.assert_only_numbers().await?;
        page.assert_quiet().await
    })
}

#[test]
fn the_size_is_traded_in_days_that_cost() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&v=1&as_of=2026-11-22&page=liquidity").await?;
        page.reads("#trade-answer", "at 10% of a day’s volume and costs ¥").await?;
        assert_eq!(page.rows("#trade-months tr").await?.len(), 13);
        page.fill("field-trade-leave-days", "1").await?;
        page.reads("#trade-answer", "early in 1 trading day costs ¥").await?;
        page.fill("field-trade-limit", "10").await?;
        page.reads("#trade-answer", "above the limit of 10, and so are 11 more").await?;
        page.fill("field-trade-volume", "0.01").await?;
        page.reads("#trade-answer", "All 12 months settle before they are entered").await?;
        page.fill("field-trade-volume", "0").await?;
        page.reads("#field-trade-volume-error", "0.001").await?;
        page.wait_dimmed(true).await?;
        page.click("#undo").await?;
        page.wait_dimmed(false).await?;
        page.fill("field-lock-share", "0").await?;
        page.reads("#trade-answer", "Nothing is locked").await?;
        page.push("中文").await?;
        page.reads("#trade-answer", "没有锁定任何数量").await?;
        page.click("#undo").await?;
        page.reads("#trade-answer", "个交易日").await?;
        page.assert_only_numbers().await?;
        page.assert_quiet().await
    })
}

#[test]
fn a_lock_is_tried_on_the_past_and_on_the_move() -> Result<()> {
    in_browser(async |page| {
        open(&page, Form::Hosted, "#lang=en&v=1&as_of=2026-11-22&page=backtest").await?;
        page.reads("#backtest-answer", "at the end of Aug 2025 (strip of futures)").await?;
        page.reads("#backtest-source", "Dec 2024 to Aug 2026").await?;
        assert_eq!(page.rows("#backtest-months tr").await?.len(), 14);
        assert_eq!(page.rows("#backtest-starts tr").await?.len(), 10);
        page.choose("field-backtest-ago", "Dec 2024").await?;
        page.reads("#backtest-answer", "at the end of Dec 2024").await?;
        page.choose("field-lock-strategy", "cap").await?;
        page.reads("#backtest-answer", "(cap)").await?;
        let hash = page.hash().await?;
        assert!(hash.contains("backtest.ago=8") && hash.contains("lock.strategy=cap"), "{hash}");
        page.pick("backtest-path", 3).await?;
        page.reads("#backtest-answer", "If prices move as your scenario says").await?;
        page.fill("field-lock-share", "0").await?;
        page.reads("#backtest-answer", "Nothing is locked").await?;
        page.click("#undo").await?;
        page.push("中文").await?;
        page.reads("#backtest-answer", "价格若按您的方案变动").await?;
        page.assert_only_numbers().await?;
        page.assert_quiet().await
    })
}

#[test]
fn they_are_open_to_every_reader() -> Result<()> {
    in_browser(async |page| {
        let overflow =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        page.prefer(&[Preference::ReducedMotion]).await?;
        for width in [320, 1280] {
            page.set_viewport(width, 900).await?;
            for lang in ["en", "zh"] {
                let contract = "contract&curve.method=quotes&curve.quotes=3:3";
                let compare = "compare&view.compare.1=v%3D1&view.compare.2=v%3D1%26growth%3D0.05";
                for view in [
                    contract,
                    "options",
                    "risk",
                    "strategies",
                    "cash",
                    "index",
                    "liquidity",
                    "backtest",
                    "memo",
                    compare,
                ] {
                    page.open(Form::Hosted, &format!("#lang={lang}&page={view}")).await?;
                    page.find(TITLE).await?;
                    assert_eq!(page.evaluate(overflow).await?, 0, "{width} {lang} {view}");
                    page.assert_accessible_in_light_and_dark().await?;
                }
            }
        }
        Ok(())
    })
}

#[test]
fn the_keyboard_reaches_and_changes_a_month() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&as_of=2026-11-22").await?;
        page.tab_to("#view-desk").await?;
        page.press(Key::Enter).await?;
        page.reads(TITLE, "How sure is that?").await?;
        page.tab_back_to("#view-contract").await?;
        page.press(Key::Enter).await?;
        page.reads(TITLE, "What is the contract worth?").await?;
        page.tab_to("#futures-curve-inspect").await?;
        page.press(Key::Left).await?;
        page.reads(CONTRACT, "A contract for Oct 2027").await
    })
}
