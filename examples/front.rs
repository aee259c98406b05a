//! Writes the front page of each language's first scenario into a folder: a file for each place that
//! `index.html` keeps free, such as `answer.html`.
//!
//! Beside them stand `share-en.svg` and `share-zh.svg`, what a chat shows beside a link to the page, and a picture of each
//! figure of the story, such as `still-margin-account-en.svg`.
//!
//! `cargo xtask dist` ships what this writes: it is what a reader sees before the page's code runs, or without it.

use std::path::PathBuf;
use std::{env, fs, io};

use tokenlock::show::first_scenario::first_scenario;
use tokenlock::show::front::stills::stills;
use tokenlock::show::front::{Front, html};
use tokenlock::show::share_picture::share_picture;
use tokenlock::study::scenario::Scenario;
use tokenlock::text::language::Language;

fn main() -> io::Result<()> {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        return Err(io::Error::other("name the folder to write into"));
    };
    let day = Scenario::default().as_of;
    let front = |language| Front::new(&first_scenario(language, day), language);
    let fronts: Result<Vec<Front>, _> = Language::ALL.into_iter().map(front).collect();
    let fronts = fronts.map_err(|refusals| io::Error::other(format!("{refusals:?}")))?;
    for language in Language::ALL {
        let picture = share_picture(&first_scenario(language, day), language)
            .map_err(|refusals| io::Error::other(format!("{refusals:?}")))?;
        fs::write(folder.join(format!("share-{}.svg", language.code())), picture)?;
        let stills = stills(&first_scenario(language, day), language)
            .map_err(|refusals| io::Error::other(format!("{refusals:?}")))?;
        for (name, still) in stills {
            fs::write(folder.join(format!("still-{name}.svg")), still)?;
        }
    }
    for (place, html) in html::parts(&fronts) {
        fs::write(folder.join(format!("{place}.html")), html)?;
    }
    Ok(())
}
