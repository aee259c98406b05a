//! What stands around a day and is not part of it: a time, a zone, a day of the week.

/// The text before a time such as ` 13:45`, `T13:45:00Z` or ` 上午 9:30`.
pub(super) fn without(text: &str) -> &str {
    let text = text.strip_suffix(" UTC").or_else(|| text.strip_suffix(" GMT")).unwrap_or(text);
    for (place, letter) in text.char_indices() {
        let (before, rest) = text.split_at(place);
        let Some(rest) = rest.strip_prefix(letter) else { continue };
        let is_blank = letter == ' ';
        let is_t = letter == 'T' && before.ends_with(|last: char| last.is_ascii_digit());
        let is_half = matches!(letter, '上' | '下' | '凌' | '中' | '早' | '晚' | '午' | '오');
        if (is_blank || is_t || is_half) && is_time(rest, is_t) {
            return before.trim_end().trim_end_matches([',', '上', '下', '午']).trim_end();
        }
    }
    zone(text).unwrap_or(text)
}

/// Whether a text goes on as a time does.
fn is_time(text: &str, is_compact: bool) -> bool {
    let text = text.trim_start_matches(|letter: char| {
        letter == ' ' || "上下午凌晨中早晚前後后오전후".contains(letter)
    });
    let text = ["AM ", "PM ", "am ", "pm "]
        .iter()
        .find_map(|half| text.strip_prefix(half))
        .unwrap_or(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mark = text.get(digits..).and_then(|rest| rest.chars().next());
    match digits {
        1 | 2 => {
            matches!(mark, Some(':' | '时' | '時' | '点' | '시'))
                || (is_compact && mark != Some('-'))
        }
        4 | 6 => is_compact,
        _ => false,
    }
}

/// The day of `2026-03-09Z` and `2026-03-09+08:00`.
fn zone(text: &str) -> Option<&str> {
    let (day, zone) = text.split_at_checked(10)?;
    let is_day = day.bytes().filter(|byte| *byte == b'-').count() == 2;
    let is_offset = zone.starts_with(['+', '-']) && zone.contains(':');
    (is_day && (zone == "Z" || is_offset)).then_some(day)
}

/// Names of the days of the week in the languages of [`month_name`](super::month_name), as far as
/// they are told by their beginning.
const WEEKDAYS: &[&str] = &[
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
    "пн",
    "вт",
    "ср",
    "чт",
    "пт",
    "сб",
    "вс",
];

/// The text without a day of the week before or behind it.
pub(super) fn without_weekday(text: &str) -> &str {
    let name = text.split([' ', ',', '.']).next().unwrap_or_default();
    let lower = name.to_lowercase();
    if WEEKDAYS.contains(&lower.as_str()) || matches!(&*lower, "saturday" | "sunday") {
        let rest = text.strip_prefix(name).unwrap_or(text);
        return rest.trim_start_matches([' ', ',', '.']);
    }
    // 월요일 and 木曜日 are weekdays by their last signs.
    if let Some((before, name)) = text.rsplit_once(' ')
        && ["요일", "曜日"].iter().any(|end| name.ends_with(end))
    {
        return before.trim_end();
    }
    for mark in ["星期", "礼拜", "周", "(", "（"] {
        if let Some((before, after)) = text.split_once(mark)
            && after.chars().count() <= 4
            && !after.contains(':')
        {
            return before.trim_end();
        }
    }
    // A time may follow: 2026年3月9日 周一 10:05.
    text
}
