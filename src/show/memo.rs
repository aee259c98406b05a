//! The hedge memo as a document, and as a text that a reader edits.

use crate::text::language::Language;
use crate::text::memo::{Paragraph, Section, Subject, labels};
use crate::text::number::date;

/// The line on which a blank is filled in.
const LINE: &str = "________________";

/// A draft of a hedge's designation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Memo {
    /// What it is.
    pub title: String,
    /// Its parts: what it is and is not, the verdict, and then all others.
    pub sections: Vec<Section>,
}

/// A piece of an edited text, as it is shown and printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title.
    Title(String),
    /// The heading of a part.
    Heading(String),
    /// Points of a list.
    Points(Vec<String>),
    /// Sentences.
    Paragraph(String),
}

impl Memo {
    /// The memo of a scenario; `link` shows its figures again.
    pub fn of(subject: &Subject<'_>, link: &str, language: Language) -> Self {
        let words = labels(language);
        let said = |said: Vec<String>| said.into_iter().map(Paragraph::Said).collect();
        let verdict =
            Section { heading: words.verdict, paragraphs: said(subject.verdict_said(language)) };
        let mut sections = vec![verdict];
        sections.extend(subject.sections(language));
        let day = date(subject.scenario.as_of, language);
        let heading = words.source;
        let source = words.source_note;
        sections.push(Section {
            heading,
            paragraphs: said(vec![source.replace("{day}", &day), link.to_owned()]),
        });
        let preface = Section { heading: "", paragraphs: said(vec![subject.preface(language)]) };
        sections.insert(0, preface);
        Self { title: words.document.to_owned(), sections }
    }

    /// The text in Markdown, which readers edit.
    pub fn markdown(&self, language: Language) -> String {
        let mut text = format!("# {}\n", self.title);
        for Section { heading, paragraphs } in &self.sections {
            if !heading.is_empty() {
                text += &format!("\n## {heading}\n");
            }
            let mut was_point = false;
            for paragraph in paragraphs {
                let is_point = !matches!(paragraph, Paragraph::Said(_));
                if !(is_point && was_point) {
                    text.push('\n');
                }
                was_point = is_point;
                text += &match paragraph {
                    Paragraph::Said(said) => format!("{said}\n"),
                    Paragraph::Point(point) => format!("- {point}\n"),
                    Paragraph::Blank(name) => format!("- {name}{}{LINE}\n", language.colon()),
                };
            }
        }
        text
    }
}

/// What an edited text consists of. Lines beginning with `#` are headings, with `-` points; lines without an empty one
/// between them are one paragraph.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut is_apart = true;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            is_apart = true;
            continue;
        }
        let starts = |mark: &str| line.strip_prefix(mark).map(|rest| rest.trim().to_owned());
        if let Some(title) = starts("# ") {
            blocks.push(Block::Title(title));
        } else if line.starts_with('#') {
            blocks.push(Block::Heading(line.trim_start_matches('#').trim().to_owned()));
        } else if let Some(point) = starts("- ") {
            match blocks.last_mut() {
                Some(Block::Points(points)) => points.push(point),
                _ => blocks.push(Block::Points(vec![point])),
            }
        } else {
            match blocks.last_mut() {
                Some(Block::Paragraph(said)) if !is_apart => {
                    said.push('\n');
                    said.push_str(line);
                }
                _ => blocks.push(Block::Paragraph(line.to_owned())),
            }
        }
        is_apart = false;
    }
    blocks
}

/// An edited text without its marks, for programs that know none.
pub fn plain_text(text: &str) -> String {
    let mut plain = String::new();
    for block in blocks(text) {
        if !plain.is_empty() {
            plain.push('\n');
        }
        match block {
            Block::Title(line) | Block::Heading(line) | Block::Paragraph(line) => {
                plain += &line;
                plain.push('\n');
            }
            Block::Points(points) => points.iter().for_each(|point| {
                plain += "• ";
                plain += point;
                plain.push('\n');
            }),
        }
    }
    plain
}
