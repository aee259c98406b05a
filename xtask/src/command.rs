//! The commands, as they are typed.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::{
    api, bench, bench_files, bench_page, bench_study, check, compare, dist, inlined, oembed,
    prices, serve, shots, test,
};

/// What `cargo xtask` prints when it is asked for nothing, or for something it does not know.
pub const USAGE: &str = "\
cargo xtask serve [--release] [--port N]   the page at http://127.0.0.1:8080, rebuilt after every edit;
                                           --release serves exactly what is shipped
cargo xtask test                           everything that CI runs
cargo xtask check                          what to run before every commit: format, lints, boundaries, size
cargo xtask dist                           the shipped page: dist/ and tokenlock.html, and dist/api/ for programs
       [--base-url ADDRESS]                and with the address of the folder it will lie in, oEmbed for its figures
cargo xtask api                            dist/api/ alone
cargo xtask shots DIR                      pictures of dist/: narrow and wide, light and dark, English and Chinese
cargo xtask prices                         the page's price list, from data/prices.csv and data/models.txt
cargo xtask compare [INSTRUMENT ...]       prices beside QuantLib's and others', into docs/models.md
cargo xtask bench [prices|study|page|files] prices per second beside QuantLib's and others', into docs/models.md;
                                           the risk study in wasm, natively, in JavaScript and NumPy, how fast
                                           the page starts and how fast it reads files, into docs/measured.md";

/// An error whose story has been told on the screen already, such as a failed test.
#[derive(Debug)]
pub struct Reported;

impl std::fmt::Display for Reported {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("see above")
    }
}

impl std::error::Error for Reported {}

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// Prices per second.
    Prices,
    /// The risk study.
    Study,
    /// How fast the page starts.
    Page,
    /// How fast the page reads files.
    Files,
}

/// One command with its options.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Serve the page on this machine.
    Serve {
        /// The shipped page instead of the one that follows edits.
        release: bool,
        /// The first port to try.
        port: u16,
    },
    /// Run all tests.
    Test,
    /// Run what goes before a commit.
    Check,
    /// Build what is shipped.
    Dist {
        /// The address of the folder it will lie in, for oEmbed.
        base_url: Option<String>,
    },
    /// Build the door for other programs.
    Api,
    /// Add what stands as text to the page that Trunk has built, for Trunk to ask.
    Inline,
    /// Take pictures into a folder.
    Shots(PathBuf),
    /// Write the price list.
    Prices,
    /// Compare prices with other makers', of these instruments or of all.
    Compare(Vec<String>),
    /// Measure one of these, or all.
    Bench(Option<Measured>),
    /// Print the usage.
    Help,
}

impl Command {
    /// Reads the words after `cargo xtask`.
    ///
    /// # Errors
    /// Names the word that was not understood.
    pub fn parse(words: &[String]) -> Result<Command> {
        let mut words = words.iter().map(String::as_str);
        let command = match words.next() {
            Some("serve") => return parse_serve(words),
            Some("test") => Command::Test,
            Some("check") => Command::Check,
            Some("dist") => Command::Dist {
                base_url: match words.next() {
                    None => None,
                    Some("--base-url") => {
                        let typed = words.next().context("--base-url takes an address")?;
                        Some(oembed::base(typed)?)
                    }
                    Some(other) => bail!("dist takes --base-url ADDRESS, not `{other}`"),
                },
            },
            Some("api") => Command::Api,
            Some("inline") => Command::Inline,
            Some("prices") => Command::Prices,
            Some("compare") => return Ok(Command::Compare(words.map(String::from).collect())),
            Some("bench") => Command::Bench(match words.next() {
                None => None,
                Some("prices") => Some(Measured::Prices),
                Some("study") => Some(Measured::Study),
                Some("page") => Some(Measured::Page),
                Some("files") => Some(Measured::Files),
                Some(other) => bail!("bench measures prices, study, page or files, not `{other}`"),
            }),
            Some("shots") => {
                let folder = words
                    .next()
                    .context("shots: say which folder, as in cargo xtask shots target/shots")?;
                Command::Shots(folder.into())
            }
            None | Some("help" | "--help" | "-h") => Command::Help,
            Some(other) => bail!("there is no command `{other}`. There are:\n\n{USAGE}"),
        };
        match words.next() {
            None => Ok(command),
            Some(extra) => bail!("`{extra}` is one word too many. There are:\n\n{USAGE}"),
        }
    }

    /// Does what was asked.
    ///
    /// # Errors
    /// A message for the reader, or [`Reported`] where it was printed already.
    pub fn run(self) -> Result<()> {
        match self {
            Command::Serve { release, port } => serve::run(release, port),
            Command::Test => test::run(),
            Command::Check => check::run(),
            Command::Dist { base_url } => dist::run(base_url.as_deref()),
            Command::Api => api::run(),
            Command::Inline => inlined::run_as_hook(),
            Command::Shots(folder) => shots::run(&folder),
            Command::Prices => prices::write(),
            Command::Compare(instruments) => compare::run(&instruments),
            Command::Bench(what) => {
                let is_asked = |measured| what.is_none_or(|what| what == measured);
                if is_asked(Measured::Prices) {
                    bench::run()?;
                }
                if is_asked(Measured::Study) {
                    bench_study::run()?;
                }
                if is_asked(Measured::Page) {
                    bench_page::run()?;
                }
                if is_asked(Measured::Files) {
                    bench_files::run()?;
                }
                Ok(())
            }
            Command::Help => {
                println!("{USAGE}");
                Ok(())
            }
        }
    }
}

fn parse_serve<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<Command> {
    let mut release = false;
    let mut port = serve::DEFAULT_PORT;
    while let Some(word) = words.next() {
        match word {
            "--release" => release = true,
            "--port" => {
                let number = words.next().context("--port: say which, as in --port 9000")?;
                port = number.parse().with_context(|| {
                    format!("--port {number}: a port is a number from 1 to 65535")
                })?;
            }
            other => bail!("serve does not know `{other}`. It takes --release and --port N."),
        }
    }
    Ok(Command::Serve { release, port })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command> {
        let words: Vec<String> = line.split_whitespace().map(String::from).collect();
        Command::parse(&words)
    }

    #[test]
    fn reads_every_command() {
        assert_eq!(parse("test").ok(), Some(Command::Test));
        assert_eq!(parse("api").ok(), Some(Command::Api));
        assert_eq!(parse("inline").ok(), Some(Command::Inline));
        assert_eq!(parse("prices").ok(), Some(Command::Prices));
        assert_eq!(parse("bench").ok(), Some(Command::Bench(None)));
        assert_eq!(parse("bench study").ok(), Some(Command::Bench(Some(Measured::Study))));
        assert!(parse("bench nothing").is_err());
        assert_eq!(parse("compare").ok(), Some(Command::Compare(vec![])));
        assert_eq!(
            parse("compare spread merton").ok(),
            Some(Command::Compare(vec!["spread".into(), "merton".into()]))
        );
        assert_eq!(parse("serve").ok(), Some(Command::Serve { release: false, port: 8080 }));
        assert_eq!(
            parse("serve --port 9000 --release").ok(),
            Some(Command::Serve { release: true, port: 9000 })
        );
        assert_eq!(parse("shots here").ok(), Some(Command::Shots("here".into())));
        assert_eq!(parse("").ok(), Some(Command::Help));
    }

    #[test]
    fn names_what_it_does_not_understand() {
        for (line, word) in
            [("sevre", "sevre"), ("serve --port x", "x"), ("serve -v", "-v"), ("check now", "now")]
        {
            let message = parse(line).map_err(|error| format!("{error:#}")).unwrap_err();
            assert!(message.contains(word), "{message}");
        }
    }
}
