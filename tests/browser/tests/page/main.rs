//! The shipped page in a real browser, by subject; a test of one subject alone: `--test page desk::`.
//!
//! One program, so that it is linked once, and no processor waits for the slowest test of each subject.

mod accessibility;
mod bill;
mod boot;
mod breakdown;
mod desk;
mod door;
mod educator;
mod embed;
mod engines;
mod exports;
mod fields;
mod files;
mod five_readers;
mod folder;
mod history;
mod hosts;
mod keyboard;
mod language;
mod lesson;
mod line_ends;
mod offline;
mod outlook;
mod own_bill;
mod paper;
mod printed;
mod readers;
mod requests;
mod servers;
mod side;
mod story;
mod take_away;
mod told;
mod undo;
mod usage;
mod without_program;
mod worked_example;
mod worker;
