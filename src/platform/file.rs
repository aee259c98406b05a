//! Files: one that the reader opens, and one that the reader saves.

use gloo::file::callbacks::{FileReader, read_as_text};
use gloo::file::{Blob, FileList};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlAnchorElement, HtmlInputElement, Url};

/// What came of opening a file.
pub enum Opened {
    /// Its text.
    Text(String),
    /// It has more bytes than were asked for at most.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// A read that goes on; dropping it stops it.
pub type FileRead = FileReader;

/// Reads the file that was chosen in an `<input type=file>`, and empties the input so that the
/// same file can be chosen again. `None` where none was chosen.
pub fn read_chosen(
    event: &Event,
    most_bytes: usize,
    done: impl FnOnce(Opened) + 'static,
) -> Option<FileRead> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let files = FileList::from(input.files()?);
    let file = files.first()?.clone();
    input.set_value("");
    // Asked before reading, so that a film chosen by mistake is not loaded.
    if file.size() > most_bytes as u64 {
        done(Opened::TooLarge);
        return None;
    }
    Some(read_as_text(&file, move |text| done(text.map_or(Opened::Unreadable, Opened::Text))))
}

/// Lets the reader save a text as a file; whether the browser took it.
pub fn save(name: &str, text: &str, media_type: &str) -> bool {
    save_blob(name, Blob::new_with_options(text, Some(media_type)).as_ref())
}

/// The same of bytes.
pub fn save_bytes(name: &str, bytes: &[u8], media_type: &str) -> bool {
    save_blob(name, Blob::new_with_options(bytes, Some(media_type)).as_ref())
}

/// The same of what the browser holds already.
pub fn save_blob(name: &str, blob: &web_sys::Blob) -> bool {
    let save = || {
        let document = web_sys::window()?.document()?;
        let address = Url::create_object_url_with_blob(blob).ok()?;
        let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
        anchor.set_href(&address);
        anchor.set_download(name);
        anchor.click();
        Url::revoke_object_url(&address).ok()
    };
    save().is_some()
}
