//! `cargo xtask`: reads the command line and hands over to the library.

use std::process::ExitCode;

use xtask::command::{self, Command};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = Command::parse(&arguments).and_then(Command::run);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<command::Reported>() => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
