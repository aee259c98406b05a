//! Text as HTML.

/// A text with what HTML would read as markup written out.
pub(super) fn escaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => result.push_str("&amp;"),
            '<' => result.push_str("&lt;"),
            '>' => result.push_str("&gt;"),
            '"' => result.push_str("&quot;"),
            '\'' => result.push_str("&#39;"),
            _ => result.push(letter),
        }
    }
    result
}

/// An element without attributes that holds a text.
pub(super) fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>", escaped(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_is_text() {
        let text = "a < b & \"c\" > 'd'";
        assert_eq!(element("p", text), "<p>a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;</p>");
    }
}
