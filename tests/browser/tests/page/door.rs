//! The door for other programs, in a page that knows nothing of the calculator.

use std::fs;

use browser_tests::{Form, Result, Setup, in_browser_with};
use tokenlock::api;
use xtask::workspace;

#[test]
fn a_plain_page_shows_a_table_of_caps() -> Result<()> {
    let folder = workspace::target().join("door-page");
    xtask::cache::remove(&folder)?;
    fs::create_dir_all(folder.join("api"))?;
    fs::copy(workspace::root().join("examples/door/page.html"), folder.join("index.html"))?;
    for entry in fs::read_dir(workspace::dist().join("api"))? {
        let file = entry?.path();
        fs::copy(&file, folder.join("api").join(file.file_name().unwrap_or_default()))?;
    }
    let request = r#"{"kind":"european","type":"call","forward":2,"years":0.25,"rate":0.03,"vol":0.6,"strike":2.5}"#;
    let answer: serde_json::Value = serde_json::from_str(&api::price(request))?;
    let value = format!("{:.4}", answer["present_value"].as_f64().unwrap_or(f64::NAN));
    in_browser_with(Setup { folder, ..Setup::default() }, async |page| {
        page.open_address(&page.address(Form::Hosted, "")?).await?;
        page.wait_until("document.querySelectorAll('#caps tr').length === 5").await?;
        assert_eq!(page.rows("#caps tr").await?[3], ["2.50".to_owned(), value]);
        page.assert_quiet().await
    })
}

#[test]
fn evaluate_of_a_link_is_what_the_page_shows_to_the_last_digit() -> Result<()> {
    let link = "v=1&as_of=2026-11-22&lang=en&move.change=0.35&lock.share=0.65&horizon=7";
    let read: serde_json::Value = serde_json::from_str(&api::read_link(link))?;
    let answer = api::evaluate(&read["scenario"].to_string());
    let answer: serde_json::Value = serde_json::from_str(&answer)?;
    let chosen = &answer["study"]["cases"]["chosen"];
    in_browser_with(Setup::default(), async |page| {
        page.open(Form::Hosted, &format!("#{link}")).await?;
        page.reads(".reading", "¥").await?;
        let rows = page.rows(".key-figures tbody tr").await?;
        let shown = rows[0][1].replace(['¥', ',', '\u{a0}', ' '], "");
        assert_eq!(Some(shown.as_str()), chosen["unhedged"].as_str(), "{rows:?}");
        Ok(())
    })
}
