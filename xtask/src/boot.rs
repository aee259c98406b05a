//! The script that starts the wasm, in the page's two forms. It replaces the one that Trunk writes.
//!
//! `index.html` defines `window.tokenlockBoot`; its `failed(message)` says in plain words that the page cannot start.

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

/// What follows the promise of a start: a word to the page if it is broken.
const THEN: &str = ".catch((error) => window.tokenlockBoot?.failed(String(error)));";

/// The element of a single file that holds the wasm.
const PACKED: &str = "tokenlock-wasm";

/// The script of the hosted page. The import is dynamic so that a missing file is reported like any other failure.
pub fn hosted(glue: &str, wasm: &str) -> String {
    format!(
        "<script type=\"module\">import(\"{glue}\").then(({{ default: start }}) => \
         start({{ module_or_path: \"{wasm}\" }})){THEN}</script>"
    )
}

/// The scripts of the single file: the wasm as text, and the glue with what loads parts and what starts it.
///
/// A module without imports, since only such a one runs from file://. The wasm's text stays in the page, which writes
/// itself as a lesson; not in a frame, of which a page may have many.
///
/// # Errors
/// If the glue is not of the form that the pinned wasm-bindgen writes.
pub fn single_file(loader: &str, glue: &str, wasm: &[u8]) -> Result<String> {
    if let Some(line) =
        glue.lines().find(|line| line.starts_with("import ") || line.starts_with("import{"))
    {
        bail!("the glue imports another file, which a single file cannot have: {line}");
    }
    let start = starting_function(glue)
        .context("the glue exports no default function; did wasm-bindgen change?")?;
    let packed = BASE64_STANDARD.encode(wasm);
    let (loader, glue) = (escape(loader, "script"), escape(glue, "script"));
    Ok(format!(
        "<script type=\"text/plain\" id=\"{PACKED}\">{packed}</script>\n\
         <script type=\"module\">\n\
         const packedBytes = (id) => {{\n\
         const packed = document.getElementById(id);\n\
         if (document.documentElement.hasAttribute(\"data-embed\")) packed.remove();\n\
         return Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));\n\
         }};\n\
         const packedModule = async (name) => new Response(packedBytes(\"tokenlock-\" + name), \
         {{ headers: {{ \"content-type\": \"application/wasm\" }} }});\n\
         {loader}\n{glue}\n\
         {start}({{ module_or_path: packedBytes(\"{PACKED}\") }}){THEN}\n</script>"
    ))
}

/// The name in `export { ..., name as default }`.
fn starting_function(glue: &str) -> Option<&str> {
    let (before, _) = glue.rsplit_once(" as default")?;
    before.rsplit([' ', ',', '{']).next().filter(|name| !name.is_empty())
}

/// Text that can stand inside an element such as `script` without ending it.
/// In JavaScript and CSS alike, what is changed can only stand in strings and comments, where a backslash is harmless.
pub fn escape(text: &str, element: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    let end = format!("</{element}");
    while let Some(position) = rest.find('<') {
        let (before, from) = rest.split_at(position);
        result.push_str(before);
        let ends = from.get(..end.len()).is_some_and(|found| found.eq_ignore_ascii_case(&end));
        result.push_str(if ends || from.starts_with("<!--") { "<\\" } else { "<" });
        rest = &from[1..];
    }
    result + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "export function run() {}\nasync function __wbg_init(m) {}\n\
                        export { initSync, __wbg_init as default };\n";

    #[test]
    fn the_single_file_starts_from_its_own_bytes() {
        let scripts = single_file("", GLUE, b"\0asm").unwrap();
        assert!(
            scripts
                .contains("__wbg_init({ module_or_path: packedBytes(\"tokenlock-wasm\") }).catch("),
            "{scripts}"
        );
        assert!(scripts.contains(">AGFzbQ==</script>"), "{scripts}");
    }

    #[test]
    fn glue_of_another_form_is_refused() {
        assert!(single_file("", "export default init;", b"").is_err());
        assert!(
            single_file("", &format!("import {{ x }} from './snippets/x.js';\n{GLUE}"), b"")
                .is_err()
        );
    }

    #[test]
    fn nothing_inside_ends_the_element() {
        assert_eq!(
            escape("'</script>' + '</SCRIPT' < '<!--' </style>", "script"),
            "'<\\/script>' + '<\\/SCRIPT' < '<\\!--' </style>"
        );
        assert_eq!(escape("中<", "style"), "中<");
    }
}
