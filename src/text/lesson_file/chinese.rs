//! Texts about the page as one file, in Chinese.

use super::Labels;

pub(super) const LABELS: Labels = Labels {
    save: "下载为单个课件文件",
    note: "文件就是本页，内含您的数字、冻结的输入框、起始位置和语言。双击即可打开，不需要网络，可用邮件或聊天工具发送。",
    wait: "正在写入文件……",
    saved: "已保存为 tokenlock-lesson.html。",
    failed: "无法从服务器取得文件。请检查网络连接后重试。",
};
