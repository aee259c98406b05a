//! The worked example, from a fresh page to the answer, as readers go through it.

use browser_tests::worked_example::{AS_OF, CHINESE, ENGLISH, WorkedExample};
use browser_tests::{Form, Result, in_browser};

/// Types it and checks every place that shows it.
fn answers(example: &WorkedExample, form: Form) -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(form, example.link).await?;
        example.enter(&page).await?;
        example.assert_shown(&page).await?;
        assert_eq!(page.evaluate("document.documentElement.lang").await?, example.lang);
        page.assert_quiet().await
    })
}

#[test]
fn answers_in_english() -> Result<()> {
    answers(&ENGLISH, Form::Hosted)
}

#[test]
fn answers_in_chinese() -> Result<()> {
    answers(&CHINESE, Form::Hosted)
}

#[test]
fn answers_from_one_file_on_the_disk() -> Result<()> {
    answers(&ENGLISH, Form::SingleFile)
}

#[test]
fn the_link_shows_the_same_to_someone_else() -> Result<()> {
    let mut link = String::new();
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, ENGLISH.link).await?;
        ENGLISH.enter(&page).await?;
        ENGLISH.assert_shown(&page).await?;
        link = page.hash().await?;
        Ok(())
    })?;
    let parts: Vec<&str> = link.trim_start_matches('#').split('&').collect();
    let as_of = format!("as_of={AS_OF}");
    for part in [
        "v=1",
        as_of.as_str(),
        "line.1.prices.input=3",
        "line.1.prices.cached=0.025",
        "line.1.prices.output=6",
        "move.kind=named",
        "move.steps=0:1.5:6:2.25",
    ] {
        assert!(parts.contains(&part), "{part} is not in {link}");
    }
    // What is as on a fresh page is left out.
    assert!(!link.contains("horizon") && !link.contains("share"), "{link}");

    in_browser(async |page| {
        page.open(Form::Hosted, &link).await?;
        ENGLISH.assert_shown(&page).await?;
        assert_eq!(page.hash().await?, link);
        Ok(())
    })?;
    // Nothing in it depends on where the page is, nor on the language.
    let chinese = link.replace("lang=en", "lang=zh");
    in_browser(async |page| {
        page.open(Form::SingleFile, &chinese).await?;
        CHINESE.assert_shown(&page).await
    })
}

#[test]
fn a_vendor_that_moves_alone_leaves_the_lock_without_gain() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, ENGLISH.link).await?;
        ENGLISH.enter(&page).await?;
        page.reads("#answer", "¥20,648").await?;
        page.pick("index-response", 1).await?;
        page.reads("#answer", "Locking 80% leaves it at ¥33,408.").await?;
        page.figure_shows("figure-1", &["¥0.00", "¥0.00"]).await?;
        page.reads(".named-move", "so the lock pays nothing").await?;
        page.reads("#mirror", "locking makes no difference").await?;
        page.pick("index-response", 0).await?;
        ENGLISH.assert_shown(&page).await
    })
}

#[test]
fn peak_doubles_the_bill_of_off_peak() -> Result<()> {
    in_browser(async |page| {
        page.set_viewport(1280, 900).await?;
        page.open(Form::Hosted, ENGLISH.link).await?;
        ENGLISH.enter(&page).await?;
        page.choose("field-move-name", ENGLISH.peak).await?;
        page.reads("#answer", "¥66,816").await?;
        page.click("#months summary").await?;
        for row in page.rows("#months > .table-scroll tbody tr").await? {
            assert_eq!(row[1..3], ["¥1,454.00", "¥5,568.00"]);
        }
        Ok(())
    })
}
