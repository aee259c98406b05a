//! The shapes of a chart in the page.

use leptos::prelude::*;
use leptos::svg::G;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::effect::follow;
use crate::chart::Shape;
use crate::chart::svg::ShapeElement;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Draws shapes into a group, and again whenever a signal changes that they were made from.
///
/// The n-th element stays that of the n-th shape as long as both are of one name, and only what differs from what
/// stands there is written: the browser works out style and place anew for whatever is written, also for the same
/// value. The framework, where views are of one type, takes each attribute away and sets it again.
pub fn follow_shapes(group: NodeRef<G>, shapes: impl Fn() -> Vec<Shape> + 'static) {
    let drawn = StoredValue::new_local(Vec::<Drawn>::new());
    follow(move || {
        let (group, shapes) = (group.get(), shapes());
        if let Some(group) = group {
            // A page that refuses an element has no picture; the table beneath says the same.
            let _ = drawn.try_update_value(|drawn| draw(&group, drawn, &shapes));
        }
    });
}

/// An element of the page, and what was written into it.
struct Drawn {
    element: Element,
    written: ShapeElement,
}

fn draw(group: &Element, drawn: &mut Vec<Drawn>, shapes: &[Shape]) -> Result<(), JsValue> {
    for surplus in drawn.drain(shapes.len().min(drawn.len())..) {
        surplus.element.remove();
    }
    for (index, shape) in shapes.iter().enumerate() {
        let wanted = shape.element();
        match drawn.get_mut(index) {
            Some(present) if present.written.name == wanted.name => present.write(wanted)?,
            Some(present) => {
                let new = Drawn::new(wanted)?;
                present.element.replace_with_with_node_1(&new.element)?;
                *present = new;
            }
            None => {
                let new = Drawn::new(wanted)?;
                group.append_child(&new.element)?;
                drawn.push(new);
            }
        }
    }
    Ok(())
}

impl Drawn {
    fn new(wanted: ShapeElement) -> Result<Self, JsValue> {
        let document = web_sys::window().and_then(|window| window.document());
        let element = document.ok_or(JsValue::NULL)?.create_element_ns(Some(SVG), wanted.name)?;
        for (name, value) in &wanted.attributes {
            element.set_attribute(name, value)?;
        }
        if !wanted.text.is_empty() {
            element.set_text_content(Some(&wanted.text));
        }
        Ok(Self { element, written: wanted })
    }

    /// Writes what differs. Elements of one name have the same attributes in the same order.
    fn write(&mut self, wanted: ShapeElement) -> Result<(), JsValue> {
        for (written, (name, value)) in self.written.attributes.iter().zip(&wanted.attributes) {
            if written.1 != *value {
                self.element.set_attribute(name, value)?;
            }
        }
        if self.written.text != wanted.text {
            self.element.set_text_content(Some(&wanted.text));
        }
        self.written = wanted;
        Ok(())
    }
}
