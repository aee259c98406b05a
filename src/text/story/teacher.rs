//! The words of the builder that makes links for a class.

use crate::text::language::Language;

/// What a teacher can freeze or hide: a group of keys of the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The move of the price, drawn or not.
    Path,
    /// The locked share and its curve.
    Lock,
    /// How much the index explains, the budget and the cash.
    Risk,
    /// The bill.
    Bill,
    /// The contract.
    Contract,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Path, Self::Lock, Self::Risk, Self::Bill, Self::Contract];

    /// Its group of keys.
    pub const fn group(self) -> &'static str {
        match self {
            Self::Path => "move",
            Self::Lock => "lock",
            Self::Risk => "risk",
            Self::Bill => "line",
            Self::Contract => "contract",
        }
    }

    /// What it is called.
    pub const fn name(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Path, Language::English) => "the price and its path",
            (Self::Path, Language::Chinese) => "价格和走势",
            (Self::Lock, Language::English) => "the locked share",
            (Self::Lock, Language::Chinese) => "锁定比例",
            (Self::Risk, Language::English) => "R², budget and cash",
            (Self::Risk, Language::Chinese) => "R²、预算和现金",
            (Self::Bill, Language::English) => "the bill",
            (Self::Bill, Language::Chinese) => "账单",
            (Self::Contract, Language::English) => "the contract",
            (Self::Contract, Language::Chinese) => "合约",
        }
    }
}

/// The labels of the builder.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub title: &'static str,
    pub note: &'static str,
    pub lesson: &'static str,
    pub no_lesson: &'static str,
    pub start: &'static str,
    pub top: &'static str,
    pub freeze: &'static str,
    pub hide: &'static str,
    pub link: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> Labels {
    match language {
        Language::English => Labels {
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
        },
        Language::Chinese => Labels {
            title: "教师专用：为课堂制作链接",
            note: "链接会保留您在上面设定的一切。冻结的谁也动不了，隐藏的谁也看不到。",
            lesson: "练习",
            no_lesson: "不用，显示全部内容",
            start: "从哪里开始",
            top: "开头",
            freeze: "冻结",
            hide: "隐藏这些控件",
            link: "链接",
            copy: "复制链接",
            copied: "已复制。",
        },
    }
}
