//! Chinese numerals: 三亿五千万, 二十万亿, 十五, 二〇二六, 三点五亿.
//!
//! A last digit without a unit counts the decade below the unit before it, as in speech: 三万五 is
//! 35,000, and 30,005 is 三万零五. What speech leaves open, such as 三亿五千, is refused with both
//! spellings.

use super::digits::Digits;

/// What a run of numerals stands for.
#[derive(Debug, PartialEq)]
pub(super) enum Numeral {
    /// One number.
    Clear {
        /// The number.
        digits: Digits,
        /// The power of ten of the unit that ends it, below which parts in digits may follow.
        opens: Option<i32>,
        /// Whether 万 or 亿 is in it.
        is_large: bool,
    },
    /// One of two numbers, each in full.
    Doubtful {
        /// The larger.
        larger: String,
        /// The smaller.
        smaller: String,
    },
}

/// The value of a part, or the two ways to write out what it leaves open.
type Value = Result<u64, [String; 2]>;

/// A part below 万.
struct Section {
    value: u64,
    /// Whether it begins with 零, which says that a decade is left out.
    begins_with_zero: bool,
    /// Whether it is one digit and nothing else.
    is_bare: bool,
}

/// Whether a number in numerals begins here.
pub(super) fn starts(text: &str) -> bool {
    text.chars().next().is_some_and(|sign| digit(sign).is_some() || sign == '十')
}

/// Takes a number in numerals from the front of a text; `None` if there is no valid one.
pub(super) fn take(text: &str) -> Option<(Numeral, &str)> {
    if !starts(text) {
        return None;
    }
    let belongs = |sign: char| digit(sign).is_some() || unit(sign).is_some();
    let (run, rest) = text.split_at(text.find(|sign| !belongs(sign)).unwrap_or(text.len()));
    // 三万零5: the zero belongs to the digits behind it.
    let zero = run.strip_suffix('零').filter(|before| !before.is_empty());
    let is_of_digits = rest.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let (run, rest) = match zero.filter(|_| is_of_digits) {
        Some(before) => text.split_at(before.len()),
        None => (run, rest),
    };
    if let Some(after_point) = rest.strip_prefix('点') {
        return with_fraction(run, after_point);
    }
    let numeral = match number(run)? {
        Ok(value) => Numeral::Clear {
            digits: Digits::new(&value.to_string(), ""),
            opens: last_unit(run),
            is_large: run.contains(['万', '亿']),
        },
        Err([larger, smaller]) => Numeral::Doubtful { larger, smaller },
    };
    Some((numeral, rest))
}

/// 三点五 and what follows it: digits one by one, and then perhaps a unit.
fn with_fraction<'a>(whole: &str, after_point: &'a str) -> Option<(Numeral, &'a str)> {
    let whole = number(whole)?.ok()?;
    let end = after_point.find(|sign| digit(sign).is_none()).unwrap_or(after_point.len());
    let (fraction, rest) = after_point.split_at(end);
    let fraction: String =
        fraction.chars().filter_map(digit).map(|digit| digit.to_string()).collect();
    let end = rest.find(|sign| unit(sign).is_none()).unwrap_or(rest.len());
    let (units, rest) = rest.split_at(end);
    let power = if units.is_empty() { 0 } else { power(units)? };
    let digits = Digits::new(&whole.to_string(), &fraction).shifted(power);
    let is_large = units.contains(['万', '亿']);
    (!fraction.is_empty()).then_some((Numeral::Clear { digits, opens: None, is_large }, rest))
}

/// A whole number. `None` where the numerals make none.
fn number(run: &str) -> Option<Value> {
    let digits: Option<Vec<u64>> = run.chars().map(digit).collect();
    if let Some(digits) = digits {
        return one_by_one(run, &digits).map(Ok);
    }
    let Some((above, below)) = run.rsplit_once('亿') else { return below_hundred_million(run) };
    const UNIT: u64 = 100_000_000;
    let above_value = match above.split_once("万亿") {
        // 二十万亿五千亿: the part behind 万亿 counts 亿 too.
        Some((trillions, rest)) => {
            let trillions = section(trillions).filter(|part| part.value > 0)?.value * 10_000;
            trillions + section(rest)?.value
        }
        None => match below_hundred_million(above)? {
            Ok(value) => value,
            Err(_) => return None,
        },
    };
    if above_value == 0 {
        return None;
    }
    if below.is_empty() {
        return Some(Ok(above_value * UNIT));
    }
    if below.contains('万') {
        return Some(below_hundred_million(below)?.map(|value| above_value * UNIT + value));
    }
    let part = section(below)?;
    let written = |unit: &str| format!("{above}亿{below}{unit}");
    let with_zero = format!("{above}亿零{below}");
    Some(match (part.begins_with_zero, part.is_bare, above.ends_with('万')) {
        (true, ..) => Ok(above_value * UNIT + part.value),
        (false, true, false) => Ok(above_value * UNIT + part.value * UNIT / 10),
        (false, true, true) => Err([written("千亿"), with_zero]),
        (false, false, _) => Err([written("万"), with_zero]),
    })
}

/// Digits one after the other, as a year is read; a single one is itself.
fn one_by_one(run: &str, digits: &[u64]) -> Option<u64> {
    // OK because 18 digits fit into 64 bits. 两 counts and is no digit of a longer number.
    let is_fit = digits.len() == 1 || (digits.len() <= 18 && !run.contains('两'));
    is_fit.then(|| digits.iter().fold(0, |value, digit| value * 10 + digit))
}

/// A number with at most 万 in it.
fn below_hundred_million(run: &str) -> Option<Value> {
    let Some((above, below)) = run.split_once('万') else {
        return section(run).map(|part| Ok(part.value));
    };
    let above = section(above).filter(|part| part.value > 0)?.value;
    if below.is_empty() {
        return Some(Ok(above * 10_000));
    }
    let part = section(below)?;
    let is_decade = part.is_bare && !part.begins_with_zero;
    Some(Ok(above * 10_000 + if is_decade { part.value * 1_000 } else { part.value }))
}

/// A number below 万: 千, 百, 十 and a digit, from large to small.
fn section(run: &str) -> Option<Section> {
    let (mut value, mut last, mut pending) = (0, 10_000, None);
    let (mut zero, mut begins_with_zero) = (false, false);
    for (index, sign) in run.chars().enumerate() {
        match (digit(sign), unit(sign)) {
            (Some(0), _) if pending.is_none() => {
                zero = true;
                begins_with_zero |= index == 0;
            }
            (Some(digit), _) if digit > 0 && pending.is_none() => pending = Some(digit),
            (_, Some(unit @ (10 | 100 | 1_000))) if unit < last => {
                // 十五 is 一十五; no other unit goes without its digit.
                let count = pending.take().or((unit == 10 && value == 0).then_some(1))?;
                value += count * unit;
                last = unit;
                zero = false;
            }
            _ => return None,
        }
    }
    let is_bare = value == 0 && pending.is_some();
    match pending {
        Some(digit) if (100..10_000).contains(&last) && !zero => value += digit * last / 10,
        Some(digit) => value += digit,
        // 零 stands before something, or alone.
        None if zero && run.chars().count() > 1 => return None,
        None => {}
    }
    (!run.is_empty()).then_some(Section { value, begins_with_zero, is_bare })
}

/// The power of ten of the unit that a run ends with.
fn last_unit(run: &str) -> Option<i32> {
    ["万亿", "亿", "万", "千", "百", "十"]
        .iter()
        .find(|unit| run.ends_with(**unit))
        .and_then(|unit| power(unit))
}

/// The power of ten of a unit by itself, such as 千万.
pub(super) fn power(units: &str) -> Option<i32> {
    UNITS.iter().position(|name| *name == units).and_then(|place| i32::try_from(place + 1).ok())
}

/// The unit of a power of ten.
pub(super) fn unit_of(power: i32) -> Option<&'static str> {
    UNITS.get(usize::try_from(power.checked_sub(1)?).ok()?).copied()
}

/// Units from ten upwards, each ten times the one before.
const UNITS: [&str; 15] = [
    "十",
    "百",
    "千",
    "万",
    "十万",
    "百万",
    "千万",
    "亿",
    "十亿",
    "百亿",
    "千亿",
    "万亿",
    "十万亿",
    "百万亿",
    "千万亿",
];

/// The value of a digit.
fn digit(sign: char) -> Option<u64> {
    Some(match sign {
        '零' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// The value of a unit.
fn unit(sign: char) -> Option<u64> {
    Some(match sign {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
