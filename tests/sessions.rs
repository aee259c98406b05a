//! Two calculators on one page are independent: run by `cargo xtask test` in a headless browser.
#![cfg(target_arch = "wasm32")]

use js_sys::{Function, Promise};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlElement, HtmlInputElement};
use tokenlock::study::link;
use tokenlock::text::language::Language;
use tokenlock::ui::calculator::Calculator;
use tokenlock::ui::session::{Session, Shown};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Two calculators with scenarios, languages and ids of their own, one above the other.
#[component]
fn Two() -> impl IntoView {
    let session = |keys: &str, language: Language, prefix: &str| {
        let scenario = link::read(&format!("{keys}&risk.paths=0&v=1&as_of=2026-11-22")).scenario;
        let today = scenario.as_of;
        let language = Signal::stored(language);
        let first = Shown::first(&scenario);
        Session::new(scenario, first, today, language, prefix, Callback::new(|_| ()))
    };
    view! {
        <Calculator session=session("lock.share=0.8", Language::English, "one-")/>
        <Calculator session=session("lock.share=0.3", Language::Chinese, "two-")/>
    }
}

fn element(id: &str) -> HtmlElement {
    let found = document().get_element_by_id(id);
    found.unwrap_or_else(|| panic!("no #{id}")).unchecked_into()
}

fn text(id: &str) -> String {
    element(id).text_content().unwrap_or_default()
}

async fn type_into(id: &str, typed: &str) {
    let input: HtmlInputElement = element(id).unchecked_into();
    input.set_value(typed);
    input.dispatch_event(&Event::new("input").expect("an event")).expect("an input");
    input.dispatch_event(&Event::new("change").expect("an event")).expect("a change");
    leptos::task::tick().await;
}

/// Waits, for half a minute at most, until the parts that are built in tasks of their own stand there: the months come last.
async fn all_parts() {
    let mut wait = |resolve: Function, _| {
        window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 100)
            .expect("a timer");
    };
    for _ in 0..300 {
        JsFuture::from(Promise::new(&mut wait)).await.expect("a tenth of a second");
        if document().get_element_by_id("two-field-horizon").is_some() {
            return;
        }
    }
}

#[wasm_bindgen_test]
async fn two_calculators_on_one_page_are_independent() {
    let parent: HtmlElement = document().create_element("div").expect("a place").unchecked_into();
    document().body().expect("a body").append_child(&parent).expect("a parent in the page");
    let mounted = leptos::mount::mount_to(parent.clone(), Two);
    all_parts().await;

    // No id stands twice.
    let markup = parent.inner_html();
    let ids = markup.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut ids: Vec<&str> = ids.collect();
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert!(count > 50, "only {count} ids");
    assert_eq!(ids.len(), count, "an id stands twice");

    let (first, second) = (text("one-answer"), text("two-answer"));
    assert!(first.contains("80%"), "{first}");
    assert!(second.contains("30%"), "{second}");
    type_into("one-field-lock-share", "55%").await;
    assert!(text("one-answer").contains("55%"), "{}", text("one-answer"));
    assert_eq!(text("two-answer"), second);

    // What is refused in one dims nothing in the other.
    let before = text("one-answer");
    type_into("two-field-horizon", "99").await;
    assert!(element("two-field-horizon-error").text_content().is_some_and(|said| !said.is_empty()));
    assert_eq!(text("one-field-horizon-error"), "");
    let dimmed = |id: &str| element(id).closest(".is-stale").expect("a selector").is_some();
    assert!(dimmed("two-answer") && !dimmed("one-answer"));
    type_into("two-field-horizon", "6").await;
    assert!(!dimmed("two-answer"));
    assert_eq!(text("one-answer"), before);

    // The month looked at in one figure is its own.
    let slider: HtmlInputElement = element("two-cost-figure-inspect").unchecked_into();
    slider.set_value("4");
    slider.dispatch_event(&Event::new("input").expect("an event")).expect("an input");
    leptos::task::tick().await;
    let other: HtmlInputElement = element("one-cost-figure-inspect").unchecked_into();
    assert_eq!(other.value(), "1");
    drop(mounted);
}
