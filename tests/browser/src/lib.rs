//! The shipped page in a real browser: what the tests in `tests/browser/tests/page/` are written with.
//!
//! Each test has a browser, a driver and a server of its own, all closed at its end, also when it panics:
//!
//! ```no_run
//! use browser_tests::{Form, Result, in_browser};
//!
//! // #[test]
//! fn the_answer_is_there() -> Result<()> {
//!     in_browser(async |page| {
//!         page.set_viewport(360, 800).await?;
//!         page.open(Form::Hosted, "#lang=en&v=1").await?;
//!         let answer = page.text("h1").await?;
//!         assert!(!answer.is_empty());
//!         page.assert_quiet().await
//!     })
//! }
//! ```
//!
//! | to | call |
//! | --- | --- |
//! | open the page and wait until it runs | [`Page::open`], [`Page::open_address`] |
//! | be another reader | [`Page::set_viewport`], [`Page::prefer`] |
//! | read | [`Page::text`], [`Page::reads`], [`Page::rows`], [`Page::evaluate`], [`Page::wait_until`] |
//! | act | [`Page::click`], [`Page::fill`], [`Page::choose`], [`Page::pick`], [`Page::press`], [`Page::tab_to`] |
//! | count what a reader does | [`Reader`] |
//! | judge | [`Page::assert_quiet`], [`Page::console_errors`], [`Page::requests`], [`Page::violations`] |
//! | look | [`Page::screenshot`], `cargo xtask shots DIR` |
//! | do anything else | [`Page::driver`], which is thirtyfour's |
//!
//! `cargo xtask test` builds the page and names the tools in the environment. When only a test has changed,
//! `cargo test -p browser-tests --test page boot::` finds them by itself and takes `dist/` as it is.

#![deny(missing_docs)]

mod accessibility;
mod counted;
mod driver;
mod engine;
mod journal;
mod keyboard;
mod page;
mod picture;
mod reader;
mod server;
mod session;
mod taken;
pub mod worked_example;

pub use accessibility::Violation;
pub use anyhow::Result;
pub use counted::Reader;
pub use engine::in_each_engine;
pub use keyboard::MOST_STOPS;
pub use page::{Form, Page, Preference};
pub use server::Server;
pub use session::{Setup, in_browser, in_browser_with};
pub use taken::downloaded;
pub use thirtyfour::Key;
pub use xtask::static_server::Habit;
