//! Days with the month's name in them.

use super::{Day, date_of, full_year};

/// Each month's names, in small letters: English, German, French, Spanish, Italian, Portuguese,
/// Dutch and Russian. Three letters or more of a name stand for it.
const MONTHS: [&[&str]; 12] = [
    &[
        "january",
        "januar",
        "jänner",
        "janvier",
        "enero",
        "gennaio",
        "janeiro",
        "januari",
        "январь",
        "января",
    ],
    &[
        "february",
        "februar",
        "février",
        "fevrier",
        "febrero",
        "febbraio",
        "fevereiro",
        "februari",
        "февраль",
        "февраля",
    ],
    &[
        "march",
        "märz",
        "mrz",
        "maerz",
        "mars",
        "marzo",
        "março",
        "marco",
        "maart",
        "mrt",
        "март",
        "марта",
    ],
    &["april", "avril", "abril", "aprile", "апрель", "апреля"],
    &["may", "mai", "mayo", "maggio", "maio", "mei", "май", "мая"],
    &["june", "juni", "juin", "junio", "giugno", "junho", "июнь", "июня"],
    &["july", "juli", "juillet", "julio", "luglio", "julho", "июль", "июля"],
    &["august", "août", "aout", "agosto", "augustus", "август", "августа"],
    &["september", "septembre", "septiembre", "settembre", "setembro", "сентябрь", "сентября"],
    &["october", "oktober", "octobre", "octubre", "ottobre", "outubro", "октябрь", "октября"],
    &["november", "novembre", "noviembre", "novembro", "ноябрь", "ноября"],
    &[
        "december",
        "dezember",
        "décembre",
        "decembre",
        "diciembre",
        "dicembre",
        "dezembro",
        "декабрь",
        "декабря",
    ],
];

/// Words that stand beside the parts of a day and are ignored.
const FILLERS: [&str; 7] = ["de", "of", "the", "del", "г", "года", "год"];

/// The day or month that a text names with a month's name.
pub(super) fn read(text: &str) -> Option<Day> {
    let mut parts = text
        .split(|letter: char| {
            letter.is_whitespace() || matches!(letter, ',' | '-' | '.' | '/' | '\'')
        })
        .filter(|part| !part.is_empty() && !FILLERS.contains(part));
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    let Some(third) = third else { return month_and_year(text, first, second) };
    let year = |part: &str| full_year(part);
    let date = match (month_named(first), month_named(second)) {
        (Some(month), None) => date_of(&year(third)?, &month, ordinal(second)),
        (None, Some(month)) if first.len() == 4 => date_of(first, &month, ordinal(third)),
        (None, Some(month)) => date_of(&year(third)?, &month, ordinal(first)),
        _ => None,
    };
    date.map(Day::Certain)
}

/// Mar 2026, 2026 March, Mar-26. `Mar 26` is a day without a year.
fn month_and_year(text: &str, first: &str, second: &str) -> Option<Day> {
    let (month, year) = match (month_named(first), month_named(second)) {
        (Some(month), None) => (month, second),
        (None, Some(month)) if first.len() == 4 => (month, first),
        _ => return None,
    };
    let is_year = year.len() == 4 || text.contains(['-', '\'', '/']);
    let year = full_year(year).filter(|_| is_year)?;
    date_of(&year, &month, "1").map(Day::Month)
}

/// The day of 9th, 2nd, 1er.
fn ordinal(day: &str) -> &str {
    ["st", "nd", "rd", "th", "er"].iter().find_map(|end| day.strip_suffix(end)).unwrap_or(day)
}

/// The number of a month.
fn month_named(name: &str) -> Option<String> {
    let name = name.to_lowercase();
    // Sept, ott and their like are the beginnings of longer names.
    let fits = |known: &&str| name.chars().count() >= 3 && known.starts_with(&name);
    let place = MONTHS.iter().position(|names| names.iter().any(fits))?;
    Some((place + 1).to_string())
}
