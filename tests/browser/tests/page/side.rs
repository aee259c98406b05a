//! The provider's side: the switch between buying and selling, and the bill of a provider of GPU-hours.

use browser_tests::{Form, Result, in_browser};

const SELL: &str = "input[name='side'][value='1']";
const BUY: &str = "input[name='side'][value='0']";

#[test]
fn who_sells_is_told_of_revenue_and_the_way_back_leads_back() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&v=1&as_of=2026-11-22&page=calculator").await?;
        page.reads("#question", "What if AI token prices rise?").await?;
        page.click(SELL).await?;
        page.reads("#question", "What if AI token prices fall?").await?;
        page.reads("#answer", "bring in ¥16,704 instead of ¥33,408").await?;
        page.reads("#mirror", "less than not locking").await?;
        page.wait_until("location.hash.includes('side=provider')").await?;
        page.wait_until("location.hash.includes('move.change=-0.5')").await?;
        // The simulation follows: no note sets the two apart, and its sentence is of revenue.
        page.reads("#outlook-answer", "Revenue stays below the budget").await?;
        assert_eq!(page.evaluate("document.querySelector('.other-side').innerText").await?, "");
        page.assert_accessible().await?;
        page.click(BUY).await?;
        page.reads("#answer", "cost ¥50,112 instead of ¥33,408").await?;
        page.wait_until("!location.hash.includes('side=')").await?;
        page.assert_quiet().await
    })
}

#[test]
fn a_provider_of_64_h100_is_one_click_away() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&as_of=2026-11-22&page=calculator").await?;
        page.push("GPU provider with 64 H100").await?;
        page.reads("#question", "What if the price of GPU-hours falls?").await?;
        page.reads(".rail-total", "$106,899 a month").await?;
        page.holds("field-line-1-hours", "40646").await?;
        page.holds("field-line-1-hour-price", "2.63").await?;
        page.wait_until("location.hash.includes('side=provider')").await?;
        page.assert_accessible().await?;
        // A bill of tokens again: the contract of hours goes with the hours.
        page.push("Small team with a chat feature").await?;
        page.holds("field-line-1-amount", "1530").await?;
        page.reads("#question", "What if AI token prices rise?").await?;
        page.wait_until("!location.hash.includes('contract.lot')").await?;
        page.assert_quiet().await
    })
}

/// The other side is a word away on the front page, and the way back is there.
#[test]
fn the_front_page_turns_to_the_other_side_and_back() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(360, 800).await?;
        page.open(Form::Hosted, "#lang=en&v=1&as_of=2026-11-22").await?;
        page.reads("#other-side", "I sell tokens").await?;
        page.click("#other-side").await?;
        page.reads("#question", "What if AI token prices fall?").await?;
        page.reads("#other-side", "I buy tokens").await?;
        page.assert_accessible().await?;
        page.click("#other-side").await?;
        page.reads("#question", "What if AI token prices rise?").await?;
        page.wait_until("!location.hash.includes('side=')").await?;
        page.assert_quiet().await
    })
}
