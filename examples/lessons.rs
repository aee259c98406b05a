//! Writes the lessons that are ready into a folder: the page as one file, which is named first, with a link inside.
//!
//! `cargo xtask dist` ships them as `dist/lessons/`. A lesson is of a fixed day, so that its numbers and the answers to
//! its questions stay the same.

use std::path::PathBuf;
use std::{env, fs, io};

use tokenlock::show::lesson_file::carry;
use tokenlock::study::lesson::Lesson;
use tokenlock::study::link;
use tokenlock::study::view::View;

/// What a lesson begins with, beside its worksheet.
const fn start(lesson: Lesson) -> &'static str {
    match lesson {
        Lesson::Futures => "v=1&as_of=2026-11-22&move.change=1&lock.share=0.5&view.section=lock",
        Lesson::Margin => "v=1&as_of=2026-11-22&move.change=-0.5&lock.share=0.8&view.section=cash",
        Lesson::Index => "v=1&as_of=2026-11-22&lock.share=0.8&risk.r_squared=0.5",
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
        let wanted = format!("{}&view.lesson={}", start(lesson), lesson.name());
        let read = link::read(&wanted);
        if !read.warnings.is_empty() {
            return Err(io::Error::other(format!("{wanted}: {:?}", read.warnings)));
        }
        let view = View::of_link(&wanted);
        let section = link::page_value(&wanted, "view.section");
        let section = section.map(|name| format!("&view.section={name}")).unwrap_or_default();
        let full = format!("{}{}{section}", link::write_checked(&read.scenario), view.pairs());
        let file = carry(&page, &full).ok_or_else(|| io::Error::other("the page takes no link"))?;
        fs::write(folder.join(format!("lesson-{}.html", lesson.name())), file)?;
    }
    Ok(())
}
