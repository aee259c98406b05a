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
        if View::of_link(&Address::read()).figure.is_some() {
            document::build(Frame);
        } else {
            document::build(Page);
        }
        timer::after_parts(document::finish);
    });
}
