//! The hosted page without a network: what a browser needs to install it, the service worker that keeps its files, and
//! what the page says of both, and of a host that does not let it start.
//!
//! The worker's list and version follow from the files as they are shipped, so it is written when all others are.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::worker::Purpose;
use crate::{boot, compressed, workspace, written};

/// What the manifest and the icons follow from.
const SOURCES: [&str; 7] = [
    "Cargo.toml",
    "Cargo.lock",
    "examples/install.rs",
    "examples/install",
    "model",
    "src/text",
    "style",
];

/// Where the scripts lie.
const SCRIPTS: &str = "src/platform/hosted";

/// The hosted page with what makes it one that can be installed and kept: elements of its head, notices, scripts.
///
/// # Errors
/// If a part cannot be read or built, or the page has no place for it.
pub fn announce(page: &str) -> Result<String> {
    let parts = written::by("install", &SOURCES, Purpose::Shipping).context("the icons")?;
    let head = parts.iter().find(|part| part.name == "head").context("no head.html was written")?;
    let mut end = read("notices.html")?;
    for script in ["diagnosis.js", "offline.js"] {
        let _ = write!(end, "<script>\n{}</script>\n", boot::escape(&read(script)?, "script"));
    }
    let (Some(in_head), Some(in_body)) = (page.find("</head>"), page.rfind("</body>")) else {
        bail!("the page has no head or no body");
    };
    Ok([&page[..in_head], &head.html, &page[in_head..in_body], &end, &page[in_body..]].concat())
}

/// Writes the manifest, the icons, the service worker and the one that ends it into the folder that holds the page.
///
/// # Errors
/// If a file cannot be read or written.
pub fn write(folder: &Path) -> Result<()> {
    let built = written::folder("install");
    for entry in fs::read_dir(&built).with_context(|| built.display().to_string())? {
        let file = entry?.path();
        if let Some(name) = file.file_name()
            && file.extension().is_some_and(|ending| ending == "png" || ending == "webmanifest")
        {
            fs::copy(&file, folder.join(name))?;
        }
    }
    let files = kept(folder)?;
    let list: String =
        files.iter().map(|(name, digest)| format!("  \"{name}\": \"{digest}\",\n")).collect();
    let version = Sha256::digest(&list).iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    let worker = format!(
        "const VERSION = \"{version}\";\nconst FILES = {{\n{list}}};\n\n{}",
        read("sw.js")?
    );
    fs::write(folder.join("sw.js"), worker)?;
    fs::write(folder.join("sw-remove.js"), read("sw-remove.js")?)?;
    Ok(())
}

/// What the whole page takes, by its address in the folder, with its digest as browsers check it.
fn kept(folder: &Path) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for file in compressed::files(folder)? {
        let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let is_icon = !name.contains('/') && name.ends_with(".png");
        let address = match name.as_str() {
            "index.html" => "./",
            "manifest.webmanifest" => &name,
            _ if is_hashed(&name) || is_icon => &name,
            _ => continue,
        };
        let digest = BASE64_STANDARD.encode(Sha256::digest(fs::read(&file)?));
        files.push((address.to_owned(), format!("sha256-{digest}")));
    }
    files.sort();
    Ok(files)
}

/// Whether a file's name, or that of its folder, changes with its content: `worker-0123456789abcdef.wasm`.
pub fn is_hashed(name: &str) -> bool {
    name.match_indices('-').any(|(place, _)| {
        let after = &name[place + 1..];
        let digits = after.bytes().take_while(u8::is_ascii_hexdigit).count();
        (8..=16).contains(&digits) && after[digits..].starts_with(['_', '.', '/'])
    })
}

fn read(name: &str) -> Result<String> {
    let file = workspace::root().join(SCRIPTS).join(name);
    let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    Ok(text.replace("\r\n", "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html;
    use crate::policy::{self, Form};

    #[test]
    fn the_worker_keeps_the_page_and_nothing_that_other_pages_embed() {
        let folder = workspace::target().join("offline-test");
        crate::cache::remove(&folder).unwrap();
        fs::create_dir_all(folder.join("page-b68bd65d2129d57c")).unwrap();
        let names = [
            "index.html",
            "embed.html",
            "embed.js",
            "manifest.webmanifest",
            "icon-192.png",
            "page-b68bd65d2129d57c/tokenlock_bg.wasm",
            "worker-17c7be628b39879b.wasm",
            "sw.js",
            "tokenlock.html",
        ];
        for name in names {
            fs::write(folder.join(name), "a").unwrap();
        }
        let kept = kept(&folder).unwrap();
        crate::cache::remove(&folder).unwrap();
        let list: Vec<_> = kept.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(list, ["./", names[4], names[3], names[5], names[6]]);
        // `printf a | openssl dgst -sha256 -binary | base64`
        assert_eq!(kept[0].1, "sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=");
    }

    #[test]
    fn what_the_page_tells_stands_under_its_policy() {
        let page = format!("<head></head><body>{}</body>", read("notices.html").unwrap());
        let page = policy::add(&page, Form::Hosted).unwrap();
        let elements = html::elements(&page);
        let reasons = elements.iter().filter(|one| one.attribute("data-reason").is_some());
        assert_eq!(reasons.count(), 6);
        for script in ["diagnosis.js", "offline.js"] {
            let text = read(script).unwrap();
            for (_, rest) in
                text.match_indices("tell(\"").map(|(place, _)| text[place..].split_at(6))
            {
                let name = rest.split('"').next().unwrap_or_default();
                let is_told = |one: &html::Element| {
                    [one.attribute("data-tells"), one.attribute("data-reason")]
                        .contains(&Some(name))
                };
                assert!(name.is_empty() || elements.iter().any(is_told), "{script}: {name}");
            }
        }
    }

    #[test]
    fn hashes_are_told_from_words() {
        assert!(
            is_hashed("tokenlock-73404e487dc98c3_bg.wasm") && is_hashed("a-0123456789abcdef.css")
        );
        assert!(!is_hashed("icon-192.png") && !is_hashed("apple-touch-icon.png"));
    }

    #[test]
    fn every_source_is_there() {
        for name in SOURCES {
            assert!(workspace::root().join(name).exists(), "{name}");
        }
    }
}
