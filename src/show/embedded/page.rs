//! A small page for one figure: its sentence, picture and numbers in both languages, and the live figure below.
//!
//! It is true without any code, for feeds, print and readers without scripts. The live figure is a frame of
//! `embed.html`, which lies in the folder above.

use jiff::civil::Date;

use super::Embedded;
use super::still::Still;
use crate::chart::svg::{self, SvgFile, escaped};
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::show::table::{Row, Table};
use crate::study::refusal::Refusals;
use crate::text::embed::labels;
use crate::text::language::Language;
use crate::text::number::date;
use crate::text::sentence::Piece;

/// The width in CSS pixels that pictures are laid out for.
const WIDTH: f64 = 640.0;

/// How the page looks, beside its picture.
const STYLE: &str = "body{background:#fbfaf7;color:#1b1c1e;font:1rem/1.5 Georgia,serif;margin:0 auto;\
max-width:42rem;padding:1rem}h1{font-size:1.25rem;line-height:1.2}svg{height:auto;max-width:100%}\
iframe{border:0;width:100%}table{border-collapse:collapse;font:.8125rem/1.4 system-ui,sans-serif}\
th,td{border-bottom:1px solid #d9d6cd;padding:.2rem .5rem;text-align:right}\
th[scope=row]{white-space:nowrap}\
div{overflow-x:auto}.note{color:#5f6368;font:.8125rem/1.45 system-ui,sans-serif}\
.unhedged{color:#c0401f}.locked{color:#0b6e6e}";

/// The files of a figure as it first stands on a day: names behind `embed/`, and texts.
///
/// # Errors
/// If its first state has no figures; a test shows that each has.
pub fn files(figure: Embedded, day: Date) -> Result<Vec<(String, String)>, Refusals> {
    let name = figure.name();
    let mut files = Vec::new();
    let mut sections = String::new();
    for language in Language::ALL {
        let still = Still::new(figure, &figure.first(language, day), language)?;
        let drawing = still.chart.lay_out(WIDTH);
        let source = source(day, language);
        let file =
            SvgFile { drawing: &drawing, show_title: true, source: &source, is_styled: true };
        files.push((format!("{name}-{}.svg", language.code()), file.markup()));
        let picture = svg::element(&drawing, &format!("still-{}", language.code()));
        sections.push_str(&section(figure, &still, &picture, &source, language));
    }
    let [title, _] =
        Language::ALL.map(|language| figure.title(Side::Buyer, BilledUnit::Tokens, language));
    let [live, live_in_chinese] = Language::ALL.map(|language| labels(language).live);
    let page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>Tokenlock: {}</title>\n\
         <link rel=\"icon\" href=\"../icon.svg\">\n\
         <style>{STYLE}\n{}</style>\n</head>\n<body>\n{sections}\
         <h2><span lang=\"en\">{}</span> · <span lang=\"zh-Hans\">{}</span></h2>\n\
         <iframe data-tokenlock src=\"../embed.html#view.figure={name}&amp;view.theme=light\" \
         title=\"Tokenlock: {}\" loading=\"lazy\" allow=\"web-share; clipboard-write\" height=\"{}\">\
         </iframe>\n<script async src=\"../embed.js\"></script>\n</body>\n</html>\n",
        escaped(title),
        svg::style(),
        live,
        live_in_chinese,
        escaped(title),
        figure.height()
    );
    files.push((format!("{name}.html"), page));
    Ok(files)
}

fn section(
    figure: Embedded,
    still: &Still,
    picture: &str,
    source: &str,
    language: Language,
) -> String {
    let at = match figure {
        Embedded::Story(section) => format!("&amp;view.section={}", section.name()),
        Embedded::MonthlyCost | Embedded::CostFan | Embedded::FuturesCurve => String::new(),
    };
    format!(
        "<section lang=\"{}\">\n<h1>{}</h1>\n<p>{}</p>\n{picture}<div tabindex=\"0\">{}</div>\n\
         <p class=\"note\">{} <a href=\"../#lang={}{at}\">Tokenlock</a></p>\n</section>\n",
        language.html_lang(),
        escaped(figure.title(Side::Buyer, BilledUnit::Tokens, language)),
        pieces(&still.sentence),
        table(&still.table),
        escaped(source),
        language.code()
    )
}

/// The day of the numbers, and what they rest on.
fn source(day: Date, language: Language) -> String {
    format!("{}{}{}", date(day, language), language.colon(), labels(language).source_of_picture)
}

fn pieces(sentence: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Plain(text) => escaped(text),
        Piece::Unhedged(text) => format!("<strong class=\"unhedged\">{}</strong>", escaped(text)),
        Piece::Locked(text) => format!("<strong class=\"locked\">{}</strong>", escaped(text)),
        Piece::Strong(text) => format!("<strong>{}</strong>", escaped(text)),
        Piece::Loss(text) => format!("<strong class=\"loss\">{}</strong>", escaped(text)),
    };
    sentence.iter().map(piece).collect()
}

fn table(table: &Table) -> String {
    let heading = |text: &String| format!("<th scope=\"col\">{}</th>", escaped(text));
    let columns: String = table.columns.iter().map(heading).collect();
    let head = if table.groups.is_empty() {
        format!("<tr>{}{columns}</tr>", heading(&table.corner))
    } else {
        let groups = table.groups.iter().map(|group| match group.span {
            1 => format!("<th scope=\"col\" rowspan=\"2\">{}</th>", escaped(&group.title)),
            span => {
                format!("<th scope=\"colgroup\" colspan=\"{span}\">{}</th>", escaped(&group.title))
            }
        });
        format!(
            "<tr><th scope=\"col\" rowspan=\"2\">{}</th>{}</tr><tr>{columns}</tr>",
            escaped(&table.corner),
            groups.collect::<String>()
        )
    };
    let row = |row: &Row| {
        let cells = row.cells.iter().map(|cell| {
            format!("<td class=\"{}\">{}</td>", cell.accent.class(), escaped(&cell.text))
        });
        format!(
            "<tr><th scope=\"row\">{}</th>{}</tr>\n",
            escaped(&row.name),
            cells.collect::<String>()
        )
    };
    format!(
        "<table>\n<caption>{}</caption>\n<thead>{head}</thead>\n<tbody>\n{}</tbody>\n</table>",
        escaped(&table.caption),
        table.rows.iter().map(row).collect::<String>()
    )
}
