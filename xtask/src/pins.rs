//! The tools that the page is built and tested with, each at one version, and why that one.
//!
//! `Trunk.toml` and `Cargo.toml` have to repeat some of these; the tests below keep them equal.

/// Builds the page from `index.html` and serves it while it is being worked on.
/// 0.22 asks for a newer compiler than Rust's current stable release.
pub const TRUNK: &str = "0.21.14";

/// Writes the JavaScript that loads the wasm, and runs the tests that need a browser.
/// It has to equal the crate `wasm-bindgen` in `Cargo.lock` to the last digit. 0.2.130 cannot be installed
/// `--locked`: its lock file names a crate version that is yanked.
pub const WASM_BINDGEN: &str = "0.2.129";

/// Halves the wasm. Taken from npm since it comes there for every system; Debian's 108 makes a page that dies at
/// its start, and `--all-features` one that Chromium refuses. `wasm-opt --version` prints just this number.
pub const BINARYEN: &str = "132";

/// The same, as npm counts it.
pub const BINARYEN_PACKAGE: &str = "132.0.0";

/// Drives Firefox, where there is one. Debian has none, and npm's takes it from elsewhere.
pub const GECKODRIVER: &str = "0.37.0";

/// Looks for what would keep a reader with a screen reader, or without a mouse, from the page.
/// Pinned so that a new rule turns up in a commit of ours and not on an unlucky morning.
pub const AXE: &str = "4.14.1";

#[cfg(test)]
mod tests {
    use super::*;

    const TRUNK_TOML: &str = include_str!("../../Trunk.toml");
    const CARGO_TOML: &str = include_str!("../../Cargo.toml");
    const CARGO_LOCK: &str = include_str!("../../Cargo.lock");

    #[test]
    fn trunk_toml_repeats_the_pins() {
        for line in [
            format!("trunk-version = \"={TRUNK}\""),
            format!("wasm_bindgen = \"{WASM_BINDGEN}\""),
            format!("wasm_opt = \"version_{BINARYEN}\""),
        ] {
            assert!(TRUNK_TOML.lines().any(|found| found == line), "Trunk.toml lacks: {line}");
        }
    }

    #[test]
    fn wasm_bindgen_is_one_version_everywhere() {
        assert!(CARGO_TOML.contains(&format!("wasm-bindgen = {{ version = \"={WASM_BINDGEN}\"")));
        let locked = format!("name = \"wasm-bindgen\"\nversion = \"{WASM_BINDGEN}\"");
        assert!(CARGO_LOCK.replace("\r\n", "\n").contains(&locked));
    }

    #[test]
    fn binaryen_is_one_version() {
        assert_eq!(BINARYEN_PACKAGE.split('.').next(), Some(BINARYEN));
    }
}
