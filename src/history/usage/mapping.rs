//! A layout that the reader describes: what each column of a file is.
//!
//! For exports that no [layout](super::layout) knows. A mapping belongs to a list of titles; the next file with
//! the same titles is read by it without asking.

use serde::{Deserialize, Serialize};

use super::cells::{Cells, plain};
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};
use super::wording;
use crate::history::sheet::{Sheet, SheetLine};
use crate::history::table::{FileTable, titled};
use crate::parse::amount::{self, DecimalMark};
use crate::parse::day;

/// What a column holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnRole {
    /// Nothing that counts.
    #[default]
    Ignored,
    /// The day.
    Day,
    /// The model.
    Model,
    /// Input tokens.
    Input,
    /// Input tokens read from a cache.
    Cached,
    /// Input tokens written to a cache for minutes.
    Write,
    /// Input tokens written to a cache for an hour or longer.
    WriteLong,
    /// Output tokens.
    Output,
    /// The kind of token, in words, of the row's [`Amount`](Self::Amount).
    TokenType,
    /// Tokens of the row's kind.
    Amount,
    /// Requests.
    Requests,
    /// What the row costs.
    Cost,
    /// The cost's currency.
    Currency,
}

impl ColumnRole {
    /// All of them, in the order in which a reader chooses.
    pub const ALL: [Self; 13] = [
        Self::Ignored,
        Self::Day,
        Self::Model,
        Self::Input,
        Self::Cached,
        Self::Write,
        Self::WriteLong,
        Self::Output,
        Self::TokenType,
        Self::Amount,
        Self::Requests,
        Self::Cost,
        Self::Currency,
    ];

    /// The plain title by which [`MAPPED`] finds the column; empty for none.
    const fn title(self) -> &'static str {
        match self {
            Self::Ignored => "",
            Self::Day => "day",
            Self::Model => "model",
            Self::Input => "input",
            Self::Cached => "cached",
            Self::Write => "write",
            Self::WriteLong => "writelong",
            Self::Output => "output",
            Self::TokenType => "tokentype",
            Self::Amount => "amount",
            Self::Requests => "requests",
            Self::Cost => "cost",
            Self::Currency => "currency",
        }
    }
}

/// What the columns of a file are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The titles of all columns, as they stand in the file.
    pub titles: Vec<String>,
    /// What each of them holds.
    pub roles: Vec<ColumnRole>,
    /// Whether the input tokens include those that a cache had.
    pub includes_cached: bool,
}

impl Mapping {
    /// Whether it is complete: a day, and tokens or a cost.
    pub fn is_enough(&self) -> bool {
        let has = |role| self.roles.contains(&role);
        let has_tokens = has(ColumnRole::Input)
            || has(ColumnRole::Output)
            || (has(ColumnRole::TokenType) && has(ColumnRole::Amount));
        has(ColumnRole::Day) && (has_tokens || has(ColumnRole::Cost))
    }

    /// The place of the first column of each role, under its plain title.
    pub(super) fn places(&self) -> impl Iterator<Item = (String, usize)> {
        let named = self.roles.iter().enumerate().filter(|(_, role)| **role != ColumnRole::Ignored);
        named.map(|(at, role)| (role.title().to_owned(), at))
    }
}

/// A file whose columns are not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownColumns {
    /// The titles. Those of columns with keys or people are among them, and their cells are empty.
    pub titles: Vec<String>,
    /// The first rows.
    pub samples: Vec<Vec<String>>,
    /// What each column may be.
    pub guesses: Vec<ColumnRole>,
}

/// Rows that are shown.
const SAMPLES: usize = 3;
/// Letters of a cell that are shown.
const LONGEST_SAMPLE: usize = 40;

/// Rows by the reader's own description.
pub const MAPPED: ExportLayout = ExportLayout {
    name: "mapped",
    needs: &[&["day"]],
    convention: Convention::Told,
    from: &["day"],
    to: &[],
    read,
};

fn read(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let model = cells.text(&["model"]).to_owned();
    let cost = cells.money(&["cost"]);
    let mut entry = UsageRow { model, cost, ..UsageRow::default() };
    entry.tokens.input = cells.count(&["input"]);
    entry.tokens.cached = cells.count(&["cached"]);
    entry.tokens.write = cells.count(&["write"]);
    entry.tokens.write_long = cells.count(&["writelong"]);
    entry.tokens.output = cells.count(&["output"]);
    if let Some(kind) = wording::kind(cells.text(&["tokentype"])) {
        *entry.tokens.get_mut(kind) = cells.count(&["amount"]);
        *entry.costs.get_mut(kind) = cost;
    }
    entry.requests = cells.count(&["requests"]);
    Some(entry.in_currency(cells.text(&["currency"])))
}

/// The line that may be the header of a sheet without a known layout: the first that is as wide as most, with a
/// text in each cell but the last and neither number nor date.
pub fn header(sheet: &Sheet<'_>, highest: usize) -> Option<usize> {
    let width = sheet.width();
    let is_title =
        |cell: &str| amount::read(cell, DecimalMark::Point).is_none() && day::read(cell).is_none();
    sheet.lines().take(highest).position(|line| {
        line.cells.len() >= width
            && line.filled() + 1 >= line.cells.len()
            && line.filled() >= 2
            && line.cells.iter().all(|cell| is_title(cell))
    })
}

/// Whether the titles of a sheet begin with those of a mapping, before any of its rows is looked at. A last column
/// without a title may be none.
pub fn may_fit(mappings: &[Mapping], sheet: &Sheet<'_>, highest: usize) -> bool {
    let Some(header) = header(sheet, highest).filter(|_| !mappings.is_empty()) else {
        return false;
    };
    let cells = sheet.line(header).cells;
    let titles: Vec<String> = cells.iter().enumerate().map(|(at, it)| titled(at, it)).collect();
    mappings.iter().any(|mapping| titles.starts_with(&mapping.titles))
}

/// What is shown of a table, so that its reader can say what the columns are.
pub fn unknown(table: &FileTable<'_>) -> UnknownColumns {
    let shown = |cell: &str| cell.chars().take(LONGEST_SAMPLE).collect::<String>();
    let width = table.titles.len();
    let rows: Vec<SheetLine<'_>> = table.rows().collect();
    let sample = |row: &SheetLine<'_>| (0..width).map(|column| shown(row.cell(column))).collect();
    let mut guesses: Vec<ColumnRole> = Vec::new();
    for column in 0..width {
        let guess = guess(table, &rows, column);
        // Of two columns that look alike the first is meant.
        let is_taken = guesses.contains(&guess);
        guesses.push(if is_taken { ColumnRole::Ignored } else { guess });
    }
    UnknownColumns {
        titles: table.titles.clone(),
        samples: rows.iter().take(SAMPLES).map(sample).collect(),
        guesses,
    }
}

/// What a column may be, by its cells and its title.
fn guess(table: &FileTable<'_>, rows: &[SheetLine<'_>], column: usize) -> ColumnRole {
    if table.is_sensitive.get(column) == Some(&true) {
        return ColumnRole::Ignored;
    }
    let count = |is_counted: fn(&str) -> bool| {
        rows.iter().filter(|row| is_counted(row.cell(column))).count()
    };
    let held = count(|cell| !cell.is_empty());
    let days = count(|cell| day::read(cell).is_some());
    if held > 0 && 2 * days > held {
        return ColumnRole::Day;
    }
    let title = table.titles.get(column).map_or("", String::as_str);
    let words = wording::split(title);
    let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    let plain = plain(title);
    let contains = |known: &[&str]| known.iter().any(|part| plain.contains(part));
    let numbers = count(|cell| amount::read(cell, DecimalMark::Point).is_some());
    if held == 0 || 2 * numbers < held {
        return if has(&[
            "model",
            "models",
            "llm",
            "engine",
            "sku",
            "deployment",
            "modell",
            "modèle",
            "modelo",
        ]) || contains(&["模型", "モデル", "모델", "модель"])
        {
            ColumnRole::Model
        } else if has(&["currency", "ccy"]) || contains(&["币种", "货币", "通貨", "통화", "валюта"])
        {
            ColumnRole::Currency
        } else if has(&["type", "kind", "meter", "direction"]) || contains(&["类型"]) {
            ColumnRole::TokenType
        } else {
            ColumnRole::Ignored
        };
    }
    if has(&[
        "cost", "costs", "amount", "charge", "spend", "usd", "cny", "eur", "fee", "paid", "kosten",
        "betrag", "coût", "coste",
    ]) || contains(&[
        "费用",
        "金额",
        "花费",
        "費用",
        "料金",
        "金額",
        "비용",
        "요금",
        "금액",
        "стоимость",
        "сумма",
    ]) {
        return ColumnRole::Cost;
    }
    if has(&["requests", "request", "calls", "call"])
        || contains(&["请求", "调用", "リクエスト", "요청", "запрос"])
    {
        return ColumnRole::Requests;
    }
    if contains(&["缓存", "快取", "キャッシュ", "캐시", "кэш"]) {
        return if contains(&["写", "寫", "書", "쓰기", "запис"]) {
            ColumnRole::Write
        } else {
            ColumnRole::Cached
        };
    }
    if contains(&["输入", "輸入", "入力", "입력", "входн", "eingabe", "entrada", "entrée"])
    {
        return ColumnRole::Input;
    }
    if contains(&["输出", "輸出", "出力", "출력", "выходн", "ausgabe", "salida", "sortie"])
    {
        return ColumnRole::Output;
    }
    use crate::market::token::TokenKind;
    match wording::kind(title) {
        Some(TokenKind::Input) => ColumnRole::Input,
        Some(TokenKind::Cached) => ColumnRole::Cached,
        Some(TokenKind::Write) => ColumnRole::Write,
        Some(TokenKind::WriteLong) => ColumnRole::WriteLong,
        Some(TokenKind::Output) => ColumnRole::Output,
        None if has(&["tokens", "quantity", "usage"]) || contains(&["用量", "数量"]) => {
            ColumnRole::Amount
        }
        None => ColumnRole::Ignored,
    }
}
