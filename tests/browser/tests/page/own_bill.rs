//! From a provider's files to the bill, the price rise and the link in another window; and what a link cannot hold.

use browser_tests::{Form, Page, Reader, Result, Setup, in_browser, in_browser_with};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::exports::{COST, SECRET, USAGE};

const DEEPSEEK_AMOUNT: &str = "user_id,start_time_iso,end_time_iso,model,api_key_name,api_key,type,price,amount
someone,2026-09-01T00:00:00+08:00,2026-09-02T00:00:00+08:00,deepseek-v4-pro,n,sk-key-of-ours,output_tokens,0.0000135,600000
someone,2026-09-30T00:00:00+08:00,2026-10-01T00:00:00+08:00,deepseek-v4-pro,n,sk-key-of-ours,output_tokens,0.0000135,400000
";
const DEEPSEEK_COST: &str = "user_id,start_time_iso,end_time_iso,model,wallet_type,cost,currency
someone,2026-09-01T00:00:00+08:00,2026-09-02T00:00:00+08:00,deepseek-v4-pro,granted,8.10,CNY
someone,2026-09-30T00:00:00+08:00,2026-10-01T00:00:00+08:00,deepseek-v4-pro,paid,5.40,CNY
";

/// Drops files onto the page, as a hand does from the desktop.
async fn drop_files(page: &Page, files: &[(&str, &[u8])]) -> Result<()> {
    let mut added = String::new();
    for (name, bytes) in files {
        let (name, bytes) = (serde_json::to_string(name)?, serde_json::to_string(bytes)?);
        added += &format!("data.items.add(new File([new Uint8Array({bytes})], {name}));");
    }
    page.evaluate(&format!(
        "(() => {{ const data = new DataTransfer(); {added} \
         const drop = new DragEvent('drop', {{ dataTransfer: data, bubbles: true, cancelable: true }}); \
         return document.body.dispatchEvent(drop); }})()"
    ))
    .await
    .map(drop)
}

/// Two files in an archive, as the console gives a month.
fn archive(files: &[(&str, &str)]) -> Result<Vec<u8>> {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in files {
        writer.start_file(*name, stored)?;
        std::io::Write::write_all(&mut writer, text.as_bytes())?;
    }
    Ok(writer.finish()?.into_inner())
}

/// What is copied, opened in a window of its own, where the page shows the same answer and holds the same amount.
async fn assert_same_behind_the_link(page: &Page, copy: &str, amount: &str) -> Result<()> {
    page.push(copy).await?;
    let link = page.copied().await?;
    assert!(!link.contains(SECRET), "a key stands in {link}");
    let answer = page.text("#answer").await?;
    let looked_at =
        "document.documentElement.outerHTML + location.href + JSON.stringify({...localStorage})";
    let found = page.evaluate(&format!("({looked_at}).includes('{SECRET}')")).await?;
    assert_eq!(found.as_bool(), Some(false), "a key stands in the page or its storage");
    let window = page.driver().new_window().await?;
    page.driver().switch_to_window(window).await?;
    page.set_viewport(1280, 900).await?;
    page.open_address(&link).await?;
    page.holds("field-line-1-amount", amount).await?;
    page.reads("#answer", &answer).await
}

/// Every request so far was for a file of the page, by a plain GET that carries nothing.
fn assert_nothing_was_sent(setup: &Setup) {
    let asked = setup.asked.lock().expect("no request fails");
    assert!(!asked.is_empty());
    // A browser also opens connections on which it then asks for nothing.
    for line in asked.iter().filter(|line| !line.is_empty()) {
        assert!(
            line.starts_with("GET ") && !line.contains(SECRET) && !line.contains('?'),
            "{line}"
        );
    }
}

#[test]
fn an_anthropic_month_is_dropped_moved_and_the_same_in_another_window() -> Result<()> {
    let setup = Setup::default();
    in_browser_with(setup.clone(), async |page| {
        page.set_viewport(1280, 900).await?;
        page.keep_what_is_taken().await?;
        page.open(Form::Hosted, "#lang=en&risk.paths=0").await?;
        // From the desktop to the sentence with the price rise: three actions.
        let mut reader = Reader::new(&page);
        reader.drag();
        drop_files(&page, &[("usage.csv", USAGE.as_bytes()), ("cost.csv", COST.as_bytes())])
            .await?;
        page.reads(".export-summary", "Oct 2026: one model, 25M tokens, $42.00").await?;
        reader.push("Make this my bill").await?;
        page.holds("field-line-1-amount", "42").await?;
        reader.fill("field-move-change", "20%").await?;
        page.reads("#answer", "If the whole market rises 20%").await?;
        reader.assert_within(3);
        assert_same_behind_the_link(&page, "Copy link", "42").await?;
        page.assert_quiet().await
    })?;
    assert_nothing_was_sent(&setup);
    Ok(())
}

#[test]
fn a_deepseek_archive_in_chinese_is_the_same_in_another_window() -> Result<()> {
    let setup = Setup::default();
    let month =
        archive(&[("amount-2026-09.csv", DEEPSEEK_AMOUNT), ("cost-2026-09.csv", DEEPSEEK_COST)])?;
    in_browser_with(setup.clone(), async |page| {
        page.set_viewport(1280, 900).await?;
        page.keep_what_is_taken().await?;
        page.open(Form::Hosted, "#lang=zh&risk.paths=0").await?;
        let mut reader = Reader::new(&page);
        reader.drag();
        drop_files(&page, &[("用量.zip", &month)]).await?;
        page.reads(".export-summary", "2026年9月：1 个模型，100万词元，¥13.50").await?;
        reader.push("设为我的账单").await?;
        page.holds("field-line-1-amount", "13.5").await?;
        reader.fill("field-move-change", "20%").await?;
        page.reads("#answer", "若整个市场上涨 20%").await?;
        reader.assert_within(3);
        assert_same_behind_the_link(&page, "复制链接", "13.5").await?;
        page.assert_quiet().await
    })?;
    assert_nothing_was_sent(&setup);
    Ok(())
}

/// From the answer to the printed brief: the desk, its brief, and the button that prints.
async fn print_the_brief(page: &Page, reader: &mut Reader<'_>, button: &str) -> Result<()> {
    page.evaluate("(window.print = () => { window.isPrinted = true; }, true)").await?;
    reader.click("#view-desk").await?;
    reader.click("#view-brief").await?;
    page.wait_until("document.querySelector('#brief-cash')?.innerText.length > 20").await?;
    reader.push(button).await?;
    page.wait_until("window.isPrinted === true").await
}

#[test]
fn a_quarter_of_a_million_a_month_half_cached_and_doubled_takes_six_actions_and_its_brief_nine()
-> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en").await?;
        let mut reader = Reader::new(&page);
        reader.push("Small team with a chat feature").await?;
        reader.click("#edit-bill").await?;
        reader.fill("field-line-1-amount", "$250k").await?;
        reader.click("details.mix > summary").await?;
        reader.fill("field-line-1-mix-1", "50%").await?;
        reader.fill("field-move-change", "100%").await?;
        page.reads(".rail-total", "$250,000 a month").await?;
        page.reads("#answer", "If the whole market rises 100%").await?;
        reader.assert_within(6);
        print_the_brief(&page, &mut reader, "Print or save as PDF").await?;
        page.reads("#brief-answer", "If the whole market rises 100%").await?;
        reader.assert_within(9);
        page.assert_quiet().await
    })
}

#[test]
fn the_brief_of_a_deepseek_bill_in_chinese_takes_eight_actions() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=zh").await?;
        let mut reader = Reader::new(&page);
        // The bill that a reader without a link begins with is one of DeepSeek's.
        reader.click("#edit-bill").await?;
        reader.fill("field-line-1-amount", "30万").await?;
        reader.click("details.mix > summary").await?;
        reader.fill("field-line-1-mix-1", "50%").await?;
        reader.fill("field-move-change", "100%").await?;
        page.reads("#answer", "若整个市场上涨 100%").await?;
        print_the_brief(&page, &mut reader, "打印或存为 PDF").await?;
        page.reads("#brief-answer", "若整个市场上涨 100%").await?;
        reader.assert_within(8);
        page.assert_quiet().await
    })
}

#[test]
fn a_file_gives_the_same_days_wherever_its_reader_lives() -> Result<()> {
    let days = "UTC_Time,price\n2026-03-09T23:30:00+08:00,4.50\n2026-03-10T00:30:00+08:00,4.55\n\
                2026-03-10T12:00:00+08:00,4.58\n2026-03-11T00:30:00+08:00,4.62\n";
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        for zone in ["America/Los_Angeles", "Asia/Shanghai"] {
            let zone = serde_json::json!({ "timezoneId": zone });
            page.devtools("Emulation.setTimezoneOverride", zone).await?;
            page.open(Form::Hosted, "#lang=en&risk.paths=0&page=calculator").await?;
            drop_files(&page, &[("days.csv", days.as_bytes())]).await?;
            page.reads(".price-history", "3 prices from 2026-03-09 to 2026-03-11").await?;
        }
        page.assert_quiet().await
    })
}

#[test]
fn a_past_is_chosen_and_one_from_a_file_is_asked_for_behind_the_link() -> Result<()> {
    let mut months = String::from("date,price\n");
    for month in 1..=9 {
        months += &format!("2026-{month:02}-28,{}\n", 4.0 + f64::from(month) / 4.0);
    }
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&v=1&as_of=2026-11-22&horizon=3&page=backtest").await?;
        page.pick("backtest-path", 2).await?;
        page.reads("#backtest-source", "DeepSeek V4-Pro in August 2026, off-peak: list prices")
            .await?;
        page.choose("field-backtest-model", "Mistral Large Latest $").await?;
        page.reads("#backtest-source", "Mistral Large Latest $: list prices, Mar 2024").await?;
        page.find("#backtest-resampled").await?;
        page.assert_accessible().await?;
        // A file of the reader's own.
        page.open(Form::Hosted, "#lang=en&v=1&risk.paths=0&horizon=3&page=calculator").await?;
        drop_files(&page, &[("own.csv", months.as_bytes())]).await?;
        page.reads(".price-history", "9 prices from 2026-01-28").await?;
        page.wait_until("location.hash.includes('backtest.path=own')").await?;
        let link = page.hash().await?.replace("page=calculator", "page=backtest");
        page.evaluate(
            "(location.hash = location.hash.replace('page=calculator', 'page=backtest'), true)",
        )
        .await?;
        page.reads("#backtest-source", "Your own price history, Jan 2026 to Sep 2026").await?;
        page.reads("#backtest-fields", "are not in the link").await?;
        page.open(Form::Hosted, &link).await?;
        page.reads("#backtest-not-in-link", "a file is never in a link").await?;
        page.assert_quiet().await
    })
}

#[test]
fn an_index_by_hand_is_changed_shared_and_settled_against() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        let link = "#lang=en&v=1&as_of=2026-11-22&contract.currency=USD&risk.paths=0&page=index";
        page.open(Form::Hosted, link).await?;
        page.reads("#provider-index-answer", "An index of 8 providers stands at $").await?;
        assert_eq!(page.rows("#provider-index tbody tr").await?.len(), 9);
        page.fill("field-index-providers-1-volume", "9").await?;
        page.reads("#provider-index-answer", "of the volume and counts 30%").await?;
        page.fill("field-index-cap", "10%").await?;
        page.reads("#provider-index-answer", "at least 10 providers").await?;
        page.fill("field-index-cap", "50%").await?;
        page.reads("#provider-index-answer", "counts 50%").await?;
        let hash = page.hash().await?;
        assert!(hash.contains("index.cap=0.5") && hash.contains("index.providers="), "{hash}");
        page.click("#take-provider-index").await?;
        page.wait_until("location.hash.includes('lock.index=')").await?;
        page.push("中文").await?;
        page.reads("#provider-index-answer", "权重计 50%").await?;
        page.assert_accessible().await?;
        page.assert_quiet().await
    })
}
