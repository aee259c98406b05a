//! What only a browser's wasm can tell: run by `cargo xtask test` in a headless one.
#![cfg(target_arch = "wasm32")]

use leptos::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn a_changed_signal_changes_the_page() {
    let (locked_share, set_locked_share) = signal(40);
    let parent = document().create_element("p").expect("an element");
    let body = document().body().expect("a body");
    body.append_child(&parent).expect("a parent in the page");
    // OK because wasm_bindgen is what Leptos stands on: a <p> is an HTML element.
    let parent: leptos::web_sys::HtmlElement = leptos::wasm_bindgen::JsCast::unchecked_into(parent);
    let mounted = leptos::mount::mount_to(parent.clone(), move || view! { {locked_share} " %" });
    assert_eq!(parent.text_content().as_deref(), Some("40 %"));

    set_locked_share.set(60);
    leptos::task::tick().await;
    assert_eq!(parent.text_content().as_deref(), Some("60 %"));

    drop(mounted);
    assert_eq!(parent.text_content().as_deref(), Some(""));
}
