//! Mounts the page.

use tokenlock::platform::{document, timer};
use tokenlock::ui::shell::Page;

fn main() {
    document::report_panics();
    document::after_first_paint(|| {
        document::build(Page);
        timer::soon(document::finish);
    });
}
