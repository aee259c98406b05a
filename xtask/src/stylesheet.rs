//! The many stylesheets of the sources as the one that is shipped.

/// A stylesheet without its comments, indentation and empty lines. Compression deals with the rest.
pub fn squeeze(style: &str) -> String {
    let mut result = String::with_capacity(style.len());
    let bare = without_comments(style);
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        result.push_str(line);
        result.push('\n');
    }
    result
}

fn without_comments(style: &str) -> String {
    let mut result = String::with_capacity(style.len());
    let mut quote = None;
    let mut rest = style;
    while let Some(letter) = rest.chars().next() {
        let mut taken = letter.len_utf8();
        match quote {
            // What is escaped cannot end the string.
            Some(_) if letter == '\\' => {
                taken += rest[taken..].chars().next().map_or(0, char::len_utf8)
            }
            Some(open) if letter == open => quote = None,
            Some(_) => {}
            None if letter == '"' || letter == '\'' => quote = Some(letter),
            None if rest.starts_with("/*") => {
                rest = rest.split_once("*/").map_or("", |(_, after)| after);
                continue;
            }
            None => {}
        }
        result.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    result
}

/// The first reference to another file, if there is one: such a stylesheet cannot be shipped.
pub fn outside_reference(style: &str) -> Option<&str> {
    if let Some(start) = style.find("@import") {
        return style[start..].lines().next();
    }
    style.match_indices("url(").map(|(start, _)| &style[start..]).find_map(|reference| {
        let target = reference[4..].trim_start_matches(['"', '\'', ' ']);
        let harmless = target.starts_with("data:") || target.starts_with('#');
        (!harmless).then(|| reference.lines().next().unwrap_or(reference))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_strings_stay() {
        let style = "/* why */\na {\n  color: red; /* b */ margin: 0\n}\n\np::before { content: \"/* \\\" */\" }\n/*";
        assert_eq!(
            squeeze(style),
            "a {\ncolor: red;  margin: 0\n}\np::before { content: \"/* \\\" */\" }\n"
        );
    }

    #[test]
    fn references_to_other_files_are_found() {
        assert_eq!(outside_reference("a{mask:url(data:x)} b{fill:url( '#i')}"), None);
        assert_eq!(outside_reference("a{}\nb{src:url(x.woff2)}"), Some("url(x.woff2)}"));
        assert_eq!(outside_reference("@import 'x.css';\n"), Some("@import 'x.css';"));
    }
}
