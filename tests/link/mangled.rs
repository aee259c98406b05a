//! Random links through everything that programs do to links, random texts, and how long they take to read.

use std::time::{Duration, Instant};

use jiff::civil::date;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use rust_decimal::Decimal;
use tokenlock::hedge::bill::BillLine;
use tokenlock::market::quantity::{IndexPrice, LockedShare, Price, PriceChange, Quantity, Tokens};
use tokenlock::market::unit::StandardUnit;
use tokenlock::study::link;
use tokenlock::study::price_move::MoveKind;
use tokenlock::study::scenario::Scenario;

prop_compose! {
    fn scenario()(models in prop::collection::vec("\\PC{0,12}", 1..4), cents in 0..10_000_000_i64,
        tokens in 0..1_000_000_000_u64, change in -90..300_i64, share in 0..=100_i64,
        futures in prop::collection::vec(1..1_000_000_i64, 0..4), is_named: bool, is_plain: bool) -> Scenario {
        let mut scenario = Scenario { as_of: date(2026, 3, 9), ..Scenario::default() };
        scenario.lines = models.into_iter().map(|model| BillLine { model, ..BillLine::default() }).collect();
        scenario.lines[0].prices.input = Price::new(Decimal::new(cents, 4)).unwrap();
        scenario.lines[0].tokens.cached = Tokens::new(tokens.into()).unwrap();
        scenario.price_move.change = PriceChange::new(Decimal::new(change, 2)).unwrap();
        scenario.lock.share = LockedShare::new(Decimal::new(share, 2)).unwrap();
        let price = |millionths| IndexPrice::new(Decimal::new(millionths, 6)).unwrap();
        scenario.lock.futures = futures.into_iter().map(price).collect();
        if is_named {
            scenario.price_move.kind = MoveKind::Named;
            scenario.price_move.steps = vec!["0:1.5:6:2.25".parse().unwrap(), "3:2:2:1.5".parse().unwrap()];
        }
        if is_plain {
            scenario.unit = StandardUnit::Plain;
        }
        scenario
    }
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// What programs do to a link on its way. Each keeps enough to know what was meant.
const MANGLERS: [fn(&str) -> String; 17] = [
    |link| format!("https://example.org/tokenlock/#{link}"),
    |link| format!("https://example.org/?from=singlemessage&isappinstalled=0#{link}"),
    |link| format!("#{link}&from=timeline&isappinstalled=0"),
    |link| format!("#{link}&utm_source=chat&fbclid=x%26y"),
    |link| format!("#{}", link.replace('&', "&amp;")),
    |link| format!("#{}", link.replace('&', "%26")),
    |link| format!("#{}", link.replace('&', "%2526")),
    |link| format!("#{}", link.replace('&', "\\u0026")),
    |link| format!("%23{link}"),
    |link| encoded(&format!("#{link}")),
    |link| encoded(&encoded(&format!("https://example.org/#{link}"))),
    |link| {
        format!(
            "https://guard.example.com/?url={}&data=05%7C01&reserved=0",
            encoded(&format!("https://example.org/#{link}"))
        )
    },
    |link| format!("（https://example.org/#{link}）。"),
    |link| format!("<https://example.org/#{link}>"),
    |link| format!("See https://example.org/#{link}, please\r\n\r\nBob"),
    |link| {
        let signs: Vec<char> = format!("https://example.org/#{link}").chars().collect();
        signs
            .chunks(72)
            .map(|line| line.iter().collect::<String>())
            .collect::<Vec<_>>()
            .join("\r\n ")
    },
    |link| link.chars().flat_map(|sign| [sign, '\u{200b}']).collect(),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_of_the_page_survives_its_way(scenario in scenario(), mangler in 0..MANGLERS.len()) {
        let link = MANGLERS[mangler](&link::write(&scenario));
        let reading = link::read(&link);
        prop_assert_eq!(&reading.warnings, &vec![], "{}", link);
        prop_assert_eq!(reading.scenario, scenario, "{}", link);
    }

    #[test]
    fn a_link_survives_two_of_them(scenario in scenario(), chat in 2..4_usize, mail in 12..MANGLERS.len()) {
        let link = MANGLERS[chat](&link::write(&scenario));
        let link = MANGLERS[mail](link.trim_start_matches('#'));
        let reading = link::read(&link);
        prop_assert_eq!(&reading.warnings, &vec![], "{}", link);
        prop_assert_eq!(reading.scenario, scenario, "{}", link);
    }

    #[test]
    fn no_text_is_too_much(text in prop_oneof![
        any::<String>(),
        prop::collection::vec(prop::sample::select(vec![
            "#", "%23", "v", "=", "%3D", "%253D", "1", "&", "%26", "&amp;", "&#38;", "&#", "\\u00", "\\", "as_of",
            "2026-11-2", "move.", "steps=", "0:1", "%", "%E4", "%25", "。", "\n", "> ", " ", ":~:text=", "?", "from=",
            "¤cy", "line.1.model=", "…", "://", "=3D", "\u{200b}", "é",
        ]), 0..30).prop_map(|pieces| pieces.concat()),
    ]) {
        let reading = link::read(&text);
        // What is read is a scenario of the page, which its own link brings back.
        prop_assert_eq!(link::read(&link::write(&reading.scenario)).scenario, reading.scenario);
    }
}

/// A long hostile text takes no more time for each byte than a short one.
#[test]
fn time_grows_with_the_length_and_no_faster() {
    for piece in [
        "%25",
        "%2525252525",
        "%26",
        "%26v%3D1",
        "&#",
        "&#x26;",
        "&amp;",
        "amp;",
        "\\",
        "\\u0026",
        "#",
        "#v=1",
        "%23v",
        "?",
        "?v",
        "a",
        "v",
        "v=3D",
        "=\n",
        "\n",
        "> ",
        "x\n",
        "%\n",
        "=",
        "....",
        "…",
        "，",
        "(",
        "¤cy",
        "http://",
        ":~:",
        "line.1.model=%26v",
        "0:1,",
        "\u{200b}",
    ] {
        let time = |bytes: usize| {
            let text =
                format!("#v=1&as_of=2026-11-21&line.1.model={}", piece.repeat(bytes / piece.len()));
            let begin = Instant::now();
            std::hint::black_box(link::read(&text));
            begin.elapsed()
        };
        let long = time(200_000);
        // A tenth of a second on an idle machine. With the square of the length it would be many minutes.
        assert!(long < Duration::from_secs(20), "{piece:?} takes {long:?} for 200,000 bytes");
    }
}
