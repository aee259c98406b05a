//! The words and marks that may stand beside the digits.

use crate::market::currency::Currency;

/// What a word beside a number means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Ten to a power.
    Magnitude {
        /// The power of ten.
        power: i32,
        /// Whether smaller parts may follow, as in 3亿5000万.
        chinese: bool,
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
    /// Hundredths.
    Percent,
}

/// An English magnitude.
const fn english(power: i32) -> Word {
    Word::Magnitude { power, chinese: false }
}

/// A Chinese magnitude.
const fn chinese(power: i32) -> Word {
    Word::Magnitude { power, chinese: true }
}

/// Every word, in small letters. The longest that fits is taken, so the order means nothing.
const WORDS: &[(&str, Word)] = &[
    ("k", english(3)),
    ("thousand", english(3)),
    ("m", english(6)),
    ("mn", english(6)),
    ("mio", english(6)),
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
