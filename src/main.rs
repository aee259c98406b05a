//! Mounts the page.

use tokenlock::platform::document;
use tokenlock::ui::shell::Page;

fn main() {
    document::report_panics();
    document::mount(Page);
}
