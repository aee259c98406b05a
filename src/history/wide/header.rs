//! The titles of a table with a column for each month.

use crate::history::sheet::{Sheet, SheetLine};
use crate::parse::{amount, day};

/// Lines among which the titles are looked for, and lines below them that are looked at.
const LOOKED_AT: usize = 50;

/// Which columns hold months.
pub struct Header {
    /// The columns of months, each with a text of its day; the month alone where a column holds the year.
    pub days: Vec<(usize, String)>,
    /// The column of the year.
    pub year: Option<usize>,
    /// What all titles of months say in brackets, as in `Jan 2026 ($)`.
    pub unit: Option<String>,
}

impl Header {
    /// Whether a column holds a month.
    pub fn is_day(&self, column: usize) -> bool {
        self.days.iter().any(|(at, _)| *at == column)
    }
}

/// The place and the columns of the line of titles; `None` where no line has months for titles.
pub fn find(sheet: &Sheet<'_>) -> Option<(usize, Header)> {
    let lines: Vec<SheetLine<'_>> = sheet.lines().take(2 * LOOKED_AT).collect();
    (0..lines.len().min(LOOKED_AT)).find_map(|place| {
        let (titles, below) = lines.get(place..)?.split_first()?;
        let above = place.checked_sub(1).and_then(|place| lines.get(place));
        let mut header = days(titles)
            .or_else(|| below_years(titles, above).or_else(|| beside_years(titles, below)))?;
        let mut units = header.days.iter().map(|(at, _)| bracketed(titles.cell(*at)));
        let first = units.next().flatten();
        header.unit =
            first.filter(|first| units.all(|unit| unit == Some(first))).map(str::to_owned);
        is_above(&header, titles, below).then_some((place, header))
    })
}

/// Whether a text is a year of four digits.
pub fn is_year(cell: &str) -> bool {
    let digits = cell.strip_suffix(['年', '년']).unwrap_or(cell).trim();
    matches!(digits.parse(), Ok(1970..=2119)) && digits.len() == 4
}

/// A month's own text with its year: `Jan 2026`, `1月` as `2026年1月`.
pub fn day_in(month: &str, year: &str) -> Option<String> {
    let year = year.trim_end_matches(['年', '년']).trim();
    if !is_year(year) {
        return None;
    }
    let asian = month.strip_suffix(['月', '월']).map(|number| format!("{year}年{number}月"));
    let text = asian.unwrap_or_else(|| format!("{} {year}", month.trim_end_matches('.')));
    matches!(day::read(&text), Some(day::Day::Month(_))).then_some(text)
}

/// The day or month in a title that may say more: `2026年9月费用`, `Jan 2026 ($)`, `Cost 2026-09`.
fn day_text(title: &str) -> Option<String> {
    let is_day = |text: &&str| day::read(text).is_some();
    let outside = title.split(['(', '（', '[']).next().unwrap_or_default().trim();
    let first = outside.split_once(char::is_whitespace).map_or("", |(_, rest)| rest);
    let last = outside.rsplit_once(char::is_whitespace).map_or("", |(rest, _)| rest);
    // A day or month of China, Japan and Korea ends with its own sign.
    let end = outside.rfind(['日', '일']).or_else(|| outside.rfind(['月', '월']));
    let sign =
        end.and_then(|end| outside.get(..end + outside.get(end..)?.chars().next()?.len_utf8()));
    let texts = [title, outside, first, last, sign.unwrap_or_default()];
    texts.into_iter().map(str::trim).find(is_day).map(str::to_owned)
}

/// What a title says in brackets.
fn bracketed(title: &str) -> Option<&str> {
    let (_, rest) = title.split_once(['(', '（', '['])?;
    rest.split([')', '）', ']']).next().map(str::trim).filter(|unit| !unit.is_empty())
}

/// Columns whose titles are days or months.
fn days(titles: &SheetLine<'_>) -> Option<Header> {
    let named = |cell: &str| day_text(cell);
    // 202601 and 2026.01 are months among their like.
    let number = |cell: &str| {
        let is_month = matches!(cell.len(), 6 | 7) && day::read(cell).is_none();
        day::read_number(cell).filter(|_| is_month).map(|date| date.to_string())
    };
    let of = |read: &dyn Fn(&str) -> Option<String>| {
        let cells = titles.cells.iter().enumerate();
        cells.filter_map(|(at, cell)| Some((at, read(cell)?))).collect::<Vec<_>>()
    };
    let (named, numbers) = (of(&named), of(&number));
    let days = if named.len() > 1 { named } else { numbers };
    (days.len() > 1).then_some(Header { days, year: None, unit: None })
}

/// Names of months below a line in which their years stand, each over its months.
fn below_years(titles: &SheetLine<'_>, above: Option<&SheetLine<'_>>) -> Option<Header> {
    let mut year = "";
    let mut days = Vec::new();
    for (at, title) in titles.cells.iter().enumerate() {
        let over = above?.cell(at);
        if !over.is_empty() {
            year = if is_year(over) { over } else { "" };
        }
        days.extend(day_in(title, year).map(|day| (at, day)));
    }
    (days.len() > 1).then_some(Header { days, year: None, unit: None })
}

/// Names of months beside a column of years.
fn beside_years(titles: &SheetLine<'_>, below: &[SheetLine<'_>]) -> Option<Header> {
    let first = below.first()?;
    let year = first.cells.iter().position(|cell| is_year(cell))?;
    let cells = titles.cells.iter().enumerate();
    let days: Vec<(usize, String)> = cells
        .filter(|(at, title)| *at != year && day_in(title, first.cell(year)).is_some())
        .map(|(at, title)| (at, title.to_string()))
        .collect();
    (days.len() > 1).then_some(Header { days, year: Some(year), unit: None })
}

/// Whether numbers stand below the months and no other column holds days, as those of a history do.
fn is_above(header: &Header, titles: &SheetLine<'_>, below: &[SheetLine<'_>]) -> bool {
    let rows: Vec<&SheetLine<'_>> =
        below.iter().filter(|line| line.filled() > 1).take(LOOKED_AT).collect();
    let is_day = |cell: &str| day::read(cell).is_some();
    let (mut numbers, mut others) = (0_usize, 0_usize);
    for row in &rows {
        for (at, _) in &header.days {
            let cell = row.cell(*at);
            if amount::is_number(cell) && !is_day(cell) {
                numbers += 1;
            } else if !amount::is_missing(cell) {
                others += 1;
            }
        }
    }
    let is_dated = |column: usize| {
        let days = rows.iter().filter(|row| is_day(row.cell(column))).count();
        2 * days > rows.len()
    };
    let is_history = (0..titles.cells.len()).any(|at| !header.is_day(at) && is_dated(at));
    numbers > others && !is_history
}

/// Whether a column of this title says what a row is in.
pub fn is_unit_title(title: &str) -> bool {
    const TITLES: [&str; 13] = [
        "unit", "units", "currency", "einheit", "währung", "unité", "devise", "moneda", "单位",
        "货币", "币种", "単位", "통화",
    ];
    TITLES.contains(&title.to_lowercase().as_str())
}

/// Whether the titles and the lines above them say that costs are meant, and nothing says prices.
pub fn is_cost(sheet: &Sheet<'_>, place: usize) -> bool {
    const COSTS: [&str; 22] = [
        "cost",
        "spend",
        "charge",
        "expense",
        "bill",
        "invoice",
        "kosten",
        "ausgaben",
        "coût",
        "dépense",
        "gasto",
        "coste",
        "费用",
        "花费",
        "消费",
        "账单",
        "支出",
        "料金",
        "費用",
        "비용",
        "요금",
        "расход",
    ];
    const PRICES: [&str; 13] = [
        "price", "rate", "per m", "/m", "preis", "prix", "precio", "单价", "价格", "価格", "単価",
        "가격", "цена",
    ];
    let said: String = sheet
        .lines()
        .take(place + 1)
        .flat_map(|line| {
            let cells = line.cells.iter();
            cells.map(|cell| cell.to_lowercase()).collect::<Vec<_>>()
        })
        .collect::<Vec<_>>()
        .join(" ");
    let any = |words: &[&str]| words.iter().any(|word| said.contains(word));
    any(&COSTS) && !any(&PRICES)
}
