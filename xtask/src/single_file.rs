//! `tokenlock.html`: the page in one file that works when it is opened by double click.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::dist::Parts;
use crate::html::{self, Element};
use crate::inlined::Inlined;
use crate::policy::{self, Form};
use crate::stylesheet;

/// Packs the page, whose files lie in `folder`, into one text.
///
/// # Errors
/// If a file is missing, or if the result would still refer to another one.
pub fn pack(parts: &Parts, inlined: &Inlined, folder: &Path) -> Result<String> {
    pack_with(parts, None, folder, |page| inlined.complete(page, &inlined.single_file()))
}

/// Packs a page with the modules of these parts, or of all, completed by the caller.
///
/// # Errors
/// Those of [`pack`].
pub fn pack_with(
    parts: &Parts,
    shown: Option<&[&str]>,
    folder: &Path,
    complete: impl FnOnce(&str) -> Result<String>,
) -> Result<String> {
    let page = complete(&parts.page("", &parts.module.single_file(shown)?))?;
    let mut changes = Vec::new();
    for element in html::elements(&page) {
        if element.is_link("icon") || element.is_link("apple-touch-icon") {
            let place = reference(&page, &element, "href").context("an icon without a file")?;
            let file = page[place.clone()].trim_start_matches("./").to_string();
            changes.push((place, data_url(&folder.join(&file))?));
        } else if element.is_link("manifest") {
            // A file that was opened by double click cannot be installed as an application.
            changes.push((element.tag, String::new()));
        }
    }
    let page = html::replace(&page, changes);
    refuse_references(&page)?;
    policy::add(&page, Form::SingleFile)
}

/// Where an attribute's value stands in the page.
fn reference(page: &str, element: &Element, name: &str) -> Option<std::ops::Range<usize>> {
    let value = element.attribute(name)?;
    let start = element.tag.start + page[element.tag.clone()].find(value)?;
    Some(start..start + value.len())
}

fn data_url(file: &Path) -> Result<String> {
    let kind = match file.extension().and_then(|ending| ending.to_str()) {
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        _ => bail!("{}: an icon is an svg, png or ico", file.display()),
    };
    let bytes = fs::read(file).with_context(|| file.display().to_string())?;
    Ok(format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes)))
}

/// Refuses what would load anything, and links that lead nowhere from file://.
///
/// # Errors
/// If one is there.
pub fn refuse_references(page: &str) -> Result<()> {
    const LOADING: [&str; 7] = ["src", "href", "srcset", "poster", "data", "action", "xlink:href"];
    for element in html::elements(page) {
        for (name, value) in
            element.attributes.iter().filter(|(name, _)| LOADING.contains(&name.as_str()))
        {
            let inside = value.starts_with("data:") || value.starts_with('#');
            let followed = element.name == "a" && value.starts_with("https://");
            if !inside && !followed {
                bail!("the single file would still need <{} {name}=\"{value}\">", element.name);
            }
        }
        if element.name == "style"
            && let Some(found) = stylesheet::outside_reference(&page[element.content.clone()])
        {
            bail!("the single file's style would still need {found}");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_that_load_are_refused() {
        for page in [
            "<link rel=stylesheet href=./a.css>",
            "<script src=a.js></script>",
            "<img srcset='a.png 2x'>",
            "<a href=docs.html>",
            "<img src=https://example.org/a.png>",
            "<style>a{b:url(c)}</style>",
        ] {
            assert!(refuse_references(page).is_err(), "{page}");
        }
    }

    #[test]
    fn links_that_are_followed_may_stay() {
        let page = "<a href='https://example.org/'><a href=#main><img src=data:,x><use href=#i>";
        assert!(refuse_references(page).is_ok());
    }

    #[test]
    fn finds_the_place_of_a_value() {
        let page = "<p><link rel=icon href=./i.svg>";
        let found = &html::elements(page)[1];
        assert_eq!(reference(page, found, "href").map(|place| &page[place]), Some("./i.svg"));
    }
}
