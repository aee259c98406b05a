//! Texts around the QR code of a link.

use super::language::Language;

/// The labels of one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub show: &'static str,
    pub title: &'static str,
    pub note: &'static str,
    pub save: &'static str,
    pub too_long: &'static str,
    pub from_disk: &'static str,
    pub close: &'static str,
}

const ENGLISH: Labels = Labels {
    show: "QR code",
    title: "This page on a phone",
    note: "Point a phone’s camera at it: the page opens with your numbers. Beside a picture it also works in print and in a WeChat article.",
    save: "Save as SVG",
    too_long: "This link is too long for a QR code: the bill has too many lines. Copy the link instead.",
    from_disk: "This page was opened from the disk, so no other device can open its address.",
    close: "Close",
};

const CHINESE: Labels = Labels {
    show: "二维码",
    title: "在手机上打开本页",
    note: "用手机相机对准二维码，即可打开带有您的数字的页面。也可以和图片一起印刷，或放进微信公众号文章。",
    save: "保存为 SVG",
    too_long: "账单行数太多，链接超出了二维码的容量。请改为复制链接。",
    from_disk: "本页是从磁盘打开的，其他设备无法打开它的地址。",
    close: "关闭",
};

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&ENGLISH, &CHINESE)
}
