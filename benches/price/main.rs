//! `cargo bench`: prices per second, natively.
//!
//! Each instrument is measured on the same 256 random inputs as in `quantlib.cpp` and
//! `vectorised.py`: first as a product called from Rust, then as JSON arrays through the door
//! (`door ...`). `cargo xtask bench` runs this, those two and the door in wasm in turn, and writes
//! the table of `docs/models.md`.
//!
//! The harness is these few lines and not criterion: what counts are ratios between four programs
//! measured in turn, which criterion can't take, and it would add 40 crates to every test build.
//!
//! `cargo bench -- spread` measures what has that in its name; `cargo bench -- --requests FOLDER`
//! writes the door's requests and answers there and measures nothing.

mod clock;
mod door;
mod draw;
mod native;

use std::path::Path;

use clock::Clock;

fn main() -> std::io::Result<()> {
    // Cargo adds --bench of its own.
    let mut words = std::env::args().skip(1).filter(|word| word != "--bench");
    let word = words.next();
    if word.as_deref() == Some("--requests") {
        let folder = words.next().unwrap_or_else(|| "target/bench-requests".into());
        return door::write(Path::new(&folder));
    }
    let clock = Clock::new(word);
    native::measure(&clock);
    door::measure(&clock);
    Ok(())
}
