//! A provider's export on the page: from the file to the bill, with no key in the link and no request.

use browser_tests::{Form, Page, Result, in_browser};

use crate::exports::{COST, SECRET, USAGE};
use crate::folder::Folder;

/// Brings files with these texts to the page, all at once.
async fn bring(page: &Page, folder: &Folder, files: &[(&str, &str)]) -> Result<()> {
    let mut paths = Vec::new();
    for (name, text) in files {
        paths.push(folder.file(name, text)?.to_string_lossy().into_owned());
    }
    let input = page.find("#choose-usage-files").await?;
    Ok(input.send_keys(paths.join("\n")).await?)
}

const DEEPSEEK: &str = "user_id,utc_date,model,api_key_name,api_key,type,price,amount
someone,2026-09-01,deepseek-v4-pro,n,sk-key-of-ours,output_tokens,0.0000135,600000
someone,2026-09-30,deepseek-v4-pro,n,sk-key-of-ours,output_tokens,0.0000135,400000
";

async fn assert_secret_is_nowhere(page: &Page) -> Result<()> {
    let looked_at =
        "document.documentElement.outerHTML + location.href + JSON.stringify({...localStorage})";
    let found = page.evaluate(&format!("({looked_at}).includes('{SECRET}')")).await?;
    assert_eq!(
        found.as_bool(),
        Some(false),
        "a key stands in the page, its address or its storage"
    );
    Ok(())
}

#[test]
fn an_anthropic_month_becomes_the_bill_and_its_link_holds_no_key() -> Result<()> {
    let folder = Folder::new()?;
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&risk.paths=0&page=calculator").await?;
        bring(&page, &folder, &[("usage.csv", USAGE), ("cost.csv", COST)]).await?;
        page.reads(".export-summary", "Oct 2026: one model, 25M tokens, $42.00").await?;
        page.reads(".export", "Dropped on reading, and kept nowhere: ").await?;
        page.push("Make this my bill").await?;
        page.holds("field-line-1-amount", "42").await?;
        page.holds("field-line-1-prices-write", "5").await?;
        page.fill("field-move-change", "20%").await?;
        page.wait_until("location.hash.includes('move.change=0.2')").await?;
        let (answer, link) = (page.text("#answer").await?, page.hash().await?);
        assert!(link.contains("line.1.tokens.cached=20000000"), "{link}");
        assert_secret_is_nowhere(&page).await?;

        page.open(Form::Hosted, &link).await?;
        page.holds("field-line-1-amount", "42").await?;
        assert_eq!(page.text("#answer").await?, answer, "the same cents behind the link");
        page.assert_quiet().await
    })
}

#[test]
fn an_export_dropped_on_the_front_page_is_three_actions_from_the_price_rise() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&risk.paths=0").await?;
        // First the file is dropped. The seconds are for people; that three actions lead there is the test.
        let begin = std::time::Instant::now();
        let text = serde_json::to_string(USAGE)?;
        page.evaluate(&format!(
            "(() => {{ const data = new DataTransfer(); data.items.add(new File([{text}], 'usage.csv')); \
             const drop = new DragEvent('drop', {{ dataTransfer: data, bubbles: true, cancelable: true }}); \
             return document.querySelector('h1').dispatchEvent(drop); }})()"
        ))
        .await?;
        page.reads(".export-summary", "Oct 2026: one model, 25M tokens").await?;
        assert!(page.hash().await?.contains("page=calculator"));
        let read = begin.elapsed();
        // Then it becomes the bill, and the price rises.
        page.push("Make this my bill").await?;
        page.fill("field-move-change", "20%").await?;
        page.reads("#answer", "If the whole market rises 20%").await?;
        println!("the file is read after {read:.1?}, the sentence after {:.1?}", begin.elapsed());
        page.wait_until("location.hash.includes('line.1.tokens.cached=20000000')").await?;
        page.assert_quiet().await
    })
}

#[test]
fn a_deepseek_month_in_chinese_is_taken_and_given_back() -> Result<()> {
    let folder = Folder::new()?;
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=zh&risk.paths=0&page=calculator").await?;
        let before = page.hash().await?;
        bring(&page, &folder, &[("九月.csv", DEEPSEEK)]).await?;
        page.reads(".export-summary", "2026年9月：1 个模型，100万词元，¥13.50").await?;
        page.push("设为我的账单").await?;
        page.holds("field-line-1-amount", "13.5").await?;
        assert_secret_is_nowhere(&page).await?;
        page.push("恢复之前的账单").await?;
        page.holds("field-line-1-tokens-output", "1.2亿").await?;
        assert_ne!(page.hash().await?, before, "the address followed");
        // A file without usage is listed, can be removed, and changes nothing else.
        bring(&page, &folder, &[("empty.csv", "")]).await?;
        page.reads(".brought-files", "empty.csv").await?;
        page.reads(".brought-files .unread", "未读取。").await?;
        page.reads(".export-summary", "¥13.50").await?;
        page.assert_quiet().await
    })
}

#[test]
fn columns_that_nobody_knows_are_described_once_on_this_device() -> Result<()> {
    let folder = Folder::new()?;
    let table =
        "Tag,LLM,Tokens out,Paid,Mail\n2026-10-01,claude-opus-5.5,1000000,20.00,a@example.org\n";
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&risk.paths=0&page=calculator").await?;
        bring(&page, &folder, &[("own.csv", table)]).await?;
        page.reads(".unknown-columns", "What do these columns hold?").await?;
        page.choose("column-3", "Cost").await?;
        page.choose("column-2", "Output").await?;
        page.push("Read it like this").await?;
        page.reads(".export-summary", "Oct 2026: one model, 1M tokens").await?;
        page.open(Form::Hosted, "#lang=en&risk.paths=0&page=calculator").await?;
        bring(&page, &folder, &[("own.csv", table)]).await?;
        page.reads(".export-summary", "Oct 2026: one model, 1M tokens").await?;
        page.assert_accessible().await?;
        page.assert_quiet().await
    })
}

/// Two years of months in which the own price moves twice as far as the index.
fn history() -> String {
    let mut text = String::from("date,index,own,volume\n");
    let (mut index, mut own) = (2.0_f64, 5.0_f64);
    for month in 0..25 {
        let (year, of_year) = (2024 + month / 12, month % 12 + 1);
        text += &format!("{year}-{of_year:02}-15,{index},{own},{month}\n");
        let change = if month % 2 == 0 { 0.1 } else { -0.1 };
        (index, own) = (index * f64::exp(change), own * f64::exp(2.0 * change));
    }
    text
}

#[test]
fn a_price_history_is_assumed_and_replayed() -> Result<()> {
    let folder = Folder::new()?;
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&risk.paths=0&page=calculator").await?;
        bring(&page, &folder, &[("history.csv", &history())]).await?;
        page.reads(".price-history", "R²").await?;
        page.reads(".price-history", "beta 2").await?;
        page.reads(".price-history", "Not taken as prices: volume.").await?;
        page.find("#history-scatter").await?;
        page.push("Assume this in the simulation").await?;
        page.wait_until("location.hash.includes('move.pass_through=2')").await?;
        page.wait_until("location.hash.includes('risk.r_squared=1')").await?;
        page.push("Replay it as the future").await?;
        page.wait_until("location.hash.includes('move.kind=named')").await?;
        page.assert_accessible().await?;
        page.assert_quiet().await
    })
}

#[test]
fn a_history_that_does_not_tell_its_days_is_asked_and_a_large_one_refused() -> Result<()> {
    let folder = Folder::new()?;
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&risk.paths=0&page=calculator").await?;
        let days = "date,price\n3/9/2026,4.5\n4/9/2026,4.6\n5/9/2026,4.7\n";
        bring(&page, &folder, &[("days.csv", days)]).await?;
        page.reads(".file-question", "Which comes first?").await?;
        page.click(".file-question button").await?;
        page.reads(".price-history", "3 prices from 2026-09-03 to 2026-09-05").await?;
        // What was read shows that the answer was wrong: it can be given again.
        page.click("#answer-files-again").await?;
        page.reads(".file-question", "Which comes first?").await?;
        page.click(".file-question button:nth-child(2)").await?;
        page.reads(".price-history", "3 prices from 2026-03-09 to 2026-05-09").await?;
        page.click("#answer-files-again").await?;
        page.click(".file-question button").await?;
        page.reads(".price-history", "3 prices from 2026-09-03 to 2026-09-05").await?;
        bring(&page, &folder, &[("film.csv", &"x".repeat(25_000_000))]).await?;
        page.reads(".usage-files .notice", "film.csv has 25 MB").await?;
        page.reads(".price-history", "3 prices from 2026-09-03").await?;
        page.assert_quiet().await
    })
}
