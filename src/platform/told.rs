//! What is told beneath the answer before the program runs. It stays until the running page has the same, so that nobody
//! who reads it already loses it.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

/// The element that holds it, beneath that of the page.
const TOLD: &str = "told";

/// What it holds for each language.
const OF_A_LANGUAGE: &str = "#told .front";

/// Its parts.
const PARTS: &str = ".other-bills, .key-figures, .story-section";

/// A class of it while the reader's answer is another than the one that it tells of.
const IS_OUTDATED: &str = "is-outdated";

/// A class of the page while something is told beneath it.
const IS_ABOVE: &str = "is-above-told";

/// The page, which takes its place now, has all that stands beneath the answer still to come.
pub(super) fn stay(page: &Element) {
    let Some(document) = document() else { return };
    // A reader whose link asks for another answer is told nothing.
    if !keep_what_is_seen(&document).unwrap_or_default()
        || page.class_list().add_1(IS_ABOVE).is_err()
    {
        end();
    }
}

/// The running page has this part now.
pub fn make_way(part: &str) {
    let Some(told) = told() else { return };
    if let Ok(Some(part)) = told.query_selector(part) {
        part.remove();
    }
    if matches!(told.query_selector(PARTS), Ok(None)) {
        end();
    }
}

/// Hides what is told while the reader's answer is another, and keeps its place, so that nothing jumps under their finger.
pub fn outdate(is_outdated: bool) {
    if let Some(told) = told() {
        // OK because what stays seen is what was told before.
        _ = told.class_list().toggle_with_force(IS_OUTDATED, is_outdated);
    }
}

/// The running page has all of it, or shows something else.
pub fn end() {
    let Some(told) = told() else { return };
    if let Some(page) = told.previous_element_sibling() {
        // OK because a page that keeps the class lacks no more than its foot.
        _ = page.class_list().remove_1(IS_ABOVE);
    }
    told.remove();
}

/// Takes away what is told in the other language; says whether anything is left.
fn keep_what_is_seen(document: &Document) -> Result<bool, JsValue> {
    let found = document.query_selector_all(OF_A_LANGUAGE)?;
    let mut is_any_seen = false;
    for one in (0..found.length()).filter_map(|index| found.get(index)) {
        let one: Element = one.dyn_into()?;
        if one.get_bounding_client_rect().height() > 0.0 {
            is_any_seen = true;
        } else {
            one.remove();
        }
    }
    Ok(is_any_seen)
}

fn told() -> Option<Element> {
    document()?.get_element_by_id(TOLD)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
