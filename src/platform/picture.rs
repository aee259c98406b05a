//! Pictures: an SVG file as the PNG file that slides, mails and chats take.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::file;

/// Pixels of the picture for each pixel of the drawing, so that it is sharp on a slide.
const SCALE: u32 = 2;

/// Lets the reader save the text of an SVG file as `name.png`, or as `name.svg` where the browser draws no pictures.
pub fn save(name: String, svg: String) {
    let Some(image) = HtmlImageElement::new().ok() else { return save_svg(&name, &svg) };
    let address = format!("data:image/svg+xml,{}", js_sys::encode_uri_component(&svg));
    let drawn = {
        let (image, svg, name) = (image.clone(), svg.clone(), name.clone());
        Closure::once_into_js(move || {
            if draw(&image, name.clone()).is_none() {
                save_svg(&name, &svg);
            }
        })
    };
    let failed = Closure::once_into_js(move || save_svg(&name, &svg));
    image.set_onload(Some(drawn.unchecked_ref()));
    image.set_onerror(Some(failed.unchecked_ref()));
    image.set_src(&address);
}

/// Lets the reader save the text of an SVG file as `name.svg`.
pub fn save_svg(name: &str, svg: &str) {
    file::save(&format!("{name}.svg"), svg, "image/svg+xml");
}

/// Draws the image and offers it; `None` where the browser cannot.
fn draw(image: &HtmlImageElement, name: String) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let [width, height] =
        [image.natural_width(), image.natural_height()].map(|side| side.saturating_mul(SCALE));
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let [width, height] = [width, height].map(f64::from);
    context
        .draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)
        .ok()?;
    let taken = Closure::once_into_js(move |blob: JsValue| {
        if let Ok(blob) = blob.dyn_into::<Blob>() {
            file::save_blob(&format!("{name}.png"), &blob);
        }
    });
    canvas.to_blob(taken.unchecked_ref()).ok()
}
