//! Texts around a figure that stands in another page, and in the dialog that embeds it.

use super::language::Language;

/// The labels of one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    // Around the figure.
    pub source: &'static str,
    /// The same of a picture, which nothing works out any more.
    pub source_of_picture: &'static str,
    pub full_page: &'static str,
    pub no_such_figure: &'static str,
    pub live: &'static str,

    // The dialog.
    pub embed: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    pub figure: &'static str,
    /// Figures of the calculator, and those of the story.
    pub groups: [&'static str; 2],
    pub height: &'static str,
    pub theme: &'static str,
    pub themes: [&'static str; 3],
    pub locks: &'static str,
    pub locks_note: &'static str,
    pub preview: &'static str,
    pub snippets: [&'static str; 3],
    pub snippet_notes: [&'static str; 3],
    pub from_disk: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub close: &'static str,
}

const ENGLISH: Labels = Labels {
    source: "Worked out in your browser. No token future is listed: the contract is an assumption.",
    source_of_picture: "Tokenlock. No token future is listed: the contract is an assumption.",
    full_page: "Open in Tokenlock with these numbers",
    no_such_figure: "There is no figure of this name here, so this is the monthly cost.",
    live: "Change the numbers",
    embed: "Embed",
    title: "Embed a figure",
    lead: "Put one live figure with your numbers into an article or a course page.",
    figure: "Figure",
    groups: ["Cost and prices", "From the story"],
    height: "Height in pixels",
    theme: "Colours",
    themes: ["As the reader’s system", "Light", "Dark"],
    locks: "Readers may not change",
    locks_note: "A locked field is shown with its value and cannot be edited.",
    preview: "Preview",
    snippets: ["Plain frame", "Frame that fits its content", "Element"],
    snippet_notes: [
        "Works wherever HTML does, without a script. Its height stays as it is.",
        "A small script sets the height, also when the reader turns a phone.",
        "For pages of your own: one element, one script.",
    ],
    from_disk: "This page was opened from the disk. Put its folder on a web server and copy from there, or replace the address below by your own.",
    copy: "Copy",
    copied: "Copied.",
    close: "Close",
};

const CHINESE: Labels = Labels {
    source: "在您的浏览器中计算。目前没有已上市的词元期货，合约为假设。",
    source_of_picture: "Tokenlock。目前没有已上市的词元期货，合约为假设。",
    full_page: "用这些数字打开 Tokenlock",
    no_such_figure: "没有这个名称的图表，以下是每月费用图。",
    live: "更改数字",
    embed: "嵌入",
    title: "嵌入一张图表",
    lead: "把一张带有您的数字、可以操作的图表放进文章或课程页面。",
    figure: "图表",
    groups: ["费用与价格", "出自故事"],
    height: "高度（像素）",
    theme: "配色",
    themes: ["跟随读者的系统", "浅色", "深色"],
    locks: "读者不能更改",
    locks_note: "锁定的输入框照常显示数值，但不能修改。",
    preview: "预览",
    snippets: ["普通框架", "高度自适应的框架", "自定义元素"],
    snippet_notes: [
        "任何能写 HTML 的地方都能用，不需要脚本，高度固定。",
        "由一小段脚本设定高度，手机横竖屏切换时也会更新。",
        "适合您自己的网站：一个元素，一个脚本。",
    ],
    from_disk: "本页是从磁盘打开的。请把所在文件夹放到网站上再复制，或者把下面的地址换成您自己的。",
    copy: "复制",
    copied: "已复制。",
    close: "关闭",
};

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&ENGLISH, &CHINESE)
}
