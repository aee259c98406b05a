//! Writes into a folder what a browser needs to install the page: its manifest, its icon as PNG in the sizes that
//! systems ask for, and the elements of the page's head that name them, `head.html`.
//!
//! `cargo xtask dist` ships them. The icon is `style/icon.svg`, whose strokes all run along or across: that is all that
//! is drawn here.

use std::path::PathBuf;
use std::{env, fs, io};

use serde_json::{Value, json};
use tokenlock::text::language::Language;

#[path = "install/icon.rs"]
mod icon;
#[path = "install/png.rs"]
mod png;

use icon::Icon;

const DRAWING: &str = include_str!("../style/icon.svg");
const COLOURS: &str = include_str!("../style/tokens.css");

/// How much of a picture's width the icon takes, with nothing else in it; and where systems cut pictures to a circle.
const WHOLE: f64 = 0.875;
const INSIDE_CIRCLE: f64 = 0.6;

fn main() -> io::Result<()> {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        return Err(io::Error::other("name the folder to write into"));
    };
    // The first of each sheet is that of the light theme, the second that of the dark one.
    let mut papers = COLOURS.split("--paper: ").skip(1).filter_map(|rest| rest.split(';').next());
    let (Some(light), Some(dark)) = (papers.next(), papers.next()) else {
        return Err(io::Error::other("style/tokens.css has no two papers"));
    };
    let icon = Icon::read(DRAWING).map_err(io::Error::other)?;
    for (name, pixels, share) in [
        ("icon-192.png", 192, WHOLE),
        ("icon-512.png", 512, WHOLE),
        ("icon-maskable-512.png", 512, INSIDE_CIRCLE),
        ("apple-touch-icon.png", 180, WHOLE),
    ] {
        let picture = icon.draw(pixels, share, light).map_err(io::Error::other)?;
        fs::write(folder.join(name), png::encode(pixels, &picture)?)?;
    }
    fs::write(folder.join("manifest.webmanifest"), format!("{:#}\n", manifest(light)))?;
    fs::write(folder.join("head.html"), head(light, dark))
}

/// What a system shows of the page before it is installed, and where it begins. Addresses are relative, so that the page
/// can be installed from any folder of any host.
fn manifest(paper: &str) -> Value {
    let question = |language: Language| language.words().question;
    let description = format!("{} · {}", question(Language::English), question(Language::Chinese));
    let icon = |pixels: u32, name: &str, purpose: &str| {
        let sizes = format!("{pixels}x{pixels}");
        json!({ "src": name, "sizes": sizes, "type": "image/png", "purpose": purpose })
    };
    json!({
        "id": "./",
        "name": "Tokenlock",
        "short_name": "Tokenlock",
        "description": description,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": paper,
        "theme_color": paper,
        "categories": ["finance", "education"],
        "icons": [
            icon(192, "icon-192.png", "any"),
            icon(512, "icon-512.png", "any"),
            icon(512, "icon-maskable-512.png", "maskable"),
        ],
    })
}

fn head(light: &str, dark: &str) -> String {
    format!(
        "<link rel=\"manifest\" href=\"./manifest.webmanifest\">\n\
         <link rel=\"apple-touch-icon\" href=\"./apple-touch-icon.png\">\n\
         <meta name=\"theme-color\" content=\"{light}\" media=\"(prefers-color-scheme: light)\">\n\
         <meta name=\"theme-color\" content=\"{dark}\" media=\"(prefers-color-scheme: dark)\">\n"
    )
}
