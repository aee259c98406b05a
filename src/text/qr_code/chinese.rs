//! Texts around the QR code, in Chinese.

use super::Labels;

pub(super) const LABELS: Labels = Labels {
    show: "二维码",
    title: "在手机上打开本页",
    note: "用手机相机对准二维码，即可打开带有您的数字的页面。也可以和图片一起印刷，或放进微信公众号文章。",
    save: "保存为 SVG",
    too_long: "账单行数太多，链接超出了二维码的容量。请改为复制链接。",
    from_disk: "本页是从磁盘打开的，其他设备无法打开它的地址。",
    close: "关闭",
};
