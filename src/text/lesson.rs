//! Texts about the page as one file.

use super::language::Language;

/// The labels of one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub save: &'static str,
    pub note: &'static str,
    pub wait: &'static str,
    pub saved: &'static str,
    pub failed: &'static str,
}

const ENGLISH: Labels = Labels {
    save: "Download this lesson as one file",
    note: "The file is this page with your numbers, its locked fields, the place where it starts and its language inside. It opens by double click, without a network, and can be mailed or sent in a chat.",
    wait: "Writing the file…",
    saved: "Saved as tokenlock-lesson.html.",
    failed: "The file could not be loaded from the server. Check the connection and try again.",
};

const CHINESE: Labels = Labels {
    save: "下载为单个课件文件",
    note: "文件就是本页，内含您的数字、锁定的输入框、起始位置和语言。双击即可打开，不需要网络，可用邮件或聊天工具发送。",
    wait: "正在写入文件……",
    saved: "已保存为 tokenlock-lesson.html。",
    failed: "无法从服务器取得文件。请检查网络连接后重试。",
};

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&ENGLISH, &CHINESE)
}
