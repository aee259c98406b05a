//! The five kinds of token that a bill knows.

/// A kind of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Input that no cache had.
    Input,
    /// Input read from a cache.
    Cached,
    /// Input written to a cache that lives for minutes.
    Write,
    /// Input written to a cache that lives for an hour or more.
    WriteLong,
    /// Output, thinking included.
    Output,
}

impl Kind {
    /// All kinds, in the order of a bill.
    pub const ALL: [Self; 5] =
        [Self::Input, Self::Cached, Self::Write, Self::WriteLong, Self::Output];

    /// The name in the door's answers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Cached => "cached",
            Self::Write => "write",
            Self::WriteLong => "write_long",
            Self::Output => "output",
        }
    }
}

/// Something for each kind of token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds<T> {
    /// Of input that no cache had.
    pub input: T,
    /// Of input read from a cache.
    pub cached: T,
    /// Of input written to a cache that lives for minutes.
    pub write: T,
    /// Of input written to a cache that lives for an hour or more.
    pub write_long: T,
    /// Of output.
    pub output: T,
}

impl<T> Kinds<T> {
    /// What a function gives for each kind.
    pub fn of(mut each: impl FnMut(Kind) -> T) -> Self {
        Self {
            input: each(Kind::Input),
            cached: each(Kind::Cached),
            write: each(Kind::Write),
            write_long: each(Kind::WriteLong),
            output: each(Kind::Output),
        }
    }

    /// That of one kind.
    pub const fn get(&self, kind: Kind) -> &T {
        match kind {
            Kind::Input => &self.input,
            Kind::Cached => &self.cached,
            Kind::Write => &self.write,
            Kind::WriteLong => &self.write_long,
            Kind::Output => &self.output,
        }
    }

    /// That of one kind, to be changed.
    pub const fn get_mut(&mut self, kind: Kind) -> &mut T {
        match kind {
            Kind::Input => &mut self.input,
            Kind::Cached => &mut self.cached,
            Kind::Write => &mut self.write,
            Kind::WriteLong => &mut self.write_long,
            Kind::Output => &mut self.output,
        }
    }
}
