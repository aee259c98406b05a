//! The builder of links for a class, in English.

use super::{Labels, LessonPart, Sentences};

pub(super) struct English;

impl Sentences for English {
    fn part(&self, part: LessonPart) -> &'static str {
        match part {
            LessonPart::Path => "the price and its path",
            LessonPart::Lock => "the locked share",
            LessonPart::Risk => "R², budget and cash",
            LessonPart::Bill => "the bill",
            LessonPart::Contract => "the contract",
        }
    }
}

pub(super) const LABELS: Labels = Labels {
    title: "For teachers: make a link for your class",
    note: "The link keeps everything as you set it above. What you freeze, nobody can move; what you hide, nobody sees.",
    lesson: "Worksheet",
    no_lesson: "none, the whole story",
    start: "Start at",
    top: "the top",
    freeze: "Freeze",
    hide: "Hide the controls of",
    link: "The link",
    copy: "Copy the link",
    copied: "Copied.",
    from_disk: "This page was opened from the disk, so its link works on this computer alone. Hand out the file below instead.",
};
