//! The two languages of the page, equals in every respect.

use serde::{Deserialize, Serialize};

/// A language that the page speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English, with thousand, million, billion and trillion: of readers who ask for no language that is here.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Chinese in simplified characters, with 万 and 亿.
    #[serde(rename = "zh")]
    Chinese,
}

impl Language {
    /// Both, in the order in which a page offers them.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// What is written in this language, of a work that both have: the sentences of a section, or its labels.
    ///
    /// This is the one place where words are chosen by language, so that each file of prose holds one language and
    /// the compiler refuses what one of them lacks. A test keeps it so: the arguments are `&English` and `&Chinese`,
    /// or the constants of the files `english.rs` and `chinese.rs`.
    pub const fn choose<T: ?Sized>(self, english: &'static T, chinese: &'static T) -> &'static T {
        match self {
            Self::English => english,
            Self::Chinese => chinese,
        }
    }

    /// The short code that a link carries: `en` or `zh`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh",
        }
    }

    /// The value of a document's `lang` attribute: `en` or `zh-Hans`.
    pub const fn html_lang(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-Hans",
        }
    }

    /// The class of what only readers of this language see in a page that holds both.
    pub const fn class(self) -> &'static str {
        match self {
            Self::English => "in-english",
            Self::Chinese => "in-chinese",
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "中文",
        }
    }

    /// What separates two sentences: a space in English.
    pub const fn space(self) -> &'static str {
        match self {
            Self::English => " ",
            Self::Chinese => "",
        }
    }

    /// Separator between a label and its value.
    pub const fn colon(self) -> &'static str {
        match self {
            Self::English => ": ",
            Self::Chinese => "：",
        }
    }

    /// What separates two parts of a sentence.
    pub const fn comma(self) -> &'static str {
        match self {
            Self::English => ", ",
            Self::Chinese => "，",
        }
    }

    /// What separates the entries of a short list: `, ` or `、`.
    pub const fn list_comma(self) -> &'static str {
        match self {
            Self::English => ", ",
            Self::Chinese => "、",
        }
    }

    /// What separates the entries of a list that may contain commas.
    pub const fn semicolon(self) -> &'static str {
        match self {
            Self::English => "; ",
            Self::Chinese => "；",
        }
    }

    /// What ends a sentence.
    pub const fn stop(self) -> &'static str {
        match self {
            Self::English => ".",
            Self::Chinese => "。",
        }
    }

    /// The language and a region as social sites name them in `og:locale`.
    pub const fn locale(self) -> &'static str {
        match self {
            Self::English => "en_US",
            Self::Chinese => "zh_CN",
        }
    }

    /// The language of a BCP 47 tag such as `en-GB`, `zh-CN`, `zh-TW` or `cmn-Hans`.
    ///
    /// Only the first subtag counts, in either case, and `_` is read as `-`. A language that the
    /// page does not speak is `None`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?;
        if primary.eq_ignore_ascii_case("en") {
            Some(Self::English)
        } else if ["zh", "cmn"].iter().any(|code| primary.eq_ignore_ascii_case(code)) {
            Some(Self::Chinese)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_known_by_its_first_part() {
        for tag in ["en", "en-GB", "EN_us", " en "] {
            assert_eq!(Language::from_tag(tag), Some(Language::English), "{tag}");
        }
        for tag in ["zh", "zh-CN", "zh-TW", "zh-Hans-CN", "ZH_hk", "cmn-Hans"] {
            assert_eq!(Language::from_tag(tag), Some(Language::Chinese), "{tag}");
        }
        for tag in ["", "-", "fr", "english", "x-zh", "de-CH", "中文"] {
            assert_eq!(Language::from_tag(tag), None, "{tag}");
        }
    }

    #[test]
    fn every_code_leads_back_to_its_language() {
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.code()), Some(language));
            assert_eq!(Language::from_tag(language.html_lang()), Some(language));
            let json = format!("\"{}\"", language.code());
            assert_eq!(serde_json::to_string(&language).unwrap(), json);
        }
    }
}
