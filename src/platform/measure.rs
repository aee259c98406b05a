//! How large an element is, and where on it a pointer is.

use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

use super::effect::follow;

/// The width in pixels of the element with this id, followed as the window changes.
///
/// It is `otherwise` until the element stands.
pub fn follow_width(id: String, otherwise: f64) -> ReadSignal<f64> {
    let (width, set_width) = signal(otherwise);
    let measure = move || {
        let document = web_sys::window().and_then(|window| window.document());
        let element = document.and_then(|document| document.get_element_by_id(&id));
        if let Some(element) = element {
            let measured = f64::from(element.client_width());
            if measured > 0.0 && (measured - width.get_untracked()).abs() >= 1.0 {
                set_width.set(measured);
            }
        }
    };
    follow(measure.clone());
    if let Some(window) = web_sys::window() {
        let listener = EventListener::new(&window, "resize", move |_| measure());
        let listener = StoredValue::new_local(listener);
        on_cleanup(move || listener.dispose());
    }
    width
}

/// Where a pointer is on the element that listens, in its own pixels.
pub fn pointer_place(event: &PointerEvent) -> Option<(f64, f64)> {
    let element: Element = event.current_target()?.dyn_into().ok()?;
    let frame = element.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - frame.left(), f64::from(event.client_y()) - frame.top()))
}
