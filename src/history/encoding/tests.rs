//! Files of spreadsheets of many countries, and bytes of none.

use super::*;

fn read(bytes: &[u8]) -> (String, &'static str) {
    let found =
        decode(bytes, None).unwrap_or_else(|error| panic!("{error}: {}", bytes.escape_ascii()));
    (found.text.into_owned(), found.encoding)
}

/// A text as a spreadsheet writes it, without a sign that its encoding lacks.
fn bytes(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    let (bytes, _, has_errors) = encoding.encode(text);
    assert!(!has_errors, "{text}");
    bytes.into_owned()
}

#[test]
fn what_spreadsheets_write_is_read() {
    let text = "日期,收盘价\r\n2026-03-09,4.50\r\n";
    let utf_16 = |of: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(of).collect::<Vec<_>>();
    let (little, big) = (utf_16(u16::to_le_bytes), utf_16(u16::to_be_bytes));
    let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), "UTF-8"),
        (marked(b"\xef\xbb\xbf", text.as_bytes()), "UTF-8"),
        (marked(b"\xff\xfe", &little), "UTF-16LE"),
        (marked(b"\xfe\xff", &big), "UTF-16BE"),
        (little, "UTF-16LE"),
        (big, "UTF-16BE"),
        (GB18030.encode(text).0.into_owned(), "GB18030"),
    ] {
        assert_eq!(read(&bytes), (text.to_owned(), encoding));
    }
}

#[test]
fn each_country_is_told_by_its_common_letters() {
    for (encoding, name, texts) in [
        (
            GB18030,
            "GB18030",
            &[
                "日期,价格\n2026-03-09,1\n",
                "价\n",
                "月份;模型;费用（元）\n",
                "日期,开盘,收盘,最高,最低,成交量,涨跌幅\n",
                "深度求索对话模型，输入（缓存命中）\n",
                "单价\t备注\n4.5\t来自供应商官网\n",
                "账单周期,产品名称,计费项,用量,应付金额\n",
            ][..],
        ),
        (BIG5, "Big5", &["日期,收盤價\n2026-03-09,4.50\n", "月份,模型,費用\n", "匯率與價格說明\n"]),
        (
            SHIFT_JIS,
            "Shift_JIS",
            &[
                "日付,価格\n2026/03/09,4.50\n",
                "日付,終値,出来高\n",
                "モデル,入力トークン,出力トークン,料金(円)\n",
                "年月,単価\n2026年3月,450\n",
                "ご利用日,ご利用額\n",
            ],
        ),
        (
            EUC_KR,
            "EUC-KR",
            &[
                "날짜,가격\n2026-03-09,4.50\n",
                "일자,종가,거래량\n",
                "모델,입력 토큰,출력 토큰,비용(원)\n",
                "2026년 3월 5일,4.5\n",
                "청구 내역,사용량\n",
            ],
        ),
        (
            WINDOWS_1251,
            "windows-1251",
            &[
                "Дата;Цена\n05.03.2026;4,5\n",
                "ДАТА;ЦЕНА ЗА МЛН\n",
                "5 марта 2026;4,5\n",
                "Модель;Входные токены;Стоимость, руб.\n",
            ],
        ),
        (
            WINDOWS_1252,
            "windows-1252",
            &[
                "Datum;Preis für 1 Mio.;Größe\n",
                "Prix relevé;4,50 €\n",
                "£4.50,¥3,é\n",
                "Fecha;Año;Señal;¿Qué?\n",
                "Händler;ÄNDERUNG;ÜBERSICHT\n",
                "DÉPENSES;«coût»;25 °C;nº 5\n",
                "Veränderung ggü. Vorjahr;1\u{a0}234,5\u{a0}€\n",
            ],
        ),
    ] {
        for text in texts {
            assert_eq!(read(&bytes(encoding, text)), ((*text).to_owned(), name));
        }
    }
}

#[test]
fn what_may_be_two_is_asked_and_read_as_the_reader_says() {
    // Names of people alone, and syllables of half width, which are characters of Chinese as well.
    for (encoding, told, text) in [
        (EUC_KR, TextEncoding::EucKr, "콩팥,4.5\n"),
        (GB18030, TextEncoding::Gb18030, "鞍皑,4.5\n"),
        (SHIFT_JIS, TextEncoding::ShiftJis, "ﾋﾂﾞｹ,ﾈﾀﾞﾝ\n"),
    ] {
        let bytes = bytes(encoding, text);
        assert_eq!(decode(&bytes, None), Err(FileError::AmbiguousEncoding), "{text}");
        let found = decode(&bytes, Some(told)).unwrap();
        assert_eq!((&*found.text, found.encoding), (text, name(encoding)));
    }
    // What tells itself is not asked for.
    let found = decode("日期".as_bytes(), Some(TextEncoding::EucKr)).unwrap();
    assert_eq!((&*found.text, found.encoding), ("日期", "UTF-8"));
}

#[test]
fn no_bytes_are_beyond_it() {
    let files: [&[u8]; 6] =
        [&[], &[0], &[0; 9], &[0xff, 0xfe, 0], &[b'a', 0xff], &[0x81, 0x30, 0xfe]];
    for file in files {
        for told in TextEncoding::ALL.map(Some).into_iter().chain([None]) {
            let _ = decode(file, told);
        }
    }
    assert_eq!(read("日".as_bytes().get(..2).unwrap()).1, "UTF-8");
    // A file that was cut within a sign.
    let cut = bytes(GB18030, "日期,收盘价");
    assert_eq!(read(&cut[..cut.len() - 1]).1, "GB18030");
}
