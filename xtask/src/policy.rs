//! The page's Content-Security-Policy, written into the page since no server of ours sends it.
//!
//! It lets the page run its own scripts and the wasm, and nothing else, and make no other requests. (`frame-ancestors`
//! has no effect in a page; embedding is wanted anyway.)

use anyhow::{Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::html::{self, Element};

/// How the page is opened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Form {
    /// From a server, in several files.
    Hosted,
    /// As one file, which may load nothing at all.
    SingleFile,
    /// From a server, a text that holds the live figure in a frame.
    Figure,
}

/// Puts the policy into the page, with the hashes of the scripts and styles that stand in it.
///
/// # Errors
/// If the page has no head, or holds what the policy would block without a word: a `style` attribute or an inline
/// event handler.
pub fn add(page: &str, form: Form) -> Result<String> {
    let elements = html::elements(page);
    refuse_blocked(&elements)?;
    // First in the head, but behind the charset, which must be among the first bytes.
    let charset = elements
        .iter()
        .find(|element| element.name == "meta" && element.attribute("charset").is_some());
    let Some(before) = charset.or_else(|| elements.iter().find(|element| element.name == "head"))
    else {
        bail!("the page has no <head> to hold its policy");
    };
    let place = before.tag.end..before.tag.end;
    let meta = format!(
        "\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        policy(page, &elements, form)
    );
    Ok(html::replace(page, vec![(place, meta)]))
}

/// Refuses the attributes that the policy blocks without a word.
///
/// # Errors
/// If one is there.
pub fn refuse_blocked(elements: &[Element]) -> Result<()> {
    for element in elements {
        let blocked =
            element.attributes.iter().find(|(name, _)| name == "style" || name.starts_with("on"));
        if let Some((name, _)) = blocked {
            bail!(
                "the policy forbids the attribute `{name}` at <{}>: use a stylesheet or a listener",
                element.name
            );
        }
    }
    Ok(())
}

fn policy(page: &str, elements: &[Element], form: Form) -> String {
    let text = |element: &Element| hash(&page[element.content.clone()]);
    let scripts: Vec<String> =
        elements.iter().filter(|element| element.is_inline_script()).map(text).collect();
    let styles: Vec<String> =
        elements.iter().filter(|element| element.name == "style").map(text).collect();
    let (own, connect) = match form {
        Form::Hosted => (Some("'self'"), "'self'"),
        Form::SingleFile => (None, "'none'"),
        Form::Figure => (Some("'self'"), "'none'"),
    };
    let frames = if form == Form::Figure { " frame-src 'self';" } else { "" };
    // The page's own worker is made from text; the one that keeps the page is a file.
    let (workers, manifest) = match form {
        Form::Hosted => ("'self' blob:", " manifest-src 'self';"),
        Form::SingleFile | Form::Figure => ("blob:", ""),
    };
    let scripts = sources(
        own,
        std::iter::once("'wasm-unsafe-eval'").chain(scripts.iter().map(String::as_str)),
    );
    let styles = sources(own, styles.iter().map(String::as_str));
    let images = sources(own, ["data:", "blob:"].into_iter());
    format!(
        "default-src 'none'; script-src {scripts}; style-src {styles}; img-src {images}; font-src 'none'; \
         connect-src {connect};{frames}{manifest} worker-src {workers}; base-uri 'none'; form-action 'none'"
    )
}

fn sources<'a>(own: Option<&'a str>, others: impl Iterator<Item = &'a str>) -> String {
    let all: Vec<&str> = own.into_iter().chain(others).collect();
    if all.is_empty() { "'none'".into() } else { all.join(" ") }
}

/// A script's or style's hash as a policy names it. Browsers see line feeds whatever the file has.
fn hash(text: &str) -> String {
    let seen = text.replace("\r\n", "\n").replace('\r', "\n");
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(seen)))
}

#[cfg(test)]
mod tests {
    use super::*;

    // `printf 'alert(1)' | openssl dgst -sha256 -binary | base64`
    const ALERT: &str = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

    #[test]
    fn hashes_what_stands_between_the_tags() {
        assert_eq!(hash("alert(1)"), ALERT);
        assert_eq!(hash("a\r\nb"), hash("a\nb"));
    }

    #[test]
    fn a_hosted_page_trusts_itself_and_its_inline_scripts() {
        let page = "<html><head><meta charset=\"utf-8\"><script>alert(1)</script></head></html>";
        let page = add(page, Form::Hosted).unwrap();
        assert!(page.contains("<meta charset=\"utf-8\">\n<meta http-equiv"), "{page}");
        assert!(page.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {ALERT};")), "{page}");
        assert!(page.contains("style-src 'self';"), "{page}");
        assert!(page.contains("manifest-src 'self'; worker-src 'self' blob:;"), "{page}");
    }

    #[test]
    fn a_single_file_trusts_nobody() {
        let page = add("<head><style>a{}</style></head>", Form::SingleFile).unwrap();
        assert!(!page.contains("'self'"), "{page}");
        assert!(
            page.contains("connect-src 'none'") && page.contains("style-src 'sha256-"),
            "{page}"
        );
        assert!(page.contains("connect-src 'none'; worker-src blob:;"), "{page}");
    }

    #[test]
    fn what_the_policy_would_block_fails_the_build() {
        for page in [
            "<head></head><p style='color:red'>",
            "<head></head><a onclick=go()>",
            "<p>no head</p>",
        ] {
            assert!(add(page, Form::Hosted).is_err(), "{page}");
        }
    }
}
