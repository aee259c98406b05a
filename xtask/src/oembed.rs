//! oEmbed for the small page of each figure: a JSON file beside it, and the link in its head by which WordPress, Ghost and
//! others find it.
//!
//! oEmbed wants whole addresses, so there is none without `--base-url`; and a static host cannot read what is asked for
//! behind the address, so each page offers its figure with the default numbers.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::html::{self, Element};

/// Width in pixels for a host that asks for no width.
const WIDTH: u32 = 640;

/// The address of a folder as it was typed, with `/` at its end.
///
/// # Errors
/// If it is no whole address.
pub fn base(typed: &str) -> Result<String> {
    let is_whole = ["https://", "http://"].iter().any(|start| {
        typed.strip_prefix(start).is_some_and(|host| !host.is_empty() && !host.starts_with('/'))
    });
    let is_plain =
        !typed.contains(['"', '<', '>', '\\', '#', '?']) && !typed.contains(char::is_whitespace);
    ensure!(
        is_whole && is_plain,
        "`{typed}` is no address such as https://host.example/tokenlock/"
    );
    Ok(format!("{}/", typed.trim_end_matches('/')))
}

/// Writes the JSON of each figure, and its link into the figure's page.
///
/// # Errors
/// If a page is not as `embed` writes it, or a file cannot be written.
pub fn write(folder: &Path, base: &str) -> Result<()> {
    let folder = folder.join("embed");
    for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let file = entry?.path();
        if file.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let page = fs::read_to_string(&file)?;
        let (page, answer) = announce(&page, &name, base).with_context(|| name.clone())?;
        fs::write(folder.join(format!("{name}.json")), answer)?;
        fs::write(&file, page)?;
    }
    Ok(())
}

/// The page with its link, and the answer that the link leads to.
fn announce(page: &str, name: &str, base: &str) -> Result<(String, String)> {
    let elements = html::elements(page);
    let first = |name: &str| elements.iter().find(|element| element.name == name);
    let frame = first("iframe").context("it has no live figure")?;
    let value = |element: &Element, name: &str| {
        element.attribute(name).map(str::to_owned).with_context(|| format!("no {name}"))
    };
    let (title, height) = (value(frame, "title")?, value(frame, "height")?);
    let source = value(frame, "src")?;
    let source = source.strip_prefix("../").context("the figure lies elsewhere")?;
    let frame = format!(
        "<iframe src=\"{base}{source}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
         frameborder=\"0\" allow=\"web-share; clipboard-write\" style=\"width: 100%; border: 0; color-scheme: light\"></iframe>"
    );
    let answer = format!(
        "{{\n  \"version\": \"1.0\",\n  \"type\": \"rich\",\n  \"provider_name\": \"Tokenlock\",\n  \
         \"provider_url\": {},\n  \"title\": {},\n  \"width\": {WIDTH},\n  \"height\": {},\n  \"html\": {}\n}}\n",
        text(base),
        text(&title.replace("&amp;", "&")),
        height.parse::<u32>().context("its height")?,
        text(&frame)
    );
    let link = format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{base}embed/{name}.json\" title=\"{title}\">\n"
    );
    // First in the head: only the first 150 KB of it are read.
    let charset = elements.iter().find(|element| element.attribute("charset").is_some());
    let place = charset.context("the page does not name its characters")?.tag.end;
    Ok((html::replace(page, vec![(place..place, format!("\n{link}"))]), answer))
}

/// A text as JSON. What is written here has no control characters.
fn text(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head>\n<meta charset=\"utf-8\">\n</head><iframe data-tokenlock \
        src=\"../embed.html#view.figure=cost-fan&amp;view.theme=light\" title=\"Tokenlock: Fan\" height=\"900\"></iframe>";

    #[test]
    fn a_figure_is_found_by_its_page_and_framed_by_its_whole_address() {
        let (page, answer) = announce(PAGE, "cost-fan", "https://host.example/t/").unwrap();
        let elements = html::elements(&page);
        let link = elements.iter().find(|element| element.is_link("alternate")).unwrap();
        assert_eq!(link.attribute("type"), Some("application/json+oembed"));
        assert_eq!(link.attribute("href"), Some("https://host.example/t/embed/cost-fan.json"));
        let frame = "\"html\": \"<iframe src=\\\"https://host.example/t/embed.html#view.figure=cost-fan&amp;";
        assert!(answer.contains(frame), "{answer}");
        assert!(answer.contains("\"height\": 900,\n"), "{answer}");
        assert!(announce("<meta charset=\"utf-8\">", "a", "https://a/").is_err());
    }

    #[test]
    fn an_address_is_whole() {
        for typed in ["https://host.example/t", "https://host.example/t/"] {
            assert_eq!(base(typed).unwrap(), "https://host.example/t/");
        }
        for typed in
            ["host.example", "https://", "https:///t", "https://a/\"b", "https://a/#b", "ftp://a/"]
        {
            assert!(base(typed).is_err(), "{typed}");
        }
    }
}
