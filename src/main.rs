//! Mounts the page.

use leptos::prelude::*;
use tokenlock::platform::{document, timer};
use tokenlock::ui::embed::Frame;
use tokenlock::ui::shell::{Opening, Page};

fn main() {
    document::report_panics();
    document::after_first_paint(|| {
        // What is read, worked out and built, each in a task of its own.
        let opening = Opening::read();
        timer::soon(move || {
            if opening.is_of_frame() {
                return build(|| view! { <Frame/> });
            }
            let first = opening.shown();
            timer::soon(move || build(move || view! { <Page opening first/> }));
        });
    });
}

fn build<V: IntoView + 'static>(page: impl FnOnce() -> V + 'static) {
    document::build(page);
    // The parts of the page's content have parts of their own.
    timer::after_parts(|| timer::after_parts(document::finish));
}
