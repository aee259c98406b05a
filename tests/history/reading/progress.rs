//! How far reading is, as it is told meanwhile.

use tokenlock::history::usage::mapping::Mapping;
use tokenlock::worker::files::reading::answer;
use tokenlock::worker::files::{FileAnswer, FileRequest};

use super::{USAGE, request};

#[test]
fn progress_is_told_and_rises() {
    let mut text = USAGE.lines().next().unwrap().to_owned() + "\n";
    for row in 0..9_000 {
        let day = row % 28 + 1;
        text += &format!("2026-10-{day:02},claude-opus-5-5,k,w,standard,,1,2,3,4,5,0,,\n");
    }
    let mut told = Vec::new();
    let answer = answer(&request(&[&text]), &mut |part| told.push(part));
    assert!(matches!(answer.answer, FileAnswer::Usage(_)));
    assert!(told.len() >= 4 && told.is_sorted(), "{told:?}");
    assert!(told.iter().all(|part| (0.0..1.0).contains(part)));
}

#[test]
fn progress_is_told_of_price_histories_too() {
    let mut text = String::from("date,index,own\n");
    for row in 0..9_000 {
        text += &format!("2026-{:02}-{:02},{row}.5,1.5\n", row % 12 + 1, row % 28 + 1);
    }
    let other = text.replace("index,own", "market,mine");
    let titles = vec!["Tag".to_owned()];
    let mapping = Mapping { titles, roles: Vec::new(), includes_cached: true };
    for mappings in [Vec::new(), vec![mapping]] {
        let request = FileRequest { mappings, ..request(&[&text, &other]) };
        let mut told = Vec::new();
        let answer = answer(&request, &mut |part| told.push(part));
        assert!(matches!(answer.answer, FileAnswer::Prices(_)));
        assert!(told.len() >= 20 && told.is_sorted(), "{told:?}");
        assert!(told.iter().all(|part| (0.0..1.0).contains(part)));
        assert!(told.iter().any(|part| (0.2..0.4).contains(part)), "within the first file");
    }
}
