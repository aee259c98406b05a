//! Lessons as one file: those that are ready, and one that a reader saves.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use browser_tests::{Form, Page, Result, in_browser};
use serde_json::json;
use tokenlock::study::figures::Study;
use tokenlock::study::link;
use tokenlock::text::answer::answer;
use tokenlock::text::language::Language;
use tokenlock::text::sentence::plain_text;
use xtask::workspace;

fn address(file: &Path) -> String {
    format!("file:///{}", file.to_string_lossy().replace('\\', "/").trim_start_matches('/'))
}

/// Opens a file and finds the answer of this link in it.
async fn shows(page: &Page, file: &Path, link: &str) -> Result<()> {
    page.open_address(&address(file)).await?;
    page.wait_until("document.documentElement.hasAttribute('data-started')").await?;
    let scenario = link::read(link).scenario;
    let study = Study::run(&scenario)?;
    let language = match link::page_value(link, "lang").as_deref() {
        Some("zh") => Language::Chinese,
        _ => Language::English,
    };
    let said = plain_text(&answer(&scenario, &study, language)).replace('\u{a0}', " ");
    page.reads(".lead", &said).await
}

/// Nothing goes wrong, and nothing is asked for but the file itself.
async fn keeps_to_itself(page: &Page, file: &Path) -> Result<()> {
    assert_eq!(page.console_errors().await?, Vec::<String>::new());
    let own = [address(file), "data:".into(), "blob:".into(), "about:".into()];
    let strange = page.requests().await?.into_iter();
    let strange = strange.filter(|asked| !own.iter().any(|one| asked.starts_with(one)));
    assert_eq!(strange.collect::<Vec<_>>(), Vec::<String>::new());
    Ok(())
}

/// The link inside of a lesson.
fn carried(file: &Path) -> Result<String> {
    let text = fs::read_to_string(file)?;
    let (_, rest) = text.split_once("id=\"carried-link\">").expect("a lesson carries a link");
    Ok(rest.split("</script>").next().unwrap_or_default().to_owned())
}

#[test]
fn each_lesson_that_is_ready_opens_by_double_click_with_its_own_numbers() -> Result<()> {
    in_browser(async |page| {
        let mut count = 0;
        for entry in fs::read_dir(workspace::dist().join("lessons"))? {
            let file = entry?.path();
            if file.extension().is_some_and(|ending| ending == "html") {
                shows(&page, &file, &carried(&file)?).await?;
                assert_eq!(page.hash().await?, "", "there is no address to type");
                keeps_to_itself(&page, &file).await?;
                count += 1;
            }
        }
        assert_eq!(count, 3);
        Ok(())
    })
}

#[test]
fn a_reader_saves_a_lesson_with_numbers_locks_and_language_and_another_from_it() -> Result<()> {
    let folder = workspace::target().join("lessons-downloaded");
    xtask::cache::remove(&folder)?;
    fs::create_dir_all(&folder)?;
    in_browser(async |page| {
        let allowed = json!({ "behavior": "allow", "downloadPath": folder.to_string_lossy() });
        page.devtools("Page.setDownloadBehavior", allowed).await?;
        let link = "v=1&as_of=2026-11-22&lang=zh&lock.share=0.35&view.lock=move";
        for (form, again) in [(Form::Hosted, false), (Form::SingleFile, true)] {
            page.open(form, &format!("#{link}")).await?;
            let file = saved(&page, &folder).await?;
            let found = carried(&file)?;
            for part in ["lang=zh", "lock.share=0.35", "view.lock=move", "as_of=2026-11-22"] {
                assert!(found.contains(part), "{found} lacks {part}");
            }
            page.assert_quiet().await?;
            shows(&page, &file, &found).await?;
            keeps_to_itself(&page, &file).await?;
            if again {
                // From a lesson comes the same lesson, to the byte.
                let first = fs::read(&file)?;
                fs::rename(&file, folder.join("first.html"))?;
                shows(&page, &folder.join("first.html"), &found).await?;
                assert!(fs::read(saved(&page, &folder).await?)? == first, "another text");
            }
            fs::remove_file(folder.join("tokenlock-lesson.html"))?;
        }
        Ok(())
    })
}

/// Clicks on the button and waits for the file.
async fn saved(page: &Page, folder: &Path) -> Result<PathBuf> {
    page.click("#save-lesson").await?;
    page.reads(".save-lesson [role=status]", "tokenlock-lesson.html").await?;
    let file = folder.join("tokenlock-lesson.html");
    for _ in 0..200 {
        if file.is_file() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(file)
}
