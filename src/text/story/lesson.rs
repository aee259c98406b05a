//! The worksheets of the lessons: questions on the figures as they stand, and their answers.

use super::lesson_questions::questions;
use crate::study::lesson::Lesson;
use crate::study::story::Story;
use crate::text::language::Language;

/// A worksheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worksheet {
    /// What the lesson is called.
    pub title: &'static str,
    /// What a pupil can do after it.
    pub goal: &'static str,
    /// Each question with its answer.
    pub questions: Vec<[String; 2]>,
}

/// What the page says around a worksheet.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub worksheet: &'static str,
    pub answer: &'static str,
    pub key: &'static str,
    pub whole: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> Labels {
    match language {
        Language::English => Labels {
            worksheet: "Worksheet",
            answer: "Your answer",
            key: "Show the answer key",
            whole: "Read the whole story",
        },
        Language::Chinese => Labels {
            worksheet: "练习",
            answer: "您的回答",
            key: "显示参考答案",
            whole: "阅读全部内容",
        },
    }
}

/// What a lesson is called.
pub const fn title(lesson: Lesson, language: Language) -> &'static str {
    match (lesson, language) {
        (Lesson::Futures, Language::English) => "What a future does",
        (Lesson::Futures, Language::Chinese) => "期货做了什么",
        (Lesson::Margin, Language::English) => "Margin calls",
        (Lesson::Margin, Language::Chinese) => "追加保证金",
        (Lesson::Index, Language::English) => "Which index?",
        (Lesson::Index, Language::Chinese) => "看哪个指数？",
    }
}

const fn goal(lesson: Lesson, language: Language) -> &'static str {
    match (lesson, language) {
        (Lesson::Futures, Language::English) => {
            "After it you can say what a lock does to a bill when prices rise and when they fall."
        }
        (Lesson::Futures, Language::Chinese) => {
            "学完之后，您能说清涨价和跌价时锁价各对账单做了什么。"
        }
        (Lesson::Margin, Language::English) => {
            "After it you can say why a company that is right may still run out of cash."
        }
        (Lesson::Margin, Language::Chinese) => {
            "学完之后，您能说清为什么看对了价格的公司也可能缺钱。"
        }
        (Lesson::Index, Language::English) => {
            "After it you can say why the index decides what a lock is worth to you."
        }
        (Lesson::Index, Language::Chinese) => "学完之后，您能说清为什么锁价值不值，要看指数。",
    }
}

/// The worksheet of a lesson, with the numbers of a story.
pub fn worksheet(lesson: Lesson, story: &Story, language: Language) -> Worksheet {
    let questions = questions(lesson, story, language);
    Worksheet { title: title(lesson, language), goal: goal(lesson, language), questions }
}
