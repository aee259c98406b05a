//! The look that a link can choose: theme, and two colours.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

fn root() -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.document_element()?.dyn_into().ok()
}

/// Sets the theme by its name; `None` for that of the reader's system.
pub fn set_theme(name: Option<&str>) {
    if let Some(root) = root() {
        let _ = match name {
            Some(name) => root.set_attribute("data-theme", name),
            None => root.remove_attribute("data-theme"),
        };
    }
}

/// Marks the document as one figure.
pub fn mark_embedded() {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-embed", "");
    }
}

/// Sets a colour that the style sheets know by this name, such as `--accent`; `None` for theirs.
pub fn set_colour(name: &str, colour: Option<&str>) {
    if let Some(root) = root() {
        let style = root.style();
        let _ = match colour {
            Some(colour) => style.set_property(name, colour),
            None => style.remove_property(name).map(drop),
        };
    }
}
