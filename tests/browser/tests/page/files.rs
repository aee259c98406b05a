//! Scenario files: saved, opened again, and refused if they are not scenario files.

use std::path::Path;

use browser_tests::worked_example::ENGLISH;
use browser_tests::{Form, Page, Result, in_browser};

use crate::folder::Folder;

/// Chooses a file in the page's dialog.
async fn open_file(page: &Page, file: &Path) -> Result<()> {
    Ok(page.find("#open-file").await?.send_keys(file.to_string_lossy().into_owned()).await?)
}

#[test]
fn a_saved_scenario_opens_to_the_same_numbers() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, ENGLISH.link).await?;
        let folder = Folder::of_downloads(&page).await?;
        ENGLISH.enter(&page).await?;
        page.reads("#answer", "¥20,648").await?;
        let link = page.hash().await?;
        page.push("Save as file").await?;
        let text = String::from_utf8(folder.written("tokenlock.json").await?)?;
        let file = folder.path.join("tokenlock.json");
        for part in ["\"0.025\"", "0:1.5:6:2.25", "\"as_of\": \"2026-11-22\"", "\"v\":"] {
            assert!(text.contains(part), "{part} is not in {text}");
        }

        page.push("Start again").await?;
        page.reads("#answer", "If the whole market rises 50%").await?;
        open_file(&page, &file).await?;
        ENGLISH.assert_shown(&page).await?;
        assert_eq!(page.hash().await?, link, "the address follows the file");
        page.driver().back().await?;
        page.reads("#answer", "If the whole market rises 50%").await?;
        // The same file can be opened once more.
        open_file(&page, &file).await?;
        page.reads("#answer", "¥20,648").await?;
        page.assert_quiet().await
    })
}

#[test]
fn what_is_no_scenario_is_refused_and_changes_nothing() -> Result<()> {
    let folder = Folder::new()?;
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&lock.share=0.35&page=calculator").await?;
        page.reads("#answer", "Locking 35%").await?;
        for (name, text) in
            [("letter.json", "Dear reader,"), ("list.json", "[1, 2, 3]"), ("empty.json", "")]
        {
            open_file(&page, &folder.file(name, text)?).await?;
            page.reads(".keep [role=status]", "not a Tokenlock scenario").await?;
            page.reads("#answer", "Locking 35%").await?;
            // Said anew for the next file.
            page.driver().refresh().await?;
            page.reads("#answer", "Locking 35%").await?;
        }
        open_file(&page, &folder.file("film.json", &" ".repeat(1_000_001))?).await?;
        page.reads(".keep [role=status]", "larger than 1 MB").await?;
        page.reads("#answer", "Locking 35%").await?;
        page.assert_quiet().await
    })
}

#[test]
fn a_file_of_another_program_is_refused_too() -> Result<()> {
    let folder = Folder::new()?;
    in_browser(async |page| {
        page.open(Form::Hosted, "#lang=en&lock.share=0.35&page=calculator").await?;
        page.reads("#answer", "Locking 35%").await?;
        // It is an object, but nothing in it is of a scenario.
        let text = r#"{ "name": "left", "version": "1.0.0", "files": ["a", "b"] }"#;
        open_file(&page, &folder.file("package.json", text)?).await?;
        page.reads(".keep [role=status]", "not a Tokenlock scenario").await?;
        page.reads("#answer", "Locking 35%").await
    })
}

#[test]
fn a_damaged_file_shows_what_is_left_of_it() -> Result<()> {
    let folder = Folder::new()?;
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, "#lang=en&v=1&page=calculator").await?;
        let text = r#"{ "v": 1, "horizon": 99, "lock": { "share": 0.25 }, "colour": "red" }"#;
        open_file(&page, &folder.file("damaged.json", text)?).await?;
        page.reads("#answer", "Locking 25%").await?;
        page.reads(".notice", "Between 1 and 36 months").await?;
        page.reads(".notice", "colour").await?;
        page.assert_only_numbers().await
    })
}
