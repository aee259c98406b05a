//! The files of `src/ui` that have tests and know neither Leptos nor the browser, compiled here without the page.
//!
//! So `cargo xtask test` tests all that can be tested natively, and compiles the page natively for the lints alone.
//! With the feature `page` the same tests run where they stand.
#![cfg(not(any(feature = "page", target_arch = "wasm32")))]

use std::fs;
use std::path::Path;

// By these names the files know the library's rooms.
use tokenlock::{market, study, worker};

/// The files with tests.
const TESTED: [&str; 2] = ["src/ui/shell/route.rs", "src/ui/simulation/flow.rs"];

// The page calls what the tests do not.
#[allow(dead_code)]
#[path = "../src/ui"]
mod ui {
    mod shell {
        mod route;
    }
    mod simulation {
        mod flow;
        mod subject;
    }
}

/// The files in a folder, and in those in it, that hold tests or name a file of tests.
fn tested(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(tested(&path));
        } else if fs::read_to_string(&path).is_ok_and(|text| text.contains("#[cfg(test)]")) {
            let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
            found.push(name.to_string_lossy().replace('\\', "/"));
        }
    }
    found
}

#[test]
fn every_test_of_the_page_is_run_here() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found: Vec<_> =
        ["src/ui", "src/platform"].iter().flat_map(|room| tested(&root.join(room))).collect();
    found.sort();
    assert_eq!(found, TESTED, "a file of the page that has tests is to be named above");
}
