//! Every reason has words of its own in both languages.

use std::collections::BTreeSet;

use rust_decimal::dec;

use super::*;
use crate::history::error::FileError;
use crate::history::problem::{Problem, ProblemReason};
use crate::text::language::Language;

#[test]
fn every_reason_is_said_in_words_of_its_own() {
    let reasons = [
        ProblemReason::QuoteNotClosed,
        ProblemReason::CellCount { expected: 3, found: 2 },
        ProblemReason::NoDate,
        ProblemReason::OtherDayOrder,
        ProblemReason::DuplicateDate { first_line: 4 },
        ProblemReason::Missing,
        ProblemReason::NotANumber,
        ProblemReason::NotPositive,
        ProblemReason::OutOfRange,
        ProblemReason::OtherCurrency,
        ProblemReason::TotalDiffers,
        ProblemReason::NoToken { count: "3".to_owned() },
        ProblemReason::OtherTier,
        ProblemReason::PriceChanged,
        ProblemReason::UnknownUnit,
        ProblemReason::OtherService,
        ProblemReason::RepeatedRows { rows: 3 },
    ];
    for language in Language::ALL {
        let said: BTreeSet<String> = reasons
            .iter()
            .map(|reason| {
                let text = "cell".to_owned();
                let one = Problem { line: 1234, column: None, text, reason: reason.clone() };
                problem(&one, language)
            })
            .collect();
        assert_eq!(said.len(), reasons.len());
        assert!(said.iter().all(|said| said.contains("1,234") && said.contains("cell")));
        let is_chinese = |text: &str| text.contains('行');
        assert!(said.iter().all(|said| is_chinese(said) == (language == Language::Chinese)));
    }
}

#[test]
fn a_cost_below_a_cent_is_not_nothing() {
    for (code, expected) in [("USD", "less than $0.01"), ("EUR", "less than 0.01 EUR")] {
        assert_eq!(exact_cost(dec!(0.000004), code, Language::English), expected);
    }
    assert_eq!(exact_cost(dec!(0.000004), "CNY", Language::Chinese), "不到 ¥0.01");
    assert_eq!(exact_cost(dec!(0), "USD", Language::English), "$0.00");
    assert_eq!(exact_cost(dec!(0.01), "USD", Language::English), "$0.01");
}

#[test]
fn a_file_that_was_not_read_says_why() {
    for (language, begins) in [(Language::English, "Not read. "), (Language::Chinese, "未读取。")]
    {
        let said = [FileError::UnknownFormat, FileError::NoTable, FileError::NotText]
            .map(|reason| unread(reason, language));
        assert!(said.iter().all(|said| said.starts_with(begins)), "{said:?}");
        assert_eq!(BTreeSet::from(said).len(), 3);
        assert!(unreadable("march.csv", language).contains("march.csv"));
    }
}

#[test]
fn a_file_that_is_too_large_is_named_with_its_size_and_the_limit() {
    for language in Language::ALL {
        let said = too_large("march.csv", 25_000_001, language);
        assert!(said.contains("march.csv") && said.contains("26 MB") && said.contains("25 MB"));
        assert!(refused(FileError::TooLarge { bytes: 1 }, language).contains("25 MB"));
        let together = too_large_together("april.csv", 30_000_000, language);
        assert!(together.contains("april.csv") && together.contains("30 MB"), "{together}");
    }
}
