//! Lessons that a teacher can hand out: a link names one, and the page adds its worksheet.

use super::section::Section;

/// A lesson that is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lesson {
    /// What a future does.
    Futures,
    /// Margin calls.
    Margin,
    /// Which index.
    Index,
}

impl Lesson {
    /// All of them, in the order in which a course would take them.
    pub const ALL: [Self; 3] = [Self::Futures, Self::Margin, Self::Index];

    /// Its name in a link.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Futures => "futures",
            Self::Margin => "margin",
            Self::Index => "index",
        }
    }

    /// The sections of the story that it consists of, in order.
    pub const fn sections(self) -> &'static [Section] {
        match self {
            Self::Futures => &[Section::Draw, Section::Lock, Section::Mirror],
            Self::Margin => &[Section::Draw, Section::Lock, Section::Cash],
            Self::Index => &[Section::Index, Section::Years],
        }
    }

    /// The lesson of a name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lesson| lesson.name() == name)
    }
}
