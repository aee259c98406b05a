//! What a refused entry is told: what to write instead, in one sentence, without blame.

use crate::market::currency::Currency;
use crate::market::quantity::{OutOfRange, Spec, Unit};

use super::language::Language;
use super::number;
use crate::parse::NotANumber;

impl NotANumber {
    /// The sentence beside a field of the given unit.
    pub fn message(&self, language: Language, unit: Unit) -> String {
        let example = example(unit, language);
        match language {
            Language::English => self.english(example),
            Language::Chinese => self.chinese(example),
        }
    }

    /// The sentence in English.
    fn english(&self, example: &str) -> String {
        let because: String = match self {
            Self::Empty => return format!("Enter a number, such as {example}."),
            Self::BadGrouping => {
                return "Group digits in threes, as in 1,234,567, or leave the commas out.".into();
            }
            Self::BadCompound => {
                return "Go from large to small, each part with its unit, as in 3亿5000万.".into();
            }
            Self::Ambiguous { larger, smaller } => {
                return format!("Write {larger} or {smaller}.");
            }
            Self::UnclearMagnitude => {
                return "兆 has two meanings. Write M for a million or T for a trillion.".into();
            }
            Self::CountsMillions => {
                return "This field counts millions: write 240 or 240M tokens.".into();
            }
            Self::WrongCurrency { expected: Currency::Cny } => "This field is in yuan (¥).".into(),
            Self::WrongCurrency { expected: Currency::Usd } => {
                "This field is in dollars ($).".into()
            }
            Self::TooLong => "This entry is too long.".into(),
            Self::NoDigits => "This field needs digits.".into(),
            Self::Unknown { part } => format!("“{part}” is not understood here."),
            Self::NoMagnitude { part } => format!("This field does not take “{part}”."),
            Self::NotAPercentage => "This field is not a percentage.".into(),
            Self::NotMoney => "This field is not an amount of money.".into(),
            Self::WrongUnit { part } => format!("This field is not in “{part}”."),
            Self::TooLarge => "This number is too large to keep.".into(),
            Self::TooFine => "This number has too many decimal places to keep.".into(),
        };
        format!("{because} Write a number such as {example}.")
    }

    /// The sentence in Chinese.
    fn chinese(&self, example: &str) -> String {
        let because: String = match self {
            Self::Empty => return format!("请输入数字，例如 {example}。"),
            Self::BadGrouping => return "请每三位一组，例如 1,234,567，或者不用逗号。".into(),
            Self::BadCompound => {
                return "请从大到小书写，每一部分都带单位，例如 3亿5000万。".into();
            }
            Self::Ambiguous { larger, smaller } => {
                return format!("请写成 {larger} 或 {smaller}。");
            }
            Self::UnclearMagnitude => return "“兆”有两种含义，请改写为“百万”或“万亿”。".into(),
            Self::CountsMillions => {
                return "此处以百万为单位：2.4亿个 词元 请写 240 或 2.4亿个。".into();
            }
            Self::WrongCurrency { expected: Currency::Cny } => "此处以人民币（¥）计。".into(),
            Self::WrongCurrency { expected: Currency::Usd } => "此处以美元（$）计。".into(),
            Self::TooLong => "输入内容过长。".into(),
            Self::NoDigits => "此处需要数字。".into(),
            Self::Unknown { part } => format!("此处无法识别“{part}”。"),
            Self::NoMagnitude { part } => format!("此处不使用“{part}”。"),
            Self::NotAPercentage => "此处不是百分比。".into(),
            Self::NotMoney => "此处不是金额。".into(),
            Self::WrongUnit { part } => format!("此处的单位不是“{part}”。"),
            Self::TooLarge => "数字过大，无法保存。".into(),
            Self::TooFine => "小数位过多，无法保存。".into(),
        };
        format!("{because}请输入数字，例如 {example}。")
    }
}

/// An entry that a field of the given unit takes.
fn example(unit: Unit, language: Language) -> &'static str {
    match (unit, language) {
        (Unit::Tokens, Language::English) => "240M",
        (Unit::Tokens, Language::Chinese) => "2.4亿",
        (Unit::Money, _) => "4.50",
        (Unit::Percent, _) => "40%",
        (Unit::Months, _) => "12",
        (Unit::Number, _) => "1.5",
        (Unit::MillionTokens, _) => "240",
        (Unit::YuanPerDollar, _) => "7.2",
    }
}

/// What is said of a number outside its range or finer than its places, in the reader's own unit.
///
/// A percentage is given as one, and its places are those of the percentage. Money carries the sign
/// of `currency` if there is one.
pub fn out_of_range_message(
    refusal: &OutOfRange,
    language: Language,
    currency: Option<Currency>,
) -> String {
    let Spec { unit, min, max, places, .. } = refusal.spec;
    let inside = min <= refusal.value && refusal.value <= max;
    if inside {
        let places = if unit == Unit::Percent { places.saturating_sub(2) } else { places };
        return match (language, unit, places) {
            (Language::English, Unit::Tokens, 0) => "Whole tokens only".into(),
            (Language::English, Unit::Months, 0) => "Whole months only".into(),
            (Language::English, _, 0) => "Whole numbers only".into(),
            (Language::English, _, 1) => "At most 1 decimal place".into(),
            (Language::English, ..) => format!("At most {places} decimal places"),
            (Language::Chinese, Unit::Tokens, 0) => "词元数须为整数".into(),
            (Language::Chinese, Unit::Months, 0) => "月数须为整数".into(),
            (Language::Chinese, _, 0) => "须为整数".into(),
            (Language::Chinese, ..) => format!("最多 {places} 位小数"),
        };
    }
    let limit = |value| {
        let sign = match (unit, currency) {
            (Unit::Money, Some(currency)) => currency.sign(),
            (Unit::YuanPerDollar, _) => Currency::Cny.sign(),
            _ => "",
        };
        let text = match unit {
            // Round numbers, so the short form is exact.
            Unit::Tokens => number::count_short(value, language),
            Unit::Percent => number::input(value, unit, language).replace('-', "\u{2212}"),
            _ => number::count(value, language),
        };
        match text.strip_prefix('\u{2212}') {
            Some(size) => format!("\u{2212}{sign}{size}"),
            None => format!("{sign}{text}"),
        }
    };
    let (min, max) = (limit(min), limit(max));
    match language {
        Language::English => {
            let noun = match unit {
                Unit::Tokens => " tokens",
                Unit::Months => " months",
                Unit::MillionTokens => " million tokens",
                _ => "",
            };
            format!("Between {min} and {max}{noun}")
        }
        Language::Chinese => {
            let noun = match unit {
                Unit::Tokens => "个 词元 ",
                Unit::Months => " 个月",
                Unit::MillionTokens => " 百万个 词元 ",
                _ => " ",
            };
            format!("介于 {min} 与 {max}{noun}之间")
        }
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::{Decimal, dec};

    use super::*;
    use crate::market::quantity::{
        Horizon, LotSize, Price, PriceChange, Quantity, SPECS, Tick, Tokens,
    };
    use crate::parse::parse;

    fn out<Q: Quantity>(value: Decimal, currency: Option<Currency>) -> [String; 2] {
        let Err(refusal) = Q::new(value) else { panic!("{value} is in range") };
        Language::ALL.map(|language| out_of_range_message(&refusal, language, currency))
    }

    #[test]
    fn a_range_is_told_in_the_unit_that_is_typed() {
        let yuan = Some(Currency::Cny);
        let [english, chinese] = out::<PriceChange>(dec!(4), yuan);
        assert_eq!(english, "Between −90% and 300%");
        assert_eq!(chinese, "介于 −90% 与 300% 之间");
        let [english, chinese] = out::<Horizon>(dec!(99), yuan);
        assert_eq!(english, "Between 1 and 36 months");
        assert_eq!(chinese, "介于 1 与 36 个月之间");
        let [english, chinese] = out::<Tokens>(dec!(-1), yuan);
        assert_eq!(english, "Between 0 and 10,000tn tokens");
        assert_eq!(chinese, "介于 0 与 10000万亿个 词元 之间");
        let [english, chinese] = out::<Price>(dec!(-1), yuan);
        assert_eq!(english, "Between ¥0 and ¥1,000,000");
        assert_eq!(chinese, "介于 ¥0 与 ¥1,000,000 之间");
        assert_eq!(out::<Price>(dec!(-1), None)[0], "Between 0 and 1,000,000");
        let [english, _] = out::<LotSize>(dec!(0), yuan);
        assert_eq!(english, "Between 0.000001 and 1,000,000,000 million tokens");
    }

    #[test]
    fn a_number_too_fine_is_told_its_places() {
        let half = dec!(1.5);
        assert_eq!(out::<Tokens>(half, None), ["Whole tokens only", "词元数须为整数"]);
        assert_eq!(out::<Horizon>(half, None), ["Whole months only", "月数须为整数"]);
        assert_eq!(out::<Tick>(dec!(0.0000000015), None)[0], "At most 9 decimal places");
        assert_eq!(out::<Tick>(dec!(0.0000000015), None)[1], "最多 9 位小数");
        // Twelve places of a fraction are ten of a percentage.
        let [english, _] = out::<PriceChange>(dec!(0.0000000000001), None);
        assert_eq!(english, "At most 10 decimal places");
    }

    #[test]
    fn an_ambiguous_entry_is_told_both_readings() {
        let refusal = parse("4,125", Unit::Money, None).unwrap_err();
        assert_eq!(refusal.message(Language::English, Unit::Money), "Write 4125 or 4.125.");
        assert_eq!(refusal.message(Language::Chinese, Unit::Money), "请写成 4125 或 4.125。");
        let refusal = parse("40%", Unit::Tokens, None).unwrap_err();
        assert_eq!(
            refusal.message(Language::English, Unit::Tokens),
            "This field is not a percentage. Write a number such as 240M."
        );
    }

    #[test]
    fn every_example_in_a_message_is_taken() {
        for spec in SPECS {
            for language in Language::ALL {
                let example = example(spec.unit, language);
                let value = parse(example, spec.unit, None).expect(example);
                assert!(value >= dec!(0.4) && value.scale() <= 2, "{example}");
                let message = NotANumber::Empty.message(language, spec.unit);
                assert!(message.contains(example), "{message}");
            }
        }
        let compound = parse("3亿5000万", Unit::Tokens, None);
        assert_eq!(compound, Ok(dec!(350_000_000)));
        let millions = Unit::MillionTokens;
        for entry in ["240", "240M tokens", "2.4亿个"] {
            assert_eq!(parse(entry, millions, None), Ok(dec!(240)));
        }
    }
}
