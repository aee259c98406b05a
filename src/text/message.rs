//! What a refused entry is told: what to write instead, in one sentence, without blame.

use crate::market::currency::Currency;
use crate::market::quantity::Unit;

use super::language::Language;
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
                return "此处以百万为单位：2.4亿个词元请写 240 或 2.4亿个。".into();
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

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::parse::parse;
    use crate::study::keys;

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
        for spec in keys::all().filter_map(|key| key.spec()) {
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
