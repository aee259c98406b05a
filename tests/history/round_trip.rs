//! What is written is read back the same: price histories in each form that tells itself, usage in each layout.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rust_decimal::Decimal;
use tokenlock::history::opened::open;
use tokenlock::history::options::Options;
use tokenlock::history::prices;
use tokenlock::history::usage::mapping::{ColumnRole, Mapping};
use tokenlock::history::usage::{self, UsageLine, Wishes};
use tokenlock::market::token::TokenKind;

use crate::encoded::{Encoding, day_text, encodings};
use crate::layouts::{LAYOUTS, Row, Style};

const STYLES: [Style; 7] = [
    Style { separator: ',', group: "", decimal: '.' },
    Style { separator: ',', group: ",", decimal: '.' },
    Style { separator: '\t', group: "'", decimal: '.' },
    Style { separator: ';', group: ".", decimal: ',' },
    Style { separator: ';', group: "\u{202f}", decimal: ',' },
    Style { separator: '|', group: "", decimal: ',' },
    Style { separator: '\t', group: ".", decimal: ',' },
];

/// What columns may hold that a reader describes.
const ROLES: [ColumnRole; 10] = [
    ColumnRole::Ignored,
    ColumnRole::Day,
    ColumnRole::Model,
    ColumnRole::Input,
    ColumnRole::Cached,
    ColumnRole::Write,
    ColumnRole::WriteLong,
    ColumnRole::Output,
    ColumnRole::Cost,
    ColumnRole::Currency,
];
/// Those of tokens, with the kind of each.
const KINDS: [(ColumnRole, TokenKind); 5] = [
    (ColumnRole::Input, TokenKind::Input),
    (ColumnRole::Cached, TokenKind::Cached),
    (ColumnRole::Write, TokenKind::Write),
    (ColumnRole::WriteLong, TokenKind::WriteLong),
    (ColumnRole::Output, TokenKind::Output),
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
            .map(|(day, price)| vec![day_text(*day, form, encoding), style.decimal(*price, 4)]).collect();
        if is_falling {
            lines.reverse();
        }
        let [day_title, price_title, volume_title, total] = encoding.titles();
        let mut titles = vec![day_title.to_owned(), price_title.to_owned()];
        if has_total {
            lines.push(vec![total.to_owned(), style.decimal(prices.iter().sum(), 4)]);
        }
        if has_volume {
            titles.push(volume_title.to_owned());
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
    fn months_across_are_read_back_in_each_form(
        first in 0_i32..600,
        prices in prop::collection::vec(prop::collection::vec(1_u64..100_000_000_000, 2..15), 1..6),
        form in 0_usize..4,
        style in prop::sample::select(STYLES.to_vec()),
        (has_total, has_unit) in any::<(bool, bool)>(),
    ) {
        let months = prices.iter().map(Vec::len).min().unwrap_or_default();
        let dates: Vec<Date> = (0..months)
            .map(|place| date(1972, 1, 1) + jiff::Span::new().months(first + place as i32)).collect();
        let title = |day: &Date| match form {
            0 => format!("{}-{:02}", day.year(), day.month()),
            1 => format!("{} {}", day_text(*day, 5, Encoding::Utf8).split_once(' ').unwrap().0, day.year()),
            2 => format!("{}年{}月", day.year(), day.month()),
            _ => format!("{:02}/{}", day.month(), day.year()),
        };
        let mut lines = vec![vec!["Model".to_owned()]];
        lines[0].extend(has_unit.then(|| "Unit".to_owned()));
        lines[0].extend(dates.iter().map(title));
        for (place, row) in prices.iter().enumerate() {
            let mut line = vec![format!("model {place}")];
            line.extend(has_unit.then(|| "USD".to_owned()));
            line.extend(row.iter().take(months).map(|price| style.decimal(*price, 4)));
            lines.push(line);
        }
        if has_total {
            let mut line = vec!["Total".to_owned()];
            line.extend(has_unit.then(String::new));
            line.extend((0..months).map(|_| "1".to_owned()));
            lines.push(line);
        }
        let text = lines.iter().map(|line| style.line(line) + "\n").collect::<String>();
        let found = prices::read(text.as_bytes(), Options::default());
        let found = found.map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
        prop_assert_eq!(found.histories.len(), prices.len(), "{}", text);
        for (column, row) in found.histories.iter().zip(&prices) {
            let expected: Vec<f64> = row.iter().take(months)
                .map(|price| format!("{}.{:04}", price / 10_000, price % 10_000).parse().unwrap())
                .collect();
            let history = &column.history;
            prop_assert_eq!((history.dates(), history.prices()), (&dates[..], &expected[..]), "{}", text);
            prop_assert_eq!(column.unit.as_deref(), has_unit.then_some("USD"));
        }
        prop_assert_eq!(&found.problems, &[]);
    }

    #[test]
    fn what_a_reader_said_of_columns_is_kept_and_reads_the_next_file(
        order in Just(ROLES.to_vec()).prop_shuffle(),
        rows in prop::collection::vec((1_i8..29, prop::array::uniform5(0_u64..3_000_000_000), 0_u64..10_000_000), 1..9),
        // Without vowels they name neither a key nor a person, whose column would be emptied.
        titles in prop::collection::vec("[B-D][bcdfg\"', ]{0,9}", ROLES.len()),
    ) {
        let titles: Vec<String> = titles.iter().enumerate()
            .map(|(place, title)| format!("{} {place}", title.split_whitespace().collect::<Vec<_>>().join(" ")))
            .collect();
        let mapping = Mapping { titles: titles.clone(), roles: order.clone(), includes_cached: false };
        // As the page keeps it on the device.
        let kept = serde_json::to_string(&[&mapping]).unwrap();
        let known: Vec<Mapping> = serde_json::from_str(&kept).unwrap();
        prop_assert_eq!(&known, &[mapping]);
        let style = Style { separator: ',', group: "", decimal: '.' };
        let mut text = style.line(&titles) + "\n";
        for (day, tokens, cents) in &rows {
            let cell = |role: &ColumnRole| match role {
                ColumnRole::Day => format!("2026-10-{day:02}"),
                ColumnRole::Model => "m".to_owned(),
                ColumnRole::Cost => format!("{}.{:02}", cents / 100, cents % 100),
                ColumnRole::Currency => "EUR".to_owned(),
                role => KINDS.iter().position(|(known, _)| known == role)
                    .map_or_else(|| "note".to_owned(), |place| tokens[place].to_string()),
            };
            text += &(style.line(&order.iter().map(cell).collect::<Vec<_>>()) + "\n");
        }
        let options = Options { counts_repeated: Some(true), ..Options::default() };
        let wishes = Wishes { options, mappings: &known, progress: &mut |_| () };
        let found = usage::read_all(&[open(text.as_bytes(), None)], wishes);
        let found = found.map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
        prop_assert_eq!((found.format, &found.problems[..]), ("mapped", &[][..]), "{}", text);
        let line = &found.months[0].lines[0];
        prop_assert_eq!((&line.model[..], line.currency.as_deref()), ("m", Some("EUR")));
        for (place, (_, kind)) in KINDS.iter().enumerate() {
            let sum: u64 = rows.iter().map(|row| row.1[place]).sum();
            prop_assert_eq!(line.tokens.get(*kind), Some(Decimal::from(sum)), "{}", text);
        }
        let cents: u64 = rows.iter().map(|row| row.2).sum();
        prop_assert_eq!(line.cost, Some(Decimal::new(cents as i64, 2).normalize()));
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
