//! Links as mail and chat programs hand them on: what was meant is read, the rest is named.

use jiff::civil::date;
use rust_decimal::dec;
use tokenlock::market::quantity::{PriceChange, Quantity};
use tokenlock::market::unit::StandardUnit;
use tokenlock::study::link::{self, ReadScenario};
use tokenlock::study::refusal::Reason;
use tokenlock::study::scenario::Scenario;

const BEGIN: &str = "#v=1&as_of=2026-11-21";

/// Reads what must be read without a word.
fn read(link: &str) -> Scenario {
    let ReadScenario { scenario, warnings } = link::read(link);
    assert_eq!(warnings, [], "{link}");
    scenario
}

/// Asserts that a link means a move of 40 % seen from 21 November 2026, without a word.
fn means_forty_percent(link: &str) {
    let scenario = read(link);
    assert_eq!(scenario.price_move.change.get(), dec!(0.4), "{link}");
    assert_eq!(scenario.as_of, date(2026, 11, 21), "{link}");
}

/// The keys that a link's warnings name, with their reasons.
fn named(link: &str) -> Vec<(String, Reason)> {
    let warnings = link::read(link).warnings;
    warnings.into_iter().map(|warning| (warning.key, warning.reason)).collect()
}

#[test]
fn what_chats_and_advertisers_add_is_dropped_without_a_word() {
    for link in [
        "[a]&move.change=0.4&from=singlemessage&isappinstalled=0",
        "[a]&from=timeline&move.change=0.4",
        "?from=singlemessage[a]&move.change=0.4",
        "https://example.org/tokenlock/?from=singlemessage&isappinstalled=0[a]&move.change=0.4",
        "https://example.org/?nsukey=a%2Fb%2Bc%3D%3D[a]&move.change=0.4",
        "[a]&move.change=0.4?from=groupmessage&isappinstalled=0",
        "[a]&move.change=0.4&utm_source=mail&utm_campaign=a%26b&fbclid=IwAR0x-y_z&secret=abc",
        "[a]&move.change=0.4:~:text=lock,the%20price",
        "[a]&move.change=0.4&:~:text=lock",
        "[a]&move.change=0.4#wechat_redirect",
        "[a]&move.change=0.4&from=singlemessage#rd",
        "[a]&move.change=0.4&scene=1&clicktime=1732&enterid=1732&pass_ticket=x%2By&wx_header=1",
        "[a]&move.change=0.4%26from%3Dsinglemessage%26isappinstalled%3D0",
    ] {
        means_forty_percent(&link.replace("[a]", BEGIN));
    }
    // What nobody is known to add is named.
    let expected = vec![("colour".to_owned(), Reason::UnknownKey)];
    assert_eq!(named(&format!("{BEGIN}&move.change=0.4&colour=red")), expected);
}

#[test]
fn separators_are_read_however_often_they_were_encoded() {
    for link in [
        "[a]%26move.change=0.4",
        "[a]%2526move.change=0.4",
        "[a]%26move.change%3D0.4",
        "#v=1%26as_of=2026-11-21%26move.change=0.4",
        "#v%3D1%26as_of%3D2026-11-21%26move.change%3D0.4",
        "#v%253D1%2526as_of%253D2026-11-21%2526move.change%253D0.4",
        "%23v%3D1%26as_of%3D2026-11-21%26move.change%3D0%2e4",
        "https://example.org/%23v=1&as_of=2026-11-21&move.change=0.4",
        "https://example.org/%2523v%253D1%2526as_of%253D2026-11-21%2526move.change%253D0.4",
        "#v=1&amp;as_of=2026-11-21&amp;move.change=0.4",
        "#v=1&amp;amp;as_of=2026-11-21&amp;amp;move.change=0.4",
        "#v=1%26amp%3Bas_of=2026-11-21%26amp%3Bmove.change=0.4",
        "#v=1&#38;as_of=2026-11-21&#x26;move.change&#x3D;0.4",
        r"#v=1\u0026as_of=2026-11-21\u0026move.change\u003d0.4",
        r"#v=1\&as\_of=2026-11-21&move.change=0.4",
        "#v=3D1&as_of=3D2026-11-21&move.=\r\nchange=3D0.4",
        "v=1&as_of=2026-11-21&move.change=0.4",
        "#/v=1&as_of=2026-11-21&move.change=0.4",
        "#V=1&as_of=2026-11-21&move.change=0.4",
        "#v=1&as_of=2026‑11‑21&move.change=0.4",
        "https://eur01.safelinks.example.com/?url=https%3A%2F%2Fexample.org%2F%23v%3D1%26as_of%3D2026-11-21\
         %26move.change%3D0.4&data=05%7C02%7Cbob%40example.com&sdata=x%2Fy%3D&reserved=0",
        "https://guard.example.com/v3/__https://example.org/*v=1&as_of=2026-11-21&move.change=0.4__;Iw!!x$",
        "https://search.example.com/url?q=https://example.org/%23v%3D1%26as_of%3D2026-11-21%26move.change\
         %3D0.4&sa=D&source=editors&ust=1732&usg=AOvVaw",
    ] {
        means_forty_percent(&link.replace("[a]", BEGIN));
    }
    assert_eq!(read("#v=1&as_of=2026-11-21¤cy=USD&move.change=0.4").currency.code(), "USD");
    // The version is no later one because a sign behind it was encoded.
    assert!(named("#v=1%26as_of=2026-11-21").is_empty());
}

#[test]
fn values_are_read_however_often_they_were_encoded() {
    let steps = |link: &str| read(link).price_move.steps;
    let bare = steps(&format!("{BEGIN}&move.kind=named&move.steps=0:1.5:6:2.25,3:2:2:2"));
    assert_eq!(bare.len(), 2);
    for text in [
        "0%3A1.5%3A6%3A2.25%2C3%3A2%3A2%3A2",
        "0%253A1.5%253A6%253A2.25%252C3%253A2%253A2%253A2",
        "0%3a1.5%3a6%3a2.25%2c3:2:2:2",
    ] {
        assert_eq!(steps(&format!("{BEGIN}&move.kind=named&move.steps={text}")), bare, "{text}");
    }
    let model = |text: &str| read(&format!("{BEGIN}&line.1.model={text}")).lines[0].model.clone();
    assert_eq!(model("gpt-4+vision"), "gpt-4+vision");
    assert_eq!(model("gpt-4%2Bvision%20(x)"), "gpt-4+vision (x)");
    assert_eq!(model("A%26B%3D1&move.change=0.4"), "A&B=1");
    assert_eq!(model("100%2525"), "100%25");
    assert_eq!(model("DeepSeek/deepseek-v4-pro%2520peak/CNY"), "DeepSeek/deepseek-v4-pro peak/CNY");
    assert_eq!(model("我的模型"), "我的模型");
    assert_eq!(model("x%2520y&lock.futures=1%252C2"), "x y");
}

#[test]
fn what_a_sentence_leaves_behind_a_link_is_no_part_of_it() {
    for end in [
        ".",
        ",",
        ")",
        "]",
        ">",
        "。",
        "，",
        "）",
        "”",
        "!",
        "?",
        "；",
        ".)",
        "。）",
        " ",
        "\n",
        "&quot;",
        "&gt;",
        "'",
        "_",
        "**",
        "~",
        "|link>",
        " looks dear.",
        "，请看",
        "\n\nBest regards",
        "\nThanks",
        "\r\n> quoted text here",
        "https://example.org/",
    ] {
        means_forty_percent(&format!("{BEGIN}&move.change=0.4{end}"));
    }
    for around in [
        "<[x]>",
        "([x])",
        "“[x]”",
        "（[x]）",
        "看：[x]。",
        "See [x], please",
        "[a link]([x])",
        "Hi,\nsee\n[x]\nBob",
    ] {
        let link = format!("https://example.org/{BEGIN}&move.change=0.4");
        means_forty_percent(&around.replace("[x]", &link));
    }
    assert_eq!(read(&format!("{BEGIN}&horizon=24.")).months(), 24);
    assert_eq!(read(&format!("{BEGIN}&unit=plain.")).unit, StandardUnit::Plain);
    assert_eq!(read("#v=1&as_of=2026-11-21.").as_of, date(2026, 11, 21));
    assert_eq!(
        read(&format!("{BEGIN}&line.1.model=my model (new)。")).lines[0].model,
        "my model (new)"
    );
    assert_eq!(read(&format!("{BEGIN}&line.1.model=gpt-5)")).lines[0].model, "gpt-5");
}

#[test]
fn folded_lines_and_signs_without_width_change_nothing() {
    for link in [
        "#v=1&as_of=2026-11-21&move.ch\nange=0.4",
        "#v=1&as_of=2026-11-21&move.change=0.\r\n4",
        "#v=1&as_of=2026-11-21\r\n &move.change=0.4",
        "> #v=1&as_of=2026-\n> 11-21&move.change=0.4",
        "#v=1&\u{200b}as_of=2026-11-21&move.\u{ad}change=0.4\u{feff}",
        "\u{2068}#v=1&as_of=2026-11-21&move.change=0.4\u{2069}",
        "  #v=1 & as_of=2026-11-21 & move.change=0.4  ",
        // All signs at the width of a Chinese keyboard, and a mail's own way to write them.
        "https://x.example/＃v＝1＆as_of＝2026-11-21＆move.change＝0.4",
        "https://x.example/#v=3D1&as_of=3D2026-11-21&move.cha=\r\nnge=3D0.4",
    ] {
        means_forty_percent(link);
    }
}

#[test]
fn a_link_that_was_cut_says_so_and_shows_what_is_left() {
    for (end, key) in [
        ("&mov", "mov"),
        ("&move.chan", "move.chan"),
        ("&move.change=", "move.change"),
        ("&move.change=-", "move.change"),
        ("&move.change=0.", "move.change"),
        ("&move.change=0.4&", "move.change"),
        ("&move.change=0.4…", "move.change"),
        ("&move.change=0.4...", "move.change"),
        ("&unit=pla", "unit"),
        ("&risk.index=open-w", "risk.index"),
        ("&exchange.date=2026-1", "exchange.date"),
        ("&move.steps=0:1.5:6", "move.steps"),
        ("&move.steps=0:1.5:6:2.25%2", "move.steps"),
        ("&move.steps=", "move.steps"),
        ("&line.1.model=abc%E4%B", "line.1.model"),
        ("&line.1.model=abc%E4%BD", "line.1.model"),
        ("&line=3&line.1.model=a&line.2.model=b", "line.2.model"),
    ] {
        let link = format!("{BEGIN}{end}");
        assert_eq!(named(&link), [(key.to_owned(), Reason::MayBeCut)], "{link}");
        assert_eq!(link::read(&link).scenario.as_of, date(2026, 11, 21), "{link}");
    }
    assert_eq!(named("#v=1"), [("v".to_owned(), Reason::MayBeCut)]);
    assert_eq!(named("#v=1&from=singlemessage"), [("v".to_owned(), Reason::MayBeCut)]);
    assert_eq!(named("https://example.org/#v=1."), [("v".to_owned(), Reason::MayBeCut)]);
    // Nobody sends these, and the page opens with its defaults.
    for link in ["", "#", "#lang=zh"] {
        assert!(named(link).is_empty(), "{link}");
    }
    let whole = "https://example.org/".to_owned();
    assert_eq!(named(&whole), [(whole, Reason::NotAPair)]);
}

#[test]
fn what_may_mean_two_things_is_named() {
    for end in ["40%", "0,4", "0.4;lock.share=0.5", "0.4|lock.share=0.5", "0.4.5", "four"] {
        let reading = link::read(&format!("{BEGIN}&move.change={end}"));
        let keys: Vec<_> = reading.warnings.iter().map(|warning| warning.key.as_str()).collect();
        assert_eq!(keys, ["move.change"], "{end}");
        assert_eq!(reading.warnings[0].value, end);
        assert_eq!(reading.scenario.price_move.change, PriceChange::default(), "{end}");
    }
    // The full stop of a sentence, or what is left of 2.5.
    let reading = link::read(&format!("{BEGIN}&move.change=2."));
    assert_eq!((reading.warnings.len(), reading.scenario.price_move.change.get()), (1, dec!(2)));
    let second = link::read(&format!("{BEGIN}&move.change=0.4#v=1&move.change=0.5"));
    assert_eq!(second.warnings.len(), 1);
    assert_eq!(second.scenario.price_move.change.get(), dec!(0.4));
}
