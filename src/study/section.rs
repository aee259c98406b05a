//! The sections of the story, each with the name under which a link opens it.

/// A section, which is also the figure of this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What a question costs.
    Tokens,
    /// Prices that moved both ways.
    Moves,
    /// Small moves of huge volumes.
    Scale,
    /// The reader draws next year's price.
    Draw,
    /// Bill, gain and their sum.
    Lock,
    /// The path turned over.
    Mirror,
    /// The margin account.
    Cash,
    /// One lock on three indexes.
    Index,
    /// Fifty possible years.
    Years,
    /// Who is on the other side, and who watches.
    Sellers,
    /// Six questions.
    Fit,
}

/// What a section is called, and where its heading is.
struct Names {
    name: &'static str,
    heading: &'static str,
    selector: &'static str,
}

macro_rules! names {
    ($name:literal) => {
        Names {
            name: $name,
            heading: concat!("story-", $name, "-title"),
            selector: concat!("#story-", $name, "-title"),
        }
    };
}

impl Section {
    /// All of them, in reading order.
    pub const ALL: [Self; 11] = [
        Self::Tokens,
        Self::Moves,
        Self::Scale,
        Self::Draw,
        Self::Lock,
        Self::Mirror,
        Self::Cash,
        Self::Index,
        Self::Years,
        Self::Sellers,
        Self::Fit,
    ];

    const fn names(self) -> Names {
        match self {
            Self::Tokens => names!("tokens"),
            Self::Moves => names!("moves"),
            Self::Scale => names!("scale"),
            Self::Draw => names!("draw"),
            Self::Lock => names!("lock"),
            Self::Mirror => names!("mirror"),
            Self::Cash => names!("cash"),
            Self::Index => names!("index"),
            Self::Years => names!("years"),
            Self::Sellers => names!("sellers"),
            Self::Fit => names!("fit"),
        }
    }

    /// Its name in links and registries.
    pub const fn name(self) -> &'static str {
        self.names().name
    }

    /// The id of its heading.
    pub const fn heading(self) -> &'static str {
        self.names().heading
    }

    /// The same as a selector.
    pub const fn selector(self) -> &'static str {
        self.names().selector
    }

    /// The section of a name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.name() == name)
    }
}
