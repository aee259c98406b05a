//! Mounts the page.

use tokenlock::platform::address::Address;
use tokenlock::platform::{document, timer};
use tokenlock::study::view::View;
use tokenlock::ui::embed::Frame;
use tokenlock::ui::shell::Page;

fn main() {
    document::report_panics();
    document::after_first_paint(|| {
        // A link that names a figure is that of a frame in another page.
        let is_frame = View::of_link(&Address::read()).figure.is_some();
        // In a task of its own.
        timer::soon(move || {
            if is_frame {
                document::build(Frame);
            } else {
                document::build(Page);
            }
            // The parts of the page's content have parts of their own.
            timer::after_parts(|| timer::after_parts(document::finish));
        });
    });
}
