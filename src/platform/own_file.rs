//! The page itself as the text of one file.
//!
//! A page that is one file cannot load itself from the disk, so it is written again from its own document, with the
//! static shell in the place of what the program has built. The page of a server loads the file that lies beside it.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, Node, Response};

/// The element that holds the program in a page that is one file.
const PROGRAM: &str = "tokenlock-wasm";

/// The file beside the page of a server.
const BESIDE: &str = "./tokenlock.html";

/// What the page takes the place of: its static shell, and what is told beneath it.
const SHELL: &str = "#app, #told";

thread_local! {
    /// Copies of it.
    static COPIES: RefCell<Vec<Node>> = const { RefCell::new(Vec::new()) };
}

/// Keeps a copy of the static shell of a page that is one file, for when it writes itself.
pub fn keep_shell() {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.filter(|document| document.get_element_by_id(PROGRAM).is_some());
    if let Some(found) = document.and_then(|document| document.query_selector_all(SHELL).ok()) {
        let parts = (0..found.length()).filter_map(|index| found.get(index));
        COPIES.set(parts.filter_map(|part| part.clone_node_with_deep(true).ok()).collect());
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
    let root = document.document_element()?.clone_node_with_deep(true).ok()?;
    let root: Element = root.dyn_into().ok()?;
    let built = root.query_selector("#app").ok()??;
    if let Some(told) = root.query_selector("#told").ok()? {
        told.remove();
    }
    COPIES.with_borrow(|copies| {
        for part in copies {
            built.before_with_node_1(&part.clone_node_with_deep(true).ok()?).ok()?;
        }
        // Without one there is no page to write.
        copies.first().map(|_| built.remove())
    })?;
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
