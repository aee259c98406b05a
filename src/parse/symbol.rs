//! The same sign for what looks the same: full-width forms, the dashes that stand for a minus, the
//! spaces that stand between digits, traditional characters and those of a bank's numerals.

/// The entry in plain symbols. Marks without width are dropped; they come along in copied text.
pub(super) fn plain(input: &str) -> String {
    input.chars().filter(|sign| !is_invisible(*sign)).map(plain_sign).collect()
}

/// Zero-width spaces and joiners, direction marks, byte order mark.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

/// The plain form of one sign.
fn plain_sign(sign: char) -> char {
    match sign {
        '￥' => '¥',
        '、' | '﹐' => ',',
        '。' => '.',
        '’' | '‘' => '\'',
        // Hyphens, dashes, minus signs, and the mark of a long vowel, which Asian keyboards write
        // where a minus is meant.
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{2796}' => '-',
        '\u{30fc}' | '\u{fe58}' | '\u{fe63}' | '\u{ff70}' => '-',
        // Every space that stands between digits: no-break, thin, figure, ideographic and their like.
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            ' '
        }
        '萬' => '万',
        '億' => '亿',
        '圓' => '圆',
        '幣' => '币',
        '個' => '个',
        '塊' => '块',
        '點' => '点',
        '兩' => '两',
        '〇' => '零',
        // Numerals as a bank writes them.
        '壹' => '一',
        '贰' | '貳' => '二',
        '叁' | '參' | '叄' => '三',
        '肆' => '四',
        '伍' => '五',
        '陆' | '陸' => '六',
        '柒' => '七',
        '捌' => '八',
        '玖' => '九',
        '拾' => '十',
        '佰' => '百',
        '仟' => '千',
        '詞' => '词',
        // ASCII at double width lies in one block, in the same order.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        other => other,
    }
}
