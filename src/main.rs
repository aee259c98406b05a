//! Mounts the page.

use leptos::prelude::*;
use tokenlock::platform::{document, timer};
use tokenlock::ui::embed::Frame;
use tokenlock::ui::shell::{Opening, Page};

fn main() {
    document::report_panics();
    document::after_first_paint(|| {
        let opening = Opening::read();
        // In a task of its own.
        timer::soon(move || {
            if opening.is_of_frame() {
                document::build(Frame);
            } else {
                document::build(move || view! { <Page opening/> });
            }
            // The parts of the page's content have parts of their own.
            timer::after_parts(|| timer::after_parts(document::finish));
        });
    });
}
