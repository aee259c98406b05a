//! What is asked of a reader, or refused, before a file can be read.

use rust_decimal::dec;
use serde_bytes::ByteBuf;
use tokenlock::history::LARGEST;
use tokenlock::history::encoding::TextEncoding;
use tokenlock::history::error::FileError;
use tokenlock::history::usage::mapping::{ColumnRole, Mapping};
use tokenlock::worker::files::{FileAnswer, FileReply, FileRequest, TakenAs};

use super::{COST, USAGE, asked, history, replied, request};

const OWN: &str = "Our own export
Tag,LLM,Verbrauch ein,Verbrauch aus,Zwischenspeicher,Kosten,user_email
2026-10-01,claude-opus-5.5,3000,100,1000,12.50,a@example.org
2026-10-02,claude-opus-5.5,1000,100,500,12.50,b@example.org
";

#[test]
fn columns_that_nobody_knows_are_described_once() {
    let unknown = match asked(&request(&[OWN])) {
        FileAnswer::Unknown(unknown) => unknown,
        other => panic!("no columns: {other:?}"),
    };
    assert_eq!(unknown.guesses[0], ColumnRole::Day);
    assert!(unknown.samples.iter().all(|row| row[6].is_empty()), "{unknown:?}");
    use ColumnRole::{Cached, Cost, Day, Ignored, Input, Model, Output};
    let mapping = |includes_cached| Mapping {
        titles: unknown.titles.clone(),
        roles: vec![Day, Model, Input, Output, Cached, Cost, Ignored],
        includes_cached,
    };
    assert!(mapping(true).is_enough());
    for (includes_cached, input) in [(true, dec!(2500)), (false, dec!(4000))] {
        let mappings = vec![mapping(includes_cached)];
        let request = FileRequest { mappings, ..request(&[OWN]) };
        let FileAnswer::Usage(report) = asked(&request) else { panic!("no usage") };
        let line = &report.months[0].lines[0];
        assert_eq!(line.tokens[0].map(|count| count.0), Some(input));
        assert_eq!(line.cost.map(|cost| cost.0), Some(dec!(25)));
        assert_eq!(report.dropped_columns, ["user_email"]);
        assert!(!report.months[0].is_whole);
    }
    // What looks like the one may be the other.
    let as_prices = FileRequest { taken_as: TakenAs::Prices, ..request(&[OWN]) };
    assert!(matches!(asked(&as_prices), FileAnswer::Prices(_)));
    let as_usage = FileRequest { taken_as: TakenAs::Usage, ..request(&[&history()]) };
    assert!(matches!(asked(&as_usage), FileAnswer::Unknown(_)));
    // Kept as text on the device, and read back the same.
    let text = serde_json::to_string(&vec![mapping(true)]).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Mapping>>(&text).unwrap(), [mapping(true)]);
    assert!(!text.contains("example.org"));
}

#[test]
fn files_that_are_too_large_together_are_refused() {
    let half = format!("date,price\n2026-03-09,1\n{}", "#\n".repeat(LARGEST / 4));
    let other = half.replace("price", "other");
    assert!(matches!(asked(&request(&[&half])), FileAnswer::Prices(_)));
    let bytes = half.len() + other.len();
    let refused = FileAnswer::Refused(FileError::TooLarge { bytes });
    assert_eq!(asked(&request(&[&half, &other])), refused);
}

#[test]
fn what_lies_beside_a_good_file_is_named_with_its_reason() {
    let one = "date,mine\n2026-01-01,1\n2026-02-01,2\n2026-03-01,3\n";
    let picture = "\u{0}".repeat(9);
    for (files, expected) in [
        (vec![USAGE, "", COST], vec![(1, FileError::NoTable)]),
        (
            vec!["hello there", USAGE, one],
            vec![(0, FileError::NoTable), (2, FileError::UnknownFormat)],
        ),
        (vec!["%PDF-1.7", USAGE], vec![(0, FileError::NotText)]),
        (vec![USAGE, COST], vec![]),
        (vec![one, "%PDF-1.7", &picture], vec![(1, FileError::NotText), (2, FileError::NoTable)]),
    ] {
        let FileReply { answer, unread } = replied(&request(&files));
        assert!(!matches!(answer, FileAnswer::Refused(_)), "{files:?}");
        let unread: Vec<_> = unread.iter().map(|one| (one.file, one.reason)).collect();
        assert_eq!(unread, expected, "{files:?}");
        if files.contains(&COST) {
            let FileAnswer::Usage(report) = answer else { panic!("no usage") };
            assert_eq!(report.months[0].costs[0].1.0, dec!(42), "the others are read");
        }
    }
    // Alone, or with a question open, nothing is left that could be read meanwhile.
    assert_eq!(asked(&request(&["", "%PDF-1.7"])), FileAnswer::Refused(FileError::NoTable));
    let unclear = "date,price\n3/9/2026,4.5\n4/9/2026,4.6\n";
    let answer = asked(&request(&[unclear, "%PDF-1.7"]));
    assert_eq!(answer, FileAnswer::Refused(FileError::AmbiguousDates));
}

#[test]
fn what_a_file_does_not_tell_is_asked_and_its_answer_read() {
    let korean =
        ByteBuf::from(encoding_rs::EUC_KR.encode("콩팥,date\n4.5,2026-03-09\n").0.into_owned());
    let mut question = FileRequest { files: vec![korean], ..request(&[]) };
    assert_eq!(asked(&question), FileAnswer::Refused(FileError::AmbiguousEncoding));
    question.options.encoding = Some(TextEncoding::EucKr);
    let FileAnswer::Prices(report) = asked(&question) else { panic!("prices") };
    assert_eq!(report.read_as[0].encoding, "EUC-KR");

    let rows: String = USAGE.lines().skip(1).map(|line| format!("{line}\n")).collect();
    let twice = format!("{USAGE}{rows}");
    let mut question = request(&[&twice, COST]);
    assert_eq!(asked(&question), FileAnswer::Refused(FileError::RepeatedRows { rows: 2 }));
    for (counts_repeated, input) in [(false, dec!(2_000_000)), (true, dec!(4_000_000))] {
        question.options.counts_repeated = Some(counts_repeated);
        let FileAnswer::Usage(report) = asked(&question) else { panic!("usage") };
        assert_eq!(report.months[0].lines[0].tokens[0].map(|tokens| tokens.0), Some(input));
    }
}
