//! The front page as HTML, for the places that `index.html` keeps free in its shell.
//!
//! Elements and classes are those of the page that runs, so that it takes this one's place without a jump. What
//! cannot work before code runs is there and disabled. There are no styles, scripts or references, and no ids but
//! those of the figures' names: `front-` with language and width.

use super::{Front, Lever};
use crate::chart::Chart;
use crate::chart::svg::{self, escaped};
use crate::show::key_figures::KeyFigure;
use crate::show::table::Accent;
use crate::study::risk::assumptions::MARKS;
use crate::study::starting_point::StartingPoint;
use crate::text::bill::{example_assumes, example_name};
use crate::text::language::Language;
use crate::text::number::{percent_about, zero_of};
use crate::text::outlook::labels;
use crate::text::sentence::Piece;
use crate::text::views::view_names;
use crate::text::{embed, history, qr_code};

/// The widths in pixels that figures are laid out for, and the classes by which `style/front.css` chooses one. As in
/// the page that runs, panels stand one over the other below a width of 628. The narrow one is what a window of 360 has
/// between its gutters.
pub const WIDTHS: [(&str, f64); 3] = [("narrow", 328.0), ("medium", 640.0), ("wide", 960.0)];

/// The place of a part and its HTML, for every part.
pub fn parts(fronts: &[Front]) -> [(&'static str, String); 6] {
    let all = |part: fn(&Front) -> String| fronts.iter().map(part).collect();
    [
        ("bill", all(bill)),
        ("answer", all(answer)),
        ("take-away", all(take_away)),
        ("beneath", all(beneath)),
        ("told", all(told)),
        ("foot", all(foot)),
    ]
}

/// The answer, under the question.
fn answer(front: &Front) -> String {
    format!(
        "{}<p class=\"lead\">{}</p><p class=\"mirror\">{}</p><p class=\"mirror\">{}</p><p class=\"mirror at-cost\">{}</p></div>\n",
        opening("div", "front results", front.language),
        pieces(&front.answer),
        pieces(&front.mirror),
        pieces(&front.vendor_alone),
        pieces(&front.at_cost)
    )
}

/// What is always true of the answer, and what can be taken away once code runs.
fn take_away(front: &Front) -> String {
    let words = front.language.words();
    let button = |class: &str, name: &str| {
        format!("<button type=\"button\"{class} disabled>{}</button>", escaped(name))
    };
    format!(
        "{}<p class=\"note\">{}</p><div class=\"take-away\" aria-hidden=\"true\">{}{}<a class=\"button\">{}</a>{}{}</div></div>\n",
        opening("div", "", front.language),
        escaped(words.disclaimer),
        button(" class=\"primary\"", words.copy_link),
        button("", words.copy_answer),
        escaped(view_names(front.language).brief.short),
        button("", embed::labels(front.language).embed),
        button("", qr_code::labels(front.language).show)
    )
}

/// The bill in one line, between the question and its answer.
fn bill(front: &Front) -> String {
    let [models, month] = front.bill.each_ref().map(|text| escaped(text));
    format!(
        "{}<span>{models} · {month}</span><a href=\"#page=calculator\">{}</a>\
         <button type=\"button\" class=\"quiet\" disabled>{}</button></p>\n",
        opening("p", "front bill-in-brief", front.language),
        escaped(front.language.words().edit_bill),
        escaped(front.language.words().i_sell)
    )
}

/// Bills to start from once code runs.
fn other_bills(front: &Front) -> String {
    let words = front.language.words();
    let example = |start: StartingPoint| {
        let name = escaped(example_name(start, front.language));
        format!("<button type=\"button\" disabled>{name}</button>")
    };
    let assumed = |start: StartingPoint| {
        let [name, assumes] =
            [example_name, example_assumes].map(|text| escaped(text(start, front.language)));
        format!("<li>{name}{}{assumes}</li>", front.language.colon())
    };
    format!(
        "<section class=\"other-bills\"><div class=\"examples\"><p>{}</p><div class=\"buttons\">{}</div>\
         <details><summary>{}</summary><ul class=\"note\">{}</ul></details></div>\
         <p class=\"drop-invitation\">{}</p><p class=\"note\">{}</p></section>\n",
        escaped(words.examples),
        StartingPoint::ALL.map(example).concat(),
        escaped(words.examples_assume),
        StartingPoint::ALL.map(assumed).concat(),
        escaped(history::labels(front.language).or_drop),
        escaped(words.promise)
    )
}

/// What stands with the answer: its levers and its figure.
fn beneath(front: &Front) -> String {
    let opening = opening("div", "front", front.language);
    format!("{opening}\n{}{}</div>\n", levers(front), figure(front))
}

/// What is told beneath: other bills, the key figures and the story.
fn told(front: &Front) -> String {
    let (opening, story) = (opening("div", "front", front.language), front.story.html());
    format!("{opening}\n{}{}{story}</div>\n", other_bills(front), key_figures(front))
}

/// The line at the foot, which is the same for every scenario.
fn foot(front: &Front) -> String {
    let opening = opening("footer", "status-line", front.language);
    format!("{opening}{}</footer>\n", escaped(&front.status))
}

/// The start tag of what only a reader of this language sees, with further classes: `front` for what a link hides.
fn opening(tag: &str, classes: &str, language: Language) -> String {
    let class = language.class();
    format!("<{tag} class=\"{classes} {class}\" lang=\"{}\">", language.html_lang())
}

fn pieces(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| {
        let text = escaped(piece.text());
        match piece {
            Piece::Plain(_) => format!("<span>{text}</span>"),
            Piece::Unhedged(_) => format!("<strong class=\"unhedged\">{text}</strong>"),
            Piece::Locked(_) => format!("<strong class=\"locked\">{text}</strong>"),
            Piece::Strong(_) => format!("<strong>{text}</strong>"),
            Piece::Loss(_) => format!("<strong class=\"loss\">{text}</strong>"),
        }
    };
    pieces.iter().map(piece).collect()
}

/// The choice of a move and the two sliders, which stand between the answer and the figure. Nobody can use them yet,
/// so they are only for the eye.
fn levers(front: &Front) -> String {
    let words = front.language.words();
    let note = labels(front.language).r_squared_note;
    let hints = ["", "", note];
    let [first, second, third] = [0, 1, 2].map(|index| {
        front.levers.get(index).map(|one| lever(one, hints[index])).unwrap_or_default()
    });
    format!(
        "<section class=\"levers\" aria-hidden=\"true\"><div class=\"field\"><label>{}</label>\
         <select disabled><option>{}</option></select></div>\
         <div class=\"lever-row\"><div>{first}{CURVE}{}<div></div></div><div>{second}{CURVE}</div></div>\
         <div class=\"r-squared-ruler\">{third}<div class=\"given-back\">{CURVE}<div class=\"marks\">{}</div><p class=\"note\">{}</p></div></div></section>\n",
        escaped(words.what_happens),
        escaped(words.own_percentage),
        who_moves(front.language),
        marks(front),
        escaped(words.gives_back)
    )
}

/// Whether the whole market moves, as it does by default.
fn who_moves(language: Language) -> String {
    let words = language.words();
    let option = |checked: &str, name: &str| {
        format!(
            "<label class=\"choice-option\"><input type=\"radio\"{checked} disabled><span>{}</span></label>",
            escaped(name)
        )
    };
    format!(
        "<fieldset class=\"choice\"><legend>{}</legend><div class=\"choice-options\">{}{}</div></fieldset>",
        escaped(words.who_moves),
        option(" checked", words.whole_market),
        option("", words.only_this_vendor)
    )
}

/// The marks under R2; what the lock gives back there, but for the first, is simulated once code runs.
fn marks(front: &Front) -> String {
    let words = front.language.words();
    let names = [words.mark_measured, "", words.mark_market];
    let of_market = MARKS.iter().zip(names).map(|(r_squared, name)| (*r_squared, name, "–"));
    let vendor = (0.0, words.mark_vendor, front.vendor_gain.as_str());
    let mark = |(r_squared, name, gain): (f64, &str, &str)| {
        format!(
            "<button type=\"button\" class=\"mark\" disabled><span>{} {}</span>\
             <strong class=\"number\">{}</strong></button>",
            escaped(&percent_about(r_squared, front.language)),
            escaped(name),
            escaped(gain)
        )
    };
    std::iter::once(vendor).chain(of_market).map(mark).collect()
}

/// The room of the small curve under a slider, which is worked out once code runs.
const CURVE: &str = "<div class=\"answer-curve\"></div>";

fn lever(lever: &Lever, hint: &str) -> String {
    let Lever { label, accent, text, value, ends: [min, max, step] } = lever;
    let zero = zero_of(*min, *max).map(|x| {
        format!(
            "<svg class=\"slider-zero\" aria-hidden=\"true\"><line x1=\"{x}\" x2=\"{x}\" y1=\"0\" y2=\"4\"/>\
             <text x=\"{x}\" y=\"16\">0%</text></svg>"
        )
    });
    let zero = zero.unwrap_or_default();
    format!(
        "<div class=\"slider-field {accent}\"><div class=\"field\"><label>{}</label>\
         <input type=\"text\" value=\"{}\" disabled><p class=\"field-error\"></p>\
         <p class=\"field-hint\">{}</p></div><input class=\"slider\" type=\"range\" min=\"{min}\" \
         max=\"{max}\" step=\"{step}\" value=\"{value}\" disabled>{zero}</div>",
        escaped(label),
        escaped(text),
        escaped(hint)
    )
}

fn figure(front: &Front) -> String {
    let [slider, reading] = front.inspected.each_ref().map(|text| escaped(text));
    let drawings: String = WIDTHS
        .iter()
        .map(|(name, width)| {
            let id = format!("front-{}-{name}", front.language.code());
            let drawing = drawing(&front.chart, *width, &id);
            format!("<div class=\"front-{name}\">{drawing}</div>")
        })
        .collect();
    format!(
        "<figure class=\"cost-figure results\"><figcaption><h2>{}</h2>\
         <button type=\"button\" class=\"save-picture\" disabled>{}</button></figcaption>\n{drawings}\
         <div class=\"inspector\" aria-hidden=\"true\"><label>{slider}</label>\
         <input class=\"slider\" type=\"range\" value=\"0\" disabled><p class=\"reading\">{reading}</p></div>\
         </figure>\n",
        escaped(&front.chart.title),
        escaped(front.language.words().save_picture)
    )
}

/// The chart with its first month marked, as it is where nobody has looked at another yet.
fn drawing(chart: &Chart, width: f64, id: &str) -> String {
    let mut drawing = chart.lay_out(width);
    let first = drawing.data.first().copied().unwrap_or_default();
    let marked = drawing.cursor(first);
    drawing.shapes.splice(0..0, marked);
    svg::element(&drawing, id)
}

fn key_figures(front: &Front) -> String {
    let words = front.language.words();
    let title = escaped(words.key_figures);
    let heads = front
        .cases
        .iter()
        .map(|case| format!("<th scope=\"col\" class=\"number\">{}</th>", escaped(case)));
    let [of_cases, shared] = front.key_figures.each_ref().map(|figures| {
        let row = |figure: &KeyFigure| key_figure(figure, front.language);
        figures.iter().map(row).collect::<String>()
    });
    format!(
        "<section class=\"key-figures results\"><h2>{title}</h2>\
         <div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{title}\">\
         <table><caption class=\"visually-hidden\">{title}</caption>\
         <thead><tr><td></td>{}</tr></thead>\n<tbody>{of_cases}</tbody></table>\n\
         <table class=\"either-way\"><caption>{}</caption><tbody>{shared}</tbody></table></div></section>\n",
        heads.collect::<String>(),
        escaped(words.either_way)
    )
}

fn key_figure(figure: &KeyFigure, language: Language) -> String {
    let class = match figure.accent {
        Accent::None => "",
        Accent::Unhedged => " class=\"unhedged\"",
        Accent::Locked => " class=\"locked\"",
    };
    let working = match figure.has_working {
        // Keeps the space of the button; hidden from screen readers, since it cannot be pressed.
        true => format!(
            "<button type=\"button\" class=\"working-button\" aria-hidden=\"true\" disabled>{}</button>",
            escaped(language.words().working)
        ),
        false => String::new(),
    };
    let cell = |(value, is_loss): &(String, bool)| {
        let loss = if *is_loss { " loss" } else { "" };
        format!("<td class=\"number{loss}\">{}</td>", escaped(value))
    };
    format!(
        "<tr{class}><th scope=\"row\">{}{working}</th>{}</tr>\n",
        escaped(&figure.name),
        figure.values.iter().map(cell).collect::<String>()
    )
}
