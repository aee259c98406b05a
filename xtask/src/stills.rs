//! Pictures of the story's figures in the hosted page, for readers without scripts.
//!
//! The article keeps a place for each: an empty `noscript` element that names it. A browser that runs scripts takes
//! nothing of what stands there, so the pictures cost such a reader nothing; another loads each when it comes near.

use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::html::{self, Element};
use crate::written;

/// The folder of the pictures, beside the page.
const FOLDER: &str = "story";

/// The page with each picture in its place; the pictures go into the folder that holds the page.
///
/// # Errors
/// If there is no place, or a place has no picture.
pub fn add(page: &str, folder: &Path) -> Result<String> {
    fs::create_dir_all(folder.join(FOLDER))?;
    fill(page, |name| {
        let from = written::folder("front").join(format!("still-{name}.svg"));
        let picture = fs::read_to_string(&from).with_context(|| from.display().to_string())?;
        fs::write(folder.join(FOLDER).join(format!("{name}.svg")), &picture)?;
        Ok(picture)
    })
}

fn fill(page: &str, picture: impl Fn(&str) -> Result<String>) -> Result<String> {
    let places = html::elements(page);
    let places = places.iter().filter(|one| one.attribute("data-still").is_some());
    let changes: Vec<_> = places.map(|place| still(place, &picture)).collect::<Result<_>>()?;
    ensure!(!changes.is_empty(), "the page has no place for a picture of the story");
    Ok(html::replace(page, changes))
}

/// The start tag of a place, and what stands there instead.
fn still(
    place: &Element,
    picture: impl Fn(&str) -> Result<String>,
) -> Result<(Range<usize>, String)> {
    let name = place.attribute("data-still").unwrap_or_default();
    let alternative = place.attribute("data-alt").context("a picture without words")?;
    let drawn = picture(name).with_context(|| format!("the picture `{name}`"))?;
    let elements = html::elements(&drawn);
    let svg = elements.iter().find(|one| one.name == "svg").context("it is no SVG")?;
    let size = |of: &str| svg.attribute(of).with_context(|| format!("a picture without {of}"));
    let image = format!(
        "<noscript><img class=\"story-still\" src=\"./{FOLDER}/{name}.svg\" alt=\"{alternative}\" \
         width=\"{}\" height=\"{}\" loading=\"lazy\">",
        size("width")?,
        size("height")?
    );
    Ok((place.tag.clone(), image))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_stands_in_its_place_and_says_what_it_shows() {
        let page = "<p>1</p><noscript data-still=\"a-en\" data-alt=\"A &amp; B\"></noscript>";
        let drawn = |name: &str| {
            Ok(format!("<svg width=\"640\" height=\"300\"><title>{name}</title></svg>"))
        };
        assert_eq!(
            fill(page, drawn).unwrap(),
            "<p>1</p><noscript><img class=\"story-still\" src=\"./story/a-en.svg\" alt=\"A &amp; B\" \
             width=\"640\" height=\"300\" loading=\"lazy\"></noscript>"
        );
        assert!(fill("<p>1</p>", drawn).is_err(), "no place");
        assert!(fill(page, |_| Ok("<p>".to_owned())).is_err(), "no picture");
    }
}
