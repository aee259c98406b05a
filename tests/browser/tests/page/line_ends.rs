//! Where lines of a sentence end: what a browser may not part.

use browser_tests::{Form, Result, in_browser};

/// Counts the minus signs before an amount in what is said, and those whose amount stands in another line.
const PARTED: &str = r"(() => {
    let [all, parted] = [0, 0];
    for (const said of document.querySelectorAll('.lead, .reading')) {
        const walker = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (const found of node.data.matchAll(/\u2212\u2060?[¥$]/g)) {
                const top = (from) => {
                    const range = document.createRange();
                    range.setStart(node, from);
                    range.setEnd(node, from + 1);
                    return range.getBoundingClientRect().top;
                };
                all += 1;
                const amount = found.index + found[0].length - 1;
                parted += Number(Math.abs(top(found.index) - top(amount)) > 4);
            }
        }
    }
    return [all, parted];
})()";

#[test]
fn a_minus_stands_in_the_line_of_its_amount() -> Result<()> {
    in_browser(async |page| {
        for language in ["en", "zh"] {
            page.set_viewport(900, 900).await?;
            let link = format!("#lang={language}&v=1&as_of=2026-11-22&horizon=3&page=backtest");
            page.open(Form::Hosted, &link).await?;
            page.wait_until(r"document.querySelector('.lead').innerText.includes('\u2212')")
                .await?;
            // Words are some 10 to 100 pixels long, so that each comes to the end of a line at some width.
            for width in (320..480).step_by(5) {
                page.set_viewport(width, 900).await?;
                let found = page.evaluate(PARTED).await?;
                assert!(found[0].as_u64().is_some_and(|count| count > 0), "{found}");
                assert_eq!(found[1], 0, "{language} {width}");
            }
        }
        Ok(())
    })
}
