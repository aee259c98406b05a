//! What other pages embed: `embed.html`, which holds all that a figure takes and runs in any frame; a small page for each
//! figure with its pictures, in `embed/`; and `embed.js`, which sets the heights of frames.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::dist::Parts;
use crate::inlined::Inlined;
use crate::policy::{self, Form};
use crate::worker::Purpose;
use crate::{single_file, workspace, written};

/// What the small pages follow from, as those of [`front`](crate::front).
const SOURCES: [&str; 10] = [
    "Cargo.toml",
    "Cargo.lock",
    "data",
    "examples/embed.rs",
    "model",
    "src/chart",
    "src/show",
    "src/study",
    "src/text",
    "style",
];

/// The script for host pages.
const SCRIPT: &str = "src/ui/embed/embed.js";

/// What stands in a frame until its code runs.
const SHELL: &str = "<div id=\"app\"><main class=\"embed-main\"><p class=\"lead\">\
<span class=\"in-english\">Working out an answer…</span><span class=\"in-chinese\">正在计算……</span></p>\
<p class=\"note unscripted\">This figure is worked out in your browser by scripts, and none run here. · \
这张图表由脚本在您的浏览器中计算，而这里没有脚本运行。</p></main></div>\n";

/// Writes all of it into the folder that holds the page's files.
///
/// # Errors
/// If a part cannot be built or written.
pub fn write(parts: &Parts, inlined: &Inlined, folder: &Path) -> Result<()> {
    let page = single_file::pack_with(parts, Some(&["frame"]), folder, |page| {
        inlined.embedded(&bare(page).context("index.html")?)
    });
    fs::write(folder.join("embed.html"), page.context("embed.html")?)?;
    let script = workspace::root().join(SCRIPT);
    fs::copy(&script, folder.join("embed.js")).with_context(|| script.display().to_string())?;

    let small = folder.join("embed");
    fs::create_dir_all(&small)?;
    for part in written::by("embed", &SOURCES, Purpose::Shipping).context("dist/embed")? {
        let name = format!("{}.html", part.name);
        let page = policy::add(&part.html, Form::Figure).with_context(|| name.clone())?;
        fs::write(small.join(name), page)?;
    }
    for picture in fs::read_dir(written::folder("embed"))? {
        let picture = picture?.path();
        if let Some(name) =
            picture.file_name().filter(|_| picture.extension() == Some("svg".as_ref()))
        {
            fs::copy(&picture, small.join(name))?;
        }
    }
    Ok(())
}

/// The page without the shell of the whole page: what stands between its failure banner and its end.
fn bare(page: &str) -> Result<String> {
    let (Some(start), Some(end)) = (page.find("<div id=\"app\" "), page.rfind("</body>")) else {
        bail!("the page has no <div id=\"app\" …> in its <body>");
    };
    Ok(format!("{}{SHELL}{}", &page[..start], &page[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html;

    #[test]
    fn a_frame_has_the_banner_of_the_page_and_none_of_its_shell() {
        let shell = fs::read_to_string(workspace::root().join("index.html")).unwrap();
        let page = bare(&shell).unwrap();
        let elements = html::elements(&page);
        let has = |id: &str| elements.iter().any(|one| one.attribute("id") == Some(id));
        assert!(has("boot-failure") && has("app"), "{page}");
        assert!(!has("front-answer") && !has("told"), "{page}");
        assert!(page.trim_end().ends_with("</body>\n</html>"), "{page}");
        assert!(bare("<body></body>").is_err());
    }

    #[test]
    fn every_source_is_there() {
        for name in SOURCES.iter().chain([&SCRIPT]) {
            assert!(workspace::root().join(name).exists(), "{name}");
        }
    }
}
