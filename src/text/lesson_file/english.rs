//! Texts about the page as one file, in English.

use super::Labels;

pub(super) const LABELS: Labels = Labels {
    save: "Download this lesson as one file",
    note: "The file is this page with your numbers, its locked fields, the place where it starts and its language inside. It opens by double click, without a network, and can be mailed or sent in a chat.",
    wait: "Writing the file…",
    saved: "Saved as tokenlock-lesson.html.",
    failed: "The file could not be loaded from the server. Check the connection and try again.",
};
