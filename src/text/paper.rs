//! The page "What the paper found, and what its model gives", as an HTML fragment.
//!
//! Every number comes from [`claims`](crate::study::paper::claims) and is written in the room's own
//! formats; words stand in a table for each language. The fragment has no style and no script of
//! its own, so that it may stand under a strict policy. Classes: `paper` for the article,
//! `paper-table` for its tables, `verdict` with `verdict-holds`, `verdict-fails` or `verdict-open`.

mod chinese;
mod english;
mod figure;
mod markup;
mod rest;
mod words;

use jiff::civil::date;

use self::markup::{element, escaped};
use self::words::PaperWords;
use super::language::Language;
use super::number;
use crate::study::paper::{ADDRESS, Claim, PaperReference, Row, Topic, Verdict, claims};

/// The article in a language.
pub fn html(language: Language) -> String {
    let words = words_of(language);
    let topics: String = Topic::ALL.iter().map(|topic| section(*topic, words, language)).collect();
    let article = format!(
        "{}{topics}{}{}",
        header(words, language),
        rest::method(words, language),
        rest::reader(words, language)
    );
    let lang = language.html_lang();
    format!("<article class=\"paper\" lang=\"{lang}\">{article}</article>")
}

const fn words_of(language: Language) -> &'static PaperWords {
    language.choose(&english::WORDS, &chinese::WORDS)
}

/// The words for a verdict, as every row of the page has them.
pub const fn verdict_name(verdict: Verdict, language: Language) -> &'static str {
    let words = words_of(language);
    match verdict {
        Verdict::Holds => words.holds,
        Verdict::DoesNotHold => words.does_not_hold,
        Verdict::NotReproducible => words.not_reproducible,
        Verdict::NotStated => words.not_stated,
    }
}

fn header(words: &PaperWords, language: Language) -> String {
    let day = number::date(date(2026, 3, 23), language);
    let [before, after] = words.source;
    let source = format!(
        "{}<cite lang=\"en\">AI Token Futures Market: Commoditization of Compute and Derivatives \
         Contract Design</cite>{}<a href=\"{ADDRESS}\" rel=\"noopener noreferrer\">\
         arXiv:2603.21690v1</a>{}",
        escaped(before),
        escaped(words.comma),
        escaped(&after.replace("{date}", &day)),
    );
    let mut header = element("h1", words.title);
    header += &format!("<p class=\"paper-source\">{source}</p>");
    for paragraph in rest::lead(words, language) {
        header += &format!("<p class=\"paper-lead\">{}</p>", escaped(&paragraph));
    }
    format!("<header>{header}</header>")
}

fn section(topic: Topic, words: &PaperWords, language: Language) -> String {
    let [heading, caption] = (words.topic)(topic);
    let id = match topic {
        Topic::Hedging => "hedging",
        Topic::Prices => "prices",
        Topic::Measured => "measured",
        Topic::Contract => "contract",
    };
    let rows: String = claims()
        .iter()
        .filter(|claim| claim.topic == topic)
        .map(|claim| table_row(claim, words, language))
        .collect();
    let heads: String = columns(topic, words)
        .iter()
        .map(|column| format!("<th scope=\"col\">{}</th>", escaped(column)))
        .collect();
    format!(
        "<section aria-labelledby=\"paper-{id}\"><h2 id=\"paper-{id}\">{}</h2>\
         <table class=\"paper-table\"><caption>{}</caption><thead><tr>{heads}</tr></thead>\
         <tbody>{rows}</tbody></table></section>",
        escaped(heading),
        escaped(caption),
    )
}

fn table_row(claim: &Claim, words: &PaperWords, language: Language) -> String {
    let place = match claim.place {
        PaperReference::Section(number) => words.section.replace("{}", number),
        PaperReference::Equations(numbers) => words.equations.replace("{}", numbers),
        PaperReference::Figure(number) => words.figure.replace("{}", number),
        PaperReference::Table(number) => words.table.replace("{}", number),
    };
    let (name, claimed) = (claim.subject.name(), escaped((words.claim)(claim.subject)));
    let [_, prints, gives, verdict, assumed] = columns(claim.topic, words).map(escaped);
    let printed = list(claim.rows.iter(), words, |row| {
        Some(figure::printed(&row.printed?, row.unit, words, language))
    });
    let figures = list(claim.rows.iter(), words, |row| figure::figure_of(row, words, language));
    let needed = list(claim.needed.iter(), words, |row| figure::figure_of(row, words, language));
    let needed = if claim.needed.is_empty() { String::new() } else { needed };
    format!(
        "<tr id=\"paper-{name}\"><th scope=\"row\">{claimed} <span class=\"paper-place\">{}</span>\
         </th><td data-label=\"{prints}\">{printed}</td><td data-label=\"{gives}\">{figures}</td>\
         <td data-label=\"{verdict}\">{}</td><td data-label=\"{assumed}\">{}{needed}</td></tr>",
        escaped(&place),
        verdict_mark(claim.verdict, language),
        element("p", (words.assumption)(claim.assumption)),
    )
}

/// The heads of the columns of a topic's table.
fn columns(topic: Topic, words: &PaperWords) -> [&'static str; 5] {
    let [claim, prints, gives, verdict, assumed] = words.columns;
    let gives = if topic == Topic::Measured { words.measured } else { gives };
    [claim, prints, gives, verdict, assumed]
}

fn verdict_mark(verdict: Verdict, language: Language) -> String {
    let class = match verdict {
        Verdict::Holds => "holds",
        Verdict::DoesNotHold => "fails",
        Verdict::NotReproducible | Verdict::NotStated => "open",
    };
    let name = escaped(verdict_name(verdict, language));
    format!("<span class=\"verdict verdict-{class}\">{name}</span>")
}

/// What a number is of, and the number, for each row that has one; words for none where no row has.
fn list<'a>(
    rows: impl Iterator<Item = &'a Row>,
    words: &PaperWords,
    text: impl Fn(&Row) -> Option<String>,
) -> String {
    let item = |row: &Row| {
        let (what, text) = ((words.what)(row.what), text(row)?);
        Some(element("li", &format!("{what}{}{text}", words.colon)))
    };
    let items: String = rows.filter_map(item).collect();
    if items.is_empty() { element("p", words.none) } else { format!("<ul>{items}</ul>") }
}
