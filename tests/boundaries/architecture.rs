//! Every path that `docs/architecture.md` names exists.

use std::path::Path;

const DOCUMENT: &str = include_str!("../../docs/architecture.md");

/// Folders that a path of the document may begin in.
const ROOTS: [&str; 6] = ["", "src", "model/src", "xtask", "docs", "tests"];

/// Paths of the repository in backticks: with a slash, without what only commands, links and results have.
fn named(text: &str) -> Vec<&str> {
    let quoted = text.split('`').skip(1).step_by(2);
    let is_path = |name: &&str| {
        name.contains('/')
            && !name.starts_with("target/")
            && !name.contains([' ', ':', '=', '<', '*', '#'])
    };
    quoted.filter(is_path).collect()
}

fn exists(name: &str) -> bool {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    ROOTS.iter().any(|folder| {
        let path = root.join(folder).join(name.trim_end_matches('/'));
        path.exists() || path.with_extension("rs").exists()
    })
}

#[test]
fn every_path_in_the_architecture_exists() {
    let named = named(DOCUMENT);
    assert!(named.len() > 40, "only {} paths were found", named.len());
    let missing: Vec<_> = named.into_iter().filter(|name| !exists(name)).collect();
    assert!(missing.is_empty(), "docs/architecture.md names {missing:#?}");
}

#[test]
fn a_missing_path_is_noticed() {
    assert_eq!(named("`text/risk.rs`, `cargo test a/b`, `study`"), ["text/risk.rs"]);
    assert!(!exists("text/risk.rs") && exists("study/run.rs") && exists("hedge/bill.rs"));
}
