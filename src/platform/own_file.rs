//! The page itself as the text of one file.
//!
//! A page that is one file cannot load itself from the disk, so it is written again from its own document, with the
//! static shell in the place of what the program has built. The page of a server loads the file that lies beside it.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, Response};

/// The element that holds the program in a page that is one file.
const PROGRAM: &str = "tokenlock-wasm";

/// The file beside the page of a server.
const BESIDE: &str = "./tokenlock.html";

thread_local! {
    /// The static shell, once the page has taken its place.
    static SHELL: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Keeps the static shell of a page that is one file, for when it writes itself.
pub fn keep_shell(shell: Element) {
    let document = web_sys::window().and_then(|window| window.document());
    if document.is_some_and(|document| document.get_element_by_id(PROGRAM).is_some()) {
        SHELL.set(Some(shell));
    }
}

/// Calls back with the text of the page as one file; `None` where it can be neither written nor loaded.
pub fn text(done: impl FnOnce(Option<String>) + 'static) {
    match written() {
        Some(text) => done(Some(text)),
        None => spawn_local(async move { done(loaded().await) }),
    }
}

/// The text of this page, which is one file.
fn written() -> Option<String> {
    let document: Document = web_sys::window()?.document()?;
    let shell = SHELL.with_borrow(|shell| shell.as_ref()?.clone_node_with_deep(true).ok())?;
    let root = document.document_element()?.clone_node_with_deep(true).ok()?;
    let root: Element = root.dyn_into().ok()?;
    let built = root.query_selector("#app").ok()??;
    built.replace_with_with_node_1(&shell).ok()?;
    // What was set while the page ran: its theme, that it has started, its colours.
    for name in root.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        if name.starts_with("data-") || name == "style" {
            root.remove_attribute(&name).ok()?;
        }
    }
    // Nothing behind the end, which would be read as the end of the body, and again with every lesson made of a lesson.
    Some(format!("<!doctype html>\n{}", root.outer_html()))
}

async fn loaded() -> Option<String> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(BESIDE)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}
