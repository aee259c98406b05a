//! The browser: the only room that knows web-sys, js-sys and gloo.
//!
//! Each file is one thing that a browser can do, asked for in the words of the page. What a browser
//! refuses (storage in a sandbox, a clipboard without permission) is answered, never a panic.

pub mod address;
pub mod brought;
pub mod clipboard;
pub mod clock;
pub mod dialog;
pub mod document;
pub mod effect;
pub mod file;
pub mod host;
pub mod look;
pub mod measure;
pub mod own_file;
pub mod picture;
pub mod press;
pub mod print;
pub mod shapes;
pub mod share;
pub mod shortcut;
pub mod storage;
pub mod timer;
pub mod told;
pub mod visibility;
pub mod worker;
