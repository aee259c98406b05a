//! The builder of links for a class, in Chinese.

use super::{Labels, LessonPart, Sentences};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn part(&self, part: LessonPart) -> &'static str {
        match part {
            LessonPart::Path => "价格和走势",
            LessonPart::Lock => "锁定比例",
            LessonPart::Risk => "R²、预算和现金",
            LessonPart::Bill => "账单",
            LessonPart::Contract => "合约",
        }
    }
}

pub(super) const LABELS: Labels = Labels {
    title: "给老师：为课堂制作链接",
    note: "链接会保留您在上面设定的一切。冻结的谁也动不了，隐藏的谁也看不到。",
    lesson: "练习",
    no_lesson: "不用，显示全部内容",
    start: "从哪里开始",
    top: "开头",
    freeze: "冻结",
    hide: "隐藏这些控件",
    link: "链接",
    copy: "复制链接",
    copied: "已复制。",
    from_disk: "本页是从磁盘打开的，链接只在这台电脑上有效。请改发下面的课件文件。",
};
