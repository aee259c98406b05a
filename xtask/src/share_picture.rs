//! The picture beside a link in a chat or on a social site. Those take PNG, JPEG, GIF and WebP, and none of them SVG, so
//! the browser that runs the tests makes a PNG of what `examples/front.rs` has drawn; without that browser, the page is
//! shipped without a picture.
//!
//! Facebook, LinkedIn and X want a whole address, which a build does not know unless it is told; Slack and Telegram
//! resolve a name against the page.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::browser::{Browser, FLAGS};
use crate::{console, html, process, written};

/// The languages of which there is a picture, the page's own first.
const LANGUAGES: [&str; 2] = ["en", "zh"];

/// Width and height in pixels, those of `show::share_picture`.
const SIZE: [u32; 2] = [1200, 630];

/// Makes the pictures in a folder from what the front page's program has written; whether they are there.
///
/// # Errors
/// If a browser is there and fails.
pub fn write(folder: &Path) -> Result<bool> {
    let Ok(browser) = Browser::find() else {
        console::note("no browser is installed, so that links are shown without a picture");
        return Ok(false);
    };
    for language in LANGUAGES {
        let drawn = written::folder("front").join(format!("share-{language}.svg"));
        let picture = folder.join(format!("share-{language}.png"));
        let page =
            format!("file://{}", drawn.to_string_lossy().replace('\\', "/").replace(' ', "%20"));
        let [width, height] = SIZE;
        let mut command = Command::new(&browser.program);
        command.args(FLAGS).arg(format!("--window-size={width},{height}"));
        command.arg(format!("--screenshot={}", picture.display())).arg(page);
        process::capture(&mut command).context("the picture of links")?;
        fs::metadata(&picture).with_context(|| picture.display().to_string())?;
    }
    Ok(true)
}

/// The page with its picture named in the head; `base` is the address of the folder that it will lie in, with `/` at
/// its end, or nothing.
///
/// # Errors
/// If the page has no head.
pub fn name(page: &str, base: &str) -> Result<String> {
    let elements = html::elements(page);
    let card = elements.iter().find(|element| {
        element.name == "meta" && element.attribute("name") == Some("twitter:card")
    });
    let place = card.context("the page says nothing of its card")?.tag.end;
    let [width, height] = SIZE;
    let first = LANGUAGES[0];
    let tags = format!(
        "\n<meta property=\"og:image\" content=\"{base}share-{first}.png\">\n\
         <meta property=\"og:image:width\" content=\"{width}\">\n\
         <meta property=\"og:image:height\" content=\"{height}\">"
    );
    Ok(html::replace(page, vec![(place..place, tags)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_its_picture_in_its_head() {
        let page = "<head><meta name=\"twitter:card\" content=\"summary_large_image\"></head>";
        let named = name(page, "https://host.example/").unwrap();
        assert!(
            named.contains("og:image\" content=\"https://host.example/share-en.png\""),
            "{named}"
        );
        assert!(name("<head></head>", "").is_err());
    }

    #[test]
    fn the_shell_has_a_place_for_it() {
        let shell = fs::read_to_string(crate::workspace::root().join("index.html")).unwrap();
        assert!(name(&shell, "").unwrap().contains("share-en.png"));
    }
}
