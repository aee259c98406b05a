//! Texts around the QR code, in English.

use super::Labels;

pub(super) const LABELS: Labels = Labels {
    show: "QR code",
    title: "This page on a phone",
    note: "Point a phone’s camera at it: the page opens with your numbers. Beside a picture it also works in print and in a WeChat article.",
    save: "Save as SVG",
    too_long: "This link is too long for a QR code: the bill has too many lines. Copy the link instead.",
    from_disk: "This page was opened from the disk, so no other device can open its address.",
    close: "Close",
};
