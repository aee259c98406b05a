//! Mounts the page.
use leptos::prelude::*;

fn main() {
    leptos::mount::mount_to_body(|| view! { <h1>"Tokenlock"</h1> });
}
