//! What `cargo xtask` does: sets up the tools, then serves, tests, packs or checks the page.
//!
//! A machine needs only Rust, Node with npm, and a C compiler. Every command makes sure of the rest itself:
//!
//! | part | what for |
//! | --- | --- |
//! | [`pins`], [`cache`], [`tools`] | which tools, where they are kept, how they come there |
//! | [`wasm_std`], [`browser`], [`engines`], [`debian`] | the standard library for wasm32, a browser with its driver, two more, Debian's packages |
//! | [`trunk`], [`dist`], [`page_module`], [`worker`], [`inlined`], [`paper`], [`embed`], [`api`] | building the page, its worker, its article, what other pages embed, and the door for other programs |
//! | [`html`], [`policy`], [`stylesheet`], [`boot`], [`single_file`] | what is done to it before it is shipped |
//! | [`lessons`] | the page as one file beside the hosted one, and three lessons made from it |
//! | [`offline`] | what the hosted page needs to be installed, and to work without a network |
//! | [`oembed`], [`hosting`], [`compressed`], [`archive`] | what hosts and other sites read: oEmbed, headers, compressed files, a ZIP and its sums |
//! | [`sizes`], [`freshness`] | how large it is, and whether it is that of these sources |
//! | [`prices`] | the price list, from collected rows |
//! | [`compare`], [`bench`] with [`python`], [`block`] | prices and their speed beside other makers' |
//! | [`bench_page`] | how fast the page starts on a phone |
//! | [`bench_files`] | how fast it reads files of 50,000 rows |
//! | [`bench_study`] | the risk study's speed beside the same work in JavaScript and NumPy |
//! | [`serve`], [`check`], [`test`], [`shots`] | the commands |
//!
//! Nothing is changed outside `target/`, `dist/`, `tokenlock.html`, the tool cache and, where that way is taken,
//! Debian's packages; only `cargo xtask dist` also writes the size table of
//! `docs/measured.md`, `cargo xtask prices` the price list, and `cargo xtask compare` and `bench` the tables of
//! `docs/models.md`.

#![deny(missing_docs)]

pub mod api;
pub mod archive;
pub mod bench;
pub mod bench_files;
pub mod bench_page;
pub mod bench_study;
pub mod binstall;
pub mod block;
pub mod boot;
pub mod browser;
pub mod cache;
pub mod check;
pub mod command;
pub mod compare;
pub mod compressed;
pub mod console;
pub mod debian;
pub mod dist;
pub mod embed;
pub mod engines;
pub mod freshness;
pub mod front;
pub mod hosting;
pub mod html;
pub mod inlined;
pub mod lessons;
pub mod oembed;
pub mod offline;
pub mod page_module;
pub mod paper;
pub mod pins;
pub mod policy;
pub mod prices;
pub mod process;
pub mod python;
pub mod serve;
mod share_picture;
pub mod shots;
pub mod single_file;
pub mod sizes;
pub mod static_server;
mod stills;
pub mod stylesheet;
pub mod tally;
pub mod test;
pub mod tools;
pub mod trunk;
pub mod wasm_std;
pub mod worker;
pub mod workspace;
pub mod written;
