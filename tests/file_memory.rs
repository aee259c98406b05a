//! The memory that a file takes while it is read: a few times its size, however few lines it has.
//!
//! A program of its own, because the most memory that a process has held falls never again.
#![cfg(target_os = "linux")]

use std::fmt::Write;

use tokenlock::history::options::Options;
use tokenlock::history::{LARGEST, usage};

/// The most memory that this process has held, in bytes.
fn most_held() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    1024 * line.trim().trim_end_matches(" kB").parse::<usize>().unwrap()
}

/// A month of buckets, all in one list on one line.
fn one_line() -> String {
    let mut text = "{\"object\":\"page\",\"data\":[".to_owned();
    let mut place = 0;
    while text.len() < LARGEST - 400 {
        let start = 1_772_323_200 + 3_600 * (place % 744);
        let separator = if place == 0 { "" } else { "," };
        write!(
            text,
            "{separator}{{\"object\":\"bucket\",\"start_time\":{start},\"end_time\":{},\"results\":[{{\"input_tokens\":100,\
             \"input_cached_tokens\":60,\"output_tokens\":5,\"num_model_requests\":1,\"model\":\"model-a\"}}]}}",
            start + 3_600
        )
        .unwrap();
        place += 1;
    }
    text.push_str("],\"has_more\":false}");
    text
}

#[test]
fn a_list_of_25_megabytes_on_one_line_is_held_as_rows_and_not_as_a_tree() {
    let text = one_line();
    let before = most_held();
    let usage = usage::read(text.as_bytes(), Options::default()).unwrap();
    let rows = text.matches("\"bucket\"").count();
    let line = &usage.months[0].lines[0];
    assert_eq!(line.tokens.input.unwrap(), (40 * rows).into());
    let taken = most_held() - before;
    println!("{taken} bytes for {} bytes in {rows} rows", text.len());
    assert!(taken < 3 * LARGEST, "{taken} bytes for a file of {}", text.len());
}
