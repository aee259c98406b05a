//! The page of the paper's claims, as a browser would read it.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::HashSet;

use tokenlock::study::paper::{Subject, Verdict, What, claims};
use tokenlock::text::language::Language;
use tokenlock::text::paper::{html, verdict_name};

/// A tag with its attributes, or the text between tags as it stands in the source.
#[derive(Debug)]
enum Piece {
    Open(String, Vec<(String, String)>),
    Close(String),
    Text(String),
}

/// Reads the strict HTML that the page is written in: every tag is closed, every value quoted.
fn pieces(html: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let Some(inside) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            found.push(Piece::Text(rest[..end].to_owned()));
            rest = &rest[end..];
            continue;
        };
        let end = inside.find('>').expect("a tag that ends");
        let tag = &inside[..end];
        assert!(!tag.contains('<'), "{tag}");
        rest = &inside[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            found.push(Piece::Close(name.to_owned()));
            continue;
        }
        let (name, mut values) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = Vec::new();
        while !values.is_empty() {
            let (attribute, after) = values.split_once("=\"").expect("a quoted value");
            let (value, after) = after.split_once('"').expect("a value that ends");
            attributes.push((attribute.trim().to_owned(), value.to_owned()));
            values = after;
        }
        found.push(Piece::Open(name.to_owned(), attributes));
    }
    found
}

fn attributes(html: &str, wanted: &str) -> Vec<String> {
    let of = |piece| match piece {
        Piece::Open(_, attributes) => attributes,
        _ => Vec::new(),
    };
    let all = pieces(html).into_iter().flat_map(of);
    all.filter(|(name, _)| name == wanted).map(|(_, value)| value).collect()
}

/// What a reader sees, and nothing else.
fn text(html: &str) -> String {
    let of = |piece| match piece {
        Piece::Text(text) => text,
        _ => " ".to_owned(),
    };
    let text: String = pieces(html).into_iter().map(of).collect();
    text.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">")
}

#[test]
fn tags_match_and_carry_nothing_that_a_strict_policy_forbids() {
    const ELEMENTS: [&str; 21] = [
        "article", "header", "section", "h1", "h2", "p", "cite", "a", "table", "caption", "thead",
        "tbody", "tr", "th", "td", "ul", "li", "span", "sup", "sub", "em",
    ];
    const ATTRIBUTES: [&str; 8] =
        ["class", "lang", "id", "scope", "href", "rel", "data-label", "aria-labelledby"];
    for language in Language::ALL {
        let mut open = Vec::new();
        for piece in pieces(&html(language)) {
            match piece {
                Piece::Open(name, attributes) => {
                    assert!(ELEMENTS.contains(&name.as_str()), "{name}");
                    for (attribute, value) in &attributes {
                        assert!(ATTRIBUTES.contains(&attribute.as_str()), "{attribute}");
                        assert!(!value.is_empty(), "{name} {attribute}");
                    }
                    let has = |wanted: &str| attributes.iter().any(|(name, _)| name == wanted);
                    assert!(name != "th" || has("scope"), "{attributes:?}");
                    open.push(name);
                }
                Piece::Close(name) => assert_eq!(open.pop(), Some(name)),
                Piece::Text(text) => {
                    assert!(!text.contains('>') && !text.contains('"'), "{text}");
                    for part in text.split('&').skip(1) {
                        let entity = part.split_once(';').expect("an entity").0;
                        assert!(["amp", "lt", "gt", "quot", "#39"].contains(&entity), "{text}");
                    }
                }
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn every_table_has_a_caption_and_every_reference_an_aim() {
    for language in Language::ALL {
        let html = html(language);
        let tables = html.matches("<table").count();
        assert_eq!(html.matches("<table class=\"paper-table\"><caption>").count(), tables);
        assert_eq!(tables, 6);
        let ids = attributes(&html, "id");
        let unique: HashSet<&String> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{ids:?}");
        for aim in attributes(&html, "aria-labelledby") {
            assert!(ids.contains(&aim), "{aim}");
        }
        assert_eq!(attributes(&html, "href"), ["https://arxiv.org/abs/2603.21690v1"]);
        assert_eq!(attributes(&html, "rel"), ["noopener noreferrer"]);
        assert!(html.starts_with("<article class=\"paper\" lang=\""), "{html}");
    }
}

#[test]
fn both_languages_have_every_claim_and_its_verdict() {
    for language in Language::ALL {
        let html = html(language);
        let mut told = HashSet::new();
        for claim in claims() {
            let start = format!("<tr id=\"paper-{}\">", claim.subject.name());
            let row = html.split_once(&start).unwrap_or_else(|| panic!("{start}")).1;
            let row = row.split_once("</tr>").unwrap().0;
            let class = match claim.verdict {
                Verdict::Holds => "holds",
                Verdict::DoesNotHold => "fails",
                _ => "open",
            };
            let name = verdict_name(claim.verdict, language);
            let mark = format!("<span class=\"verdict verdict-{class}\">{name}</span>");
            assert!(row.contains(&mark), "{row}");
            // A line for each number, in the column where it belongs.
            let cells: Vec<&str> = row.split("<td").collect();
            let lines = |cell: usize| cells[cell].matches("<li>").count();
            let printed = claim.rows.iter().filter(|row| row.printed.is_some()).count();
            let found = claim.rows.iter().filter(|row| row.figure.is_some()).count();
            assert_eq!([lines(1), lines(2), lines(4)], [printed, found, claim.needed.len()]);
            // What is claimed, and what would have to be assumed, in words of its own.
            let claimed = cells[0].split_once("scope=\"row\">").unwrap().1;
            assert!(told.insert(claimed.split_once(" <span").unwrap().0.to_owned()), "{row}");
            let assumed = cells[4].split_once("<p>").expect("an assumption").1;
            assert!(!assumed.starts_with("</p>"), "{row}");
        }
        for verdict in Verdict::ALL {
            assert!(html.contains(verdict_name(verdict, language)));
        }
    }
}

#[test]
fn the_numbers_are_those_of_the_claims_with_their_units() {
    for language in Language::ALL {
        let text = text(&html(language));
        for number in [
            "72.25%",
            "47.3%",
            "53.1%",
            "62%–78%",
            "0.856",
            "10.6%",
            "$0.38",
            "$1.80",
            "$0.54",
            "$9.35",
            "$0.58",
            "$1.42",
            "$2.20",
            "15%",
            "14.1%",
            "27.5%",
            "55.6%",
            "50%–60%",
            "20.9%",
            "6.2%",
            "11.6%",
            "8%–12%",
            "ln 2",
            "−0.35",
            "10,000",
            "756",
        ] {
            assert!(text.contains(number), "{number}: {text}");
        }
        assert!(!text.contains(['{', '}']), "{text}");
    }
    let [english, chinese] = Language::ALL.map(|language| text(&html(language)));
    assert!(english.contains("3.33 months") && chinese.contains("3.33 个月"));
    assert!(english.contains("23 March 2026") && english.contains("not peer reviewed"));
    assert!(chinese.contains("2026年3月23日") && chinese.contains("未经同行评审"));
    // Who wrote it, and how little it was checked, is said before anything else.
    let [english, chinese] = Language::ALL.map(|language| html(language).find("paper-lead"));
    for (language, lead) in Language::ALL.into_iter().zip([english, chinese]) {
        assert!(html(language).find("paper-source") < lead && lead.is_some());
    }
}

/// Numbers that stand in the words and not in a claim's row.
#[test]
fn what_the_words_say_is_what_the_figures_say() {
    let value = |subject: Subject, what: What| {
        let claim = claims().iter().find(|claim| claim.subject == subject).unwrap();
        let row = claim.rows.iter().chain(&claim.needed).find(|row| row.what == what);
        row.unwrap().figure.unwrap().value
    };
    // "one path in seven"
    let doubled = value(Subject::Doubling, What::DoubledOnAnyDay);
    assert_eq!((1.0 / doubled).round(), 7.0);
    // "rises for four months"
    assert!(value(Subject::MeanPath, What::Mean(4)) > 2.0);
    // "more than three times as wide"
    let band = value(Subject::BandAtMonth36, What::DeviationOfLogOfBand);
    let spread = value(Subject::BandAtMonth36, What::DeviationOfLog);
    assert!((3.0..3.5).contains(&(band / spread)));
    // "twice as coarse"
    let ratio = value(Subject::Tick, What::TickShareLater) / value(Subject::Tick, What::TickShare);
    assert_eq!(ratio.round(), 2.0);
    // "most of the fivefold swings are the fall of the level"
    let around = value(Subject::FivefoldSwing, What::FivefoldAroundTrend);
    assert!(around < 0.5 * value(Subject::FivefoldSwing, What::Fivefold));
    // "not 87 % less risk, but 64 % less standard deviation"
    assert!((1.0 - (1.0f64 - 0.87).sqrt() - 0.64).abs() < 0.005);
}

#[test]
fn the_chinese_page_is_chinese() {
    let text = text(&html(Language::Chinese));
    let words: HashSet<&str> = text
        .split(|letter: char| !letter.is_ascii_alphabetic())
        .filter(|word| word.len() > 2)
        .collect();
    let title = "Token Futures Market Commoditization Compute and Derivatives Contract Design";
    let known: HashSet<&str> = title.split(' ').chain(["Xing", "arXiv", "season"]).collect();
    assert!(words.is_subset(&known), "{:?}", words.difference(&known));
    // Full-width marks between Chinese characters.
    let letters: Vec<char> = text.chars().collect();
    for three in letters.windows(3) {
        let is_chinese = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
        let is_half = matches!(three[1], ',' | ';' | ':' | '.' | '(' | ')' | '?' | '!');
        assert!(!(is_half && is_chinese(three[0]) && is_chinese(three[2])), "{three:?}");
    }
}
