//! What stands beside the digits of an amount: a currency's sign, code or word, and what a price
//! is for.

/// A currency by its signs, codes and words; of two that fit, the first listed counts.
const CURRENCIES: &[(&str, &[&str])] = &[
    ("USD", &["US$", "USD", "美元", "$"]),
    ("CNY", &["CN¥", "CNY", "RMB", "人民币", "元", "¥", "块钱", "块"]),
    ("EUR", &["EUR", "€"]),
    ("GBP", &["GBP", "£"]),
    ("HKD", &["HK$", "HKD", "港元"]),
    ("TWD", &["NT$", "TWD"]),
    ("SGD", &["S$", "SGD"]),
    ("JPY", &["JPY", "円"]),
    ("RUB", &["RUB", "₽", "руб.", "руб"]),
    ("KRW", &["KRW", "₩", "원"]),
    ("INR", &["INR", "₹"]),
    ("AUD", &["AU$", "A$", "AUD"]),
    ("CAD", &["CA$", "C$", "CAD"]),
    ("CHF", &["CHF"]),
    ("HUF", &["HUF", "Ft"]),
    ("BRL", &["R$", "BRL"]),
    ("PLN", &["PLN", "zł"]),
    ("SEK", &["SEK"]),
    ("CZK", &["CZK", "Kč"]),
];

/// The number alone, and its currency's code; `None` where no currency stands beside it.
///
/// What a price is for goes too: `/Mtok` of `$4.50/Mtok`.
pub(super) fn split(text: &str) -> (&str, Option<&'static str>) {
    let text = text.trim();
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    // Nothing stands beside most numbers of a file.
    if is_digit(text.as_bytes().first()) && is_digit(text.as_bytes().last()) && !text.contains('/')
    {
        return (text, None);
    }
    let text = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    let text = match text.split_once('/') {
        Some((number, per)) if is_unit(per) => number.trim_end(),
        _ => text,
    };
    let mut found: Option<(&str, &'static str, usize)> = None;
    for (code, marks) in CURRENCIES {
        for mark in *marks {
            let rest = strip(text, mark);
            // The longest mark: US$ before $.
            if let Some(rest) = rest
                && found.is_none_or(|(_, _, length)| mark.len() > length)
            {
                found = Some((rest, *code, mark.len()));
            }
        }
    }
    match found {
        Some((rest, code, _)) => (rest.trim(), Some(code)),
        None => (text, None),
    }
}

/// The text without a mark at its beginning or end.
fn strip<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    let is_near = |one: Option<&u8>, other: Option<&u8>| {
        one.zip(other).is_some_and(|(one, other)| one.eq_ignore_ascii_case(other))
    };
    let (letters, marked) = (text.as_bytes(), mark.as_bytes());
    if !is_near(letters.first(), marked.first()) && !is_near(letters.last(), marked.last()) {
        return None;
    }
    let is_same = |part: &str| part.eq_ignore_ascii_case(mark);
    let before = text.split_at_checked(mark.len()).filter(|(begin, _)| is_same(begin));
    let after = text.len().checked_sub(mark.len()).and_then(|at| text.split_at_checked(at));
    let rest = before.map(|(_, rest)| rest);
    let rest = rest.or(after.filter(|(_, end)| is_same(end)).map(|(rest, _)| rest))?;
    // Letters are a word only where the number follows: USDC is not USD.
    let is_word = mark.bytes().all(|byte| byte.is_ascii_alphabetic());
    let touches = rest.starts_with(char::is_alphabetic) || rest.ends_with(char::is_alphabetic);
    (!(is_word && touches)).then_some(rest)
}

/// Whether a price can be for it: Mtok, 1M tokens, 百万.
fn is_unit(text: &str) -> bool {
    let text = text.trim();
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
    rest.starts_with(char::is_alphabetic) && !text.contains('/')
}

/// The code of the currency that stands beside an amount, or within it as in 12块5.
pub fn currency(text: &str) -> Option<&'static str> {
    let plain = super::parts::plain(text)?;
    let (rest, code) = split(&plain);
    let code = code.or_else(|| rest.contains('块').then_some("CNY"));
    code.or_else(|| split(rest.trim_start_matches(['-', '+'])).1)
}
