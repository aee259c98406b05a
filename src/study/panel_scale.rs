//! The scale of a comparison's panels: one for all, or its own for each.

/// The scale of the panels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PanelScale {
    /// One for all: their heights stand against each other.
    Same,
    /// Its own for each: each fills its panel.
    Own,
}

impl PanelScale {
    /// All of them, in the order in which a reader chooses.
    pub const ALL: [Self; 2] = [Self::Same, Self::Own];

    /// Its name in a link.
    const fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Own => "own",
        }
    }

    /// The pair of a link that asks for it, behind an `&`.
    pub fn pair(self) -> String {
        format!("&view.compare.scale={}", self.name())
    }

    /// The scale of a name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scale| scale.name() == name)
    }
}
