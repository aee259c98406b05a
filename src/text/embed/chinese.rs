//! Texts around a figure in another page, in Chinese.

use super::Labels;

pub(super) const LABELS: Labels = Labels {
    source: "在您的浏览器中计算。未见这类期货上市，合约为假设。",
    source_of_picture: "Tokenlock。未见这类期货上市，合约为假设。",
    full_page: "用这些数字打开 Tokenlock",
    no_such_figure: "没有这个名称的图表，以下是每月费用图。",
    live: "更改数字",
    embed: "嵌入",
    title: "嵌入一张图表",
    lead: "把一张带有您的数字、可以操作的图表放进文章或课程页面。",
    figure: "图表",
    groups: ["费用与价格", "分步讲解"],
    height: "高度（像素）",
    theme: "配色",
    themes: ["跟随读者的系统", "浅色", "深色"],
    locks: "读者不能更改",
    locks_note: "冻结的输入框照常显示数值，但不能修改。",
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
