//! What a link holds of scenarios side by side.

use tokenlock::hedge::bill::BillLine;
use tokenlock::study::compared::{Compared, LONGEST_NAME, MOST, pairs, read};
use tokenlock::study::link;
use tokenlock::study::panel_scale::PanelScale;
use tokenlock::study::refusal::Reason;
use tokenlock::study::scenario::{MOST_LINES, Scenario};
use tokenlock::study::view::View;

use super::{compared, four};
use crate::scenario;

/// A scenario with as many lines as a bill may have, each with a name and numbers of its own.
fn full(number: u32) -> Scenario {
    let (mut scenario, _) = scenario("risk.paths=5000&lock.share=0.123456&risk.budget=123456.78");
    let line = |index: usize| BillLine {
        model: format!("Provider & Söhne/模型 100%={index}-{number}/CNY"),
        ..scenario.lines[0].clone()
    };
    scenario.lines = (0..MOST_LINES).map(line).collect();
    scenario
}

#[test]
fn a_link_holds_four_scenarios_beside_its_own_however_chats_encode_it() {
    let (own, _) = scenario("lock.share=0.25");
    let all = four();
    let hash = format!("{}&page=compare{}", link::write_checked(&own), pairs(&all));
    for _ in 0..2 {
        assert_eq!(View::of_link(&hash).compare, all, "{hash}");
        let reading = link::read(&hash);
        assert_eq!((reading.scenario, reading.warnings), (own.clone(), Vec::new()), "{hash}");
    }
    let address = format!("https://host.example/#{hash}");
    assert_eq!(read(&address), all);
    // A chat that encodes the whole part behind # once more.
    let again = hash.replace('%', "%25").replace('&', "%26").replace('=', "%3D");
    assert_eq!(read(&format!("https://chat.example/?url=https://host.example/%23{again}")), all);
    // Names and scenarios in any order, and places that are left free.
    let (_, of_third) = pairs(&all)
        .split_once("&view.compare.3=")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    let alone = format!("&view.compare.1.name=Nothing&view.compare.3={of_third}");
    assert_eq!(read(&alone), all[2..]);
    // They are what the browser remembers, too.
    assert_eq!(read(&pairs(&all)), all);
    assert_eq!(pairs(&[]), "");
}

#[test]
fn a_link_holds_the_scale_that_was_chosen_for_the_panels() {
    for scale in PanelScale::ALL {
        let hash = format!("v=1&page=compare{}{}", pairs(&four()), scale.pair());
        let view = View::of_link(&hash);
        assert_eq!((view.panel_scale, view.compare), (Some(scale), four()), "{hash}");
        assert_eq!(link::read(&hash).warnings, [], "{hash}");
    }
    assert_eq!(View::of_link(&format!("v=1&page=compare{}", pairs(&four()))).panel_scale, None);
}

#[test]
fn four_full_scenarios_are_read_from_a_link() {
    let all: Vec<_> = (0..4).map(|number| Compared::new("A full bill", full(number))).collect();
    let hash = format!("{}&page=compare{}", link::write_checked(&full(9)), pairs(&all));
    assert_eq!(View::of_link(&hash).compare, all);
    let reading = link::read(&hash);
    assert_eq!((reading.scenario, reading.warnings), (full(9), Vec::new()));
    // Browsers keep addresses far longer than these: 2 MB in Chromium, 1 MB in Firefox, 80 KB in Safari.
    let lengths = [pairs(&four()).len(), hash.len()];
    assert!(lengths[0] < 1_000 && lengths[1] < 80_000, "{lengths:?}");
    println!("a link of four scenarios: {lengths:?} bytes");
}

#[test]
fn what_is_damaged_is_told_and_kept_as_far_as_it_can_be_read() {
    let all = four();
    let whole = pairs(&all);
    let told = |hash: &str| link::read(hash).warnings;
    let cut = whole.replace("share%3D0.5", "share%3D0.");
    let [warning] = &told(&format!("v=1{cut}"))[..] else { panic!("{:?}", told(&cut)) };
    assert_eq!((warning.key.as_str(), &warning.reason), ("view.compare.2", &Reason::MayBeCut));
    assert_eq!(read(&cut).len(), 4);
    for pair in [
        "&view.compare.0=v%3D1",
        "&view.compare.5=v%3D1",
        "&view.compare.x=v%3D1",
        "&view.compare.1.colour=red",
        "&view.compare.1=red",
        "&view.compare.1=",
        // A comparison inside a comparison.
        "&view.compare.1=v%3D1%26view.compare.1%3Dv%253D1",
    ] {
        let hash = format!("v=1{pair}&lock.share=0.5");
        assert_eq!(told(&hash).len(), 1, "{pair}: {:?}", told(&hash));
        assert_eq!(read(&hash), [], "{pair}");
    }
    let long = "长".repeat(LONGEST_NAME + 9);
    assert_eq!(
        Compared::new(&format!(" {long}\u{7}\n"), Scenario::default()).name.chars().count(),
        LONGEST_NAME
    );
    let five: Vec<_> = (0..5).map(|_| compared("x", "")).collect();
    assert_eq!(read(&pairs(&five)).len(), MOST);
}
