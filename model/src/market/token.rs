//! The three kinds of token that a language model bills by.

/// A kind of token, priced on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Input that was not in the vendor's cache.
    Input,
    /// Input that was in the vendor's cache.
    Cached,
    /// What the model wrote.
    Output,
}

impl TokenKind {
    /// All kinds, in the order of a price list.
    pub const ALL: [Self; 3] = [Self::Input, Self::Cached, Self::Output];
}

/// One value for each kind of token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerKind<T> {
    /// For uncached input.
    pub input: T,
    /// For cached input.
    pub cached: T,
    /// For output.
    pub output: T,
}

impl<T: Copy> PerKind<T> {
    /// The same value for every kind.
    pub const fn all(value: T) -> Self {
        Self { input: value, cached: value, output: value }
    }

    /// The value for one kind.
    pub const fn get(self, kind: TokenKind) -> T {
        match kind {
            TokenKind::Input => self.input,
            TokenKind::Cached => self.cached,
            TokenKind::Output => self.output,
        }
    }

    /// The value for one kind, to be changed.
    pub const fn get_mut(&mut self, kind: TokenKind) -> &mut T {
        match kind {
            TokenKind::Input => &mut self.input,
            TokenKind::Cached => &mut self.cached,
            TokenKind::Output => &mut self.output,
        }
    }

    /// A new value for each kind from the old one.
    pub fn map<U>(self, mut change: impl FnMut(T) -> U) -> PerKind<U> {
        PerKind {
            input: change(self.input),
            cached: change(self.cached),
            output: change(self.output),
        }
    }
}
