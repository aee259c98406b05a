//! The page on the paper's claims: an article for each language, written when the page is built, since it is the same
//! for every reader.
//!
//! `examples/paper.rs` writes them. They stand in the page as text, and the one that is opened goes into the page as it
//! is: so what the page's policy would block in it, or what would end the element that holds it, is refused here.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::worker::Purpose;
use crate::{cache, freshness, html, policy, process, single_file, workspace};

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

/// An article.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// The code of its language, such as `en`.
    pub language: String,
    /// Itself, an HTML fragment.
    pub html: String,
}

/// Writes the articles: for editing only if their sources have changed since the last time.
///
/// # Errors
/// If the program that writes them does not compile or fails, or an article cannot stand in the page.
pub fn write(purpose: Purpose) -> Result<Vec<Article>> {
    let folder = workspace::target().join("paper");
    let mark = folder.join("written-from");
    let digest = freshness::digest_of(&SOURCES.map(|name| workspace::root().join(name)))?;
    let is_fresh = fs::read_to_string(&mark).is_ok_and(|written_from| written_from == digest);
    if purpose == Purpose::Shipping || !is_fresh {
        cache::remove(&folder)?;
        fs::create_dir_all(&folder).context("cannot make the articles' folder")?;
        let mut cargo = process::cargo();
        // Trunk's hook has those that are for wasm.
        cargo.env_remove("CARGO_ENCODED_RUSTFLAGS");
        cargo.args(["run", "--package", "tokenlock", "--no-default-features"]);
        if purpose == Purpose::Shipping {
            cargo.arg("--quiet");
        }
        process::run(cargo.args(["--example", "paper", "--"]).arg(&folder))?;
    }
    let articles = read(&folder)?;
    fs::write(mark, digest).context("cannot note what the articles were written from")?;
    Ok(articles)
}

/// The articles in a folder, ordered by language.
fn read(folder: &Path) -> Result<Vec<Article>> {
    let mut articles = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let file = entry?.path();
        if file.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let language = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let html = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        articles.push(Article { language, html });
    }
    if articles.is_empty() {
        bail!("there is no article in {}", folder.display());
    }
    articles.sort_by(|one, other| one.language.cmp(&other.language));
    articles.iter().try_for_each(|article| {
        check(&article.html).with_context(|| format!("the article `{}`", article.language))
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
pub fn embedded(articles: &[Article]) -> String {
    let element = |article: &Article| {
        let id = id(&article.language);
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

    const ARTICLE: &str = "<article class=\"paper\" lang=\"zh-Hans\"><h1>1 &lt; 2 &amp; “词元”</h1>\
                           <a href=\"https://example.org/a?b&amp;c\">x</a></article>";

    #[test]
    fn the_page_holds_an_article_to_the_letter_and_runs_nothing() {
        check(ARTICLE).unwrap();
        let article = |language: &str| Article { language: language.into(), html: ARTICLE.into() };
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
    fn articles_are_read_in_the_order_of_their_languages() {
        let folder = std::env::temp_dir().join(format!("tokenlock-paper-{}", std::process::id()));
        cache::remove(&folder).unwrap();
        fs::create_dir_all(&folder).unwrap();
        assert!(read(&folder).is_err(), "no article is a failure");
        for name in ["zh.html", "en.html", "written-from"] {
            fs::write(folder.join(name), ARTICLE).unwrap();
        }
        let languages: Vec<String> =
            read(&folder).unwrap().into_iter().map(|article| article.language).collect();
        cache::remove(&folder).unwrap();
        assert_eq!(languages, ["en", "zh"]);
    }

    #[test]
    fn every_source_is_there() {
        for name in SOURCES {
            assert!(workspace::root().join(name).exists(), "{name}");
        }
    }
}
