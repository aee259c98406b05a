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
    "цена",
    "цены",
    "стоимость",
    "курс",
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
    "изменение",
    "изм",
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
    "объём",
    "объем",
    "количество",
    "запросы",
];
/// Parts of Chinese, Japanese and Korean titles for changes and other numbers.
const EAST_ASIAN: &[&str] = &[
    "成交",
    "持仓",
    "涨跌",
    "涨幅",
    "跌幅",
    "振幅",
    "换手",
    "量比",
    "序号",
    "数量",
    "编号",
    "笔数",
    "用量",
    "调用",
    "次数",
    "变动",
    "变化",
    "增长",
    "年份",
    "月份",
    "星期",
    "出来高",
    "売買高",
    "売買代金",
    "前日比",
    "騰落",
    "件数",
    "順位",
    "変化",
    "変動",
    "回数",
    "거래량",
    "거래대금",
    "변동",
    "등락",
    "전일대비",
    "대비",
    "수량",
    "건수",
    "횟수",
    "순위",
    "成交量",
    "漲跌",
    "漲幅",
    "數量",
];
/// Parts of such titles for a price.
const EAST_ASIAN_PRICES: [&str; 13] = [
    "价", "價", "価", "收盘", "收盤", "开盘", "開盤", "成本", "終値", "始値", "가격", "종가",
    "단가",
];

/// Whether a title names a volume, a count, a change or a place in a list.
pub fn is_no_price(title: &str) -> bool {
    // Its name is no opening price.
    let words = words(&title.replace("OpenAI", "Openai"));
    let any = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    let is_change = any(CHANGES) || (title.contains(['%', '％']) && !title.contains('('));
    let is_other = any(OTHERS) && !any(PRICES);
    let is_other = is_other || (any(&["interest"]) && any(&["open"]));
    let is_east_asian = EAST_ASIAN.iter().any(|part| title.contains(part))
        && !["价", "價", "価", "가격"].iter().any(|part| title.contains(part));
    is_change || is_other || is_east_asian || title.trim() == "#"
}

/// Whether a title names a price, so that words such as 1.5万 below it are prices too. Without such a title
/// `12.34K` is as likely a volume.
pub fn is_price(title: &str) -> bool {
    let is_east_asian = EAST_ASIAN_PRICES.iter().any(|part| title.contains(part));
    let is_named = || words(title).iter().any(|word| PRICES.contains(&word.as_str()));
    (is_east_asian || is_named()) && !is_no_price(title)
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
    // Of an abbreviation: руб.
    let parts = parts.map(|part| part.trim_end_matches('.'));
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
