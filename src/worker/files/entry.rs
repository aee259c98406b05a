//! What the script of the worker that reads files calls: the module of that worker begins here.

use wasm_bindgen::prelude::*;

use super::reading::answer;
use super::{FileAnswer, FileMessage, FileRequest};
use crate::history::error::FileError;
use crate::worker::message::{from_bytes, to_bytes};

#[wasm_bindgen]
unsafe extern "C" {
    /// Sends bytes to the page.
    #[wasm_bindgen(js_name = postMessage)]
    fn post_message(bytes: Vec<u8>);
}

/// Makes of a panic an error with its text, which the page is told; a trap says only that it is one.
#[wasm_bindgen(js_name = reportPanics)]
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
}

/// Answers the bytes of a [`FileRequest`] with those of a [`FileMessage`], and tells its progress meanwhile.
#[wasm_bindgen(js_name = readFiles)]
pub fn read_files(request: &[u8]) -> Vec<u8> {
    let mut progress = |part: f64| post_message(to_bytes(&FileMessage::Progress(part)));
    let answer = match from_bytes::<FileRequest>(request) {
        Some(request) => answer(&request, &mut progress),
        // OK because the page sends requests only; anything else holds no text.
        None => FileAnswer::Refused(FileError::NotText).into(),
    };
    to_bytes(&FileMessage::Answer(Box::new(answer)))
}
