//! The document: where the page is mounted, its title and language, and the banner of a failure.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::own_file::keep_shell;
use super::told;

/// The element that holds the static shell and then the page.
pub(super) const MOUNT: &str = "app";

/// What stands there until the figure does, in a document for figures.
const FIGURE_SHELL: &str = "#app > .embed-main";

#[wasm_bindgen]
extern "C" {
    /// The plain banner of `index.html`, which works without this program.
    #[wasm_bindgen(catch, js_namespace = tokenlockBoot)]
    fn failed(message: &str) -> Result<(), JsValue>;

    /// Calls back once the static shell is on the screen.
    #[wasm_bindgen(catch, js_namespace = tokenlockBoot)]
    fn painted(callback: &JsValue) -> Result<(), JsValue>;

    /// Asks whether the page is an old one, whose parts are no longer on its server. Only the hosted page can.
    #[wasm_bindgen(catch, js_namespace = tokenlockBoot)]
    fn doubt() -> Result<(), JsValue>;

    /// Tells the banner's watchdog that the page stands.
    #[wasm_bindgen(catch, js_namespace = tokenlockBoot)]
    fn ready() -> Result<(), JsValue>;
}

/// Shows a panic in the page's plain banner, where the reader can still copy the link.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        // A page without the banner has nowhere to say it.
        let _ = failed(&panic.to_string());
    }));
}

thread_local! {
    /// The page that is being built beside the static shell, until it takes the shell's place.
    static BUILT: RefCell<Option<web_sys::Element>> = const { RefCell::new(None) };
}

/// Whether this document was made for figures in other pages, and holds nothing else of the page.
pub fn is_for_figures() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let shell = document.map(|document| document.query_selector(FIGURE_SHELL));
    matches!(shell, Some(Ok(Some(_))))
}

/// Calls back once the static shell is on the screen, so that it is read before this program takes the thread.
pub fn after_first_paint(callback: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(callback);
    if painted(&callback).is_err() {
        let _ = failed("the page has no shell");
    }
}

/// Begins to build the page outside of the document, so that the static shell can be read meanwhile.
pub fn build<V: IntoView + 'static>(page: impl FnOnce() -> V + 'static) {
    let document = web_sys::window().and_then(|window| window.document());
    let built = document.and_then(|document| document.create_element("div").ok());
    let built = built.and_then(|built| built.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(built) = built else {
        let _ = failed("the page has no place to stand in");
        return;
    };
    built.set_id(MOUNT);
    BUILT.set(Some(built.clone().into()));
    leptos::mount::mount_to(built, page).forget();
}

/// Whether the page stands in the place of the static shell.
pub fn stands() -> bool {
    BUILT.with_borrow(Option::is_none)
}

/// Puts the page in the place of the static shell; does nothing if it stands there already.
pub fn stand() {
    stand_with(|_| told::end());
}

/// The same, but what is told beneath the answer stays until the page has it.
pub fn stand_above_told() {
    stand_with(told::stay);
}

fn stand_with(told: fn(&web_sys::Element)) {
    let Some(built) = BUILT.take() else { return };
    let document = web_sys::window().and_then(|window| window.document());
    let shell = document.and_then(|document| document.get_element_by_id(MOUNT));
    keep_shell();
    match shell {
        Some(shell) if shell.replace_with_with_node_1(&built).is_ok() => told(&built),
        _ => {
            let _ = failed("the page has no place to stand in");
        }
    }
}

thread_local! {
    /// How many parts of the page are still to come.
    static PARTS_TO_COME: Cell<usize> = const { Cell::new(0) };
    /// Whether all else of the page is built.
    static IS_BUILT: Cell<bool> = const { Cell::new(false) };
}

/// Keeps the page from being finished for as long as it is held.
#[derive(Debug)]
pub struct Unfinished(());

impl Drop for Unfinished {
    fn drop(&mut self) {
        PARTS_TO_COME.set(PARTS_TO_COME.get().saturating_sub(1));
        finish_if_whole();
    }
}

/// A part of the page is still to come.
pub fn unfinished() -> Unfinished {
    PARTS_TO_COME.set(PARTS_TO_COME.get() + 1);
    Unfinished(())
}

/// The page stands, and all of it is built but for the parts that are still to come.
pub fn finish() {
    stand();
    IS_BUILT.set(true);
    finish_if_whole();
}

fn finish_if_whole() {
    if IS_BUILT.get() && PARTS_TO_COME.get() == 0 {
        let _ = ready();
    }
}

/// A part of the page did not come: the reader is told if that is because a newer page has replaced this one.
pub fn question_age() {
    // A page that is one file, or stands in a frame made from one, is never replaced.
    let _ = doubt();
}

/// The text of the element with this id; empty without such an element.
pub fn text_of(id: &str) -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    element.and_then(|element| element.text_content()).unwrap_or_default()
}

/// An attribute of the element with this id; empty without such an element or attribute.
pub fn attribute_of(id: &str, name: &str) -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    element.and_then(|element| element.get_attribute(name)).unwrap_or_default()
}

/// The width in pixels of the first element of a selector that is shown; `None` without one.
pub fn width_of(selector: &str) -> Option<f64> {
    let found = web_sys::window()?.document()?.query_selector_all(selector).ok()?;
    let width = |index| {
        let element: web_sys::Element = found.get(index)?.dyn_into().ok()?;
        Some(element.get_bounding_client_rect().width())
    };
    (0..found.length()).filter_map(width).find(|width| *width > 0.0)
}

/// Sets what a link preview shows: title, a sentence, and the language as social sites name it.
pub fn describe(title: &str, description: &str, locale: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    for (selector, content) in [
        ("meta[name='description']", description),
        ("meta[property='og:title']", title),
        ("meta[property='og:description']", description),
        ("meta[property='og:locale']", locale),
    ] {
        if let Ok(Some(meta)) = document.query_selector(selector) {
            let _ = meta.set_attribute("content", content);
        }
    }
}

/// Says the language and the title to the browser and to screen readers.
pub fn set_language(html_lang: &str, title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", html_lang);
        }
    }
}

/// Moves the focus to the first element of a selector, also to one where Tab does not stop; says whether there is one.
/// One that was out of sight then stands at the top of the window: left alone, a browser puts it in the middle.
pub fn focus(selector: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let document = window.document();
    let element = document.and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = element.and_then(|element| element.dyn_into().ok()) else { return false };
    let element: web_sys::HtmlElement = element;
    if element.tab_index() < 0 {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let height = window.inner_height().ok().and_then(|height| height.as_f64());
    let top = element.get_bounding_client_rect().top();
    let is_seen = height.is_some_and(|height| (0.0..height).contains(&top));
    let is_focused = element.focus().is_ok();
    if !is_seen {
        element.scroll_into_view();
    }
    is_focused
}

/// Whether the fold that an event is of is open.
pub fn is_open(event: &web_sys::Event) -> bool {
    let fold = event.current_target().and_then(|fold| fold.dyn_into().ok());
    fold.is_some_and(|fold: web_sys::HtmlDetailsElement| fold.open())
}

/// Opens the folds around the element with this id, and moves the focus to it.
pub fn reveal(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(element) = document.and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    let mut fold = element.closest("details").ok().flatten();
    while let Some(found) = fold {
        let _ = found.set_attribute("open", "");
        let above = found.parent_element();
        fold = above.and_then(|above| above.closest("details").ok().flatten());
    }
    if let Ok(element) = element.dyn_into::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
}

/// The languages that the browser asks for, best first.
pub fn preferred_languages() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    let languages = languages.map(|languages| languages.to_vec()).unwrap_or_default();
    languages.iter().filter_map(JsValue::as_string).collect()
}
