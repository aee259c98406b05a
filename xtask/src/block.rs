//! A block of a document that a command writes, between two marks.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::workspace;

/// Puts the text between `<!-- name:begin -->` and `<!-- name:end -->` of a document in `docs/`.
///
/// # Errors
/// If the document cannot be read or written, or has no such marks.
pub fn write(document: &str, name: &str, text: &str) -> Result<()> {
    let file = workspace::root().join(document);
    let before = fs::read_to_string(&file).with_context(|| document.to_owned())?;
    let Some(after) = replaced(&before, name, text) else {
        bail!("{document} has no block {}", mark(name, "begin"))
    };
    if after != before {
        fs::write(file, after).with_context(|| document.to_owned())?;
    }
    Ok(())
}

fn mark(name: &str, side: &str) -> String {
    format!("<!-- {name}:{side} -->")
}

/// The document with another block; `None` where it has none of that name.
fn replaced(document: &str, name: &str, text: &str) -> Option<String> {
    let (before, rest) = document.split_once(&mark(name, "begin"))?;
    let (_, after) = rest.split_once(&mark(name, "end"))?;
    let [begin, end] = ["begin", "end"].map(|side| mark(name, side));
    Some(format!("{before}{begin}\n{}\n{end}{after}", text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_block_changes() {
        let document =
            "# A\n<!-- x:begin -->\nold\n<!-- x:end -->\n<!-- y:begin --><!-- y:end -->\n";
        let after = replaced(document, "x", "new\n");
        let expected =
            "# A\n<!-- x:begin -->\nnew\n<!-- x:end -->\n<!-- y:begin --><!-- y:end -->\n";
        assert_eq!(after.as_deref(), Some(expected));
        assert_eq!(after.and_then(|text| replaced(&text, "x", "new")).as_deref(), Some(expected));
        assert_eq!(replaced(document, "z", "new"), None);
    }
}
