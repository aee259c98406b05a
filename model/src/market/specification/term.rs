//! A figure and where it is from.

/// A figure with its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term<T> {
    /// The figure.
    pub value: T,
    /// Where it is from.
    pub source: TermSource,
}

/// Where a figure is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermSource {
    /// The document, with its section where it has one.
    pub citation: &'static str,
    /// How the document bears on this contract.
    pub evidence: Evidence,
}

/// How a source bears on a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The proposer states it of this contract.
    Stated,
    /// It is stated of another contract, which this one is modelled on.
    Modelled,
    /// This project's assumption.
    Assumed,
}

impl TermSource {
    /// What the proposer states.
    pub const fn stated(citation: &'static str) -> Self {
        Self { citation, evidence: Evidence::Stated }
    }

    /// What is stated of the contract that this one is modelled on.
    pub const fn modelled(citation: &'static str) -> Self {
        Self { citation, evidence: Evidence::Modelled }
    }

    /// An assumption, with its reason.
    pub const fn assumed(reason: &'static str) -> Self {
        Self { citation: reason, evidence: Evidence::Assumed }
    }

    /// A figure of this source.
    pub const fn gives<T: Copy>(self, value: T) -> Option<Term<T>> {
        Some(Term { value, source: self })
    }
}

impl<T> Term<T> {
    /// Where a figure is from, if there is one.
    pub(super) fn origin(term: Option<Self>) -> Option<TermSource> {
        term.map(|term| term.source)
    }
}
