//! The front page that is read before any code runs: it says what the study says, on whatever day it is read.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use jiff::civil::date;
use tokenlock::hedge::bill::BillLine;
use tokenlock::market::exact::to_float;
use tokenlock::show::front::html::{WIDTHS, parts};
use tokenlock::show::front::{Front, html};
use tokenlock::study::figures::{Case, Study};
use tokenlock::study::link;
use tokenlock::study::risk::case::RiskCase;
use tokenlock::study::scenario::{MOST_LINES, Scenario};
use tokenlock::study::starting_point::StartingPoint;
use tokenlock::text::answer::{answer, mirror, vendor_alone};
use tokenlock::text::bill::example_assumes;
use tokenlock::text::bill_summary::a_month;
use tokenlock::text::language::Language;
use tokenlock::text::number::money;
use tokenlock::text::outlook::at_cost;
use tokenlock::text::sentence::{Piece, plain_text};
use tokenlock::text::views::view_names;
use tokenlock::text::{embed, qr_code};
use tokenlock::worker::message::{WorkerAnswer, WorkerQuestion};
use tokenlock::worker::studies::Studies;

fn page(scenario: &Scenario, language: Language) -> String {
    let front = Front::new(scenario, language).unwrap();
    parts(&[front]).map(|(_, html)| html).concat()
}

/// The sentence about futures that cost about as much as the answer says, as the worker finds them.
fn simulated(scenario: &Scenario, study: &Study, language: Language) -> Vec<Piece> {
    let case = RiskCase::of(scenario, study);
    let cost = to_float(study.totals.chosen.unhedged);
    let Ok(WorkerAnswer::AtCost(found)) =
        Studies::default().answer(&case, WorkerQuestion::AtCost(cost))
    else {
        panic!("no answer")
    };
    at_cost(found[0].r_squared, cost, found[0].at_cost, (study.side, study.currency), language)
}

/// What a reader sees: the text between tags, a space for each tag.
fn text(html: &str) -> String {
    let mut shown = String::new();
    for part in html.split('<') {
        shown.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    shown.replace("&#39;", "'").replace("&amp;", "&")
}

/// The values of an attribute, in their order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    let after = html.split(&start).skip(1);
    after.map(|rest| rest.split_once('"').expect("a value that ends").0).collect()
}

#[test]
fn it_says_what_the_study_says_in_both_languages() {
    let scenario = Scenario::default();
    let study = Study::run(&scenario).unwrap();
    for language in Language::ALL {
        let html = page(&scenario, language);
        let lead = plain_text(&answer(&scenario, &study, language));
        let mirror = plain_text(&mirror(&scenario, &study, language));
        let (bill, answer) = html.split_once("</button></p>").unwrap();
        let (answer, beneath) = answer.split_once("<section class=\"levers").unwrap();
        let (_, others) = beneath.split_once("<section class=\"other-bills").unwrap();
        let (others, _) = others.split_once("</section>").unwrap();
        let words = language.words();
        let (embed, code) = (embed::labels(language).embed, qr_code::labels(language).show);
        let take_away =
            [words.copy_link, words.copy_answer, view_names(language).brief.short, embed, code]
                .concat();
        let take_away = format!("\n{}{take_away}", words.disclaimer);
        assert!(text(bill).contains(&a_month(&study, language)), "{bill}");
        let alone = plain_text(&vendor_alone(&scenario, &study, language));
        // The same as the door's study of risk says, whose figures have tests of their own.
        let simulated = plain_text(&simulated(&scenario, &study, language));
        assert_eq!(
            text(answer).trim(),
            [&lead, &mirror, &alone, &simulated, &take_away].map(String::as_str).concat()
        );
        for case in [Case::Chosen, Case::Mirror] {
            let total = study.totals.get(case);
            for value in [total.unhedged, total.gain, total.locked, total.saved] {
                let cell = format!(">{}</td>", money(value, study.currency, language));
                assert!(beneath.contains(&cell), "{cell}");
            }
        }
        // A screen reader reads the same answer.
        assert_eq!(html.matches("<svg class=\"chart\"").count(), WIDTHS.len());
        let told = html.split("<desc ").skip(1).filter(|rest| {
            text(rest.split_once("</desc>").unwrap().0.split_once('>').unwrap().1).contains(&lead)
        });
        assert_eq!(told.count(), WIDTHS.len());
        // What nobody has to ask: that the numbers stay where they are, and what the bills to start from assume.
        assert!(text(others).contains(words.promise));
        for start in StartingPoint::ALL {
            assert!(text(others).contains(example_assumes(start, language)), "{start:?}");
        }
    }
}

#[test]
fn it_says_the_same_on_every_day() {
    // Bars of the whole horizon, and lines of months, whose names would hang on the day: one for each panel.
    let growing = link::read("v=1&as_of=2026-11-22&growth=0.01").scenario;
    let scenarios = [(Scenario::default(), 0), (growing, 2)];
    let each = Language::ALL.into_iter().flat_map(|one| scenarios.iter().map(move |of| (one, of)));
    for (language, (of_today, panels)) in each {
        let html = page(of_today, language);
        for day in [(2026, 8, 17), (2026, 12, 31), (2027, 1, 31), (2028, 2, 29), (2035, 7, 1)] {
            let as_of = date(day.0, day.1, day.2);
            let later = Scenario { as_of, ..of_today.clone() };
            assert_eq!(page(&later, language), html, "{as_of}");
        }
        let first = match language {
            Language::English => ">Month 1<",
            Language::Chinese => ">第1个月<",
        };
        assert_eq!(html.matches(first).count(), panels * WIDTHS.len());
    }
}

#[test]
fn it_follows_the_scenario() {
    let scenario = link::read("v=1&as_of=2026-11-22&move.change=-0.2&lock.share=0.35").scenario;
    let front = Front::new(&scenario, Language::English).unwrap();
    let levers: Vec<_> = front.levers.iter().map(|lever| lever.text.as_str()).collect();
    assert_eq!(levers, ["-20%", "35%", "12%"]);
    let html = page(&scenario, Language::English);
    assert!(text(&html).contains("Locking 35%") && !html.contains("50,112.00"));
    let lines = vec![BillLine::default(); MOST_LINES + 1];
    assert!(Front::new(&Scenario { lines, ..scenario }, Language::English).is_err());
}

#[test]
fn the_languages_stand_side_by_side_and_each_alone() {
    let scenario = Scenario::default();
    let fronts = Language::ALL.map(|language| Front::new(&scenario, language).unwrap());
    for (place, html) in html::parts(&fronts) {
        // The two that are hidden from the other's readers, and nothing beside them.
        let tops = html.match_indices("in-english").chain(html.match_indices("in-chinese"));
        assert_eq!(tops.count(), 2, "{place}");
        assert!(html.find("in-english") < html.find("in-chinese"), "{place}");
        let [english, chinese] = html.split_once("in-chinese").map(|(a, b)| [a, b]).unwrap();
        let is_chinese = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
        assert!(!english.contains(is_chinese) && chinese.contains(is_chinese), "{place}");
        assert!(english.contains("lang=\"en\"") && chinese.contains("lang=\"zh-Hans\""), "{place}");
    }
    let all = html::parts(&fronts).map(|(_, html)| html).concat();
    let ids = values(&all, "id");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    // The page that runs has other ids, and every figure is named by its own.
    assert!(ids.iter().all(|id| id.starts_with("front-")), "{ids:?}");
    let names = values(&all, "aria-labelledby").into_iter().flat_map(|value| value.split(' '));
    assert_eq!(names.collect::<Vec<_>>(), ids);
}

#[test]
fn every_tag_is_closed_and_nothing_can_be_used() {
    let html = page(&Scenario::default(), Language::Chinese);
    let mut open = Vec::new();
    for tag in html.split('<').skip(1) {
        let tag = tag.split_once('>').expect("a tag that ends").0;
        let name = tag.split(' ').next().unwrap();
        match tag.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed)),
            None if name == "input" || tag.ends_with('/') => {}
            None => open.push(name),
        }
        let is_control = ["input", "select", "button"].contains(&name);
        assert!(!is_control || tag.ends_with(" disabled"), "{tag}");
    }
    assert!(open.is_empty(), "{open:?}");
}
