//! The page on the paper's claims: an article for each language, written when the page is built, since it is the same
//! for every reader.
//!
//! `examples/paper.rs` writes them. They stand in the page as text, and the one that is opened goes into the page as it
//! is: so what the page's policy would block in it, or what would end the element that holds it, is refused here.

use anyhow::{Context, Result, bail};

use crate::worker::Purpose;
use crate::written::{self, WrittenPart};
use crate::{html, policy, single_file};

/// What the articles follow from: the rooms that the article's own may know, with their data.
const SOURCES: [&str; 8] = [
    "Cargo.toml",
    "Cargo.lock",
    "data",
    "examples/paper.rs",
    "model",
    "src/study",
    "src/parse",
    "src/text",
];

/// How every article begins.
const BEGINNING: &str = "<article ";

/// What would end a `script` element, or keep its end from ending it.
const ENDS: [&str; 3] = ["<!--", "<script", "</script"];

/// Writes the articles: for editing only if their sources have changed since the last time.
///
/// # Errors
/// If the program that writes them does not compile or fails, or an article cannot stand in the page.
pub fn write(purpose: Purpose) -> Result<Vec<WrittenPart>> {
    let articles = written::by("paper", &SOURCES, purpose)?;
    articles.iter().try_for_each(|article| {
        check(&article.html).with_context(|| format!("the article `{}`", article.name))
    })?;
    Ok(articles)
}

/// Refuses what could not stand in the page as it is.
fn check(article: &str) -> Result<()> {
    if !article.starts_with(BEGINNING) {
        bail!("it does not begin with `{BEGINNING}`");
    }
    let small = article.to_ascii_lowercase();
    if let Some(end) = ENDS.iter().find(|end| small.contains(**end)) {
        bail!("`{end}` cannot stand in the text of a script element");
    }
    // A browser changes these where it reads a page, but not where it reads a file.
    if article.contains(['\r', '\0']) {
        bail!("it holds a character that a page cannot hold");
    }
    policy::refuse_blocked(&html::elements(article))?;
    single_file::refuse_references(article)
}

/// The elements of the page that hold the articles, as text that nothing reads until it is asked for.
pub fn embedded(articles: &[WrittenPart]) -> String {
    let element = |article: &WrittenPart| {
        let id = id(&article.name);
        format!("<script type=\"text/plain\" id=\"{id}\">{}</script>\n", article.html)
    };
    articles.iter().map(element).collect()
}

/// The name of the element with the article in a language.
fn id(language: &str) -> String {
    format!("paper-{language}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

    const ARTICLE: &str = "<article class=\"paper\" lang=\"zh-Hans\"><h1>1 &lt; 2 &amp; “词元”</h1>\
                           <a href=\"https://example.org/a?b&amp;c\">x</a></article>";

    #[test]
    fn the_page_holds_an_article_to_the_letter_and_runs_nothing() {
        check(ARTICLE).unwrap();
        let article = |language: &str| WrittenPart { name: language.into(), html: ARTICLE.into() };
        let page = embedded(&[article("en"), article("zh")]);
        let found = html::elements(&page);
        let held: Vec<_> = found
            .iter()
            .map(|element| (element.attribute("id"), &page[element.content.clone()]))
            .collect();
        assert_eq!(held, [(Some("paper-en"), ARTICLE), (Some("paper-zh"), ARTICLE)]);
        assert!(!found.iter().any(html::Element::is_inline_script));
    }

    #[test]
    fn what_cannot_stand_in_the_page_is_refused() {
        for inside in [
            "</script>",
            "</SCRIPT >",
            "<script>1</script>",
            "<!-- why -->",
            "<p style=\"color:red\">",
            "<p onclick=\"go()\">",
            "<img src=\"a.png\">",
            "<a href=\"docs.html\">",
            "a\r\nb",
        ] {
            let article = ARTICLE.replace("</h1>", &format!("{inside}</h1>"));
            assert!(check(&article).is_err(), "{inside}");
        }
        assert!(check("<!doctype html><article class=\"paper\"></article>").is_err());
    }

    #[test]
    fn every_source_is_there() {
        for name in SOURCES {
            assert!(workspace::root().join(name).exists(), "{name}");
        }
    }
}
