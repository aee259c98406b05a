//! The five kinds of token that a language model bills by.

/// A kind of token, priced on its own. Every token is of one kind only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TokenKind {
    /// Input that was neither read from the vendor's cache nor written to it.
    Input,
    /// Input that was read from the vendor's cache.
    Cached,
    /// Input that was written to the vendor's cache, to be kept for minutes.
    Write,
    /// Input that was written to the vendor's cache, to be kept for an hour or longer.
    WriteLong,
    /// What the model wrote, its reasoning included.
    Output,
}

impl TokenKind {
    /// All kinds, in the order of a bill.
    pub const ALL: [Self; 5] =
        [Self::Input, Self::Cached, Self::Write, Self::WriteLong, Self::Output];

    /// The kinds that every price list names, in its order.
    pub const LISTED: [Self; 3] = [Self::Input, Self::Cached, Self::Output];

    /// Whether it is input, in whatever relation to the cache.
    pub const fn is_input(self) -> bool {
        !matches!(self, Self::Output)
    }
}

/// One value for each kind of token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerKind<T> {
    /// For uncached input.
    pub input: T,
    /// For cached input.
    pub cached: T,
    /// For input written to the cache for minutes.
    pub write: T,
    /// For input written to the cache for longer.
    pub write_long: T,
    /// For output.
    pub output: T,
}

impl<T: Copy> PerKind<T> {
    /// The same value for every kind.
    pub const fn all(value: T) -> Self {
        Self { input: value, cached: value, write: value, write_long: value, output: value }
    }

    /// The values of the [listed](TokenKind::LISTED) kinds; what is written to the cache has that
    /// of input.
    pub const fn listed(input: T, cached: T, output: T) -> Self {
        Self { input, cached, write: input, write_long: input, output }
    }

    /// The value for one kind.
    pub const fn get(self, kind: TokenKind) -> T {
        match kind {
            TokenKind::Input => self.input,
            TokenKind::Cached => self.cached,
            TokenKind::Write => self.write,
            TokenKind::WriteLong => self.write_long,
            TokenKind::Output => self.output,
        }
    }

    /// The value for one kind, to be changed.
    pub const fn get_mut(&mut self, kind: TokenKind) -> &mut T {
        match kind {
            TokenKind::Input => &mut self.input,
            TokenKind::Cached => &mut self.cached,
            TokenKind::Write => &mut self.write,
            TokenKind::WriteLong => &mut self.write_long,
            TokenKind::Output => &mut self.output,
        }
    }

    /// A new value for each kind from the old one.
    pub fn map<U>(self, mut change: impl FnMut(T) -> U) -> PerKind<U> {
        PerKind {
            input: change(self.input),
            cached: change(self.cached),
            write: change(self.write),
            write_long: change(self.write_long),
            output: change(self.output),
        }
    }
}
