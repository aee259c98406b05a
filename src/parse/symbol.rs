//! The same sign for what looks the same: full-width forms, the dashes that stand for a minus, the
//! spaces that stand between digits, traditional characters.

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
        // Hyphens, figure dash, en dash, minus sign.
        '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' => '-',
        // No-break, figure, thin, narrow no-break and ideographic space.
        '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '\u{3000}' => ' ',
        '萬' => '万',
        '億' => '亿',
        '圓' => '圆',
        '幣' => '币',
        '個' => '个',
        '詞' => '词',
        // ASCII at double width lies in one block, in the same order.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        other => other,
    }
}
