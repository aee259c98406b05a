//! The spreadsheet: its formulas come to the page's figures.

use std::collections::BTreeMap;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use tokenlock::show::workbook::{Cell, Sheet, Workbook};
use tokenlock::study::keys;
use tokenlock::text::language::Language;

use crate::scenario;

pub(crate) const SCENARIOS: [&str; 5] = [
    "",
    "horizon=36&growth=0.05&contract.fee=0.25&contract.currency=USD&lock.share=0.37",
    "currency=USD&contract.currency=CNY&contract.lot=7&contract.fee=0.01&contract.margin_rate=0.13",
    "line.2.currency=USD&line.2.prices.input=3&line.2.tokens.input=900000001&line.1.batch_share=0.4\
     &line.1.model=%3DSUM(A1)",
    "lock.share=0&move.change=0&contract.lot=1000000",
];

/// Works a formula out, as a spreadsheet does, but in decimals: so much of the language as is used.
struct Sum<'a> {
    text: &'a [u8],
    at: usize,
    sheet: &'a [Vec<Option<Decimal>>],
    names: &'a BTreeMap<String, Decimal>,
}

impl Sum<'_> {
    fn peek(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or_default()
    }

    fn takes(&mut self, sign: u8) -> bool {
        let is_there = self.peek() == sign;
        self.at += usize::from(is_there);
        is_there
    }

    fn sum(&mut self) -> Decimal {
        let mut value = self.product();
        loop {
            if self.takes(b'+') {
                value += self.product();
            } else if self.takes(b'-') {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> Decimal {
        let mut value = self.atom();
        loop {
            if self.takes(b'*') {
                value *= self.atom();
            } else if self.takes(b'/') {
                value /= self.atom();
            } else {
                return value;
            }
        }
    }

    fn word(&mut self) -> String {
        let start = self.at;
        while self.peek().is_ascii_alphanumeric() || matches!(self.peek(), b'_' | b'.') {
            self.at += 1;
        }
        String::from_utf8(self.text[start..self.at].to_vec()).unwrap()
    }

    fn cell(&self, word: &str) -> Decimal {
        let column = usize::from(word.as_bytes()[0] - b'A');
        let row: usize = word[1..].parse().unwrap();
        self.sheet[row - 1][column].unwrap_or_else(|| panic!("{word} is no number"))
    }

    fn atom(&mut self) -> Decimal {
        if self.takes(b'(') {
            let value = self.sum();
            assert!(self.takes(b')'));
            return value;
        }
        let word = self.word();
        if self.takes(b'(') {
            if word == "SUM" {
                let first = self.word();
                assert!(self.takes(b':'));
                let last = self.word();
                assert!(self.takes(b')') && first[..1] == last[..1]);
                let rows: [usize; 2] = [&first, &last].map(|cell| cell[1..].parse().unwrap());
                return (rows[0]..=rows[1])
                    .map(|row| self.cell(&format!("{}{row}", &first[..1])))
                    .sum();
            }
            let first = self.sum();
            assert!(self.takes(b','));
            let second = self.sum();
            assert!(self.takes(b')'));
            let places = second.to_u32().unwrap_or_default();
            return match word.as_str() {
                "ROUND" => {
                    first.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
                }
                "ROUNDUP" => first.round_dp_with_strategy(places, RoundingStrategy::AwayFromZero),
                "MAX" => first.max(second),
                other => panic!("{other} is not known"),
            };
        }
        match (word.parse::<Decimal>(), self.names.get(&word)) {
            (Ok(number), _) => number,
            (_, Some(value)) => *value,
            _ => self.cell(&word),
        }
    }
}

fn value(cell: &Cell) -> Option<Decimal> {
    match cell {
        Cell::Number(value, _) | Cell::Formula(_, value, _) => Some(*value),
        _ => None,
    }
}

/// The sheet worked out from its numbers alone, row by row: formulas refer to rows above and cells beside them.
fn worked_out(sheet: &Sheet, names: &BTreeMap<String, Decimal>) -> Vec<Vec<Option<Decimal>>> {
    let mut found: Vec<Vec<Option<Decimal>>> = Vec::new();
    for row in &sheet.rows {
        found.push(Vec::new());
        for cell in row {
            let known = match cell {
                Cell::Formula(text, ..) => {
                    let mut formula = Sum { text: text.as_bytes(), at: 0, sheet: &found, names };
                    let value = formula.sum();
                    assert_eq!(formula.at, text.len(), "{text}");
                    Some(value)
                }
                other => value(other),
            };
            found.last_mut().unwrap().push(known);
        }
    }
    found
}

fn names(workbook: &Workbook) -> BTreeMap<String, Decimal> {
    let [.., assumptions] = &workbook.sheets;
    let value = |row: usize| value(&assumptions.rows[row - 1][1]).unwrap();
    workbook.names.iter().map(|name| (name.name.clone(), value(name.row))).collect()
}

#[test]
fn every_formula_comes_to_the_pages_figure() {
    for keys in SCENARIOS {
        let (scenario, study) = scenario(keys);
        for language in Language::ALL {
            let workbook = Workbook::of(&scenario, &study, language).unwrap();
            let names = names(&workbook);
            assert_eq!(names.len(), 5);
            let mut formulas = 0;
            for sheet in &workbook.sheets {
                let found = worked_out(sheet, &names);
                for (row, cells) in sheet.rows.iter().enumerate() {
                    for (column, cell) in cells.iter().enumerate() {
                        if let Cell::Formula(text, expected, _) = cell {
                            let apart = (found[row][column].unwrap() - expected).abs();
                            assert!(
                                apart < Decimal::new(1, 15),
                                "{keys} {text}: {expected}, {apart} apart"
                            );
                            formulas += 1;
                        }
                    }
                }
            }
            assert!(formulas >= 7 * study.months.len() + 13, "{formulas}");
            let [bill, months, assumptions] = &workbook.sheets;
            let total = &months.rows[study.months.len() + 1];
            let total = [1, 7, 9, 10, 14].map(|column| value(&total[column]).unwrap().normalize());
            let totals = &study.totals;
            let expected = [
                study.unmoved,
                totals.chosen.unhedged,
                totals.chosen.gain,
                totals.chosen.locked,
                totals.mirror.locked,
            ];
            assert_eq!(total, expected.map(|value| value.normalize()), "{keys}");
            assert_eq!(assumptions.rows.len(), keys::places(&scenario).len() + 1);
            assert!(assumptions.rows.iter().all(|row| row.len() == 5), "{keys}");
            assert!(bill.rows.iter().all(|row| row.len() <= 9));
        }
    }
}

#[test]
fn another_share_makes_the_lots_and_costs_of_that_share() {
    let (one, study) = scenario("contract.fee=0.25&growth=0.02");
    let (_, other) = scenario("contract.fee=0.25&growth=0.02&lock.share=0.3&contract.lot=10");
    let workbook = Workbook::of(&one, &study, Language::English).unwrap();
    let mut names = names(&workbook);
    names.insert("lock_share".to_owned(), Decimal::new(3, 1));
    names.insert("contract_lot".to_owned(), Decimal::TEN);
    let months = worked_out(&workbook.sheets[1], &names);
    let total = &months[study.months.len() + 1];
    let found = [4, 6, 9, 10, 14].map(|column| total[column].unwrap().normalize());
    let totals = &other.totals;
    let expected =
        [other.lots, other.fees, totals.chosen.gain, totals.chosen.locked, totals.mirror.locked];
    assert_eq!(found, expected.map(|value| value.normalize()));
}

#[test]
fn the_assumptions_say_their_unit_and_where_they_are_from() {
    let (scenario, study) = scenario("lock.share=0.6");
    let workbook = Workbook::of(&scenario, &study, Language::English).unwrap();
    let [.., assumptions] = &workbook.sheets;
    let row = |key: &str| {
        let key = Cell::Text(key.to_owned());
        let row = assumptions.rows.iter().find(|row| row[0] == key).unwrap();
        let text = |cell: &Cell| match cell {
            Cell::Text(text) => text.clone(),
            _ => String::new(),
        };
        [text(&row[2]), text(&row[3])]
    };
    assert_eq!(row("lock.share"), ["fraction (1 is 100%)", "entered"]);
    let [unit, source] = row("line.1.prices.input");
    assert_eq!(unit, "CNY per million tokens");
    assert!(source.starts_with("list price of 17 August 2026: "), "{source}");
    assert_eq!(row("exchange.rate"), ["CNY/USD", "rate of 17 August 2026"]);
    assert_eq!(row("contract.lot"), ["million standard tokens", "default"]);
    assert_eq!(row("as_of"), ["", "default"]);
}
