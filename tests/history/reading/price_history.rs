//! Price histories: whether the own price is the index, and how the file was read.

use rust_decimal::dec;
use serde_bytes::ByteBuf;
use tokenlock::history::error::FileError;
use tokenlock::market::quantity::Quantity;
use tokenlock::study::link;
use tokenlock::study::scenario::Scenario;
use tokenlock::text::history::{how_read, price_findings};
use tokenlock::text::language::Language;
use tokenlock::worker::files::{FileAnswer, FileRequest};

use super::{asked, history, prices, request};

#[test]
fn a_price_history_says_how_far_the_price_follows_the_index() {
    let text = history();
    let request = FileRequest { columns: Some((1, Some(0))), ..request(&[&text]) };
    let report = prices(&request);
    assert_eq!((report.own, report.index, report.count), (1, Some(0), 25));
    let likeness = report.likeness.as_ref().unwrap();
    assert!((likeness.beta.value - 2.0).abs() < 1e-9 && likeness.r_squared > 0.999_999);
    assert_eq!((likeness.days, likeness.count, likeness.points.len()), (30, 24, 24));
    let (days, volatility) = report.volatility.unwrap();
    assert!(days == 30 && (volatility.value - 0.1 * 12_f64.sqrt()).abs() < 0.02, "{volatility:?}");
    assert_eq!(report.monthly.len(), 25);
    let [low, middle, high] = report.resampled.unwrap();
    assert!(low <= middle && middle <= high && high < 20.0);
    let mut scenario = Scenario::default();
    report.put_into(&mut scenario);
    assert_eq!(scenario.price_move.pass_through.get(), dec!(2), "beta");
    assert!(link::write(&scenario).contains("move.pass_through=2&"), "the link carries it");
    let risk = scenario.risk;
    assert_eq!(risk.r_squared.get(), dec!(1));
    assert_eq!(risk.jump_rate.get(), dec!(0), "no change is more than three deviations");
    assert!((risk.numbers().volatility - volatility.value).abs() < 1e-4);
    // The index is the column that is called so where none is chosen.
    let usual = prices(&FileRequest { columns: None, ..request.clone() });
    assert_eq!((usual.own, usual.index), (1, Some(0)));
    // One price alone tells no beta, and leaves that of the scenario.
    let alone = prices(&FileRequest { columns: Some((1, None)), ..request });
    let mut scenario = Scenario::default();
    alone.put_into(&mut scenario);
    assert_eq!(scenario.price_move, Scenario::default().price_move);
}

#[test]
fn two_files_of_prices_are_compared_and_a_picture_is_refused() {
    let one = "date,mine\n2026-01-01,1\n2026-02-01,2\n2026-03-01,3\n";
    let other = "date,market\n2026-01-01,4\n2026-02-01,5\n2026-03-01,6\n";
    let report = prices(&request(&[one, other]));
    let names: Vec<&str> = report.columns.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["mine", "market"]);
    assert!(report.likeness.is_none(), "too few changes to tell");
    let mut picture = request(&[one]);
    picture.files = vec![ByteBuf::from(b"\x89PNG\r\n\x1a\n")];
    assert_eq!(asked(&picture), FileAnswer::Refused(FileError::NotText));
    let unclear = "date,price\n3/9/2026,4.5\n4/9/2026,4.6\n";
    assert_eq!(asked(&request(&[unclear])), FileAnswer::Refused(FileError::AmbiguousDates));
}

#[test]
fn what_was_left_out_of_a_price_history_is_said() {
    let text = "Datum;Preis;Volumen;Kunde\n09.03.2026;4,5;1200;k\n10.03.2026;4,55;1300;k\n";
    let report = prices(&request(&[text]));
    assert_eq!(
        (&report.ignored_columns[..], &report.dropped_columns[..]),
        (&["Volumen".to_owned(), "Kunde".to_owned()][..], &[][..])
    );
    let text = text.replace("Kunde", "user_email");
    let report = prices(&request(&[&text]));
    assert_eq!(report.ignored_columns, ["Volumen"]);
    assert_eq!(report.dropped_columns, ["user_email"]);
    let said = how_read(&report, Language::English);
    let read = "Read as UTF-8, with decimal commas and the day first in its dates.";
    assert_eq!(said, [read, "Not taken as prices: Volumen."]);
    let said = how_read(&report, Language::Chinese);
    assert_eq!(
        said,
        ["按 UTF-8 编码读取，小数点为“,”，日期中日在前。", "未作为价格采用的列：Volumen。"]
    );
    // So few rows tell nothing of jumps, and the page says so.
    let findings = price_findings(&report, Language::English).join(" ");
    assert!(findings.contains("Too few rows to tell jumps"), "{findings}");
    // Of two files that were read in two ways both are told, once each.
    let plain = "date,index\n2026-03-09,4.5\n2026-03-10,4.55\n";
    let again = "date,other\n2026-03-09,4.5\n2026-03-10,4.56\n";
    assert_eq!(prices(&request(&[&text, plain, again])).read_as.len(), 2);
}

#[test]
fn the_index_is_the_column_that_is_called_so() {
    for (titles, own, index) in [
        ("own,index", 0, 1),
        ("Market index,mine", 1, 0),
        ("mine,other,指数", 0, 2),
        ("one,two", 0, 1),
        ("open index,closed index,bill", 2, 0),
        ("index a,index b", 0, 1),
    ] {
        let count = titles.split(',').count();
        let row =
            |month: usize| format!("2026-{month:02}-01{}\n", format!(",{month}.5").repeat(count));
        let text = format!("date,{titles}\n{}", (1..9).map(row).collect::<String>());
        let report = prices(&request(&[&text]));
        assert_eq!((report.own, report.index), (own, Some(index)), "{titles}");
    }
}
