//! Tables with a column for each month: price histories, and costs by model.

use jiff::civil::{Date, date};
use rust_decimal::{Decimal, dec};
use tokenlock::history::error::FileError;
use tokenlock::history::options::Options;
use tokenlock::history::prices::{self, Histories};
use tokenlock::history::usage;

fn read(text: &str) -> Histories {
    prices::read(text.as_bytes(), Options::default())
        .unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Name, unit, dates and prices of a row.
type Row<'a> = (&'a str, Option<&'a str>, &'a [Date], &'a [f64]);

fn rows(found: &Histories) -> Vec<Row<'_>> {
    let rows = found.histories.iter();
    rows.map(|row| {
        let history = &row.history;
        (history.name(), row.unit.as_deref(), history.dates(), history.prices())
    })
    .collect()
}

const FIRST: [Date; 3] = [date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)];

#[test]
fn a_row_for_each_model_is_a_history_for_each() {
    let expected: [(&str, &[f64]); 2] = [("sol", &[4.5, 4.0, 4.0]), ("terra", &[2.0, 2.0, 1.8])];
    for text in [
        "Model,Jan 2026,Feb 2026,Mar 2026\nsol,4.5,4,4\nterra,2,2,1.8\n",
        "Model;2026-01;2026-02;2026-03\nsol;4,5;4;4\nterra;2;2;1,8\n",
        "模型,2026年1月,2026年2月,2026年3月\nsol,4.5,4,4\nterra,2,2,1.8\n",
        "모델\t2026년 1월\t2026년 2월\t2026년 3월\nsol\t4.5\t4\t4\nterra\t2\t2\t1.8\n",
        "Модель;янв 2026;фев 2026;мар 2026\nsol;4,5;4;4\nterra;2;2;1,8\n",
        "Prices by model,,,\n\nModel,202601,202602,202603\nsol,4.5,4,4\nterra,2,2,1.8\n",
        "Model,03/2026,02/2026,01/2026\nsol,4,4,4.5\nterra,1.8,2,2\n",
        "Model,Jan 2026 list,Feb 2026 list,Mar 2026 list,Average\nsol,4.5,4,4,4.2\nterra,2,2,1.8,1.9\nAverage,3,3,2.9,3\n",
        ",2026,,\nModel,Jan,Feb,Mar\nsol,4.5,4,4\nterra,2,2,1.8\n",
    ] {
        let found = read(text);
        let expected = expected.map(|(name, prices)| (name, None, &FIRST[..], prices));
        assert_eq!(rows(&found), expected, "{text}");
        assert_eq!(found.problems, [], "{text}");
    }
}

#[test]
fn a_row_is_called_by_its_texts_and_is_in_its_unit() {
    let found = read(
        "Vendor;Model;Unit;Rank;Owner;2026-01;2026-02;2026-03\n\
         OpenAI;sol  input;USD/Mtok;1;a@b.org;4,5;;4\n\
         Zhipu;glm;CNY/Mtok;2;c@d.org;10;10;8\nOpenAI;requests;;3;;5;6;7\n",
    );
    let dates = [FIRST[0], FIRST[2]];
    assert_eq!(
        rows(&found),
        [
            ("OpenAI sol input (USD/Mtok)", Some("USD/Mtok"), &dates[..], &[4.5, 4.0][..]),
            ("Zhipu glm (CNY/Mtok)", Some("CNY/Mtok"), &FIRST[..], &[10.0, 10.0, 8.0][..]),
        ]
    );
    assert_eq!(found.ignored_columns, ["Rank", "Owner", "OpenAI requests"]);
    assert_eq!(found.dropped_columns, ["Owner"]);
    assert_eq!(found.understood.header_line, Some(1));
    let dollars = read("Model,Jan 2026 ($),Feb 2026 ($)\nservice for customers,10,9\n");
    assert_eq!(rows(&dollars)[0].1, Some("$"));
    // Of two rows with one name the later is called by its line.
    let twice = read("Model,2026-01,2026-02\nsol,1,2\nsol,3,4\n");
    assert_eq!([rows(&twice)[0].0, rows(&twice)[1].0], ["sol", "sol 3"]);
}

#[test]
fn a_row_for_each_year_is_one_history() {
    let found = read("Year,Jan,Feb,Nov,Dec\n2025,5,5,4.2,4\n2026,4,3.9,,\n");
    let [(name, _, dates, prices)] = rows(&found)[..] else { panic!("one history") };
    assert_eq!((name, prices), ("price", &[5.0, 5.0, 4.2, 4.0, 4.0, 3.9][..]));
    assert_eq!((dates[3], dates[4]), (date(2025, 12, 1), date(2026, 1, 1)));
    let chinese = read("年份,模型,1月,2月\n2025年,glm,10,9\n2026年,glm,8,7\n");
    assert_eq!(rows(&chinese)[0].0, "glm");
    assert_eq!(rows(&chinese)[0].3, [10.0, 9.0, 8.0, 7.0]);
}

#[test]
fn a_problem_is_that_of_the_row_and_the_month_of_the_file() {
    let found =
        read("Prices\nModel,2026-01,2026-02,2026-03\nsol,4.5,abc,4.3\nterra,-1,2,3\nluna,1,-,2\n");
    let problems = found.problems.iter();
    let said: Vec<_> = problems
        .map(|one| (one.line, one.column.as_deref(), one.text.as_str(), one.reason.name()))
        .collect();
    assert_eq!(
        said,
        [
            (3, Some("2026-02"), "abc", "not_a_number"),
            (4, Some("2026-01"), "-1", "not_positive"),
            (5, Some("2026-02"), "-", "missing"),
        ]
    );
}

#[test]
fn what_is_asked_of_dates_is_asked_of_titles_too() {
    let text = "Model,1/2/2026,1/3/2026\nsol,4.5,4.4\n";
    assert_eq!(
        prices::read(text.as_bytes(), Options::default()).unwrap_err(),
        FileError::AmbiguousDates
    );
    let ends = read("Model,1/31/2026,2/28/2026\nsol,4.5,4.4\n");
    assert_eq!(rows(&ends)[0].2, [date(2026, 1, 31), date(2026, 2, 28)]);
}

#[test]
fn a_table_with_days_in_its_rows_is_none() {
    for text in [
        "2026-01-01,2026-01-31,4.5\n2026-02-01,2026-02-28,4.4\n",
        "start,end,price\n2026-01-01,2026-01-31,4.5\n2026-02-01,2026-02-28,4.4\n",
    ] {
        let found = read(text);
        assert_eq!(rows(&found)[0].3, [4.5, 4.4], "{text}");
        assert_eq!(rows(&found)[0].2, [date(2026, 1, 1), date(2026, 2, 1)], "{text}");
    }
    // As many rows as a table may have columns.
    let many: String = (0..600).map(|row| format!("m{row},1,2\n")).collect();
    let error =
        prices::read(format!("Model,2026-01,2026-02\n{many}").as_bytes(), Options::default());
    assert_eq!(error.unwrap_err(), FileError::TooWide);
}

#[test]
fn costs_by_month_are_costs_of_each_model() {
    let line = |cost: Decimal, code: &str| (Some(cost), Some(code.to_owned()));
    for (text, expected) in [
        (
            "Cost by model (USD)\nModel,Sep 2026,Oct 2026,Total\nsol,\"$1,200.50\",$900,\"$2,100.50\"\n\
             Total,\"$1,200.50\",$900,\"$2,100.50\"\n",
            [line(dec!(1200.5), "USD"), line(dec!(900), "USD")],
        ),
        (
            "Dépenses par modèle;;\nModèle;sept. 2026;oct. 2026\nsol;1\u{a0}200,50 €;900 €\n",
            [line(dec!(1200.5), "EUR"), line(dec!(900), "EUR")],
        ),
        (
            "模型,币种,2026年9月费用,2026年10月费用\nsol,CNY,1200.5,(900)\n",
            [line(dec!(1200.5), "CNY"), line(dec!(-900), "CNY")],
        ),
    ] {
        let found = usage::read(text.as_bytes(), Options::default());
        let found = found.unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!((found.format, &found.problems[..]), ("cost_by_month", &[][..]), "{text}");
        let months: Vec<_> = found.months.iter().map(|month| month.month.text()).collect();
        assert_eq!(months, ["2026-09", "2026-10"]);
        for (month, (cost, currency)) in found.months.iter().zip(expected) {
            let [line] = &month.lines[..] else { panic!("one model: {text}") };
            assert_eq!((&line.model[..], line.cost, &line.currency), ("sol", cost, &currency));
            assert!(month.is_whole);
        }
    }
    let bad = usage::read(
        "Spend\nModel,2026-09,2026-10\nsol,10,ten\nterra,5,6\n".as_bytes(),
        Options::default(),
    );
    let problem = &bad.unwrap().problems[0];
    assert_eq!(
        (problem.line, problem.column.as_deref(), &problem.text[..]),
        (3, Some("2026-10"), "ten")
    );
    // Prices are none.
    let text = "Price by model\nModel,2026-09,2026-10\nsol,10,11\n";
    let error = usage::read(text.as_bytes(), Options::default()).unwrap_err();
    assert_eq!(error, FileError::UnknownFormat);
}

#[test]
fn a_quote_that_is_not_closed_is_named_in_such_a_table_too() {
    let text = "Model,2026-01,2026-02\nsol,1,2\n\"terra,3,4\nluna,5,6\n";
    let found = read(text);
    let said: Vec<_> =
        found.problems.iter().map(|one| (one.line, &one.text[..], one.reason.name())).collect();
    assert_eq!(said, [(3, "\"terra,3,4", "quote_not_closed")]);
    assert_eq!(rows(&found).len(), 2);
    // More models than columns are held are refused for costs as well.
    let many: String = (0..600).map(|row| format!("m{row},1,2\n")).collect();
    let costs = format!("Spend\nModel,2026-01,2026-02\n{many}");
    let error = usage::read(costs.as_bytes(), Options::default()).unwrap_err();
    assert_eq!(error, FileError::TooWide);
}
