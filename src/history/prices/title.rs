//! What a column's title says of what is in it.

use crate::history::sensitive::words;
use crate::parse::amount;

/// Words for a price.
const PRICES: &[&str] = &[
    "price",
    "prices",
    "cost",
    "rate",
    "close",
    "open",
    "high",
    "low",
    "last",
    "settle",
    "settlement",
    "preis",
    "kurs",
    "prix",
    "precio",
    "prezzo",
    "preço",
    "usd",
    "cny",
    "eur",
];
/// Words for a price change, which is not a price.
const CHANGES: &[&str] = &[
    "change",
    "changes",
    "chg",
    "return",
    "returns",
    "pct",
    "percent",
    "veränderung",
    "änderung",
    "variation",
    "var",
    "variación",
    "cambio",
    "diff",
    "difference",
    "delta",
    "growth",
];
/// Words for other numbers.
const OTHERS: &[&str] = &[
    "vol",
    "volume",
    "volumes",
    "turnover",
    "count",
    "qty",
    "quantity",
    "trades",
    "requests",
    "tokens",
    "rank",
    "id",
    "no",
    "number",
    "oi",
    "interest",
    "year",
    "month",
    "week",
    "day",
    "hour",
    "quarter",
    "time",
    "timestamp",
    "volumen",
    "umsatz",
    "menge",
    "anzahl",
    "stück",
    "quantité",
    "nombre",
    "cantidad",
    "unnamed",
    "lots",
    "contracts",
    "row",
    "weekday",
    "calls",
    "users",
    "shares",
    "marketcap",
];
const CHINESE: &[&str] = &[
    "成交", "持仓", "涨跌", "涨幅", "跌幅", "振幅", "换手", "量比", "序号", "数量", "编号", "笔数",
    "用量", "调用", "次数", "变动", "变化", "增长", "年份", "月份", "星期",
];

/// Whether a title names a volume, a count, a change or a place in a list.
pub fn is_no_price(title: &str) -> bool {
    let words = words(title);
    let any = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    let is_change = any(CHANGES) || (title.contains(['%', '％']) && !title.contains('('));
    let is_other = any(OTHERS) && !any(PRICES);
    let is_other = is_other || (any(&["interest"]) && any(&["open"]));
    let is_chinese = CHINESE.iter().any(|part| title.contains(part)) && !title.contains('价');
    is_change || is_other || is_chinese || title.trim() == "#"
}

/// Whether a title names a price, so that words such as 1.5万 below it are prices too. Without such a title
/// `12.34K` is as likely a volume.
pub fn is_price(title: &str) -> bool {
    let is_chinese = ["价", "收盘", "开盘", "成本"].iter().any(|part| title.contains(part));
    let is_named = || words(title).iter().any(|word| PRICES.contains(&word.as_str()));
    (is_chinese || is_named()) && !is_no_price(title)
}

/// What a title says in brackets of the unit: `USD, per Mtok` of `Price (USD, per Mtok)`.
pub fn unit(title: &str) -> Option<String> {
    let inner = |open: char, close: char| {
        let (_, rest) = title.split_once(open)?;
        Some(rest.split_once(close)?.0.trim().to_owned())
    };
    let found = inner('(', ')').or_else(|| inner('（', '）')).or_else(|| inner('[', ']'));
    found.filter(|unit| !unit.is_empty())
}

/// The currency that a title names: `price_usd`, `Preis €`, `$/Mtok`.
pub fn currency(title: &str) -> Option<&'static str> {
    let parts = title.split(|letter: char| letter.is_whitespace() || "_/-,:".contains(letter));
    let digitless = parts.filter(|part| !part.bytes().any(|byte| byte.is_ascii_digit()));
    digitless.filter(|part| part.chars().count() <= 3).find_map(amount::currency)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn volume_and_change_are_no_prices() {
        for title in [
            "Volume",
            "Vol.",
            "volume (M tokens)",
            "Change %",
            "Chg",
            "Price change",
            "成交量",
            "涨跌幅",
            "Open Interest (lots)",
            "requests",
            "#",
            "Unnamed: 0",
            "Veränderung",
            "成交额(元)",
        ] {
            assert!(is_no_price(title), "{title}");
        }
        for title in [
            "price",
            "Price (USD, per 1M tokens)",
            "Close",
            "收盘",
            "开盘价",
            "open_weight_index",
            "three_model_bill",
            "Volume-weighted price",
            "gpt-5",
            "column 2",
            "Preis",
            "成交均价",
        ] {
            assert!(!is_no_price(title), "{title}");
        }
        for title in ["price", "收盘", "单价", "Preis (€)", "Last", "cost per Mtok"] {
            assert!(is_price(title), "{title}");
        }
        for title in ["gpt-5", "Volume", "成交量", "column 2", "Price change"] {
            assert!(!is_price(title), "{title}");
        }
        assert_eq!(unit("Price (USD, per Mtok)").as_deref(), Some("USD, per Mtok"));
        assert_eq!(unit("价格（元/百万）").as_deref(), Some("元/百万"));
        assert_eq!(unit("Price"), None);
        for (title, code) in [
            ("price_usd", Some("USD")),
            ("Preis €", Some("EUR")),
            ("$/Mtok", Some("USD")),
            ("Price", None),
            ("gpt-5", None),
            ("ftx", None),
        ] {
            assert_eq!(currency(title), code, "{title}");
        }
    }
}
