//! The terms of each section in a sentence, to be opened where they stand.

use crate::study::section::Section;
use crate::text::language::Language;

/// A term, and what it means here.
pub type Entry = [&'static str; 2];

/// The terms that a section uses and that a reader may not know, in the order in which they come.
pub const fn glossary(section: Section, language: Language) -> &'static [Entry] {
    match language {
        Language::English => english(section),
        Language::Chinese => chinese(section),
    }
}

/// What the list of terms is called.
pub const fn words_here(language: Language) -> &'static str {
    match language {
        Language::English => "Words on this step",
        Language::Chinese => "这一节的用词",
    }
}

const fn english(section: Section) -> &'static [Entry] {
    match section {
        Section::Tokens => &[
            ["token", "The piece of a word in which models read, write and charge."],
            [
                "cached input",
                "Text that the model has just read, and reads again at a lower price.",
            ],
            ["cache write", "What it costs to keep a text ready for that."],
        ],
        Section::Moves => &[[
            "list price",
            "The price that a vendor publishes for everybody. Large buyers may pay less.",
        ]],
        Section::Scale => &[
            [
                "standard token",
                "The unit that a contract counts in, so that tokens of many models can be traded as one thing.",
            ],
            ["lot", "The smallest amount that can be traded. Only whole lots are."],
        ],
        Section::Draw => &[],
        Section::Lock => &[
            [
                "futures contract",
                "A promise, made on an exchange, about the price of a later month. It is settled in money; no tokens change hands.",
            ],
            ["index", "A published number that stands for the market’s price."],
            [
                "settlement",
                "The day on which the contract looks at the index, and the difference is paid.",
            ],
        ],
        Section::Mirror => {
            &[["regret", "How much more your choice cost than the other choice would have."]]
        }
        Section::Cash => &[
            [
                "margin",
                "Money that lies with the exchange so that you can pay what you lose. It stays yours.",
            ],
            ["margin call", "The demand to fill the account up again, mostly by the next day."],
        ],
        Section::Index => &[
            ["basis", "Your own price less the index. A lock does nothing about it."],
            [
                "R²",
                "The share of your price’s ups and downs that goes along with the index: none at 0%, all at 100%.",
            ],
        ],
        Section::Years => &[[
            "quantile",
            "A place in the order from the cheapest year to the dearest. The fifty dots stand at fifty even places.",
        ]],
        Section::Sellers => &[
            [
                "spread",
                "What you pay more when you buy than you get when you sell, at the same moment.",
            ],
            ["thin market", "One in which few trade, so that the spread is wide."],
        ],
        Section::Fit => &[[
            "exposure",
            "How much of what you buy would cost more if the index rose, counted in standard tokens.",
        ]],
    }
}

const fn chinese(section: Section) -> &'static [Entry] {
    match section {
        Section::Tokens => &[
            ["词元", "模型读、写、计费的最小单位，相当于词的碎片。"],
            ["缓存输入", "模型刚读过的内容再读一遍，价格更低。"],
            ["缓存写入", "把内容存着备用所付的钱。"],
        ],
        Section::Moves => &[["标价", "厂商对所有人公布的价格，大客户可能付得更少。"]],
        Section::Scale => &[
            ["标准词元", "合约所用的计量单位，有了它，各家模型的词元才能当作同一样东西来交易。"],
            ["手", "交易的最小数量，只能整手买卖。"],
        ],
        Section::Draw => &[],
        Section::Lock => &[
            ["期货合约", "在交易所里对以后某个月的价格作出的约定，用钱结算，并不交付词元。"],
            ["指数", "公开发布的一个数，代表市场价格。"],
            ["结算", "合约对照指数、付清差额的那一天。"],
        ],
        Section::Mirror => &[["后悔", "您的选择比另一种选择多花的钱。"]],
        Section::Cash => &[
            ["保证金", "放在交易所的一笔钱，保证亏了付得出来。钱仍然是您的。"],
            ["追加保证金", "要求把账户补足，多半在下一个交易日之前。"],
        ],
        Section::Index => &[
            ["基差", "您自己的价格减去指数。锁价管不了它。"],
            ["R²", "您价格的起落里有多大一部分跟着指数走：0% 是完全不跟，100% 是完全跟随。"],
        ],
        Section::Years => &[[
            "分位",
            "从最便宜的年份排到最贵的年份，其中的一个位置。五十个点均匀地占了五十个位置。",
        ]],
        Section::Sellers => &[
            ["价差", "同一时刻，买进的价格比卖出的价格高出多少。"],
            ["清淡的市场", "交易的人少，价差就宽。"],
        ],
        Section::Fit => &[["敞口", "指数一涨就会变贵的那部分用量，按标准词元计算。"]],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::story::prose;

    #[test]
    fn both_languages_explain_as_many_terms_in_whole_sentences() {
        for section in Section::ALL {
            let [english, chinese] = Language::ALL.map(|language| glossary(section, language));
            assert_eq!(english.len(), chinese.len(), "{section:?}");
            for [term, meaning] in english {
                assert!(!term.is_empty() && meaning.ends_with('.'), "{term}");
                assert!(meaning.split(' ').count() <= 28, "{term} is explained at length");
            }
            assert!(chinese.iter().all(|[_, meaning]| meaning.ends_with('。')), "{section:?}");
        }
    }

    #[test]
    fn a_term_of_the_prose_is_explained_in_the_section_that_brings_it() {
        for (section, language, term) in [
            (Section::Cash, Language::English, "margin call"),
            (Section::Cash, Language::Chinese, "追加保证金"),
            (Section::Index, Language::English, "R²"),
            (Section::Lock, Language::Chinese, "期货合约"),
        ] {
            let told = prose(section, language);
            assert!(told.before.iter().chain(told.after).any(|text| text.contains(term)), "{term}");
            assert!(glossary(section, language).iter().any(|[one, _]| *one == term), "{term}");
        }
    }
}
