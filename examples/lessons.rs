//! Writes the lessons that are ready into a folder: the page as one file, which is named first, with a link inside.
//!
//! `cargo xtask dist` ships them as `dist/lessons/`. A lesson is of a fixed day, so that its numbers and the answers to
//! its questions stay the same.

use std::path::PathBuf;
use std::{env, fs, io};

use tokenlock::show::lesson_file::carry;
use tokenlock::show::story::{SECTION, figure};
use tokenlock::study::lesson::Lesson;
use tokenlock::study::link;
use tokenlock::study::scenario::Scenario;
use tokenlock::study::section::Section;
use tokenlock::study::view::View;

/// What a lesson begins with: a path on which its questions have something to see.
fn start(lesson: Lesson) -> Scenario {
    let scenario = link::read("v=1&as_of=2026-11-22&lock.share=0.8").scenario;
    match lesson {
        // A rise, whose mirror is a fall.
        Lesson::Futures => figure(Section::Draw).telling(&scenario),
        // Right in the end, and short of cash before.
        Lesson::Margin => figure(Section::Cash).telling(&scenario),
        // As much as the index explains of a bill over three models.
        Lesson::Index => scenario,
    }
}

fn main() -> io::Result<()> {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [page, folder] = &arguments[..] else {
        return Err(io::Error::other(
            "name the page that is one file, and the folder to write into",
        ));
    };
    let page = fs::read_to_string(page)?;
    for lesson in Lesson::ALL {
        let view = View { lesson: Some(lesson), ..View::default() };
        let mut full = format!("{}{}", link::write_checked(&start(lesson)), view.pairs());
        // It opens where it begins, and not at the answer over it.
        if let Some(first) = lesson.sections().first() {
            full.push_str(&format!("&{SECTION}={}", first.name()));
        }
        let read = link::read(&full);
        if !read.warnings.is_empty() {
            return Err(io::Error::other(format!("{full}: {:?}", read.warnings)));
        }
        let file = carry(&page, &full).ok_or_else(|| io::Error::other("the page takes no link"))?;
        fs::write(folder.join(format!("lesson-{}.html", lesson.name())), file)?;
    }
    Ok(())
}
