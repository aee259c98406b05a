//! How long the page takes to read large files: `cargo xtask bench files` runs it and sets what it prints in a table.
//!
//! A file is handed to the page's own field for files, and the time runs until its answer stands there. The longest
//! pause between two frames meanwhile tells whether the page could be used.

use std::fmt::Write as _;
use std::path::Path;

use browser_tests::{Form, Page, Result, in_browser};

/// How often each file is read.
const ROUNDS: usize = 5;
/// Rows of a file.
const ROWS: usize = 50_000;

/// Notes the time from the field's event to what is shown of the file.
const OBSERVE: &str = r##"
    (window.seen = { start: 0, end: 0, frame: 0, told: 0 }, (() => {
        const place = document.querySelector(".usage-files");
        document.querySelector("#choose-usage-files").addEventListener("change", () => {
            seen.start = performance.now();
            let last = seen.start, value = -1;
            const look = () => {
                const now = performance.now();
                seen.frame = Math.max(seen.frame, now - last);
                last = now;
                const progress = place.querySelector("progress")?.value ?? value;
                if (progress !== value) { value = progress; seen.told += 1; }
                if (place.querySelector(".export-summary, .price-history, .notice")) seen.end = now;
                else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
        }, true);
    })(), null)
"##;

fn main() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("tokenlock-files-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let files =
        [("a usage export", usage()), ("a cost export", cost()), ("a price history", prices())];
    for (name, text) in files {
        let file = folder.join("file.csv");
        std::fs::write(&file, &text)?;
        println!("{name}, MB: {:.1}", text.len() as f64 / 1e6);
        for _ in 0..ROUNDS {
            in_browser(async |page| bring(&page, name, &file).await)?;
        }
    }
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

async fn bring(page: &Page, name: &str, file: &Path) -> Result<()> {
    page.set_viewport(1280, 900).await?;
    page.open(Form::Hosted, "#lang=en&risk.paths=0&page=calculator").await?;
    page.wait_until("document.querySelector('#choose-usage-files') !== null").await?;
    page.evaluate(OBSERVE).await?;
    let field = page.find("#choose-usage-files").await?;
    field.send_keys(file.to_string_lossy().into_owned()).await?;
    page.wait_until("window.seen.end > 0").await?;
    let seen = page.evaluate("seen").await?;
    let number = |name: &str| seen[name].as_f64().unwrap_or(f64::NAN);
    println!("{name}, ms: {:.0}", number("end") - number("start"));
    println!("{name}, longest pause: {:.0}", number("frame"));
    println!("{name}, progress told: {:.0}", number("told"));
    Ok(())
}

/// A row for each of many days, keys and models, as Anthropic's console writes it.
fn usage() -> String {
    let mut text = String::from(
        "usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,\
         usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,\
         usage_output_tokens,web_search_count,inference_geo,speed\n",
    );
    for row in 0..ROWS {
        let (month, day) = (7 + 4 * row / ROWS, 1 + row % 28);
        let tokens = (row * 7919) % 1_000_000;
        // OK because a text takes whatever is written.
        let _ = writeln!(
            text,
            "2026-{month:02}-{day:02},claude-opus-5-5-20260922,key-{},w{},standard,0-200k,{tokens},{},0,{},{},0,global,standard",
            row % 37,
            row % 5,
            tokens / 2,
            tokens * 9,
            tokens / 10,
        );
    }
    text
}

/// The same of OpenAI's costs, with 30 decimals and addresses in each row.
fn cost() -> String {
    let mut text = String::from(
        "start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item,\
         user_id,api_key_id,project_id,organization_id,project_name,organization_name,user_email,api_source\n",
    );
    for row in 0..ROWS {
        let (month, day) = (7 + 4 * row / ROWS, 1 + row % 28);
        let item = ["gpt-6-sol, input", "gpt-6-sol, cached input", "gpt-6-sol, output"][row % 3];
        let _ = writeln!(
            text,
            "1772323200,1772409600,2026-{month:02}-{day:02}T00:00:00+00:00,2026-{month:02}-{day:02}T23:00:00+00:00,\
             0.{:030},usd,{},tokens,\"{item}\",user-{},key_{},proj_{},org,Project {},Example,a{}@example.org,api",
            (row * 104_729) as u128 * 10_u128.pow(20),
            row * 13,
            row % 97,
            row % 31,
            row % 11,
            row % 11,
            row % 97,
        );
    }
    text
}

/// A price and an index on each of many days.
fn prices() -> String {
    let mut text = String::from("date,price,index\n");
    let months = (1850..2026).flat_map(|year| (1..=12).map(move |month| (year, month)));
    let days = months.flat_map(|(year, month)| (1..=28).map(move |day| (year, month, day)));
    for (row, (year, month, day)) in days.take(ROWS).enumerate() {
        let (price, index) = (4_000 + row * 7919 % 1_000, 2_000 + row * 104_729 % 500);
        let _ = writeln!(
            text,
            "{year}-{month:02}-{day:02},{}.{:03},{}.{:03}",
            price / 1_000,
            price % 1_000,
            index / 1_000,
            index % 1_000
        );
    }
    text
}
