//! Pictures of the shipped page for its developers: `cargo xtask shots DIR`.

use std::path::PathBuf;

use anyhow::{Context, Result};
use browser_tests::{Form, Preference, in_browser};

const WIDTHS: [u32; 2] = [360, 1280];
const THEMES: [(&str, Preference); 2] = [("light", Preference::Light), ("dark", Preference::Dark)];
const LANGUAGES: [&str; 2] = ["en", "zh"];

fn main() -> Result<()> {
    let folder: PathBuf =
        std::env::args_os().nth(1).context("say which folder the pictures go into")?.into();
    in_browser(async |page| {
        for width in WIDTHS {
            page.set_viewport(width, 900).await?;
            for (theme, preference) in THEMES {
                // Without movement nothing is caught half way.
                page.prefer(&[preference, Preference::ReducedMotion]).await?;
                for language in LANGUAGES {
                    page.open(Form::Hosted, &format!("#lang={language}")).await?;
                    let file = folder.join(format!("{width}-{theme}-{language}.png"));
                    page.screenshot(&file).await?;
                    println!("{}", file.display());
                }
            }
        }
        Ok(())
    })
}
