//! What is written is read back the same: price histories in each form that tells itself, usage in each layout.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rust_decimal::Decimal;
use tokenlock::history::options::Options;
use tokenlock::history::prices;
use tokenlock::history::usage::{self, UsageLine};
use tokenlock::market::token::TokenKind;

use crate::layouts::{LAYOUTS, Row, Style};

/// How a file is encoded.
#[derive(Clone, Copy, Debug)]
enum Encoding {
    Utf8,
    Utf8Marked,
    Utf16Little,
    Utf16Big,
    Utf16Bare,
    Gb18030,
}

impl Encoding {
    fn encode(self, text: &str) -> Vec<u8> {
        let little = || text.encode_utf16().flat_map(u16::to_le_bytes);
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf8Marked => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            Self::Utf16Little => b"\xff\xfe".iter().copied().chain(little()).collect(),
            Self::Utf16Big => {
                let big = text.encode_utf16().flat_map(u16::to_be_bytes);
                b"\xfe\xff".iter().copied().chain(big).collect()
            }
            Self::Utf16Bare => little().collect(),
            Self::Gb18030 => encoding_rs::GB18030.encode(text).0.into_owned(),
        }
    }

    /// The style as such a file has it: spreadsheets that write GB18030 group by commas.
    fn holds(self, style: Style) -> Style {
        let group =
            if matches!(self, Self::Gb18030) && !style.group.is_ascii() { "" } else { style.group };
        Style { group, ..style }
    }
}

fn encodings() -> impl Strategy<Value = Encoding> {
    use Encoding::{Gb18030, Utf8, Utf8Marked, Utf16Bare, Utf16Big, Utf16Little};
    prop::sample::select(vec![Utf8, Utf8Marked, Utf16Little, Utf16Big, Utf16Bare, Gb18030])
}

/// A day in each form that can be one day only.
fn day_text(day: Date, form: usize) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (year, month, number) = (day.year(), day.month(), day.day());
    let name = MONTHS[month as usize - 1];
    match form {
        0 => day.to_string(),
        1 => format!("{year}/{month}/{number}"),
        2 => format!("{number:02}.{month:02}.{year}"),
        3 => format!("{year}年{month}月{number}日"),
        4 => format!("{year}{month:02}{number:02}"),
        5 => format!("{name} {number} {year}"),
        6 => format!("{number}-{name}-{year}"),
        _ => format!("{day}T23:59:59-08:00"),
    }
}

const STYLES: [Style; 7] = [
    Style { separator: ',', group: "", decimal: '.' },
    Style { separator: ',', group: ",", decimal: '.' },
    Style { separator: '\t', group: "'", decimal: '.' },
    Style { separator: ';', group: ".", decimal: ',' },
    Style { separator: ';', group: "\u{202f}", decimal: ',' },
    Style { separator: '|', group: "", decimal: ',' },
    Style { separator: '\t', group: ".", decimal: ',' },
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_price_history_is_read_back_in_each_form(
        first in 0_i32..9_000,
        prices in prop::collection::vec(1_u64..100_000_000_000, 2..30),
        form in 0_usize..8,
        style in prop::sample::select(STYLES.to_vec()),
        encoding in encodings(),
        end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        (is_falling, has_volume, has_total) in any::<(bool, bool, bool)>(),
    ) {
        let style = encoding.holds(style);
        let start = date(2001, 1, 1) + jiff::Span::new().days(first);
        let dates: Vec<Date> =
            (0..prices.len()).map(|place| start + jiff::Span::new().days(place as i64)).collect();
        let mut lines: Vec<Vec<String>> = dates.iter().zip(&prices)
            .map(|(day, price)| vec![day_text(*day, form), style.decimal(*price, 4)]).collect();
        if is_falling {
            lines.reverse();
        }
        let mut titles = vec!["日期".to_owned(), "收盘价".to_owned()];
        if has_total {
            lines.push(vec!["合计".to_owned(), style.decimal(prices.iter().sum(), 4)]);
        }
        if has_volume {
            titles.push("成交量".to_owned());
            lines.iter_mut().for_each(|line| line.push("500".to_owned()));
        }
        lines.insert(0, titles);
        let text = lines.iter().map(|line| style.line(line) + end).collect::<String>();
        let found = prices::read(&encoding.encode(&text), Options::default());
        let found = found.map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
        let expected: Vec<f64> = prices.iter()
            .map(|price| format!("{}.{:04}", price / 10_000, price % 10_000).parse().unwrap())
            .collect();
        prop_assert_eq!(found.histories.len(), 1);
        let history = &found.histories[0].history;
        prop_assert_eq!((history.dates(), history.prices()), (&dates[..], &expected[..]), "{}", text);
        prop_assert_eq!(&found.problems, &[]);
    }

    #[test]
    fn usage_is_read_back_in_each_layout(
        rows in prop::collection::vec(
            (1_i8..29, 0_usize..3, prop::array::uniform5(0_u64..3_000_000_000), 0_u64..10_000_000),
            1..12,
        ),
        style in prop::sample::select(STYLES.to_vec()),
        encoding in encodings(),
        end in prop::sample::select(vec!["\n", "\r\n"]),
    ) {
        let style = encoding.holds(style);
        let rows: Vec<Row> = rows.into_iter()
            .map(|(day, model, tokens, cents)| Row { day, model, tokens, cents }).collect();
        for layout in LAYOUTS {
            let lines = (layout.write)(&rows, &style);
            let text = lines.iter().map(|line| style.line(line) + end).collect::<String>();
            let found = usage::read(&encoding.encode(&text), Options::default());
            let found = found.map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
            prop_assert_eq!(found.format, layout.name);
            prop_assert_eq!(&found.problems, &[], "{}", text);
            prop_assert_eq!(found.months.len(), 1);
            for model in 0..3 {
                let of_model: Vec<&Row> = rows.iter().filter(|row| row.model == model).collect();
                let name = (layout.model)(model);
                let line: Vec<&UsageLine> =
                    found.months[0].lines.iter().filter(|line| line.model == name).collect();
                prop_assert_eq!(line.len(), usize::from(!of_model.is_empty()), "{}: {}", name, text);
                let Some(line) = line.first() else { continue };
                for kind in layout.kinds {
                    let place = TokenKind::ALL.iter().position(|known| known == kind).unwrap();
                    let sum: u64 = of_model.iter().map(|row| row.tokens[place]).sum();
                    let read = line.tokens.get(*kind);
                    prop_assert_eq!(read, Some(Decimal::from(sum)), "{:?} of {}", kind, text);
                }
                if layout.has_cost {
                    let cents: u64 = of_model.iter().map(|row| row.cents).sum();
                    let expected = Decimal::new(cents as i64, 2).normalize();
                    prop_assert_eq!(line.cost, Some(expected), "{}", text);
                }
            }
        }
    }
}
