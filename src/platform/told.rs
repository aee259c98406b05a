//! What is told beneath the answer before the program runs. It stays until the running page has the same, so that nobody
//! who reads it already loses the text or their place in it.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement};

use super::document::MOUNT;
use super::timer;

/// The element that holds it, beneath that of the page.
const TOLD: &str = "told";

/// What it holds for each language.
const OF_A_LANGUAGE: &str = "#told .front";

/// Its parts.
const PARTS: &str = ".other-bills, .key-figures, .story-section";

/// A class of it while the reader's answer is another than the one that it tells of.
const IS_OUTDATED: &str = "is-outdated";

/// The part of a window's height, from its upper edge, in which a reader is taken to read.
const READ_HEIGHT: f64 = 1.0 / 3.0;

/// What keeps a browser from holding the place of what a reader looks at while something above it changes.
const ANCHORING: &str = "overflow-anchor";

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

/// The running page has this part now, and is about to show it, after all others of the same selector.
pub fn make_way(part: &'static str) {
    let Some(told) = told() else { return };
    if let Ok(Some(old)) = told.query_selector(part) {
        if let Some(top) = top_where_read(&old) {
            hold(part, top);
        }
        old.remove();
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

/// Where the top of a part stands in the window, if a reader reads it: it takes half of the height in which they do.
fn top_where_read(part: &Element) -> Option<f64> {
    let height = web_sys::window()?.inner_height().ok()?.as_f64()? * READ_HEIGHT;
    let place = part.get_bounding_client_rect();
    let seen = place.bottom().min(height) - place.top().max(0.0);
    (seen >= height / 2.0 && !timer::is_hidden()).then(|| place.top())
}

/// Has the part of the page that takes the place of a told one begin where that began. A browser left alone holds the place of
/// what it still finds of the last frame: where the part that is read is replaced, that is what stands beneath it, and the
/// reader is carried to its end.
fn hold(part: &'static str, top: f64) {
    let root = document().and_then(|document| document.document_element());
    let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    // OK because a browser without the property holds no place either.
    _ = root.style().set_property(ANCHORING, "none");
    timer::before_frame(move || {
        if let Some((window, now)) = web_sys::window().zip(top_of_newest(part)) {
            window.scroll_by_with_x_and_y(0.0, now - top);
        }
        // OK because what was set can be taken away.
        _ = root.style().remove_property(ANCHORING);
    });
}

/// Where the newest part of the page with this selector begins in the window.
fn top_of_newest(part: &str) -> Option<f64> {
    let page = document()?.get_element_by_id(MOUNT)?;
    let found = page.query_selector_all(part).ok()?;
    let newest: Element = found.get(found.length().checked_sub(1)?)?.dyn_into().ok()?;
    Some(newest.get_bounding_client_rect().top())
}

fn told() -> Option<Element> {
    document()?.get_element_by_id(TOLD)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
