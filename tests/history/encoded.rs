//! Price histories as spreadsheets of several countries write them: encodings, titles and days.

use jiff::civil::Date;
use proptest::prelude::*;

use crate::layouts::Style;

/// How a file is encoded.
#[derive(Clone, Copy, Debug)]
pub enum Encoding {
    Utf8,
    Utf8Marked,
    Utf16Little,
    Utf16Big,
    Utf16Bare,
    Gb18030,
    Big5,
    ShiftJis,
    EucKr,
    Windows1251,
}

/// What a spreadsheet of a country calls the day, a price, a volume and a total.
const CHINESE: [&str; 4] = ["日期", "收盘价", "成交量", "合计"];

impl Encoding {
    const ALL: [Self; 10] = [
        Self::Utf8,
        Self::Utf8Marked,
        Self::Utf16Little,
        Self::Utf16Big,
        Self::Utf16Bare,
        Self::Gb18030,
        Self::Big5,
        Self::ShiftJis,
        Self::EucKr,
        Self::Windows1251,
    ];

    /// The bytes of a text.
    pub fn encode(self, text: &str) -> Vec<u8> {
        let little = || text.encode_utf16().flat_map(u16::to_le_bytes);
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf8Marked => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            Self::Utf16Little => b"\xff\xfe".iter().copied().chain(little()).collect(),
            Self::Utf16Big => {
                let big = text.encode_utf16().flat_map(u16::to_be_bytes);
                b"\xfe\xff".iter().copied().chain(big).collect()
            }
            Self::Utf16Bare => little().collect(),
            Self::Gb18030 => encoding_rs::GB18030.encode(text).0.into_owned(),
            Self::Big5 => encoding_rs::BIG5.encode(text).0.into_owned(),
            Self::ShiftJis => encoding_rs::SHIFT_JIS.encode(text).0.into_owned(),
            Self::EucKr => encoding_rs::EUC_KR.encode(text).0.into_owned(),
            Self::Windows1251 => encoding_rs::WINDOWS_1251.encode(text).0.into_owned(),
        }
    }

    /// The titles in the language of the encoding.
    pub fn titles(self) -> [&'static str; 4] {
        match self {
            Self::Big5 => ["日期", "收盤價", "成交量", "總計"],
            Self::ShiftJis => ["日付", "終値", "出来高", "合計"],
            Self::EucKr => ["날짜", "종가", "거래량", "합계"],
            Self::Windows1251 => ["Дата", "Цена", "Объём", "Итого"],
            _ => CHINESE,
        }
    }

    /// A day in words of the language.
    fn day(self, day: Date) -> String {
        const MONTHS: [&str; 12] = [
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ];
        let (year, month, number) = (day.year(), day.month(), day.day());
        match self {
            Self::EucKr => format!("{year}년 {month}월 {number}일"),
            Self::Windows1251 => format!("{number} {} {year} г.", MONTHS[month as usize - 1]),
            _ => format!("{year}年{month}月{number}日"),
        }
    }

    /// The style as such a file has it: spreadsheets that write GB18030 group by commas.
    pub fn holds(self, style: Style) -> Style {
        use Encoding::{Big5, EucKr, Gb18030, ShiftJis, Windows1251};
        let is_narrow = matches!(self, Gb18030 | Big5 | ShiftJis | EucKr | Windows1251);
        let group = if is_narrow && !style.group.is_ascii() { "" } else { style.group };
        Style { group, ..style }
    }
}

/// Any of them.
pub fn encodings() -> impl Strategy<Value = Encoding> {
    prop::sample::select(&Encoding::ALL[..])
}

/// A day in each form that can be one day only.
pub fn day_text(day: Date, form: usize, encoding: Encoding) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (year, month, number) = (day.year(), day.month(), day.day());
    let name = MONTHS[month as usize - 1];
    match form {
        0 => day.to_string(),
        1 => format!("{year}/{month}/{number}"),
        2 => format!("{number:02}.{month:02}.{year}"),
        3 => encoding.day(day),
        4 => format!("{year}{month:02}{number:02}"),
        5 => format!("{name} {number} {year}"),
        6 => format!("{number}-{name}-{year}"),
        _ => format!("{day}T23:59:59-08:00"),
    }
}
