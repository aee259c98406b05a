//! The words and marks that may stand beside the digits.

use crate::market::currency::Currency;

/// What a word beside a number means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Ten to a power.
    Magnitude {
        /// The power of ten.
        power: i32,
        /// Whose word it is.
        habit: Habit,
    },
    /// 兆: 10^6 to some, 10^12 to others.
    Unclear,
    /// A currency.
    Currency(Currency),
    /// Tokens.
    Tokens,
    /// 个, which may stand before another word for tokens.
    Piece,
    /// Months.
    Months,
    /// Hundredths; before the number too, as in 百分之四十.
    Percent,
}

/// Who writes a magnitude, which tells what a comma before it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Habit {
    /// A comma groups thousands. The letters are used elsewhere too, so that it is sure only where
    /// whole things are counted.
    English,
    /// A comma groups thousands, and smaller parts may follow, as in 3亿5000万.
    Chinese,
    /// A comma stands for the decimal point as often as not.
    Continental,
}

/// An English magnitude, or one of India's, which is written in English.
const fn english(power: i32) -> Word {
    Word::Magnitude { power, habit: Habit::English }
}

/// A Chinese magnitude.
const fn chinese(power: i32) -> Word {
    Word::Magnitude { power, habit: Habit::Chinese }
}

/// A magnitude of the European continent.
const fn continental(power: i32) -> Word {
    Word::Magnitude { power, habit: Habit::Continental }
}

/// Every word, in small letters. The longest that fits is taken, so the order means nothing.
const WORDS: &[(&str, Word)] = &[
    ("k", english(3)),
    ("thousand", english(3)),
    ("m", english(6)),
    ("mn", english(6)),
    ("mio", continental(6)),
    ("mio.", continental(6)),
    ("million", english(6)),
    ("millions", english(6)),
    ("b", english(9)),
    ("bn", english(9)),
    ("billion", english(9)),
    ("billions", english(9)),
    ("t", english(12)),
    ("tn", english(12)),
    ("trillion", english(12)),
    ("trillions", english(12)),
    ("mrd", continental(9)),
    ("mrd.", continental(9)),
    ("milliarde", continental(9)),
    ("milliarden", continental(9)),
    ("milliard", continental(9)),
    ("milliards", continental(9)),
    ("lakh", english(5)),
    ("lakhs", english(5)),
    ("lac", english(5)),
    ("lacs", english(5)),
    ("crore", english(7)),
    ("crores", english(7)),
    ("lakh crore", english(12)),
    ("lakh crores", english(12)),
    ("十", chinese(1)),
    ("百", chinese(2)),
    ("千", chinese(3)),
    ("万", chinese(4)),
    ("十万", chinese(5)),
    ("百万", chinese(6)),
    ("千万", chinese(7)),
    ("亿", chinese(8)),
    ("十亿", chinese(9)),
    ("百亿", chinese(10)),
    ("千亿", chinese(11)),
    ("万亿", chinese(12)),
    ("十万亿", chinese(13)),
    ("百万亿", chinese(14)),
    ("千万亿", chinese(15)),
    ("兆", Word::Unclear),
    ("¥", Word::Currency(Currency::Cny)),
    ("cn¥", Word::Currency(Currency::Cny)),
    ("cny", Word::Currency(Currency::Cny)),
    ("rmb", Word::Currency(Currency::Cny)),
    ("yuan", Word::Currency(Currency::Cny)),
    ("元", Word::Currency(Currency::Cny)),
    ("圆", Word::Currency(Currency::Cny)),
    ("块", Word::Currency(Currency::Cny)),
    ("块钱", Word::Currency(Currency::Cny)),
    ("人民币", Word::Currency(Currency::Cny)),
    ("$", Word::Currency(Currency::Usd)),
    ("us$", Word::Currency(Currency::Usd)),
    ("usd", Word::Currency(Currency::Usd)),
    ("dollar", Word::Currency(Currency::Usd)),
    ("dollars", Word::Currency(Currency::Usd)),
    ("美元", Word::Currency(Currency::Usd)),
    ("token", Word::Tokens),
    ("tokens", Word::Tokens),
    ("词元", Word::Tokens),
    ("个", Word::Piece),
    ("month", Word::Months),
    ("months", Word::Months),
    ("月", Word::Months),
    ("个月", Word::Months),
    ("%", Word::Percent),
    ("percent", Word::Percent),
    ("per cent", Word::Percent),
    ("百分之", Word::Percent),
];

/// The word at the beginning of a text, and the text after it.
///
/// Letters count in either case, and a word of letters ends where the letters end: `m` is no part
/// of `mile`.
pub(super) fn take(text: &str) -> Option<(Word, &str)> {
    let mut longest: Option<(Word, &str)> = None;
    for (name, word) in WORDS {
        let Some((begin, rest)) = text.split_at_checked(name.len()) else { continue };
        let letters = |text: &str, last: bool| {
            let byte = if last { text.bytes().last() } else { text.bytes().next() };
            byte.is_some_and(|byte| byte.is_ascii_alphabetic())
        };
        let whole = !(letters(name, true) && letters(rest, false));
        let longer = longest.is_none_or(|(_, known)| rest.len() < known.len());
        if begin.eq_ignore_ascii_case(name) && whole && longer {
            longest = Some((*word, rest));
        }
    }
    longest
}
