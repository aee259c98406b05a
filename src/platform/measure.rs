//! How large an element is, and where on it a pointer is.

use js_sys::Array;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, PointerEvent, ResizeObserver, ResizeObserverEntry};

use super::effect::follow;
use super::print::is_printed;
use super::{document, timer};

/// The width in pixels of an element, followed as it changes; `None` until the element stands in the document.
///
/// The browser tells it after its own layout, so that nothing is laid out only to be measured. What is drawn with the first
/// width is drawn in a task of its own, and not in the frame that lays out its place. Between the moment at which the page
/// is printed and that at which it is laid out for paper the browser tells nothing: what is built then is measured.
pub fn follow_width(element: NodeRef<Div>) -> ReadSignal<Option<f64>> {
    Width::follow(element).width
}

/// The same for an element that takes the place of one of the static shell, found by a selector: its width is that one's
/// until it stands itself. So what is drawn in it is drawn in a task before the page takes the shell's place, and not in
/// the frame that lays out all of the page.
pub fn follow_width_of_shell(
    element: NodeRef<Div>,
    selector: &'static str,
) -> ReadSignal<Option<f64>> {
    let followed = Width::follow(element);
    timer::soon(move || {
        if !document::stands()
            && let Some(width) = document::width_of(selector)
        {
            followed.told(width);
        }
    });
    followed.width
}

/// A width, and what writes it when it was measured.
#[derive(Clone, Copy)]
struct Width {
    width: ReadSignal<Option<f64>>,
    set_width: WriteSignal<Option<f64>>,
}

impl Width {
    fn follow(element: NodeRef<Div>) -> Self {
        let (width, set_width) = signal(None::<f64>);
        let followed = Self { width, set_width };
        let observing = StoredValue::new_local(None::<Observing>);
        follow(move || {
            let Some(element) = element.get() else { return };
            observing.set_value(Observing::begin(&element, move |[measured, _]| {
                if width.try_get_untracked() == Some(None) {
                    timer::soon(move || followed.told(measured));
                } else {
                    followed.told(measured);
                }
            }));
        });
        let is_printed = is_printed();
        follow(move || {
            if is_printed.get()
                && width.get_untracked().is_none()
                && let Some(element) = element.get()
            {
                followed.told(element.get_bounding_client_rect().width());
            }
        });
        followed
    }

    fn told(self, measured: f64) {
        let is_other = |present: f64| (measured - present).abs() >= 1.0;
        let present = self.width.try_get_untracked();
        // Where the element's place is gone by then, nothing is drawn in it.
        if measured > 0.0 && present.is_some_and(|present| present.is_none_or(is_other)) {
            self.set_width.set(Some(measured));
        }
    }
}

/// Calls back with the height in pixels of an element's content box, once it stands and whenever it has changed.
///
/// Of the content, and not of the document, whose height is never below that of the window: so it falls again when a
/// fold is closed.
pub fn follow_height(element: NodeRef<Div>, changed: impl Fn(f64) + Clone + 'static) {
    let observing = StoredValue::new_local(None::<Observing>);
    follow(move || {
        let Some(element) = element.get() else { return };
        let changed = changed.clone();
        observing.set_value(Observing::begin(&element, move |[_, height]| changed(height)));
    });
}

/// Keeps an element as tall as it has been at its present width, so that what stands beneath it does not move up and down
/// with its lines; begins anew whenever a signal that `begin` reads has changed.
pub fn hold_height(element: NodeRef<Div>, begin: impl Fn() + 'static) {
    let observing = StoredValue::new_local(None::<Observing>);
    follow(move || {
        begin();
        let Some(element) = element.get() else { return };
        // A page that refuses it lets what stands beneath move.
        let hold = {
            let style = HtmlElement::style(&element);
            move |height: f64| _ = style.set_property("min-height", &format!("{height}px"))
        };
        let free = {
            let element = element.clone();
            move || {
                _ = HtmlElement::style(&element).remove_property("min-height");
                element.get_bounding_client_rect().height()
            }
        };
        _ = free();
        let mut held = [0.0; 2];
        observing.set_value(Observing::begin(&element, move |[width, height]| {
            // At another width the lines are others.
            let is_other_width = width != held[0];
            let height = if is_other_width { free() } else { height };
            if is_other_width || height > held[1] {
                held = [width, height];
                hold(height);
            }
        }));
    });
}

/// An element that is observed until this is dropped.
struct Observing {
    observer: ResizeObserver,
    _observed: Closure<dyn FnMut(Array)>,
}

impl Observing {
    /// Calls back with width and height of the element's content box, now and whenever they have changed.
    fn begin(element: &Element, mut changed: impl FnMut([f64; 2]) + 'static) -> Option<Self> {
        let observed = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let entry = entries.iter().next_back();
            if let Some(entry) = entry.and_then(|entry| entry.dyn_into().ok()) {
                let entry: ResizeObserverEntry = entry;
                let size = entry.content_rect();
                changed([size.width(), size.height()]);
            }
        });
        let observer = ResizeObserver::new(observed.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _observed: observed })
    }
}

impl Drop for Observing {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Where a pointer is on the element that listens, in its own pixels.
pub fn pointer_place(event: &PointerEvent) -> Option<(f64, f64)> {
    let element: Element = event.current_target()?.dyn_into().ok()?;
    let frame = element.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - frame.left(), f64::from(event.client_y()) - frame.top()))
}

/// Keeps a pointer that was pressed on an element with it until it is released, wherever it goes.
pub fn begin_drag(event: &PointerEvent) {
    let element = event.current_target().and_then(|element| element.dyn_into().ok());
    if let Some(element) = element {
        let element: Element = element;
        // A pointer that is gone already drags nothing.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Whether a button is pressed, or a finger down, while a pointer moves.
pub fn is_dragging(event: &PointerEvent) -> bool {
    event.buttons() != 0
}
