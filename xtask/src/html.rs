//! Just enough of HTML to find the tags of a page that we wrote ourselves, and to change the text around them.
//!
//! It knows comments, attributes with and without quotes, and the two elements whose content is not HTML. It does not
//! know character references, CDATA or the many repairs that browsers make: `index.html` does not need them.

use std::ops::Range;

/// A start tag, with the raw text behind it where it is a `script` or a `style`.
#[derive(Debug, PartialEq)]
pub struct Element {
    /// The tag's name in lower case.
    pub name: String,
    /// Names in lower case, and values; an attribute without a value has an empty one.
    pub attributes: Vec<(String, String)>,
    /// Where the start tag stands.
    pub tag: Range<usize>,
    /// The text of a `script` or `style`; empty for all others.
    pub content: Range<usize>,
    /// From the start tag to the end tag of a `script` or `style`; just the tag for all others.
    pub whole: Range<usize>,
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Whether this is a `link` of a relation such as `stylesheet`.
    pub fn is_link(&self, relation: &str) -> bool {
        self.name == "link"
            && self
                .attribute("rel")
                .is_some_and(|value| value.split_whitespace().any(|word| word == relation))
    }

    /// Whether this is a script whose code stands in the page.
    pub fn is_inline_script(&self) -> bool {
        let kind = self.attribute("type").unwrap_or_default();
        let runs = matches!(kind, "" | "module" | "text/javascript");
        self.name == "script" && self.attribute("src").is_none() && runs
    }
}

/// All start tags of a page in their order.
pub fn elements(page: &str) -> Vec<Element> {
    let mut found = Vec::new();
    let mut position = 0;
    while let Some(offset) = page[position..].find('<') {
        let start = position + offset;
        let rest = &page[start..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            position = comment.find("-->").map_or(page.len(), |end| start + 4 + end + 3);
        } else if rest[1..].starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            let element = element_at(page, start);
            position = element.whole.end;
            found.push(element);
        } else {
            position = start + 1;
        }
    }
    found
}

fn element_at(page: &str, start: usize) -> Element {
    let tag_end = start + tag_length(&page[start..]);
    let inside = page[start + 1..tag_end].trim_end_matches('>').trim_end_matches('/');
    let name_end = inside.find(char::is_whitespace).unwrap_or(inside.len());
    let name = inside[..name_end].to_ascii_lowercase();
    let attributes = attributes(&inside[name_end..]);
    let mut content = tag_end..tag_end;
    let mut end = tag_end;
    if name == "script" || name == "style" {
        // OK because lower-casing ASCII keeps every position.
        let rest = page[tag_end..].to_ascii_lowercase();
        content.end = tag_end + rest.find(&format!("</{name}")).unwrap_or(rest.len());
        end = page[content.end..].find('>').map_or(page.len(), |offset| content.end + offset + 1);
    }
    Element { name, attributes, tag: start..tag_end, content, whole: start..end }
}

/// Up to the `>` that is not inside quotes.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (position, letter) in text.char_indices() {
        match quote {
            Some(open) if letter == open => quote = None,
            Some(_) => {}
            None if letter == '"' || letter == '\'' => quote = Some(letter),
            None if letter == '>' => return position + 1,
            None => {}
        }
    }
    text.len()
}

fn attributes(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let name_end =
            rest.find(|letter: char| letter == '=' || letter.is_whitespace()).unwrap_or(rest.len());
        let name = rest[..name_end].to_ascii_lowercase();
        rest = rest[name_end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|letter| matches!(letter, '"' | '\''));
            (value, rest) = match quote {
                Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
                None => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
            };
        }
        found.push((name, value.to_string()));
        rest = rest.trim_start();
    }
    found
}

/// The page with some stretches replaced. They must not overlap; their order does not matter.
pub fn replace(page: &str, mut changes: Vec<(Range<usize>, String)>) -> String {
    changes.sort_by_key(|(place, _)| place.start);
    let mut result = String::with_capacity(page.len());
    let mut position = 0;
    for (place, text) in changes {
        result.push_str(&page[position..place.start]);
        result.push_str(&text);
        position = place.end;
    }
    result.push_str(&page[position..]);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_tags_and_their_attributes() {
        let page = r#"<!doctype html><html lang=en><link rel="preload stylesheet" HREF='a>b.css' crossorigin/><p>1 < 2</p>"#;
        let found = elements(page);
        let names: Vec<_> = found.iter().map(|element| element.name.as_str()).collect();
        assert_eq!(names, ["html", "link", "p"]);
        assert_eq!(found[0].attribute("lang"), Some("en"));
        assert_eq!(found[1].attribute("href"), Some("a>b.css"));
        assert_eq!(found[1].attribute("crossorigin"), Some(""));
        assert!(found[1].is_link("stylesheet") && !found[1].is_link("icon"));
    }

    #[test]
    fn scripts_and_comments_hide_what_looks_like_tags() {
        let page = "<!-- <a> --><script>if (a<b) '<p>'</script><style>a{}</STYLE><i>";
        let found = elements(page);
        let names: Vec<_> = found.iter().map(|element| element.name.as_str()).collect();
        assert_eq!(names, ["script", "style", "i"]);
        assert_eq!(&page[found[0].content.clone()], "if (a<b) '<p>'");
        assert_eq!(&page[found[1].whole.clone()], "<style>a{}</STYLE>");
    }

    #[test]
    fn broken_pages_end_somewhere() {
        for page in ["<", "<a", "<a b='", "<!--", "<script>", "<script", "<a b=", "<p =x>"] {
            elements(page);
        }
    }

    #[test]
    fn data_blocks_are_not_scripts() {
        let found = elements(
            r#"<script type="application/json">{}</script><script>1</script><script src=a></script>"#,
        );
        let runs: Vec<_> = found.iter().map(Element::is_inline_script).collect();
        assert_eq!(runs, [false, true, false]);
    }

    #[test]
    fn replaces_in_any_order() {
        assert_eq!(replace("abcdef", vec![(4..5, "E".into()), (0..2, String::new())]), "cdEf");
    }
}
