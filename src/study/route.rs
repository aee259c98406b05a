//! Where in the page a reader is. It is a part of the address, under `page`.

use crate::study::link;

/// A view of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The answer and the story. It has no name in an address.
    #[default]
    Front,
    /// The answer with every entry and every figure that it follows from.
    Calculator,
    /// What the contract is worth.
    Contract,
    /// What an option would cost.
    Options,
    /// How sure the total is.
    Risk,
    /// Which strategy locks best.
    Strategies,
    /// How much cash the lock takes in between.
    Cash,
    /// Whether the own price is the index.
    Index,
    /// What the lock would have done.
    Backtest,
    /// Whether the lock can be traded in its size.
    Liquidity,
    /// The brief, to be printed.
    Brief,
    /// The hedge memo, to be edited.
    Memo,
    /// Scenarios side by side.
    Compare,
    /// The article on the paper's claims.
    Paper,
}

impl Route {
    /// The routes that have a name in an address, as `page=` takes it.
    pub const NAMED: [(Self, &'static str); 13] = [
        (Self::Calculator, "calculator"),
        (Self::Contract, "contract"),
        (Self::Options, "options"),
        (Self::Risk, "risk"),
        (Self::Strategies, "strategies"),
        (Self::Cash, "cash"),
        (Self::Index, "index"),
        (Self::Backtest, "backtest"),
        (Self::Liquidity, "liquidity"),
        (Self::Brief, "brief"),
        (Self::Memo, "memo"),
        (Self::Compare, "compare"),
        (Self::Paper, "paper"),
    ];

    /// The route that the part of an address behind `#` leads to. An unknown name leads to the front page.
    pub fn of_link(link: &str) -> Self {
        let name = link::page_value(link, "page").unwrap_or_default();
        Self::NAMED
            .iter()
            .find(|(_, named)| *named == name)
            .map(|(route, _)| *route)
            .unwrap_or_default()
    }

    /// Its name in an address, where it has one.
    pub fn name(self) -> Option<&'static str> {
        Self::NAMED.iter().find(|(route, _)| *route == self).map(|(_, name)| *name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_is_found_again_by_its_name_and_an_unknown_name_leads_home() {
        for (route, name) in Route::NAMED {
            assert_eq!(route.name(), Some(name));
            assert_eq!(Route::of_link(&format!("#v=1&page={name}")), route);
        }
        assert_eq!(Route::Front.name(), None);
        for link in ["", "v=1", "page=", "page=Paper", "page=else"] {
            assert_eq!(Route::of_link(link), Route::Front, "{link}");
        }
    }
}
