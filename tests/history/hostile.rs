//! Bytes that are no file of prices or usage, or once were: every one is answered, and soon.

use std::time::Instant;

use crate::usage::files::samples as usage_samples;
use proptest::prelude::*;
use tokenlock::history::error::FileError;
use tokenlock::history::options::Options;
use tokenlock::history::{LARGEST, MOST_LINES, prices, usage};

/// Every reader of files, on the same bytes.
fn read_all(bytes: &[u8]) {
    let _ = prices::read(bytes, Options::default());
    let _ = usage::read(bytes, Options::default());
}

fn prices_error(bytes: &[u8]) -> FileError {
    prices::read(bytes, Options::default()).unwrap_err()
}

#[test]
fn what_is_too_large_is_refused_by_name() {
    let large = vec![b'x'; LARGEST];
    assert_eq!(prices_error(&large), FileError::TooLarge { bytes: LARGEST });
    assert!(prices_error(&large).to_string().starts_with("too_large: the file has 25000000 bytes"));
    let of_usage = |bytes: &[u8]| usage::read(bytes, Options::default()).unwrap_err();
    assert_eq!(of_usage(&large), FileError::TooLarge { bytes: LARGEST });
    let wide = [&b"date"[..], &b",p".repeat(200_000), b"\n2026-03-09", &b",1".repeat(200_000)];
    assert_eq!(prices_error(&wide.concat()), FileError::TooWide);
    let long = b"a,b\n".repeat(MOST_LINES + 1);
    assert_eq!(prices_error(&long), FileError::TooManyLines);
}

/// What an object lacks is an empty cell of its row: few bytes may be a table without end.
#[test]
fn json_of_more_cells_than_bytes_is_refused_by_name() {
    let titles: Vec<String> = (0..454).map(|place| format!("\"t{place}\":1")).collect();
    let text = format!("{{{}}}\n{}", titles.join(","), "{\"a\":1}\n".repeat(60_000));
    assert!(text.len() < 600_000);
    let of_usage = |text: &str| usage::read(text.as_bytes(), Options::default()).unwrap_err();
    assert_eq!(of_usage(&text), FileError::TooManyCells);
    let wide: Vec<String> = (0..600).map(|place| format!("\"t{place}\":1")).collect();
    assert_eq!(of_usage(&format!("[{{{}}}]", wide.join(","))), FileError::TooWide);
}

#[test]
fn what_is_no_text_is_refused_by_name() {
    for (bytes, error) in [
        (&b"%PDF-1.7 ..."[..], FileError::NotText),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileError::NotText),
        (b"PK\x03\x04 and no more", FileError::Archive),
        (b"\x1f\x8b and no more", FileError::Archive),
        (b"", FileError::NoTable),
        (b"\0\0\0\0", FileError::NoTable),
        (b"\xff\xfe", FileError::NoTable),
    ] {
        assert_eq!(prices_error(bytes), error, "{bytes:?}");
    }
}

/// What is slow grows with the square of the file; a minute is far beyond any other cause.
#[test]
fn no_file_takes_long() {
    let begin = Instant::now();
    let bytes = 150_000;
    for file in [
        b"\"".repeat(bytes),
        b"\"\n".repeat(bytes / 2),
        b"\",\n".repeat(bytes / 3),
        b"a,\"b\n".repeat(bytes / 5),
        b"2026-03-09,1\n".repeat(bytes / 13),
        b",\n".repeat(bytes / 2),
        b"1/1/1,".repeat(bytes / 6),
        b"\0".repeat(bytes),
        b"\xff".repeat(bytes),
        b"\r".repeat(bytes),
        b"1 ".repeat(bytes / 2),
        "年".repeat(bytes / 3).into_bytes(),
    ] {
        read_all(&file);
    }
    assert!(begin.elapsed().as_secs() < 60, "{:?}", begin.elapsed());
}

/// Lines that look like those of real files.
fn lines() -> impl Strategy<Value = Vec<u8>> {
    let cell = prop_oneof![
        "[0-9]{1,4}[-/.][0-9]{1,2}([-/.][0-9]{1,4})?",
        "[0-9]{0,4}[.,][0-9]{0,4}(e-?[0-9]{1,3})?",
        "\"[^\"]{0,6}\"?",
        "date|price|model|amount|type|cost|[a-z_]{1,9}",
        "[年月日¥€万\u{202f}-]{0,4}",
        Just(String::new()),
    ];
    let line = prop::collection::vec(cell, 0..6);
    let separator = prop::sample::select(vec![",", ";", "\t", "|", " "]);
    let end = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    (prop::collection::vec(line, 0..12), separator, end).prop_map(|(lines, separator, end)| {
        let lines: Vec<String> = lines.iter().map(|cells| cells.join(separator)).collect();
        lines.join(end).into_bytes()
    })
}

proptest! {
    #[test]
    fn no_bytes_stop_a_reader(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        read_all(&bytes);
        read_all(&[b"date,price\n2026-03-09,1\n", &bytes[..]].concat());
        read_all(&[b"PK\x03\x04", &bytes[..]].concat());
        read_all(&[b"\xff\xfe", &bytes[..]].concat());
    }

    #[test]
    fn no_cells_stop_a_layout(
        place in 0..usage_samples().len(),
        cells in prop::collection::vec("[-0-9a-zA-Z.,:{}\\[\\]%年 ]{0,12}", 0..30),
        cut in 0.0_f64..1.0,
    ) {
        let sample = usage_samples()[place];
        let end = (sample.len() as f64 * cut) as usize;
        read_all(&sample.as_bytes()[..end]);
        let (header, _) = sample.split_once('\n').unwrap_or((sample, ""));
        read_all(format!("{header}\n2026-03-09,{}\n{}\n", cells.join(","), cells.join(",")).as_bytes());
    }

    #[test]
    fn no_lines_stop_a_reader(bytes in lines(), cut in 0.0_f64..1.0) {
        read_all(&bytes);
        let end = (bytes.len() as f64 * cut) as usize;
        read_all(&bytes[..end]);
    }
}
