//! The document: where the page is mounted, its title and language, and the banner of a failure.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// The element that holds the static shell and then the page.
const MOUNT: &str = "app";

#[wasm_bindgen]
extern "C" {
    /// The plain banner of `index.html`, which works without this program.
    #[wasm_bindgen(catch, js_namespace = tokenlockBoot)]
    fn failed(message: &str) -> Result<(), JsValue>;

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

/// Replaces the static shell by the page.
pub fn mount<V: IntoView + 'static>(page: impl FnOnce() -> V + 'static) {
    let document = web_sys::window().and_then(|window| window.document());
    let shell = document.and_then(|document| document.get_element_by_id(MOUNT));
    if let Some(shell) = shell.and_then(|shell| shell.dyn_into().ok()) {
        let shell: web_sys::HtmlElement = shell;
        shell.set_inner_html("");
        leptos::mount::mount_to(shell, page).forget();
        let _ = ready();
    } else {
        let _ = failed("the page has no place to stand in");
    }
}

/// The text of the element with this id; empty where there is none.
pub fn text_of(id: &str) -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    element.and_then(|element| element.text_content()).unwrap_or_default()
}

/// An attribute of the element with this id; empty where there is none.
pub fn attribute_of(id: &str, name: &str) -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    element.and_then(|element| element.get_attribute(name)).unwrap_or_default()
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

/// Moves the focus to the first element of a selector, also to one where Tab does not stop.
pub fn focus(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = element.and_then(|element| element.dyn_into().ok()) {
        let element: web_sys::HtmlElement = element;
        if element.tab_index() < 0 {
            let _ = element.set_attribute("tabindex", "-1");
        }
        let _ = element.focus();
    }
}

/// The languages that the browser asks for, best first.
pub fn preferred_languages() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    let languages = languages.map(|languages| languages.to_vec()).unwrap_or_default();
    languages.iter().filter_map(JsValue::as_string).collect()
}
