//! Texts around a figure in another page, in English.

use super::Labels;

pub(super) const LABELS: Labels = Labels {
    source: "Worked out in your browser. No such future was seen listed: the contract is an assumption.",
    source_of_picture: "Tokenlock. No such future was seen listed: the contract is an assumption.",
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
