//! Files that a reader brings: chosen, dropped anywhere on the page, or pasted. Their bytes stay in this page.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::file::FileList;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ClipboardEvent, DragEvent, Event, HtmlInputElement};

pub use gloo::file::File;

/// A file's name and its bytes.
pub type NamedBytes = (String, Vec<u8>);

/// What came of files that were brought.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Brought {
    /// Those that were read.
    pub files: Vec<NamedBytes>,
    /// Names and bytes of those that have more than may be.
    pub too_large: Vec<(String, u64)>,
    /// Names of those that the browser could not read.
    pub unreadable: Vec<String>,
}

/// The files that were chosen in an `<input type=file>`, which is emptied so that the same ones can be chosen again.
pub fn chosen(event: &Event) -> Vec<File> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let files = input.as_ref().and_then(HtmlInputElement::files).map(FileList::from);
    let files = files.map(|files| files.iter().cloned().collect()).unwrap_or_default();
    if let Some(input) = input {
        input.set_value("");
    }
    files
}

/// What was pasted: files, or else a text.
pub fn pasted(event: &ClipboardEvent) -> (Vec<File>, String) {
    let Some(data) = event.clipboard_data() else { return (Vec::new(), String::new()) };
    event.prevent_default();
    let files = data.files().map(FileList::from);
    let files = files.map(|files| files.iter().cloned().collect()).unwrap_or_default();
    (files, data.get_data("text/plain").unwrap_or_default())
}

/// Reads the bytes of files, and calls back once. A file of `limit` bytes or more is refused before it is read, so that
/// a film dropped by mistake is not loaded.
pub fn read(files: Vec<File>, limit: usize, done: impl FnOnce(Brought) + 'static) {
    // OK because a limit fits in 64 bits.
    let limit = limit as u64;
    let (large, files): (Vec<File>, Vec<File>) =
        files.into_iter().partition(|file| file.size() >= limit);
    let too_large = large.iter().map(|file| (file.name(), file.size())).collect();
    spawn_local(async move {
        let mut brought = Brought { too_large, ..Brought::default() };
        for file in files {
            let name = file.name();
            let blob: &web_sys::Blob = file.as_ref();
            match JsFuture::from(blob.array_buffer()).await {
                Ok(buffer) => brought.files.push((name, Uint8Array::new(&buffer).to_vec())),
                Err(_) => brought.unreadable.push(name),
            }
        }
        done(brought);
    });
}

/// Listens for files that are dragged over the page and dropped. Dropping it ends that.
pub struct DropListener {
    _listeners: [EventListener; 3],
}

/// Tells when files are dragged over the page and when they left, and what was dropped anywhere on it. Without this a
/// browser opens what misses its place, and the page is gone.
pub fn on_drop(
    over: impl Fn(bool) + Clone + 'static,
    dropped: impl Fn(Vec<File>) + 'static,
) -> Option<DropListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    let drag = |event: &Event| event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let holds_files = move |event: &Event| {
        drag(event).is_some_and(|data| data.types().includes(&"Files".into(), 0))
    };
    let (entered, left) = (over.clone(), over.clone());
    let listeners = [
        EventListener::new_with_options(&window, "dragover", options, move |event| {
            if holds_files(event) {
                event.prevent_default();
                entered(true);
            }
        }),
        EventListener::new(&window, "dragleave", move |event| {
            // Between two elements of the page there is a next one.
            let event = event.dyn_ref::<DragEvent>();
            if event.is_some_and(|event| event.related_target().is_none()) {
                left(false);
            }
        }),
        EventListener::new_with_options(&window, "drop", options, move |event| {
            if holds_files(event) {
                event.prevent_default();
                over(false);
                let files = drag(event).and_then(|data| data.files()).map(FileList::from);
                dropped(files.map(|files| files.iter().cloned().collect()).unwrap_or_default());
            }
        }),
    ];
    Some(DropListener { _listeners: listeners })
}
