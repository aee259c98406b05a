//! What a host has to be told: `_headers`, which Netlify, Cloudflare Pages and others read, and examples for nginx and
//! Caddy.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{compressed, offline, workspace};

/// Examples that are shipped as they are.
const EXAMPLES: [&str; 2] = ["nginx.conf", "Caddyfile"];

/// Of every file: figures run in frames of other sites, also in those without an origin of their own. A policy is not
/// among it: each page carries its own.
const EVERYWHERE: &str = "/*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n  \
                          Referrer-Policy: no-referrer\n";

/// Writes `_headers` and the examples into the folder that holds the page.
///
/// # Errors
/// If a file cannot be read or written.
pub fn write(folder: &Path) -> Result<()> {
    let files = compressed::files(folder)?;
    let within = |file: &PathBuf| {
        file.strip_prefix(folder).unwrap_or(file).to_string_lossy().replace('\\', "/")
    };
    let names: Vec<_> = files.iter().map(within).collect();
    fs::write(folder.join("_headers"), headers(&names))?;
    let examples = folder.join("hosting");
    fs::create_dir_all(&examples)?;
    for name in EXAMPLES {
        let file = workspace::root().join("xtask/hosting").join(name);
        fs::copy(&file, examples.join(name)).with_context(|| file.display().to_string())?;
    }
    Ok(())
}

/// Names with a hash stay the same for ever; what has none is asked for anew, as hosts do by themselves.
fn headers(names: &[String]) -> String {
    let mut text = EVERYWHERE.to_owned();
    for name in names.iter().filter(|name| offline::is_hashed(name)) {
        text.push_str(&format!("/{name}\n  Cache-Control: public, max-age=31536000, immutable\n"));
    }
    text.push_str("/sw.js\n  Cache-Control: no-cache\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_hash_is_kept_for_ever() {
        let names = ["embed.html", "style-0123456789abcdef.css"].map(str::to_owned);
        let text = headers(&names);
        assert!(text.starts_with("/*\n  Access-Control-Allow-Origin: *\n"), "{text}");
        assert!(text.contains("\n/style-0123456789abcdef.css\n  Cache-Control: public, max-age="));
        assert!(!text.contains("embed.html"), "{text}");
    }

    #[test]
    fn the_examples_say_the_same() {
        for name in EXAMPLES {
            let file = workspace::root().join("xtask/hosting").join(name);
            let text = fs::read_to_string(file).unwrap();
            for header in ["Access-Control-Allow-Origin \"*\"", "immutable", "-[0-9a-f]{8,16}[._/]"]
            {
                assert!(text.contains(header), "{name}: {header}");
            }
        }
    }

    #[test]
    fn the_workflow_for_forks_takes_official_actions_and_no_secrets() {
        let file = workspace::root().join(".github/workflows/pages.yml");
        let text = fs::read_to_string(file).unwrap();
        let actions: Vec<_> = text.split("uses: ").skip(1).collect();
        assert!(actions.len() > 3 && actions.iter().all(|action| action.starts_with("actions/")));
        assert!(!text.contains("{ secrets"), "{text}");
        assert!(text.contains("cargo xtask dist --base-url"), "{text}");
    }
}
